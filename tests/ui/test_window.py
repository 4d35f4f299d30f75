"""The window in a real browser: a recruiter adds resumes, asks, reads the source, and cleans up."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.ui.browser import Open, add, ask, in_browser, running_window, upload
from tests.ui.conftest import CHEF
from tests.ui.program import command, environment

pytestmark = in_browser

WELDER = """Perpetua Ashgrove
perpetua@example.org

Experience
Lead Welder, Tidewater Dry Docks  2016 - Present
Certified in underwater arc welding; trained 11 apprentices.

Education
B.Eng. in Marine Engineering, University of Plymouth, 2015
"""
CURATOR = """Leopold Marchbanks
leopold@example.org

Experience
Curator, Brambleford Museum of Clocks  2012 - 2021
Restored 64 longcase clocks.

Education
M.A. in Museum Studies, University of Leicester, 2011
"""
HOSTILE_NAME = "Odo <script>alert(1)</script> **Bold** | {{value}} ${1+1}"
HOSTILE = f"""{HOSTILE_NAME}
odo@example.org

Experience
Lamplighter, <img src=x onerror=alert(2)> Gasworks  2015 - Present
Lit [lamps](javascript:alert(3)) with *care* | and `tools` at $$x^2$$.
</div></div><h1>Break out</h1>
"""


def person(text: str, old: str, new: str) -> str:
    """Another person with the same history."""
    assert old in text
    return text.replace(old, new)


def test_an_empty_library_says_how_to_begin(browser: Browser, tmp_path: Path) -> None:
    with running_window(tmp_path / "data") as (address, said):
        page = browser.new_page(locale="en-US")
        page.goto(address)
        expect(page.locator("#landing h2")).to_have_text("Begin with some resumes", timeout=60_000)
        expect(page.locator("#status")).to_contain_text("No resumes yet")
        page.get_by_role("button", name="Add resumes").click()
        expect(page.locator("#files")).to_be_visible()
        page.close()
    assert any(line.startswith("Ready after") for line in said)


def test_a_page_is_served_before_the_window_is_ready(tmp_path: Path) -> None:
    with running_window(tmp_path / "data") as (address, said):
        with urllib.request.urlopen(address, timeout=10) as page:
            assert "Starting" in page.read().decode()
        assert not any(line.startswith("Ready") for line in said)


def test_a_stop_that_comes_while_a_finalizer_runs_still_stops_the_window(tmp_path: Path) -> None:
    program = f"""
import signal, weakref
from pathlib import Path
from ui.window.server import serve

class Passing: ...

def announce(line):
    print(line)
    passing = Passing()
    finalizer = weakref.ref(passing, lambda _: signal.raise_signal(signal.SIGTERM))
    del passing

serve(Path({str(tmp_path)!r}), port=0, announce=announce)
print("stopped")
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert said[0].startswith("The window is at"), said
    assert said[1:] == ["stopped"]


def test_uploading_tells_what_became_of_each_file(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    good, bad = tmp_path / "good.txt", tmp_path / "broken.pdf"
    good.write_text(WELDER, encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7 cut short")
    add(page, [good, bad])
    outcomes = page.locator("#outcomes")
    expect(outcomes).to_contain_text("1 failed")
    expect(outcomes.locator("li.failed")).to_have_count(1)
    expect(outcomes.locator("li.failed")).to_contain_text("broken.pdf is broken")
    expect(page.locator("#library")).to_contain_text("Perpetua Ashgrove")
    page.locator("#chat-button").click()
    expect(page.locator("#examples button").first).to_be_visible()


def test_a_folder_is_uploaded_whole_without_its_litter(open_page: Open, tmp_path: Path) -> None:
    folder = tmp_path / "people"
    (folder / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_text(person(WELDER, "Perpetua Ashgrove", "Una Fairweather"))
    (folder / "deeper" / "a.txt").write_text(
        person(WELDER, "Perpetua Ashgrove", "Edmund Fairweather")
    )
    (folder / "Thumbs.db").write_bytes(b"\x00\x01")
    page = open_page()
    page.locator("#resumes-button").click()
    page.locator("#adding input[webkitdirectory]").set_input_files(folder)
    expect(page.locator("#outcomes")).to_contain_text("2 added", timeout=30_000)
    expect(page.locator("#outcomes")).not_to_contain_text("failed")
    for name in ("Una Fairweather", "Edmund Fairweather"):
        expect(page.locator("#library")).to_contain_text(name)


def test_a_mark_opens_the_resume_at_the_quoted_words(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    filler = "\n".join(f"Kept the log of berth {n}." for n in range(120))
    long = WELDER.replace("Experience", f"Summary\n{filler}\n\nExperience")
    upload(page, tmp_path, long=person(long, "Perpetua Ashgrove", "Dorothea Winterbourne"))
    answer = ask(page, "Where did Dorothea Winterbourne study?")
    answer.locator(".answer a.cite").first.click()
    mark = page.locator("#source mark.current")
    expect(mark.first).to_contain_text("University of Plymouth")
    expect(mark.first).to_be_in_viewport()
    expect(page.locator("#source h2")).to_have_text("Dorothea Winterbourne")
    quoted = answer.locator(".sources .quote").first.inner_text()
    assert quoted == " ".join("".join(mark.all_inner_texts()).split())
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()


def test_sources_list_what_was_cited_under_its_person(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    upload(page, tmp_path, curator=CURATOR, welder=WELDER)
    question = "Compare the education of Leopold Marchbanks and Perpetua Ashgrove"
    answer = ask(page, question)
    expect(answer.locator(".answer table")).to_be_visible()
    in_cells = answer.locator(".answer td a.cite").all_inner_texts()
    listed = answer.locator(".sources a.cite").all_inner_texts()
    assert in_cells
    assert sorted(set(in_cells)) == sorted(listed)
    for name, school in (("Leopold Marchbanks", "Leicester"), ("Perpetua Ashgrove", "Plymouth")):
        block = answer.locator(".person").filter(has_text=name)
        expect(block.locator(".quote").filter(has_text=school)).to_have_count(1)
        assert all(
            other == school or other not in block.inner_text()
            for other in ("Leicester", "Plymouth")
        )


def test_a_follow_up_knows_whom_it_is_about(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    upload(page, tmp_path, curator=CURATOR)
    ask(page, "Where did Leopold Marchbanks work?")
    answer = ask(page, "And what did he study?")
    expect(answer.locator(".answer")).to_contain_text("Museum Studies")
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator("#landing")).to_be_visible()
    expect(page.locator("#conversation")).to_be_hidden()


def test_an_example_question_is_answered_with_citations(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    upload(page, tmp_path, curator=CURATOR)
    page.locator("#chat-button").click()
    page.locator("#examples button").first.click()
    expect(page.locator("#conversation .answer a.cite").first).to_be_visible(timeout=30_000)


def test_the_switch_changes_every_word_of_the_window(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    upload(page, tmp_path, chef=CHEF)
    page.locator("#language label").filter(has_text="中文").click()
    expect(page.locator("#resumes-button")).to_have_text("简历")
    expect(page.locator("#files label")).to_contain_text("把简历拖到这里")
    page.locator("#chat-button").click()
    expect(page.locator("#status")).to_contain_text("数据不出本机")
    expect(page.locator("#question textarea")).to_have_attribute("placeholder", re.compile("提问"))
    answer = ask(page, "端木清越在哪所学校毕业？")
    expect(answer.locator(".answer")).to_contain_text("江南大学")
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    page.reload()
    expect(page.locator("#chat-button")).to_have_text("对话")


def test_a_browser_that_prefers_chinese_gets_chinese(open_page: Open) -> None:
    page = open_page(locale="zh-CN")
    expect(page.locator("#chat-button")).to_have_text("对话")


def test_a_removed_resume_answers_no_more(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    going = person(CURATOR, "Leopold Marchbanks", "Barnaby Thistlewood")
    going = person(going, "Brambleford Museum of Clocks", "Zephyrine Kite Gallery")
    upload(page, tmp_path, going=going)
    before = ask(page, "Who worked at Zephyrine Kite Gallery?")
    expect(before.locator(".answer")).to_contain_text("Barnaby Thistlewood")
    page.locator("#resumes-button").click()
    row = page.locator("#library li").filter(has_text="Barnaby Thistlewood")
    row.get_by_role("button", name="Remove").click()
    confirm = page.locator("#confirm")
    expect(confirm).to_contain_text(f"({len(going):,} characters)")
    confirm.get_by_role("button", name="Keep").click()
    expect(row).to_be_visible()
    row.get_by_role("button", name="Remove").click()
    confirm.get_by_role("button", name="Remove for good").click()
    expect(page.locator("#outcomes")).to_contain_text("Barnaby Thistlewood")
    expect(row).to_have_count(0)
    after = ask(page, "Who worked at Zephyrine Kite Gallery?")
    expect(after).not_to_contain_text("Barnaby Thistlewood")
    before.locator(".answer a.cite").first.click()
    expect(page.locator("#source")).to_contain_text("no longer in the library")


def test_nothing_of_a_resume_is_interpreted(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    file = tmp_path / "_odo_ __&lt;b&gt;__ [x](y) #1.txt"
    file.write_text(HOSTILE, encoding="utf-8")
    add(page, [file])
    expect(page.locator("#library")).to_contain_text(file.name)
    row = page.locator("#library li").filter(has_text=file.name)
    row.get_by_role("button", name="Open").click()
    paper = page.locator("#source .paper")
    expect(paper).to_contain_text(HOSTILE_NAME)
    assert paper.inner_text().strip() == HOSTILE.strip()
    answer = ask(page, "Who lit lamps with care?")
    expect(answer.locator(".answer")).to_contain_text("[lamps](javascript:alert(3)) with *care* |")
    for part in (answer, page.locator("#source"), page.locator("#library")):
        assert part.locator("script, img, h1, a:not(.cite)").count() == 0


def test_a_narrow_screen_shows_one_thing_at_a_time(open_page: Open, tmp_path: Path) -> None:
    page = open_page(width=390)
    upload(page, tmp_path, curator=CURATOR)
    answer = ask(page, "Where did Leopold Marchbanks study?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    answer.locator(".answer a.cite").first.click()
    expect(page.locator("#source mark.current").first).to_be_in_viewport()
    box = page.locator("#side").bounding_box()
    assert box is not None
    assert (box["x"], box["width"]) == (0, 390)
    page.get_by_role("button", name="Close").click()
    expect(answer.locator(".answer")).to_be_in_viewport()


def test_the_theme_is_turned_and_remembered(open_page: Open) -> None:
    page = open_page()
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.evaluate(ground) != light
    dark = page.evaluate(ground)
    page.reload()
    expect(page.locator("#status p")).to_be_visible()
    assert page.evaluate(ground) == dark


def test_uploads_are_gone_and_no_file_is_served(
    open_page: Open, address: str, tmp_path: Path
) -> None:
    page = open_page()
    uploaded: list[str] = []
    page.on(
        "response",
        lambda r: uploaded.extend(r.json()) if "/gradio_api/upload?" in r.url else None,
    )
    upload(page, tmp_path, secret=person(CURATOR, "Leopold Marchbanks", "Wilhelmina Sparrow"))
    expect(page.locator("#library")).to_contain_text("Wilhelmina Sparrow")
    assert uploaded
    assert not any(Path(path).exists() for path in uploaded)
    for path in (*uploaded, "/etc/hostname"):
        for url in (f"{address}/gradio_api/file={path}", f"{address}/file={path}"):
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(url, timeout=10)
            refused.value.close()
            assert refused.value.code == 404


def test_users_sign_in_where_a_users_file_says_so(
    browser: Browser, data_dir: Path, tmp_path: Path
) -> None:
    users = tmp_path / "users"
    for name, password in (("mei", "correct horse"), ("mei", "battery staple")):
        done = subprocess.run(
            command("add-user", name, "--users-file", users, "--password", password),
            env=environment(),
            check=False,
        )
        assert done.returncode == 0
    assert "battery" not in users.read_text()
    with running_window(data_dir, "--users-file", users) as (address, _):
        page = browser.new_page(locale="en-US")
        page.goto(address)
        expect(page.get_by_label("username")).to_be_visible(timeout=60_000)
        expect(page.locator("#library")).to_have_count(0)
        for password in ("correct horse", "battery staple"):
            page.get_by_label("username").fill("mei")
            page.get_by_label("password").fill(password)
            page.get_by_role("button", name="Login").click()
            if password == "correct horse":
                expect(page.get_by_text("Incorrect")).to_be_visible()
        expect(page.locator("#status")).to_contain_text("4 resumes", timeout=30_000)
        page.close()


def test_others_are_let_in_only_with_a_users_file(tmp_path: Path) -> None:
    done = subprocess.run(
        command("ui", "--host", "0.0.0.0", "--data-dir", tmp_path / "data"),
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "--users-file" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "data").exists()


def test_a_port_in_use_gives_the_next_free_one(tmp_path: Path) -> None:
    with running_window(tmp_path / "one") as (first, _):
        taken = int(first.rpartition(":")[2])
        with running_window(tmp_path / "two", "--port", taken) as (second, said):
            free = int(second.rpartition(":")[2])
            assert free > taken
            assert f"Port {taken} is in use, so the window takes {free}." in said
