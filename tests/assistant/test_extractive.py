"""Answers in words: quotes that are exact, marks that match, people kept apart."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.assistant import Answer, Assistant
from assistant.citations import escaped
from assistant.people import label
from assistant.turns.conversation import Turn
from tests.assistant.asking import ask
from tests.builders import AS_OF, NAMELESS, Shelf, people, resume

HOSTILE = (
    "Iris | Vance\niris@example.org\n\nWork experience\n"
    "2019 - 2021  Alder [9] Labs | *Lead*, Nurse\n"
    "- Cut `costs` by 12% [1] ![x](http://example.org) <b>bold</b>\n"
)
EVERYONE = (*people(), resume(NAMELESS, "nobody.txt"), resume(HOSTILE, "iris.txt"))
ASSISTANT = Assistant(Shelf(*EVERYONE), AS_OF)  # type: ignore[arg-type]
BY_ID = {r.id: r for r in EVERYONE}
QUESTIONS = (
    "谁会 Kubernetes？",
    "谁带过团队？带了多少人？",
    "有几位候选人有本科及以上学历？",
    "Who has worked in a hospital?",
    "谁的学历最高？",
    "谁会开飞机？",
    "哪份简历没写姓名？",
    "祁映安现在在哪里工作？",
    "祁映安有几段工作经历？",
    "What is Marta's email?",
    "慕容知远的邮箱？",
    "对比祁映安和慕容知远",
    "比较祁映安、慕容知远和 Marta Ellwood 的团队管理经验",
    "谁在字节跳动实习过？具体做了什么？",
    "接口延迟从多少降到多少？",
    "Who cut costs?",
    "What did Iris Vance cut?",
    "她的学历是什么？",
    "那慕容知远呢？",
    "第二位的电话？",
    "他们都有证书吗？",
)
_MARK = re.compile(r"(?<!\\)\[(\d+)\]")


def check(answer: Answer) -> None:
    for number, citation in enumerate(answer.citations, start=1):
        cited = BY_ID[citation.resume_id]
        assert citation.n == number
        assert citation.quote == cited.text[citation.start : citation.end] != ""
        assert (citation.file, citation.name) == (cited.file, cited.name)
    marks = [int(n) for n in _MARK.findall(answer.text)]
    assert set(marks) == {c.n for c in answer.citations}
    for shown, mark in re.findall(r"[「“]([^」”]*)[」”]\[(\d+)\]", answer.text):
        quote = answer.citations[int(mark) - 1].quote
        assert re.sub(r"\\(.)", r"\1", shown) == " ".join(quote.split())


@pytest.mark.parametrize("question", QUESTIONS)
def test_marks_and_citations_match_and_quotes_are_exact(question: str) -> None:
    check(ASSISTANT.ask(question))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(QUESTIONS), min_size=2, max_size=4))
def test_so_they_do_in_a_conversation(questions: list[str]) -> None:
    history: list[Turn] = []
    for question in questions:
        answer = ASSISTANT.ask(question, history)
        check(answer)
        if answer.turn is not None:
            history.append(answer.turn)


@settings(max_examples=80, deadline=None)
@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_so_they_do_whatever_is_asked(question: str) -> None:
    check(ASSISTANT.ask(question))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_line_about_one_person_cites_that_person(question: str) -> None:
    answer = ASSISTANT.ask(question)
    for line in answer.text.splitlines():
        led = re.match(r"(?:- )?\*\*(.+?)\*\*", line)
        if led:
            cited = {answer.citations[int(n) - 1].resume_id for n in _MARK.findall(line)}
            calls = {escaped(label(BY_ID[id_], lang)) for id_ in cited for lang in ("zh", "en")}
            assert len(cited) <= 1
            assert not cited or led[1] in calls


@pytest.mark.parametrize(
    "question", ["祁映安会 Kafka 吗？", "Where does Qi Yingan work?", "祁映安的电话？"]
)
def test_an_answer_about_one_person_cites_no_other(question: str) -> None:
    assert {c.file for c in ASSISTANT.ask(question).citations} == {"qi.txt"}


def test_a_column_of_a_table_cites_its_person() -> None:
    answer = ask("对比祁映安和慕容知远")
    head, _, *rows = [line for line in answer.text.splitlines() if line.startswith("|")]
    names = [cell.strip() for cell in head.strip("|").split("|")][1:]
    assert names == ["祁映安", "慕容知远"]
    for row in rows:
        cells = re.split(r"(?<!\\)\|", row.strip("|"))[1:]
        for name, cell in zip(names, cells, strict=True):
            assert {answer.citations[int(n) - 1].name for n in _MARK.findall(cell)} <= {name}


@pytest.mark.parametrize("question", ["谁会开飞机？", "慕容知远的邮箱？", "Does Marta know Kafka?"])
def test_what_no_resume_says_is_said_to_be_missing(question: str) -> None:
    answer = ask(question)
    assert answer.abstained
    assert answer.resumes == ()


def test_an_answer_is_in_the_language_of_the_question() -> None:
    assert ask("谁有硕士学位？").text.startswith("共 1 位")
    assert ask("Who has a master's degree?").text.startswith("1 of 3")


def test_markdown_in_a_resume_is_shown_and_not_obeyed() -> None:
    text = ASSISTANT.ask("What did Iris Vance cut?").text
    assert "![x](" not in text
    assert "<b>" not in text
    assert "`costs`" not in text


def test_answers_are_short() -> None:
    assert all(len(ASSISTANT.ask(question).text) <= 1_400 for question in QUESTIONS)


def test_matching_files_are_given_for_questions_over_everyone() -> None:
    assert ask("谁有本科及以上学历？").resumes == ("qi.txt", "ellwood.txt", "murong.txt")
    assert ask("祁映安的电话？").resumes == ()


def test_everyone_in_a_long_list_is_cited_from_their_own_resume() -> None:
    surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
    everyone = [
        resume(
            f"{surname}一鸣\n电话：1380000{n:04}\n\n专业技能\n熟练使用 Excel 做成本核算\n",
            f"{n}.txt",
        )
        for n, surname in enumerate(surnames)
    ]
    answer = ask("谁会 Excel？", *everyone)
    assert len(answer.resumes) == len(everyone)
    assert {c.file for c in answer.citations} == set(answer.resumes)
    assert all("Excel" in c.quote for c in answer.citations)
    assert len(_MARK.sub("", answer.text)) < 1_000


def test_an_order_keeps_the_figure_of_those_who_are_only_named() -> None:
    staff = [
        resume(
            f"Tess Rowan{chr(97 + n)}\ntess{n}@example.org\n\nWork experience\n"
            f"January {2010 + n} - Present  Alder & Larch Landscape Architects of the North Vale,"
            " Senior Landscape Gardener\n",
            f"tess{n}.txt",
        )
        for n in range(9)
    ]
    text = ask("Rank all candidates by years of experience", *staff).text
    assert len(re.findall(r"\d+ years", text)) == 9
    assert re.search(r"and also: .*\(\d+ years", text)


def test_a_nearer_occupation_is_the_closest_one() -> None:
    keeper = resume(
        "Lorne Ives\nlorne@example.org\n\nWork experience\n2015 - Present  Registered Nurse,"
        " Vale Hospital\n- Looked after patients of the cardiac ward\n",
        "ives.txt",
    )
    digger = resume(
        "Ann Holt\nann@example.org\n\nWork experience\n2015 - Present  Groundskeeper, Vale Park\n"
        "- Won the Best Post award\n",
        "holt.txt",
    )
    for question in (
        "Who is a cardiac nurse?",
        "Who is the best candidate for a cardiac nurse post?",
    ):
        answer = ask(question, keeper, digger)
        assert answer.abstained
        assert "Lorne Ives" in answer.text
        assert "Ann Holt" not in answer.text
