"""Whether whoever sends a request is signed in, for addresses that Gradio does not serve."""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.types import ASGIApp, Message

_CHECK = "/gradio_api/login_check"
_ASKED_WITH = ("http_version", "scheme", "headers", "client", "server")


class SignInCheck:
    """A dependency of a route: what Gradio would not let in gets 401.

    Gradio itself is asked, by the address that its own page asks, so that there is one sign-in.
    """

    application: ASGIApp
    """Gradio's, once it is there."""

    async def __call__(self, request: Request) -> None:
        """Raises `HTTPException` for whoever is not signed in where users are required."""
        asked = {key: request.scope[key] for key in _ASKED_WITH}
        path = {"path": _CHECK, "raw_path": _CHECK.encode(), "root_path": "", "query_string": b""}
        scope = {"type": "http", "method": "GET", **asked, **path}
        statuses: list[int] = []

        async def hear(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])

        await self.application(scope, request.receive, hear)
        if statuses != [200]:
            raise HTTPException(401, "Sign in first.", {"cache-control": "no-store"})
