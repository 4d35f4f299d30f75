"""The pictures of the README and of docs/: the real window over the sample corpus.

`python -m eval.screenshots` needs Chromium and the Python package playwright.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_LONGEST_WAIT = 60_000
_SETTLED = 700
# A page whose picture has come, or a resume without pages.
_DRAWN = """() => {
  const sheet = document.querySelector("#source .sheet:has(.box.current)");
  return !sheet || sheet.querySelector("img").naturalWidth > 0;
}"""
_WIDE, _NARROW = (1920, 1080), (390, 844)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is asked, and the mark of the last answer that is opened, from 0."""

    name: str
    size: tuple[int, int]
    theme: Literal["light", "dark"]
    locale: Literal["en-US", "zh-CN"]
    questions: tuple[str, ...] = ()
    mark: int | None = None
    tab: Literal["chat", "resumes"] = "chat"
    scale: float = 1


_PROFILE = ("Who is Margaret Ellison?",)
_ENGLISH = ("Who has worked in an ICU?", "Compare their education")
_CHINESE = ("谁在重症医学科（ICU）工作过？", "对比她们两位的学历和工作")
PICTURES = (
    Picture("window", (1440, 860), "light", "en-US", _ENGLISH, 2, scale=1.5),
    Picture("wide-dark", _WIDE, "dark", "zh-CN", _CHINESE, 2),
    Picture("wide-light", _WIDE, "light", "zh-CN", _CHINESE, 2),
    Picture("page", (1440, 1000), "light", "en-US", _PROFILE, 2, scale=1.5),
    Picture("beginning", (1440, 860), "light", "en-US"),
    Picture("resumes", (1440, 860), "light", "en-US", tab="resumes"),
    Picture("narrow-light", _NARROW, "light", "en-US", _ENGLISH, scale=2),
    Picture("narrow-dark", _NARROW, "dark", "zh-CN", _CHINESE[:1], 1, scale=2),
)


def main() -> None:
    """Make every picture."""
    parser = argparse.ArgumentParser(prog="python -m eval.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("docs"), help="Default: docs")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with (
        TemporaryDirectory() as folder,
        _window(Path(folder) / "data") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(_ARGUMENTS))
        for picture in PICTURES:
            file = out / f"{picture.name}.png"
            _take(browser, address, picture, file)
            print(file)
        browser.close()


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        sys.exit("There is no Chromium on this machine: install the package chromium.")
    return found


@contextmanager
def _window(data_dir: Path) -> Iterator[str]:
    """The address of a window over the samples that come with the program."""
    command = [sys.executable, "-m", "ui.cli"]
    with as_file(files("ingest").joinpath("samples")) as samples:
        ingest = [*command, "ingest", str(samples), "--data-dir", str(data_dir)]
        subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL)
    serving = [*command, "ui", "--data-dir", str(data_dir), "--port", "0"]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            found = re.search(r"http://\S+", process.stdout.readline())
            if found is None:
                sys.exit("The window did not start.")
            yield found.group()
        finally:
            process.terminate()


def _take(browser: Browser, address: str, picture: Picture, file: Path) -> None:
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=picture.scale,
        color_scheme=picture.theme,
        locale=picture.locale,
    )
    page = context.new_page()
    page.goto(address)
    page.locator("#examples button").first.wait_for(timeout=_LONGEST_WAIT)
    for question in picture.questions:
        _ask(page, question)
    if picture.mark is not None:
        marks = page.locator(".exchange").last.locator(".answer a.cite")
        marks.nth(picture.mark).click()
        quote = page.locator("#source :is(.box, mark).current").locator("visible=true").first
        quote.wait_for(timeout=_LONGEST_WAIT)
        page.wait_for_function(_DRAWN, timeout=_LONGEST_WAIT)
        page.wait_for_timeout(_SETTLED)
        page.evaluate("window.resumeWindow.showAnswer()")
    if picture.tab == "resumes":
        page.locator("#resumes-button").click()
        page.locator("#library li").first.wait_for(timeout=_LONGEST_WAIT)
    page.mouse.move(0, 0)
    page.wait_for_timeout(_SETTLED)
    page.screenshot(path=file)
    context.close()


def _ask(page: Page, question: str) -> None:
    exchanges = page.locator(".exchange")
    asked = exchanges.count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    exchanges.nth(asked).locator(".answer a.cite").first.wait_for(timeout=_LONGEST_WAIT)
    page.wait_for_timeout(_SETTLED)


if __name__ == "__main__":
    main()
