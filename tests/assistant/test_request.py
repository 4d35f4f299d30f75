"""A question read as a search: among whom, and by which words someone fulfils it."""

from __future__ import annotations

from assistant.assistant import Assistant
from assistant.request import Request
from assistant.turns.conversation import Turn
from ingest.resume import Resume
from tests.builders import AS_OF, Shelf, people, resume

BEFORE = resume(
    "闻人稷\n电话：13911117777\n\n工作经历\n2015.03 - 2019.02  鹿鸣造船厂  焊工\n", "2019.txt"
)
AFTER = resume(
    "闻人稷\n电话：13911117777\n\n工作经历\n2019.03 - 至今  沙洲船坞公司  焊接工程师\n"
    "- 带领 8 人班组\n",
    "2024.txt",
)
CLERK = resume(
    "闻人稷\n电话：13822220000\n\n工作经历\n2018.01 - 至今  木樨银行  柜员\n", "clerk.txt"
)


def asked(question: str, *resumes: Resume, turns: tuple[str, ...] = ()) -> Request:
    """A question, after some turns, as the assistant searches for it."""
    assistant = Assistant(Shelf(*resumes), AS_OF)  # type: ignore[arg-type]
    history: list[Turn] = []
    for turn in turns:
        answered = assistant.ask(turn, history).turn
        assert answered is not None
        history.append(answered)
    return assistant.request(question, history)


def files(request: Request, *resumes: Resume) -> set[str]:
    """The files that are searched."""
    return {one.file for one in resumes if one.id in (request.resume_ids or ())}


def test_who_fulfils_a_question_over_all_is_known_with_the_exact_words() -> None:
    everyone = people()
    found = asked("谁带过五人以上的团队？", *everyone)
    assert found.resume_ids is None
    said = {
        one.file: [span.of(one.text) for span in found.fulfilled[one.id]]
        for one in everyone
        if one.id in found.fulfilled
    }
    assert said.keys() == {"qi.txt", "ellwood.txt"}
    assert "带领 6 人小组" in said["qi.txt"][0]
    assert "14 nurses" in said["ellwood.txt"][0]


def test_words_of_every_file_of_a_person_count() -> None:
    found = asked("谁在鹿鸣造船厂和沙洲船坞公司都工作过？", BEFORE, AFTER, *people())
    assert found.fulfilled.keys() == {BEFORE.id, AFTER.id}


def test_where_nobody_fulfils_all_those_who_fulfil_most_are_known() -> None:
    everyone = people()
    qi = everyone[0]
    assert not asked("谁有博士学历？", *everyone).fulfilled
    found = asked("谁会 Python 和 Kubernetes，并且有注册会计师证书？", *everyone)
    assert found.fulfilled.keys() == {qi.id}
    said = [span.of(qi.text) for span in found.fulfilled[qi.id]]
    assert said == ["熟练掌握 Go、Python，了解 Rust", "带领 6 人小组维护 Kubernetes 集群"]


def test_of_those_who_fulfil_as_much_the_rarer_part_counts() -> None:
    writer = resume("阳佟砚\n\n技能\n熟练掌握 COBOL\n", "cobol.txt")
    others = [resume(f"巫马{c}\n\n技能\n熟练掌握 Python\n", f"{c}.txt") for c in "甲乙丙"]
    found = asked("谁同时会 COBOL 和 Python？", writer, *others)
    assert found.fulfilled.keys() == {writer.id}


def test_every_file_of_a_person_is_searched() -> None:
    everyone = (BEFORE, AFTER, *people())
    found = asked("闻人稷在哪里当过焊工？", *everyone)
    assert files(found, *everyone) == {"2019.txt", "2024.txt"}
    assert not found.shared
    assert not found.fulfilled


def test_of_two_people_of_one_name_the_one_that_is_described_is_searched() -> None:
    everyone = (AFTER, CLERK, *people())
    assert files(asked("闻人稷在哪里工作？", *everyone), *everyone) == {"2024.txt", "clerk.txt"}
    assert files(asked("闻人稷（柜员）的电话？", *everyone), *everyone) == {"clerk.txt"}


def test_whoever_was_spoken_of_is_searched_where_the_resume_answers() -> None:
    everyone = people()
    turns = ("慕容知远最近在哪里工作？",)
    before = asked("上一份工作在哪？", *everyone, turns=turns)
    assert files(before, *everyone) == {"murong.txt"}
    assert asked("谁会 Rust？", *everyone, turns=turns).resume_ids is None


def test_a_search_can_be_kept_to_some_resumes() -> None:
    qi, *others = people()
    found = asked("谁带过五人以上的团队？", qi, *others).within([qi.id])
    assert found.resume_ids == (qi.id,)
    assert found.fulfilled.keys() == {qi.id}
