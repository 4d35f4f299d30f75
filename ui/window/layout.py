"""What stands where in the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import gradio as gr

from ui.window.examples import MOST
from ui.window.texts import NAMES, Language, text

CHAT, RESUMES = "chat", "resumes"


@dataclass(frozen=True, slots=True)
class Header:
    """What is above both tabs."""

    status: gr.HTML
    language: gr.Radio
    theme: gr.Button


@dataclass(frozen=True, slots=True)
class Chat:
    """The first tab: a greeting with examples, which gives way to the conversation."""

    tab: gr.Tab
    landing: gr.Column
    greeting: gr.HTML
    begin: gr.Button
    examples: tuple[gr.Button, ...]
    conversation: gr.HTML
    question: gr.Textbox
    anew: gr.Button


@dataclass(frozen=True, slots=True)
class Shelf:
    """The second tab: adding, listing and removing resumes."""

    tab: gr.Tab
    files: gr.File
    folder: gr.UploadButton
    stop: gr.Button
    outcomes: gr.HTML
    find: gr.Textbox
    library: gr.HTML
    confirm: gr.Column
    removal: gr.HTML
    remove: gr.Button
    keep: gr.Button


@dataclass(frozen=True, slots=True)
class Side:
    """The resume beside both tabs."""

    column: gr.Column
    close: gr.Button
    source: gr.HTML


@dataclass(frozen=True, slots=True)
class Hidden:
    """Boxes that the page's script writes what was clicked into."""

    cited: gr.Textbox
    opened: gr.Textbox
    doomed: gr.Textbox
    joined: gr.Textbox
    parted: gr.Textbox


@dataclass(frozen=True, slots=True)
class Layout:
    """All parts of the window."""

    header: Header
    tabs: gr.Tabs
    chat: Chat
    shelf: Shelf
    side: Side
    hidden: Hidden


def lay_out(language: Language, *, sign_out: bool) -> Layout:
    """Put the parts in their places, inside an open `gr.Blocks`."""
    header = _header(language, sign_out)
    with gr.Row(elem_id="body"):
        with gr.Column(elem_id="main", scale=3, min_width=280), gr.Tabs(elem_id="tabs") as tabs:
            chat = _chat(language)
            shelf = _shelf(language)
        side = _side(language)
    return Layout(header, tabs, chat, shelf, side, _hidden())


def named_parts(layout: Layout) -> Iterator[tuple[gr.blocks.Block, dict[str, str]]]:
    """The components that bear words of the window, with the key for each of their properties."""
    chat, shelf = layout.chat, layout.shelf
    yield chat.tab, {"label": "chat"}
    yield chat.begin, {"value": "begin_button"}
    yield chat.question, {"placeholder": "question", "submit_btn": "ask", "label": "ask"}
    yield chat.anew, {"value": "anew"}
    yield shelf.tab, {"label": "resumes"}
    yield shelf.files, {"label": "add_files"}
    yield shelf.folder, {"label": "add_folder"}
    yield shelf.stop, {"value": "stop"}
    yield shelf.find, {"placeholder": "find", "label": "find"}
    yield shelf.remove, {"value": "remove_yes"}
    yield shelf.keep, {"value": "remove_no"}
    yield layout.side.close, {"value": "close"}
    yield layout.header.theme, {"value": "theme"}


def _header(language: Language, sign_out: bool) -> Header:
    with gr.Row(elem_id="header"):
        status = gr.HTML(elem_id="status")
        choices: Sequence[tuple[str, str | int | float]] = [(n, key) for key, n in NAMES.items()]
        switch = gr.Radio(
            choices,
            value=language,
            label="中文 / English",
            show_label=False,
            container=False,
            elem_id="language",
        )
        theme = gr.Button(text(language, "theme"), elem_id="theme", size="sm", min_width=36)
        if sign_out:
            words = " · ".join(text(one, "sign_out") for one in NAMES)
            gr.HTML(f'<a href="logout">{words}</a>', elem_id="sign-out")
    return Header(status, switch, theme)


def _chat(language: Language) -> Chat:
    with gr.Tab(text(language, "chat"), id=CHAT, elem_id="chat") as tab:
        with gr.Column(elem_id="landing") as landing:
            greeting = gr.HTML()
            begin = gr.Button(
                text(language, "begin_button"), variant="primary", visible=False, elem_id="begin"
            )
            with gr.Column(elem_id="examples"):
                examples = tuple(gr.Button(visible=False, size="sm") for _ in range(MOST))
        conversation = gr.HTML(visible=False, elem_id="conversation")
        with gr.Row(elem_id="ask"):
            question = gr.Textbox(
                "",
                placeholder=text(language, "question"),
                label=text(language, "ask"),
                show_label=False,
                container=False,
                submit_btn=text(language, "ask"),
                lines=1,
                max_lines=6,
                max_length=20_000,
                elem_id="question",
            )
            anew = gr.Button(text(language, "anew"), visible=False, size="sm", elem_id="anew")
    return Chat(tab, landing, greeting, begin, examples, conversation, question, anew)


def _shelf(language: Language) -> Shelf:
    with gr.Tab(text(language, "resumes"), id=RESUMES, elem_id="resumes") as tab:
        with gr.Row(elem_id="adding"):
            files = gr.File(
                file_count="multiple",
                label=text(language, "add_files"),
                elem_id="files",
                height=120,
            )
            folder = gr.UploadButton(
                text(language, "add_folder"),
                file_count="directory",
                variant="secondary",
                elem_id="folder",
            )
        with gr.Row(elem_id="reading"):
            outcomes = gr.HTML(elem_id="outcomes")
            stop = gr.Button(text(language, "stop"), visible=False, size="sm", elem_id="stop")
        find = gr.Textbox(
            "",
            placeholder=text(language, "find"),
            label=text(language, "find"),
            show_label=False,
            container=False,
            elem_id="find",
        )
        library = gr.HTML(elem_id="library")
        with gr.Column(visible=False, elem_id="confirm") as confirm:
            removal = gr.HTML()
            with gr.Row():
                keep = gr.Button(text(language, "remove_no"), elem_id="keep")
                remove = gr.Button(text(language, "remove_yes"), variant="stop", elem_id="remove")
    return Shelf(tab, files, folder, stop, outcomes, find, library, confirm, removal, remove, keep)


def _side(language: Language) -> Side:
    with gr.Column(visible=False, elem_id="side", scale=2, min_width=280) as column:
        close = gr.Button(text(language, "close"), size="sm", elem_id="close")
        source = gr.HTML(elem_id="source")
    return Side(column, close, source)


def _hidden() -> Hidden:
    names = [field.name for field in fields(Hidden)]
    return Hidden(*(gr.Textbox("", visible="hidden", elem_id=name) for name in names))
