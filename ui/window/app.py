"""The window as a Gradio app: parts wired to events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib.resources import files
from typing import Any

import gradio as gr
from fastapi import FastAPI
from starlette.routing import Mount

from assistant.assistant import Assistant
from ui.window.chat import conversation_html
from ui.window.events import Events, Setup
from ui.window.layout import RESUMES, Layout, lay_out, named_parts
from ui.window.page_pictures import PagePictures, picture_routes
from ui.window.sign_in import SignInCheck
from ui.window.texts import Language, text
from ui.window.theme import theme

# A ZIP of many resumes is one file.
_LARGEST_FILE = "500mb"
_AT_ONCE = 16
# Seconds; uploads are deleted when they are read, so this is for those that nobody took in.
_CLEARED_EVERY = 600
_CLEARED_AFTER = 3600

SignIn = Callable[[str, str], bool]


def build(
    assistant: Assistant,
    setup: Setup,
    pictures: PagePictures,
    language: Language = "en",
    *,
    sign_out: bool = False,
) -> gr.Blocks:
    """The whole window over one library."""
    events = Events(assistant, setup, pictures)
    blocks: gr.Blocks
    with gr.Blocks(
        title=f"{text('zh', 'title')} · {text('en', 'title')}",
        analytics_enabled=False,
        fill_width=True,
        delete_cache=(_CLEARED_EVERY, _CLEARED_AFTER),
    ) as blocks:
        layout = lay_out(language, sign_out=sign_out)
        exchanges = gr.State(())
        _wire_chat(layout, events, exchanges)
        _wire_side(layout, events, exchanges)
        _wire_shelf(layout, events)
        _wire_language(blocks, layout, events, exchanges)
    blocks.queue(default_concurrency_limit=_AT_ONCE, api_open=False)
    return blocks


def mount(blocks: gr.Blocks, sign_in: SignIn | None, pictures: PagePictures) -> FastAPI:
    """The web application, with nothing on its pages that comes from another host."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    sign_in_check = SignInCheck()
    # Gradio takes every address that is left, so this one has to be there before it.
    app.include_router(picture_routes(pictures, sign_in_check))
    folder = files("ui.window")
    script = folder.joinpath("window.js").read_text(encoding="utf-8")
    mounted: FastAPI = gr.mount_gradio_app(
        app,
        blocks,
        path="/",
        auth=sign_in,
        auth_message=f"{text('zh', 'login')}<br>{text('en', 'login')}" if sign_in else None,
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        max_file_size=_LARGEST_FILE,
        allowed_paths=[],
        theme=theme(),
        css=folder.joinpath("window.css").read_text(encoding="utf-8"),
        head=f"<script>{script}</script>",
    )
    sign_in_check.application = next(r.app for r in mounted.routes if isinstance(r, Mount))
    return mounted


def _wire_chat(layout: Layout, events: Events, exchanges: gr.State) -> None:
    chat, language = layout.chat, layout.header.language
    outputs = [exchanges, chat.conversation, chat.question, chat.landing, chat.anew]
    for trigger, source in (
        (chat.question.submit, chat.question),
        *((button.click, button) for button in chat.examples),
    ):
        asked = trigger(
            events.ask,
            [source, exchanges, language],
            outputs,
            show_progress="hidden",
            api_visibility="private",
        )
        asked.then(None, js="() => window.resumeWindow.showAnswer()", api_visibility="private")
    _quick(chat.anew.click, events.begin_anew, [], outputs)
    _quick(chat.begin.click, partial(gr.Tabs, selected=RESUMES), [], [layout.tabs])


def _wire_side(layout: Layout, events: Events, exchanges: gr.State) -> None:
    side, hidden, language = layout.side, layout.hidden, layout.header.language
    shown = [side.column, side.source]
    for opened in (
        _quick(hidden.cited.change, events.open_cited, [hidden.cited, exchanges, language], shown),
        _quick(hidden.opened.change, events.open_listed, [hidden.opened, language], shown),
    ):
        opened.then(None, js="() => window.resumeWindow.showQuote()", api_visibility="private")
    _quick(side.close.click, partial(gr.update, visible=False), [], [side.column])


def _wire_shelf(layout: Layout, events: Events) -> None:
    shelf, language = layout.shelf, layout.header.language
    look = partial(events.look), [shelf.find, language], _library_parts(layout)
    for trigger, source, folder in (
        (shelf.files.upload, shelf.files, False),
        (shelf.folder.upload, shelf.folder, True),
    ):
        taken = trigger(
            _taking(events, folder),
            [source, language],
            [shelf.outcomes, shelf.stop],
            show_progress="hidden",
            api_visibility="private",
        )
        _quick(taken.then, lambda: None, [], [source])
        _quick(taken.then, *look)
    _quick(shelf.stop.click, _stopping(events), [], [])
    _quick(shelf.find.change, events.find, [shelf.find, language], [shelf.library])
    doomed = gr.State(None)
    _quick(
        layout.hidden.doomed.change,
        events.ask_removal,
        [layout.hidden.doomed, language],
        [shelf.confirm, shelf.removal, doomed],
    )
    _quick(shelf.keep.click, partial(gr.update, visible=False), [], [shelf.confirm])
    removed = shelf.remove.click(
        events.remove,
        [doomed, language],
        [shelf.confirm, shelf.outcomes, layout.side.column],
        api_visibility="private",
    )
    _quick(removed.then, *look)
    for box, act in ((layout.hidden.joined, events.join), (layout.hidden.parted, events.part)):
        decided = box.change(act, [box, language], [shelf.outcomes], api_visibility="private")
        _quick(decided.then, *look)
    in_language = "(...all) => window.resumeWindow.inChosenLanguage(...all)"
    for tab in (shelf.tab, layout.chat.tab):
        _quick(tab.select, *look, in_language)


def _wire_language(blocks: gr.Blocks, layout: Layout, events: Events, exchanges: gr.State) -> None:
    language, find = layout.header.language, layout.shelf.find
    named = dict(named_parts(layout))

    def speak(chosen: Language, wanted: str, past: Any) -> list[Any]:
        labels = [gr.update(**_said(words, chosen)) for words in named.values()]
        said = conversation_html(past, chosen)
        return [chosen, *labels, said, *events.look(wanted, chosen)]

    inputs = [language, find, exchanges]
    outputs = [language, *named, layout.chat.conversation, *_library_parts(layout)]
    _quick(blocks.load, speak, inputs, outputs, "(...all) => window.resumeWindow.opened(...all)")
    _quick(language.input, speak, inputs, outputs, "(...all) => window.resumeWindow.speak(...all)")
    layout.header.theme.click(
        None, js="() => window.resumeWindow.turnTheme()", api_visibility="private"
    )


def _said(words: Mapping[str, str], language: Language) -> dict[str, Any]:
    return {prop: text(language, key) for prop, key in words.items()}


def _library_parts(layout: Layout) -> list[Any]:
    """What `Events.look` fills."""
    chat = layout.chat
    return [layout.header.status, chat.greeting, chat.begin, *chat.examples, layout.shelf.library]


def _taking(events: Events, folder: bool) -> Callable[..., Any]:
    def take(uploaded: list[str] | None, language: Language, request: gr.Request) -> Any:
        yield from events.take(uploaded, folder, language, str(request.session_hash))

    return take


def _stopping(events: Events) -> Callable[..., None]:
    def stop(request: gr.Request) -> None:
        events.stop(str(request.session_hash))

    return stop


def _quick(
    trigger: Callable[..., Any],
    act: Callable[..., Any],
    inputs: list[Any],
    outputs: list[Any],
    js: str | None = None,
) -> Any:
    """An event that answers at once: it does not wait in the queue and shows no progress."""
    return trigger(
        act,
        inputs,
        outputs,
        js=js,
        queue=False,
        show_progress="hidden",
        api_visibility="private",
    )
