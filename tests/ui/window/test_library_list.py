"""The list of resumes: what tells one person from another."""

from __future__ import annotations

from tests.builders import resume
from ui.window.library_list import list_html


def test_the_job_shown_is_the_latest_one_wherever_it_stands() -> None:
    keeper = resume(
        "Nora Quill\nnora@example.org\n\nWORK EXPERIENCE\n"
        "Stable Hand, Larch Farm\nMarch 2010 - June 2014\n- Fed the horses\n\n"
        "Head Groom, Alder Stud\nJuly 2014 - Present\n- Ran the yard\n",
        "quill.txt",
    )
    html = list_html([[keeper]], "", "en")
    assert "Head Groom" in html
    assert "Stable Hand" not in html
