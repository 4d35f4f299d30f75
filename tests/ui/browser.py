"""The window as a real program, and a real browser that opens it."""

from __future__ import annotations

import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, expect, sync_playwright

from tests.ui.program import command, environment

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
in_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine: the window was not tried in a browser"
)
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_ADDRESS = re.compile(r"The window is at (http://\S+)")


@contextmanager
def running_window(data_dir: Path, *options: object) -> Iterator[tuple[str, list[str]]]:
    """The command as a program of its own: its address, and the lines it prints."""
    if "--port" not in options:
        options = (*options, "--port", 0)
    process = subprocess.Popen(
        command("ui", "--data-dir", data_dir, *options),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: list[str] = []
    addressed = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.rstrip())
            if _ADDRESS.search(line):
                addressed.set()
        addressed.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        addressed.wait(60)
        address = _ADDRESS.search("\n".join(said))
        assert address, said
        yield address[1], said
    finally:
        process.terminate()
        process.wait(30)
        listener.join(10)
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def window_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that the module's window shows; it begins empty."""
    return tmp_path_factory.mktemp("window") / "data"


@pytest.fixture(scope="module")
def address(window_data: Path) -> Iterator[str]:
    """One window for a module; each test brings its own people."""
    with running_window(window_data) as (address, _):
        yield address


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Opens the window; at the end nothing may have gone wrong in the browser."""
    troubles: list[str] = []
    contexts = []

    def dismissed(dialog: Dialog) -> None:
        troubles.append(dialog.message)
        dialog.dismiss()

    def opened(
        url: str = address, *, width: int = 1440, locale: str = "en-US", density: float = 1
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale=locale, device_scale_factor=density
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", dismissed)
        page.on(
            "request",
            lambda r: None if r.url.startswith((url, "data:")) else troubles.append(r.url),
        )
        page.goto(url)
        expect(page.locator("#question textarea")).to_be_visible(timeout=60_000)
        expect(page.locator("#status p")).to_be_visible(timeout=30_000)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def upload(page: Page, folder: Path, **texts: str) -> None:
    """Add files of these names and texts through the drop zone, and wait until they are read."""
    folder.mkdir(exist_ok=True)
    files = []
    for name, words in texts.items():
        files.append(folder / f"{name}.txt")
        files[-1].write_text(words, encoding="utf-8")
    add(page, files)


def add(page: Page, files: list[Path]) -> None:
    page.locator("#resumes-button").click()
    page.locator("#files input[type=file]").set_input_files(files)
    expect(page.locator("#outcomes .outcomes")).to_contain_text(
        re.compile("added|already known|failed|新增|早已在库中|未能读取"), timeout=30_000
    )


def ask(page: Page, question: str) -> Locator:
    """The answer to a question, once it is whole."""
    page.locator("#chat-button").click()
    asked = page.locator("#conversation .exchange").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    exchange = page.locator("#conversation .exchange").nth(asked)
    expect(exchange.locator(".answer, .trouble")).to_be_visible(timeout=30_000)
    expect(page.locator("#question textarea")).to_have_value("")
    return exchange
