"""The chat model that a user names, and the machine that quotes would go to."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from types import FunctionType, MethodType, ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

_ADDRESS = re.compile(
    r"_?(?:\w*base_url|\w*api_base|\w*api_url|\w*endpoint(?:_url)?|host|server_url)"
)
_PLAIN = (str, bytes, int, float, type, ModuleType, FunctionType, MethodType)
_DEEPEST = 6
_OLLAMA_CLOUD = "ollama.com"


class ModelUnavailable(ValueError):
    """A chat model that cannot be used: one sentence that says which, why and what to do."""


def open_chat_model(name: str, **settings: Any) -> BaseChatModel:
    """The model of a name like "ollama:qwen3" or "openai:gpt-5.5"; nothing is sent yet.

    `settings` go to LangChain's `init_chat_model`. Raises `ModelUnavailable`.
    """
    from langchain.chat_models import init_chat_model

    provider, colon, model = name.partition(":")
    if not (provider and colon and model):
        raise ModelUnavailable(
            f"The chat model {name!r} is not of the form provider:model, "
            "for example ollama:qwen3 or openai:gpt-5.5."
        )
    try:
        opened: BaseChatModel = init_chat_model(name, **settings)
    except Exception as error:  # Each provider complains of a missing key with a class of its own.
        reason = (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
        raise ModelUnavailable(f"The chat model {name!r} cannot be used: {reason}.") from error
    return opened


def destination(model: object) -> str | None:
    """The host that a chat model sends to; None where nothing leaves this machine.

    It is read from the finished object, so that environment variables and defaults count. A model
    that shows no address is named by its class: it is not known to be local.
    """
    hosts = list(dict.fromkeys(_hosts(model, 0, set())))
    remote = [host for host in hosts if not _is_local(host)]
    if remote:
        return ", ".join(remote)
    if not hosts:
        return f"a host that {type(model).__name__} does not state"
    # An Ollama server on this machine hands models with this tag on to its makers' servers.
    if re.search(r"[:-]cloud$", str(getattr(model, "model", ""))):
        return _OLLAMA_CLOUD
    return None


def _hosts(part: object, depth: int, seen: set[int]) -> Iterator[str]:
    """Hosts in the addresses that an object holds or, where it holds none, that its parts do.

    The outermost counts: the connection pool inside a client may have been made for another host.
    """
    if depth > _DEEPEST or id(part) in seen:
        return
    seen.add(id(part))
    parts = list(_attributes(part))
    own = [_host_of(value) for name, value in parts if _ADDRESS.fullmatch(name)]
    if any(own):
        yield from filter(None, own)
        return
    for _, value in parts:
        if not isinstance(value, _PLAIN):
            yield from _hosts(value, depth + 1, seen)


def _attributes(part: object) -> Iterator[tuple[str, object]]:
    if isinstance(part, dict):
        yield from ((str(key), value) for key, value in part.items())
    elif isinstance(part, list | tuple):
        yield from (("", value) for value in part)
    else:
        yield from list(getattr(part, "__dict__", {}).items())
        yield from list((getattr(part, "__pydantic_private__", None) or {}).items())


def _host_of(value: object) -> str:
    address = str(value) if value is not None else ""
    if re.match(r"\w+://", address):
        return urlsplit(address).hostname or ""
    return ""


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
