"""The command `eval reading`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.opening import tracked
from eval.reading.boxes import BoxCheck, check_boxes
from eval.reading.laws import broken_laws
from eval.reading.names import NameCount, read_names
from eval.reading.report import names_table, reading_object, speed_table
from eval.reading.speed import measure
from eval.results import commit, console, write_json
from ingest.files.walk import resume_files
from ingest.reading import read_resume
from ingest.resume import IngestError


@dataclass(slots=True)
class _Found:
    """What came of the files: by format, by file name, and the PDFs among them."""

    counts: defaultdict[str, NameCount] = field(default_factory=lambda: defaultdict(NameCount))
    broken: dict[str, list[str]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    misnamed: list[str] = field(default_factory=list)
    pdfs: list[Path] = field(default_factory=list)


def evaluate(
    paths: Sequence[Path],
    names: Path | None,
    spans: int,
    processes: int,
    passes: int,
    results: Path | None,
    show: bool,
) -> None:
    """Read everything, check what was read, time the PDFs, print and write."""
    known = read_names(names) if names else {}
    files = [path for path in resume_files(paths) if names is None or not path.samefile(names)]
    found = _read(files, known)
    checks = list(tracked("Boxes", check_boxes(found.pdfs, spans), spans)) if found.pdfs else []
    rounds = tracked("Timing", range(passes), passes)
    speeds = measure(found.pdfs, processes, rounds) if found.pdfs else []
    out = console()
    out.print(names_table(found.counts))
    for line in _lines(found, checks, show):
        out.print(line, soft_wrap=True)
    if speeds:
        out.print(speed_table(speeds))
    if results is not None:
        measured = {"eval": "reading", "commit": commit()}
        measured |= reading_object(found.counts, found.broken, found.failed, checks, speeds)
        path = write_json(results, f"reading-{commit()}", measured)
        out.print(f"Written: {path}", soft_wrap=True)


def _read(files: Sequence[Path], known: Mapping[Path, str]) -> _Found:
    found = _Found()
    for path in tracked("Reading", files, len(files)):
        format_ = path.suffix.lower().lstrip(".") or "none"
        stated = known.get(path.resolve())
        try:
            reading = read_resume(path)
        except IngestError as error:
            found.failed[path.name] = str(error)
            found.counts[format_] = found.counts[format_].with_one(False, stated, None)
            continue
        resume = reading.resume
        before = found.counts[format_]
        found.counts[format_] = after = before.with_one(True, stated, resume.name)
        if after.right == before.right and (stated or resume.name):
            known_as = repr(stated) if stated else "not known"
            found.misnamed.append(f"{path.name}: named {resume.name!r}, is {known_as}")
        if laws := broken_laws(resume):
            found.broken[path.name] = laws
        if reading.facsimile and reading.facsimile.kind == "pdf":
            found.pdfs.append(path)
    return found


def _lines(found: _Found, checks: Sequence[BoxCheck], show: bool) -> Iterator[str]:
    yield from (found.misnamed if show else ())
    for file, why in found.failed.items():
        yield f"not read: {file}: {why}"
    yield f"Resumes that break a law of sections, chunks or spans: {len(found.broken)}"
    for file, laws in found.broken.items():
        yield f"  {file}: {'; '.join(laws)}"
    if checks:
        missed = [check for check in checks if not check.covers]
        covering = len(checks) - len(missed)
        yield f"Stretches of PDFs whose boxes hold exactly their words: {covering} of {len(checks)}"
        for check in missed if show else ():
            yield f"  {check.file.name} {check.span.start}-{check.span.end}"
