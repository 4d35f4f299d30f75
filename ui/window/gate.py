"""The outermost part of the web application: a page at once, and what never gets through.

The window's own imports take seconds. Until they are done the gate serves a page that waits.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager
from importlib.resources import files
from typing import Any, Protocol, TypeAlias
from urllib.parse import urlsplit

from ui.window.texts import language_of, text

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

# Gradio serves whatever is in its cache to every user: uploads and, by their hash, others' files.
_CLOSED = ("/file=", "/file/", "/proxy=", "/stream/", "/deep_link", "/openapi.json", "/runs")
_HEADERS = {
    "content-security-policy": "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'"
    "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:"
    "; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
    "; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


class Application(Protocol):
    """What is behind the gate."""

    @property
    def router(self) -> Any:
        """Its `lifespan_context` starts and ends the application."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""


class Gate:
    """An ASGI application around one that is still being loaded, in a thread."""

    def __init__(
        self, load: Callable[[], Application], ready: Callable[[], None], hosts: frozenset[str]
    ) -> None:
        """`ready` is called when the window is; an empty set of `hosts` lets any host name in."""
        self._load = load
        self._ready = ready
        self._hosts = hosts
        self._inner: Application | None = None
        self._closing = asyncio.Event()
        self.error: BaseException | None = None
        self.on_failure: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or begin and end with the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        running = asyncio.create_task(self._run())
        await send({"type": "lifespan.startup.complete"})
        await receive()
        self._closing.set()
        await running
        await send({"type": "lifespan.shutdown.complete"})

    async def _run(self) -> None:
        loading = asyncio.wrap_future(_in_thread(self._load))
        ends: list[asyncio.Future[Any]] = [loading, asyncio.ensure_future(self._closing.wait())]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        if not loading.done():
            return
        self.error = loading.exception()
        if self.error is not None:
            self.on_failure()
            return
        inner = loading.result()
        lifespan: AbstractAsyncContextManager[Any] = inner.router.lifespan_context(inner)
        async with lifespan:
            self._inner = inner
            self._ready()
            await self._closing.wait()

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        path: str = scope["path"]
        if not self._is_welcome(scope["method"], headers):
            await _reply(send, 403, "This address is not served here.")
        elif any(closed in f"{path}/" for closed in _CLOSED):
            await _reply(send, 404, "Not found.")
        elif self._inner is not None and path != "/ready":
            await self._inner(scope, receive, _with_headers(send))
        elif path == "/ready":
            await _reply(send, 204 if self._inner else 202, "")
        elif path == "/":
            page = _starting_page(headers.get(b"accept-language"))
            await _reply(send, 200, page, "text/html; charset=utf-8")
        else:
            await _reply(send, 503, "Starting.")

    def _is_welcome(self, method: str, headers: dict[bytes, str]) -> bool:
        """Whether a request is for this host name and, if it changes anything, from its pages.

        A page of another site could otherwise reach a window on this machine through the browser.
        """
        host = headers.get(b"host", "")
        if self._hosts and (urlsplit(f"//{host}").hostname or "") not in self._hosts:
            return False
        origin = headers.get(b"origin")
        return method in ("GET", "HEAD") or origin is None or urlsplit(origin).netloc == host


def _in_thread(load: Callable[[], Application]) -> Future[Application]:
    """What comes of loading in a thread that does not keep a stopped program alive."""
    loaded: Future[Application] = Future()

    def work() -> None:
        try:
            loaded.set_result(load())
        except BaseException as error:  # Whoever waits for the result gets it.
            loaded.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    return loaded


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            extra = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *extra]}
        await send(message)

    return sent


async def _reply(send: Send, status: int, words: str, kind: str = "text/plain") -> None:
    body = words.encode()
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    start = {"type": "http.response.start", "status": status, "headers": headers}
    await _with_headers(send)(start)
    await send({"type": "http.response.body", "body": body})


def _starting_page(preferred: str | None) -> str:
    language = language_of(preferred)
    page = files("ui.window").joinpath("starting.html").read_text(encoding="utf-8")
    for key in ("title", "starting", "ended"):
        page = page.replace(f"{{{key}}}", text(language, key))
    return page.replace("{language}", language)
