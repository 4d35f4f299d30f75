"""Which machine a chat model's words go to, and what is said when there is no such model."""

from __future__ import annotations

import pytest
from langchain_core.language_models import FakeListChatModel

from assistant.chat_model import ModelUnavailable, destination, open_chat_model


@pytest.mark.parametrize(
    ("base_url", "host"),
    [
        ("http://127.0.0.1:8000/v1", None),
        ("http://localhost:8000/v1", None),
        ("http://[::1]:8000/v1", None),
        ("http://10.0.0.7:8000/v1", "10.0.0.7"),
        ("https://models.example.org/v1", "models.example.org"),
    ],
)
def test_the_host_is_that_of_the_address(base_url: str, host: str | None) -> None:
    assert destination(open_chat_model("openai:m", base_url=base_url, api_key="x")) == host


def test_the_host_is_the_providers_where_no_address_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    monkeypatch.delenv("OPENAI_API_BASE", raising=False)
    assert destination(open_chat_model("openai:m", api_key="x")) == "api.openai.com"


def test_an_address_in_the_environment_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "https://relay.example.net/v1")
    assert destination(open_chat_model("openai:m", api_key="x")) == "relay.example.net"


def test_a_model_with_a_fallback_elsewhere_is_elsewhere() -> None:
    near = open_chat_model("openai:m", base_url="http://127.0.0.1:8000/v1", api_key="x")
    far = open_chat_model("openai:m", base_url="https://models.example.org/v1", api_key="x")
    assert destination(near.with_fallbacks([far])) == "models.example.org"


def test_a_model_without_an_address_is_not_taken_for_local() -> None:
    host = destination(FakeListChatModel(responses=["."]))
    assert host == "a host that FakeListChatModel does not state"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("qwen3", "not of the form provider:model"), ("nosuchmaker:m", "cannot be used")],
)
def test_an_unusable_name_is_refused_in_one_sentence(name: str, reason: str) -> None:
    with pytest.raises(ModelUnavailable, match=reason):
        open_chat_model(name)


def test_a_missing_key_is_said_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ModelUnavailable, match=r"'openai:m' cannot be used: .*OPENAI_API_KEY"):
        open_chat_model("openai:m")
