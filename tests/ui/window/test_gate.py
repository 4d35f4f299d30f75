"""What the gate lets through, before the window is there and after."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from ui.window.gate import Gate, Message


class _Inner:
    """An application that says 200 to everything and remembers what came."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.router = self
        self.alive = False

    @asynccontextmanager
    async def lifespan_context(self, _: object) -> AsyncIterator[None]:
        self.alive = True
        yield
        self.alive = False

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.seen.append(scope["path"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def _get(gate: Gate, path: str, method: str = "GET", **headers: str) -> list[Message]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    named = {"host": "127.0.0.1:7860", **headers}
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in named.items()]
    await gate({"type": "http", "method": method, "path": path, "headers": raw}, receive, send)
    return sent


@asynccontextmanager
async def _alive(gate: Gate, ready: asyncio.Event) -> AsyncIterator[None]:
    events: asyncio.Queue[Message] = asyncio.Queue()
    sent: asyncio.Queue[Message] = asyncio.Queue()
    running = asyncio.create_task(gate({"type": "lifespan"}, events.get, sent.put))
    await events.put({"type": "lifespan.startup"})
    await sent.get()
    await ready.wait()
    yield
    await events.put({"type": "lifespan.shutdown"})
    await running


def _with_window(path: str, method: str = "GET", **headers: str) -> tuple[int, list[str]]:
    async def asked() -> int:
        ready = asyncio.Event()
        gate = Gate(lambda: inner, ready.set, frozenset({"127.0.0.1", "localhost"}))
        async with _alive(gate, ready):
            assert inner.alive
            (start, *_) = await _get(gate, path, method, **headers)
        assert not inner.alive
        return int(start["status"])

    inner = _Inner()
    return asyncio.run(asked()), inner.seen


def test_a_page_that_waits_is_served_at_once() -> None:
    async def asked() -> None:
        gate = Gate(_Inner, lambda: None, frozenset())
        start, body = await _get(gate, "/", accept_language="zh-CN")
        assert start["status"] == 200
        assert "正在启动" in body["body"].decode()
        assert (await _get(gate, "/ready"))[0]["status"] == 202
        assert (await _get(gate, "/config"))[0]["status"] == 503

    asyncio.run(asked())


def test_the_window_answers_once_it_is_there() -> None:
    assert _with_window("/config") == (200, ["/config"])
    assert _with_window("/ready") == (204, [])


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=/tmp/x",
        "/file=/etc/passwd",
        "/gradio_api/file/x",
        "/gradio_api/proxy=http://e.org",
    ],
)
def test_files_are_never_served(path: str) -> None:
    assert _with_window(path) == (404, [])


def test_another_host_name_is_refused() -> None:
    assert _with_window("/", host="rebound.example.org:7860") == (403, [])
    assert _with_window("/", host="localhost:7860") == (200, ["/"])


def test_another_sites_page_cannot_change_anything() -> None:
    foreign, own = "http://example.org", "http://127.0.0.1:7860"
    assert _with_window("/gradio_api/upload", "POST", origin=foreign) == (403, [])
    assert _with_window("/gradio_api/upload", "POST", origin=own) == (200, ["/gradio_api/upload"])


def test_a_window_that_cannot_be_loaded_ends_the_program() -> None:
    async def asked() -> BaseException | None:
        def load() -> _Inner:
            raise ValueError("no such model")

        failed = asyncio.Event()
        gate = Gate(load, lambda: None, frozenset())
        gate.on_failure = failed.set
        async with _alive(gate, failed):
            pass
        return gate.error

    assert isinstance(asyncio.run(asked()), ValueError)
