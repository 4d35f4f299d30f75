"""Everyone's file, each in the format that its layout asks for."""

from __future__ import annotations

from pathlib import Path

from eval.sample_corpus import render_docx, render_html, render_pdf, render_text
from eval.sample_corpus.person import Person, everyone

SAMPLES = Path(__file__).resolve().parents[2] / "ingest" / "samples"


def render(person: Person) -> bytes:
    """The bytes of one person's resume."""
    match person.layout:
        case "pdf-one-column" | "pdf-two-columns":
            return render_pdf.render(person)
        case "docx":
            return render_docx.render(person)
        case "html":
            return render_html.render(person)
        case "markdown" | "text":
            return render_text.render(person)


def write(folder: Path) -> list[Path]:
    """Write every resume into `folder`, over what is there; their paths, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for person in everyone():
        path = folder / person.file
        path.write_bytes(render(person))
        paths.append(path)
    return paths
