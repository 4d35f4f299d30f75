"""Serving the window: on this machine for anyone, elsewhere for users with a password."""

from __future__ import annotations

import errno
import ipaddress
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import uvicorn

from ingest.resume import YearMonth
from ui.errors import UsageError
from ui.window.gate import Application, Gate
from ui.window.users import is_user, read_users

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.compose.generative import GenerativeComposer

PORT = 7860
_PORTS_TRIED = 50
_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def _say(line: str) -> None:
    print(line, flush=True)


def serve(
    data_dir: Path,
    host: str = "127.0.0.1",
    port: int = PORT,
    users_file: Path | None = None,
    *,
    model: str | None = None,
    llm: str | None = None,
    as_of: YearMonth | None = None,
    reranker: str | None = None,
    chroma: str | None = None,
    announce: Callable[[str], None] = _say,
) -> None:
    """Serve the window until it is interrupted; port 0 is any free one.

    `model` is the embedding model, `llm` the chat model, `chroma` the server that keeps vectors.
    Raises `UsageError` for a host that others can reach without a users file, and what opening
    the library raises.
    """
    began = time.perf_counter()
    users = read_users(users_file) if users_file else None
    local = _is_local(host)
    if users is None and not local:
        raise UsageError(
            f"--host {host} lets other machines in, and there is no --users-file: add a user with "
            "`resume-assistant add-user NAME --users-file FILE`, or leave --host out."
        )
    listening = listen(host, port, announce)
    address = f"http://{_in_url(host)}:{listening.getsockname()[1]}"

    def load() -> Application:
        return _load(data_dir, model, llm, as_of, users, reranker, chroma)

    def ready() -> None:
        announce(f"Ready after {time.perf_counter() - began:.1f} s. Stop with Ctrl+C.")

    def fail() -> None:
        server.should_exit = True

    gate = Gate(load, ready, _LOOPBACK_NAMES | {host} if local else frozenset())
    gate.on_failure = fail
    server = uvicorn.Server(
        uvicorn.Config(
            gate,
            log_level="warning",
            access_log=False,
            server_header=False,
            # An open page keeps a connection open for as long as it is open.
            timeout_graceful_shutdown=1,
        )
    )
    if threading.current_thread() is threading.main_thread():
        # A handler that raises is lost when it happens to run in a finalizer, and the server, which
        # raises what it was stopped by again, would be stopped before the uploads are gone.
        for stop in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stop, server.handle_exit)
    with TemporaryDirectory(prefix="resume-assistant-") as folder:
        # Gradio reads these when it is imported.
        os.environ["GRADIO_TEMP_DIR"] = folder
        os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
        announce(f"The window is at {address}")
        if not local:
            announce("Others can reach it. Passwords travel readably unless a proxy adds HTTPS.")
        server.run(sockets=[listening])
    if gate.error is not None:
        raise gate.error


def listen(host: str, port: int, announce: Callable[[str], None]) -> socket.socket:
    """A socket on the port, or on the next free one, which is then announced."""
    family, _, _, _, address = _resolved(host, port)
    last = min(port + _PORTS_TRIED, 65535) if port else 0
    for candidate in range(port, last + 1):
        listening = socket.socket(family, socket.SOCK_STREAM)
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((address[0], candidate, *address[2:]))
            listening.listen(128)
        except OSError as error:
            listening.close()
            if error.errno == errno.EADDRINUSE:
                continue
            raise UsageError(
                f"The window cannot listen on {host}:{candidate}: {error.strerror}. "
                "Give another --host or --port."
            ) from error
        if candidate != port:
            announce(f"Port {port} is in use, so the window takes {candidate}.")
        return listening
    raise UsageError(f"The ports {port} to {last} are in use: give another --port.")


def _load(
    data_dir: Path,
    model: str | None,
    llm: str | None,
    as_of: YearMonth | None,
    users: dict[str, str] | None,
    reranker: str | None,
    chroma: str | None,
) -> Application:
    """The window with all that it imports; its first answer is prepared behind it."""
    from assistant.assistant import Assistant
    from ingest.library import Library
    from ui.opening import LazyEmbedder, chosen_model, chosen_server, open_reranker
    from ui.window.app import build, mount
    from ui.window.events import Setup
    from ui.window.page_pictures import PagePictures

    composer, reached = _composer(llm) if llm else (None, None)
    server = chosen_server(data_dir, chroma)
    library = Library(data_dir, LazyEmbedder(chosen_model(data_dir, model)), server=server)
    assistant = Assistant(library, as_of, composer, open_reranker(reranker))
    pictures = PagePictures(library)
    blocks = build(assistant, Setup(llm, reached), pictures, sign_out=users is not None)
    sign_in = None if users is None else lambda name, word: is_user(users, name, word)
    application = mount(blocks, sign_in, pictures)
    threading.Thread(target=_warm, args=(assistant,), daemon=True).start()
    return application


def _warm(assistant: Assistant) -> None:
    """Have the lexicon, the resumes and the indexes in memory before the first question comes."""
    from ingest.resume import IngestError

    # A library that cannot be searched says so when it is asked.
    with suppress(IngestError):
        assistant.find("Who speaks 中文?")


def _composer(llm: str) -> tuple[GenerativeComposer, str | None]:
    """What words the answers, and the host that it sends quotes to."""
    from assistant.chat_model import ModelUnavailable, destination, open_chat_model
    from assistant.compose.generative import GenerativeComposer

    try:
        model = open_chat_model(llm)
    except ModelUnavailable as error:
        raise UsageError(str(error)) from error
    return GenerativeComposer(model), destination(model)


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _resolved(host: str, port: int) -> tuple[socket.AddressFamily, int, int, str, tuple]:  # type: ignore[type-arg]
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise UsageError(f"--host {host} is not an address of this machine.") from error
