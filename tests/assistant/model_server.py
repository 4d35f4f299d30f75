"""A chat model's server on loopback: speaks the OpenAI chat-completions protocol and remembers."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class ModelServer:
    """Says `pieces`, one event each, then breaks off where `breaks`; `status` 500 fails first."""

    pieces: Sequence[str] = ()
    status: int = 200
    breaks: bool = False
    delay: float = 0.0
    url: str = ""
    paths: list[str] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)

    @property
    def prompt(self) -> str:
        """The last user message that came in."""
        return str(self.requests[-1]["messages"][-1]["content"])

    @property
    def rules(self) -> str:
        """The last system message that came in."""
        return str(self.requests[-1]["messages"][0]["content"])


@contextmanager
def serving(server: ModelServer) -> Iterator[ModelServer]:
    """Listen on a free port of this machine until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            server.paths.append(self.path)
            if not self.path.endswith("/chat/completions"):
                self.send_error(404)
                return
            server.requests.append(json.loads(body))
            if server.status != 200:
                self._fail()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for piece in server.pieces:
                time.sleep(server.delay)
                self._event({"role": "assistant", "content": piece}, None)
            if server.breaks:
                error = {"error": {"message": "out of memory", "type": "server_error"}}
                self.wfile.write(f"data: {json.dumps(error)}\n\n".encode())
                return
            self._event({}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")

        def _fail(self) -> None:
            error = json.dumps({"error": {"message": "the GPU is on fire", "type": "server_error"}})
            self.send_response(server.status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(error.encode())

        def _event(self, delta: dict[str, str], finish: str | None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            event = {
                "id": "chatcmpl-1",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": "test-model",
                "choices": [choice],
            }
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()

        def log_message(self, *_: object) -> None:
            """Say nothing on stderr."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = Thread(target=http.serve_forever, daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{http.server_port}/v1"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
