"""What tells a saved mail or web page (MIME) from a text that begins like one."""

from __future__ import annotations

import codecs
import re

_HEAD = 64 * 1024
_MBOX = re.compile(rb"From \S+ .*\r?\n")
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:(.*(?:\r?\n[ \t].*)*)(?:\r?\n|$)")
_BLANK = re.compile(rb"[ \t]*\r?\n")
_TYPE = re.compile(rb"\s*(?:text|multipart|message)/[\w.+-]+\s*(?:;|$)", re.IGNORECASE)
_BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\"\r\n;]+)", re.IGNORECASE)
# Headers that a mail has and a resume does not.
_OF_MAIL = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to"})


def is_mail(data: bytes, *, named_so: bool) -> bool:
    """Whether the bytes are a MIME message; of a file `named_so` any mail header will do."""
    fields = _header(data[:_HEAD].removeprefix(codecs.BOM_UTF8))
    if not fields:
        return False
    content = fields.get(b"content-type", b"")
    if named_so:
        return bool(content or _OF_MAIL & fields.keys() or {b"from", b"subject"} <= fields.keys())
    if not _TYPE.match(content) or not _OF_MAIL & fields.keys():
        return False
    boundary = _BOUNDARY.search(content)
    return boundary is None or b"--" + boundary.group(1).strip() in data


def _header(head: bytes) -> dict[bytes, bytes]:
    """The fields before the first blank line; none unless every line there is of a field."""
    at = 0
    while blank := _BLANK.match(head, at):
        at = blank.end()
    if mbox := _MBOX.match(head, at):
        at = mbox.end()
    fields: dict[bytes, bytes] = {}
    while at < len(head) and not _BLANK.match(head, at):
        field = _FIELD.match(head, at)
        if field is None:
            return {}
        fields[field.group(1).lower()] = field.group(2).strip()
        at = field.end()
    return fields
