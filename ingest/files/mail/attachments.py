"""The documents that a mail brings with it, apart from its own words and pictures."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.errors import HeaderParseError
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import PurePath
from typing import Any

from ingest.files.kinds import kind_of
from ingest.resume import IngestError

# What the standard library's parser of fields raises for some that are malformed.
_STUMBLES = (HeaderParseError, LookupError, ValueError, AttributeError, TypeError)
# Deeper than forwarded mails go; what is nested on purpose must not exhaust the stack.
_DEEPEST = 100
_SIGNATURES = frozenset({".p7s", ".p7m", ".asc", ".sig", ".vcf", ".ics"})


@dataclass(frozen=True, slots=True)
class MailParts:
    """A mail taken apart: the parts that it shows, the documents attached to it.

    Attached pictures are documents where there are no others: beside a resume they are portraits
    and certificates. `refused` says why other attached files are not read, a sentence each.
    """

    message: EmailMessage
    shown: tuple[EmailMessage, ...]
    attached: tuple[tuple[str, bytes], ...]
    refused: tuple[str, ...]


class _LenientPolicy(policy.EmailPolicy):
    """Fields whose structure the parser of addresses and the like stumbles over are plain text."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """A field's value, which the parser takes apart only now."""
        try:
            return super().header_fetch_parse(name, value)
        except _STUMBLES:
            plain = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            return " ".join(plain.split())


_LENIENT = _LenientPolicy()


def attachments(data: bytes) -> list[tuple[str, bytes]]:
    """File name and bytes of every readable document attached to a mail, in its order.

    Those of a forwarded mail are among them; one without any is itself a document. Pictures are
    pages of one resume and not among them. Raises `IngestError` for a mail of absurd nesting.
    """
    return [one for one in mail_parts(data, "the mail").attached if not _holds_picture(*one)]


def mail_parts(data: bytes, name: str) -> MailParts:
    """The mail, its words and its documents apart. Raises `IngestError` for absurd nesting."""
    if _containers(data) > _DEEPEST:
        raise IngestError(
            f"{name} holds over {_DEEPEST} mails or parts inside each other: "
            "save the resume in it by itself."
        )
    message = BytesParser(policy=_LENIENT).parsebytes(data.removeprefix(codecs.BOM_UTF8))
    assert isinstance(message, EmailMessage)
    shown: list[EmailMessage] = []
    attached: list[tuple[str, bytes]] = []
    pictures: list[tuple[str, bytes]] = []
    refused: list[str] = []
    for part in _leaves(message):
        if part.get_content_type() == "message/rfc822":
            forwarded = mail_parts(_forwarded(part), name)
            refused += forwarded.refused
            if forwarded.attached:
                shown += forwarded.shown
                attached += forwarded.attached
            else:
                attached.append((_name(part) or "forwarded.eml", _forwarded(part)))
        elif _is_shown(part):
            shown.append(part)
        elif document := _document(part):
            try:
                is_picture = _holds_picture(*document)
            except IngestError as error:
                refused.append(str(error))
            else:
                (pictures if is_picture else attached).append(document)
    if attached:
        refused += [
            f"{file} is a picture beside a document: if it is a resume, give it by itself."
            for file, _ in pictures
        ]
    return MailParts(message, tuple(shown), tuple(attached or pictures), tuple(refused))


def _holds_picture(file: str, data: bytes) -> bool:
    return kind_of(data, PurePath(file)) == "image"


def _containers(data: bytes) -> int:
    lower = data.lower()
    return lower.count(b"boundary=") + lower.count(b"message/rfc822")


def _leaves(part: EmailMessage) -> Iterator[EmailMessage]:
    """The parts to look at: of alternatives the best one, of a page and its pictures the page."""
    kind = part.get_content_type()
    children = _children(part)
    if not children:
        yield part
    elif kind == "multipart/alternative":
        yield from _leaves(_best(children))
    elif kind == "multipart/related":
        root = next((c for c in children if not _is_picture(c)), children[0])
        yield from _leaves(root)
        yield from (c for c in children if c is not root and _is_attachment(c))
    else:
        for child in children:
            yield from _leaves(child)


def _children(part: EmailMessage) -> list[EmailMessage]:
    if part.get_content_type() == "message/rfc822" or not part.is_multipart():
        return []
    return [child for child in part.get_payload() if isinstance(child, EmailMessage)]


def _best(alternatives: list[EmailMessage]) -> EmailMessage:
    """The richest form of the same words; an empty one is no form of them."""
    full = [part for part in alternatives if part.is_multipart() or payload(part).strip()]
    for kind in ("multipart/mixed", "multipart/related", "text/html", "text/plain"):
        for part in full:
            if part.get_content_type() == kind:
                return part
    return (full or alternatives)[-1]


def payload(part: EmailMessage) -> bytes:
    """The decoded bytes of a part that is not made of parts."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _forwarded(part: EmailMessage) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
        return inner[0].as_bytes(policy=policy.compat32)
    return payload(part)


def _is_picture(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "image"


def _is_attachment(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment"


def _is_shown(part: EmailMessage) -> bool:
    return part.get_content_type() in {"text/plain", "text/html"} and not (
        _is_attachment(part) or _name(part)
    )


def _name(part: EmailMessage) -> str | None:
    """What an attachment is called; None where that is no name a file could have."""
    name = PurePath((part.get_filename() or "").replace("\\", "/").replace("\0", "")).name
    return name if name.strip(".") else None


def _document(part: EmailMessage) -> tuple[str, bytes] | None:
    """Name and bytes of an attached file, if it is not a signature or a picture in the text."""
    name, data = _name(part), payload(part)
    if not data or (name is None and not _is_attachment(part)):
        return None
    if _is_picture(part) and (part["content-id"] or not _is_attachment(part)):
        return None
    name = name or "attachment"
    return None if PurePath(name).suffix.lower() in _SIGNATURES else (name, data)
