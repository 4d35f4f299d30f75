"""One person in several files: judged over all of them, listed once, cited from the right one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.assistant import Answer, Assistant
from assistant.persons.person import unite
from ingest.library import Library
from ingest.resume import Resume
from tests.builders import AS_OF, ELLWOOD, MURONG, Shelf, resume
from tests.ingest.library_builders import HashEmbedder

ZH_2025 = """祁映安
女 | 1994年7月 | 现居杭州
电话：13911112222

教育背景
2012.09 - 2016.06  江南大学  软件工程  本科

工作经历
2023.03 - 至今  微澜数据有限公司  架构师
- 带领 9 人小组
2019.03 - 2023.02  砚台云科技有限公司  后端开发工程师

证书
注册会计师
"""
ZH_2022 = """祁映安
女 | 1994年7月 | 现居苏州
电话：13911112222

教育背景
2012.09 - 2016.06  江南大学  软件工程  本科

工作经历
2019.03 - 至今  砚台云科技有限公司  后端开发工程师

技能
熟练掌握 Rust
"""
EN = """Yingan Qi
qiyingan@example.com | +86 139 1111 2222

Work experience
Mar 2023 - Present  Rippleworks Data Ltd, Architect
Mar 2019 - Feb 2023  Inkstone Cloud Ltd, Backend Engineer

Languages
IELTS 7.5
"""
NAMESAKE = """祁映安
电话：13822223333  邮箱：yingan.q@example.com

工作经历
2018.05 - 2020.06  南屿物流有限公司  仓库管理员

证书
注册会计师
"""


def everyone() -> tuple[Resume, ...]:
    """Qi in three files, her namesake, and two others."""
    texts = {
        "zh2025": ZH_2025,
        "zh2022": ZH_2022,
        "en": EN,
        "namesake": NAMESAKE,
        "ellwood": ELLWOOD,
        "murong": MURONG,
    }
    return tuple(resume(text, f"{name}.txt") for name, text in texts.items())


def talk(*questions: str, resumes: tuple[Resume, ...] | None = None) -> Answer:
    """The answer to the last of some questions of one conversation."""
    assistant = Assistant(Shelf(*(resumes or everyone())), AS_OF)  # type: ignore[arg-type]
    history = []
    for question in questions:
        answer = assistant.ask(question, history)
        assert answer.turn is not None
        history.append(answer.turn)
    return answer


def files(answer: Answer) -> list[str]:
    """The resumes of an answer without their ending, in order."""
    return [file.removesuffix(".txt") for file in answer.resumes]


def cited(answer: Answer) -> dict[str, list[str]]:
    """The quotes by file."""
    found: dict[str, list[str]] = {}
    for citation in answer.citations:
        found.setdefault(citation.file.removesuffix(".txt"), []).append(citation.quote)
    return found


def test_how_many_counts_people_and_not_files() -> None:
    answer = talk("有几个人在2019年到2022年之间做后端开发工程师？")
    assert answer.count == 1
    assert {"zh2025", "zh2022"} <= set(files(answer))
    assert talk("一共有多少位候选人？").count == 4
    assert talk("How many resumes are there?").count == 6


def test_who_lists_a_person_once_and_names_the_files() -> None:
    answer = talk("谁在江南大学读过书？")
    assert files(answer) == ["zh2025", "zh2022"]
    assert answer.text.count("祁映安") == 1
    assert "2 份简历：zh2025.txt、zh2022.txt" in answer.text
    assert {"zh2025", "zh2022"} == set(cited(answer))


def test_conditions_are_judged_over_all_files_of_a_person() -> None:
    answer = talk("谁既有注册会计师证又有雅思成绩？")
    assert set(files(answer)) == {"zh2025", "en"}
    assert "注册会计师" in cited(answer)["zh2025"][0]
    assert "IELTS" in cited(answer)["en"][0]
    assert talk("How many candidates have a CPA and IELTS?").count == 1


def test_a_denial_holds_only_where_no_file_says_otherwise() -> None:
    answer = talk("哪些有注册会计师证的人没有写 Rust？")
    assert set(files(answer)) == {"namesake", "murong"}


def test_an_older_resume_does_not_speak_of_today() -> None:
    assert files(talk("谁现在在砚台云科技工作？")) == []
    assert "zh2025" in files(talk("谁现居杭州？"))
    assert files(talk("谁现居苏州？")) == []
    assert "zh2022" in files(talk("谁在砚台云科技工作过？"))


def test_a_named_person_is_looked_up_in_every_file() -> None:
    others = tuple(r for r in everyone() if r.file != "namesake.txt")
    score = talk("祁映安的雅思成绩是多少？", resumes=others)
    assert cited(score) == {"en": ["IELTS 7.5"]}
    assert "en" in cited(talk("祁映安的邮箱是什么？", resumes=others))
    silent = talk("祁映安有驾照吗？", resumes=others)
    assert silent.abstained


def test_where_versions_disagree_the_newest_is_preferred_and_the_other_told() -> None:
    others = tuple(r for r in everyone() if r.file != "namesake.txt")
    answer = talk("祁映安现在住在哪个城市？", resumes=others)
    assert answer.text.index("杭州") < answer.text.index("苏州")
    assert "另一份简历（zh2022.txt）写的不同" in answer.text
    agreeing = talk("祁映安的电话是多少？", resumes=others)
    assert "另一份简历" not in agreeing.text


def test_two_people_of_one_name_are_still_told_apart() -> None:
    answer = talk("祁映安的电话是多少？")
    assert "13911112222" in answer.text
    assert "13822223333" in answer.text
    warehouse = talk("在南屿物流的祁映安电话是多少？")
    assert "13911112222" not in warehouse.text


def test_a_question_about_a_file_is_answered_from_that_file() -> None:
    answer = talk("zh2022.txt 里写的现居地是哪里？")
    assert "苏州" in answer.text
    assert "杭州" not in answer.text


def test_the_most_of_something_lists_a_person_once() -> None:
    answer = talk("Who has the most years of experience, top 2?")
    assert len(answer.turn.people) == 2  # type: ignore[union-attr]
    assert len(set(answer.turn.people)) == 2  # type: ignore[union-attr]


def test_the_second_one_is_the_second_person() -> None:
    listed = talk("谁有注册会计师证？")
    assert files(listed) == ["zh2025", "namesake", "murong"]
    second = talk("谁有注册会计师证？", "第二位的电话是多少？")
    assert set(cited(second)) == {"namesake"}
    answer = talk("谁在江南大学读过书？", "她的雅思成绩是多少？")
    assert cited(answer) == {"en": ["IELTS 7.5"]}


def test_what_a_list_is_narrowed_to_is_judged_over_the_person() -> None:
    answer = talk("谁有注册会计师证？", "其中谁会 Rust？")
    assert files(answer) == ["zh2022"]


def test_people_side_by_side_are_asked_in_all_their_files() -> None:
    answer = talk(
        "Compare Qi Yingan and Marta Ellwood: what is their email?",
        resumes=tuple(r for r in everyone() if r.file != "namesake.txt"),
    )
    assert "qiyingan@example.com" in answer.text
    assert "marta.ellwood@example.org" in answer.text


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_every_word_of_a_united_resume_is_found_again_in_its_file(order: tuple[int, ...]) -> None:
    resumes = [everyone()[number] for number in order]
    person = unite(resumes)
    united = person.united
    spans = [*(f.span for f in united.facts), *(e.span for e in united.entries)]
    spans += [section.span for section in united.sections[:1]]
    for span in spans:
        origin, own = person.origin(span)
        assert own.of(origin.text) == span.of(united.text)
    for number, entry in enumerate(united.entries):
        origin, own_number = person.entry(number)
        assert origin.entries[own_number].head.of(origin.text) == entry.head.of(united.text)
    ends = [section.span.end for section in united.sections]
    assert [s.span.start for s in united.sections] == [0, *ends[:-1]]
    assert ends[-1] == len(united.text)


def test_several_may_ask_at_once_and_in_turn(tmp_path: Path) -> None:
    for name, text in (("zh2025", ZH_2025), ("zh2022", ZH_2022), ("en", EN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    question = "谁既有注册会计师证又有雅思成绩？"
    with Library(tmp_path / "library", HashEmbedder()) as library:
        assert [o.status for o in library.add([tmp_path])] == ["added"] * 3
        assistant = Assistant(library, AS_OF)
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(assistant.ask, [question] * 12))
    assert {frozenset(files(answer)) for answer in answers} == {frozenset({"zh2025", "en"})}
