"""What happens when something is clicked, typed or dropped; every method is one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.assistant import Assistant
from ingest.facsimile import PageMap
from ingest.library import Library, UnknownKey
from ingest.persons.by_person import by_person
from ingest.resume import IngestError, Resume
from ui.window.adding import Adding
from ui.window.chat import Exchange, citation_at, cited_with, conversation, conversation_html
from ui.window.escape import one_line
from ui.window.examples import MOST, example_questions
from ui.window.library_list import (
    joined_html,
    list_html,
    parted_html,
    removal_html,
    removed_html,
)
from ui.window.outcome_list import outcomes_html, progress_html, trouble_html
from ui.window.page_pictures import PagePictures
from ui.window.resume_view import cited_resume, missing_resume, whole_resume
from ui.window.texts import Language, counted, text
from ui.window.uploads import Upload

_SECONDS_BETWEEN_UPDATES = 0.3


@dataclass(frozen=True, slots=True)
class Setup:
    """What the page states: the chat model, and the host that quotes are sent to, if any."""

    chat_model: str | None = None
    host: str | None = None


class Events:
    """The events of all sessions; what belongs to one session comes in and goes out again."""

    def __init__(self, assistant: Assistant, setup: Setup, pictures: PagePictures) -> None:
        self._assistant = assistant
        self._library: Library = assistant.library
        self._setup = setup
        self._pictures = pictures
        self._under_way: dict[Adding, str] = {}

    # The conversation.

    def ask(
        self, question: str, exchanges: Sequence[Exchange], language: Language
    ) -> Iterator[tuple[Any, ...]]:
        """The conversation, as it is shown, and an empty box for the next question."""
        question = question.strip()
        if not question:
            yield tuple(gr.skip() for _ in range(5))
            return
        for so_far in conversation(self._assistant, exchanges, question, language):
            shown = gr.update(value=conversation_html(so_far, language), visible=True)
            yield so_far, shown, "", gr.update(visible=False), gr.update(visible=True)

    def begin_anew(self) -> tuple[Any, ...]:
        """No exchanges, and the greeting again."""
        hidden = gr.update(visible=False)
        return (), gr.update(value="", visible=False), "", gr.update(visible=True), hidden

    # The resume beside it.

    def open_cited(
        self, clicked: str, exchanges: Sequence[Exchange], language: Language
    ) -> tuple[Any, str]:
        """The resume that a mark of this session's conversation points into."""
        turn, _, number = clicked.partition("#")[0].partition("-")
        if not (turn.isdecimal() and number.isdecimal()):
            return gr.skip(), gr.skip()
        current = citation_at(exchanges, int(turn), int(number))
        if current is None:
            return gr.skip(), gr.skip()
        try:
            resume = self._library.resume(current.resume_id)
            page_map = self._page_map(resume.id)
        except UnknownKey:
            return gr.update(visible=True), missing_resume(language)
        cited = cited_with(exchanges, int(turn), current)
        shown = cited_resume(resume, cited, current, int(turn), language, page_map)
        return gr.update(visible=True), shown

    def open_listed(self, clicked: str, language: Language) -> tuple[Any, str]:
        """A resume of the list."""
        try:
            resume = self._library.resume(clicked.partition("#")[0])
            page_map = self._page_map(resume.id)
        except UnknownKey:
            return gr.update(visible=True), missing_resume(language)
        return gr.update(visible=True), whole_resume(resume, language, page_map)

    def _page_map(self, resume_id: str) -> PageMap | None:
        facsimile = self._library.facsimile(resume_id)
        return facsimile.page_map if facsimile else None

    # The library.

    def look(self, wanted: str, language: Language) -> tuple[Any, ...]:
        """The status line, the greeting, the examples and the list, as the library is now."""
        resumes, people = self._library.resumes(), self._people()
        questions = example_questions(resumes, language)
        padded = [*questions, *[""] * (MOST - len(questions))]
        return (
            self._status(len(resumes), len(people), language),
            _greeting(len(resumes), language),
            gr.update(visible=not resumes),
            *(gr.update(value=q, visible=bool(q)) for q in padded),
            list_html(people, wanted, language),
        )

    def find(self, wanted: str, language: Language) -> str:
        """The list again, of those who go by what was typed."""
        return list_html(self._people(), wanted, language)

    def _people(self) -> list[tuple[Resume, ...]]:
        return by_person(self._library.resumes(), self._library.persons())

    def join(self, clicked: str, language: Language) -> str:
        """Call the resumes that are ticked one person's."""
        ids = clicked.partition("#")[0].split(",")
        try:
            return joined_html(self._library.join(*ids), language)
        except IngestError as error:
            return trouble_html(str(error))

    def part(self, clicked: str, language: Language) -> str:
        """Call a resume another person's than those it stands with."""
        try:
            (resume,) = self._library.part(clicked.partition("#")[0])
        except IngestError as error:
            return trouble_html(str(error))
        return parted_html(resume, language)

    def take(
        self, uploaded: list[str] | str | None, folder: bool, language: Language, session: str
    ) -> Iterator[tuple[Any, Any]]:
        """Add uploaded files, which are deleted afterwards, and tell how it goes.

        The second output is the button that stops it.
        """
        hidden = gr.update(visible=False)
        if not uploaded:
            yield gr.skip(), hidden
            return
        files = [Path(one) for one in ([uploaded] if isinstance(uploaded, str) else uploaded)]
        try:
            with Upload(files) as upload:
                paths = upload.paths(as_folder=folder)
                adding = Adding(self._library, paths, total=len(files))
                self._under_way[adding] = session
                try:
                    for progress in adding.watch(_SECONDS_BETWEEN_UPDATES):
                        shown = progress_html(progress, language)
                        yield shown, gr.update(visible=True, interactive=not progress.stopping)
                finally:
                    del self._under_way[adding]
        except FileNotFoundError:
            yield trouble_html(text(language, "upload_gone")), hidden
        except IngestError as error:
            yield trouble_html(str(error)), hidden
        else:
            yield outcomes_html(progress, language), hidden

    def stop(self, session: str) -> None:
        """Stop whatever this session is adding."""
        for adding, whose in tuple(self._under_way.items()):
            if whose == session:
                adding.stop()

    def ask_removal(self, clicked: str, language: Language) -> tuple[Any, str, str | None]:
        """What would go, and the question whether it shall."""
        resume_id = clicked.partition("#")[0]
        try:
            resume = self._library.resume(resume_id)
        except UnknownKey:
            return gr.update(visible=False), "", None
        return gr.update(visible=True), removal_html(resume, language), resume_id

    def remove(self, resume_id: str | None, language: Language) -> tuple[Any, str, Any]:
        """Take the resume out; the resume beside the chat is closed."""
        hidden = gr.update(visible=False)
        if resume_id is None:
            return hidden, gr.skip(), gr.skip()
        try:
            (resume,) = self._library.remove(resume_id)
        except IngestError as error:
            return hidden, trouble_html(str(error)), hidden
        self._pictures.drop_stale()
        return hidden, removed_html(resume, language), hidden

    def _status(self, count: int, people: int, language: Language) -> str:
        setup = self._setup
        said = counted(language, count)
        if people < count:
            said = text(language, "of_people", resumes=said, people=f"{people:,}")
        parts = [f"<b>{said}</b>"]
        if setup.chat_model:
            parts.append(text(language, "model_named", model=one_line(setup.chat_model)))
        else:
            parts.append(text(language, "model_none"))
        if index_model := self._library.embedding_model:
            parts.append(text(language, "index_model", model=one_line(_short(index_model))))
        if setup.host:
            parts.append(text(language, "network_host", host=one_line(setup.host)))
        else:
            parts.append(text(language, "network_none"))
        said = "".join(f"<span>{part}</span>" for part in parts)
        return f"<h1>{text(language, 'title')}</h1><p>{said}</p>"


def _greeting(count: int, language: Language) -> str:
    if not count:
        return f"<h2>{text(language, 'begin')}</h2><p>{text(language, 'begin_note')}</p>"
    key = "greeting" if count > 1 else "greeting_one"
    mark = '<span class="cite">1</span>'
    note = text(language, "greeting_note", mark=mark)
    return f"<h2>{text(language, key, count=f'{count:,}')}</h2><p>{note}</p>"


def _short(model: str) -> str:
    """A model's name without its revision and the folder it lies in."""
    return model.partition("@")[0].rpartition("/")[2]
