"""Mails and saved pages (EML, MHT): the attached resume, then the words of the mail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from email.message import EmailMessage

import numpy as np

from ingest.facsimile import Facsimile
from ingest.files.charset import UnknownCharset, damage, decode
from ingest.files.mail.attachments import mail_parts, payload
from ingest.files.text import text_document
from ingest.files.web.html import read_html
from ingest.resume import Document, IngestError, Span

Read = Callable[[bytes, str], Document]

# Of the mail's own words, the share that the attachment says too and that makes them a copy of it.
_COPIED = 0.5


def read_mail(data: bytes, name: str, read: Read) -> Document:
    """The document of a mail; `read` reads what is attached to it.

    Lines that the attached resume says as well are not said again, and the head of a mail (a saved
    page has no addressee) is told only where no address is. Raises `IngestError` for an attachment
    that cannot be read where the mail itself says nothing.
    """
    parts = mail_parts(data, name)
    letter = _joined([_shown(part, name) for part in parts.shown])
    documents: list[Document] = []
    refused = list(parts.refused)
    for file, content in parts.attached:
        try:
            documents.append(read(content, file))
        except IngestError as error:
            refused.append(str(error))
    if refused and not documents and not letter.text.strip():
        raise IngestError(f"{name} has only an attachment that is not read: {refused[0]}")
    letter = _without_copies(letter, documents)
    document = _joined([*documents, letter])
    if document.text.strip() and "@" not in document.text and "to" in parts.message:
        document = _joined([document, Document(_head(parts.message))])
    warnings = (f"attachment not read: {sentence}" for sentence in refused)
    return replace(document, warnings=(*document.warnings, *warnings))


def _head(message: EmailMessage) -> str:
    sender = "Reply-To" if message["reply-to"] else "From"
    lines = (f"{field}: {message[field]}" for field in ("Subject", sender) if message[field])
    return "\n".join(" ".join(line.split()) for line in lines)


def _shown(part: EmailMessage, name: str) -> Document:
    data = payload(part)
    declared = part.get_content_charset()
    if part.get_content_type() == "text/html":
        return read_html(data, name, declared)
    try:
        text = decode(data, declared)
    except UnknownCharset:
        raise IngestError(
            f"{name} is a mail in no usual encoding (damaged): open it in a mail program and save "
            "the resume in it."
        ) from None
    document = text_document(text)
    return replace(document, warnings=document.warnings + damage(text, data))


def _without_copies(letter: Document, documents: Sequence[Document]) -> Document:
    """The letter, without the lines that an attachment repeats, where most of it is a copy."""
    said = {line.strip() for document in documents for line in document.text.split("\n")}
    lines = letter.text.split("\n")
    own = [line for line in lines if line.strip() not in said]
    if len("".join(own)) > (1 - _COPIED) * len("".join(lines)):
        return letter
    return Document("\n".join(own), warnings=letter.warnings)


def _joined(documents: Sequence[Document]) -> Document:
    """One document after the other; where one has pages, each of the others is a page."""
    documents = [d for d in documents if d.text.strip() or d.warnings]
    if len(documents) == 1:
        return documents[0]
    paged = any(document.pages for document in documents)
    text = ""
    pages: list[Span] = []
    hidden: list[Span] = []
    for document in documents:
        if text:
            text += "\f" if paged else "\n"
        offset = len(text)
        text += document.text
        own = document.pages or (Span(0, len(document.text)),)
        pages += [Span(offset + page.start, offset + page.end) for page in own] if paged else []
        hidden += [Span(offset + span.start, offset + span.end) for span in document.hidden]
    warnings = tuple(w for document in documents for w in document.warnings)
    return Document(text, tuple(pages), tuple(hidden), warnings, _facsimile(documents, len(text)))


def _facsimile(documents: Sequence[Document], characters: int) -> Facsimile | None:
    """That of the first document, where it is the only one, for a text of so many characters."""
    first, *others = [document.facsimile for document in documents] or [None]
    if first is None or any(others):
        return None
    places = np.zeros((characters, 4), np.uint16)
    places[: len(first.page_map.places)] = first.page_map.places
    return replace(first, page_map=replace(first.page_map, places=places))
