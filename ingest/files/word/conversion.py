"""Word files that are not read directly: through LibreOffice or antiword, where installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from ingest.files.hidden import shown_document
from ingest.files.table import row_text
from ingest.files.word.document import read_word
from ingest.resume import Document, IngestError

_SECONDS = 90
_PICTURE = "[pic]"


def old_word_program() -> str | None:
    """The program that old Word files are opened with first; None where there is none."""
    # antiword shows words that a style hides, so it comes last.
    return shutil.which("soffice") or shutil.which("libreoffice") or shutil.which("antiword")


def read_old_word(data: bytes, name: str) -> Document:
    """The document of a .doc file that another program has to open.

    Raises `IngestError` that says what to install where there is no such program.
    """
    first, antiword = old_word_program(), shutil.which("antiword")
    office = first if first != antiword else None
    document = None
    with tempfile.TemporaryDirectory(prefix="resume-") as folder:
        source = Path(folder, "resume.doc")
        source.write_bytes(data)
        if office:
            document = _by_libreoffice(office, source, name)
        if antiword and document is None:
            document = _by_antiword(antiword, source)
    if document is not None and document.text.strip():
        return document
    if first:
        raise IngestError(f"{name} is broken or no Word document: save it again as .docx or PDF.")
    raise IngestError(
        f"{name} is a .doc of an old or unusual kind: install LibreOffice or antiword to have it "
        "read, or save it as .docx or PDF."
    )


def _by_antiword(program: str, source: Path) -> Document | None:
    """What antiword makes of the file; None when it fails."""
    shown = _docbook(program, source, "-x", "db")
    everything = _docbook(program, source, "-s", "-x", "db")
    if shown is None or everything is None:
        return None
    text = "\n".join(_lines(shown))
    return shown_document(text, _added(text, "\n".join(_lines(everything))))


def _added(shown: str, everything: str) -> Iterator[str]:
    """The stretches that only the second text has."""
    if shown == everything:
        return
    for kind, _, _, start, end in SequenceMatcher(
        None, shown, everything, autojunk=False
    ).get_opcodes():
        if kind in ("insert", "replace"):
            yield everything[start:end].strip()


def _docbook(program: str, source: Path, *options: str) -> etree._Element | None:
    result = _run([program, "-m", "UTF-8.txt", *options, str(source)])
    if result is None or not result.strip():
        return None
    book = etree.fromstring(result, etree.XMLParser(recover=True, resolve_entities=False))
    return None if book is None else book.find("chapter")


def _lines(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == "row":
            cells = ["\n".join(_own_lines(entry)) for entry in child.iter("entry")]
            yield from filter(None, row_text(cells).split("\n"))
        elif child.tag in {"para", "title"} and child.find(".//informaltable") is None:
            bullet = "• " if child.getparent().getparent().tag == "itemizedlist" else ""
            lines = list(_own_lines(child))
            yield from [bullet + lines[0], *lines[1:]] if lines else []
        else:
            yield from _lines(child)


def _own_lines(element: etree._Element) -> Iterator[str]:
    for line in "".join(element.itertext()).replace(_PICTURE, "").split("\n"):
        if line.strip() and set(line.strip()) != {"-"}:
            yield line.strip()


def _by_libreoffice(program: str, source: Path, name: str) -> Document | None:
    """What LibreOffice makes of the file, with a profile of its own; None when it fails."""
    profile = source.parent / "profile"
    _run(
        [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx",
            "--outdir",
            str(source.parent),
            str(source),
        ]
    )
    converted = source.with_suffix(".docx")
    if not converted.exists():
        return None
    return read_word(converted.read_bytes(), name)


def _run(command: list[str]) -> bytes | None:
    """What a program prints; None when it fails or takes too long."""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # LibreOffice is a script that starts a program: both have to end.
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None
    return printed if process.returncode == 0 else None
