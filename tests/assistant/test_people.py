"""Whom a question names: in either script and order, by part of a name, by file."""

from __future__ import annotations

import pytest

from assistant.people import english_name, find_people, label
from assistant.roster import latin_forms
from ingest.resume import Resume
from tests.assistant.asking import ask
from tests.builders import NAMELESS, people, resume

QI, ELLWOOD, MURONG = people()


def named(question: str, *resumes: Resume) -> list[str]:
    everyone = {r.id: r.file for r in resumes or people()}
    return [
        everyone[id_] for m in find_people(question, resumes or people()) for id_ in m.resume_ids
    ]


@pytest.mark.parametrize(
    "question",
    [
        "祁映安在哪里工作？",
        "映安在哪里工作？",
        "Where does Qi Ying'an work?".replace("'", ""),
        "Where does Yingan Qi work?",
        "where does qi yingan work",
        "Where did QI YINGAN study?",
        "祁女士的学历？",
        "What is Ms. Qi's degree?",
        "qi.txt 里写了什么？",
    ],
)
def test_a_chinese_name_in_many_forms(question: str) -> None:
    assert named(question) == ["qi.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Marta Ellwood 的经历",
        "Is Marta a nurse?",
        "What is Ellwood's job?",
        "Ellwood, Marta: since when?",
    ],
)
def test_a_latin_name_in_many_forms(question: str) -> None:
    assert named(question) == ["ellwood.txt"]


@pytest.mark.parametrize(
    "question", ["慕容知远的证书", "Murong Zhiyuan's certificates", "知远有证吗"]
)
def test_a_surname_of_two_characters(question: str) -> None:
    assert named(question) == ["murong.txt"]


def test_people_come_in_the_order_of_the_question() -> None:
    assert named("比较慕容知远和祁映安") == ["murong.txt", "qi.txt"]


@pytest.mark.parametrize(
    "question", ["谁会 Kubernetes？", "martand ellwoods", "知识远程管理", "Who led a team?"]
)
def test_other_words_name_nobody(question: str) -> None:
    assert named(question) == []


def test_two_people_of_one_name_are_both_meant() -> None:
    first, second = resume("祁映安\n电话：13911112222\n", "a.txt"), resume("祁映安\n", "b.txt")
    assert named("祁映安的电话？", first, second) == ["a.txt", "b.txt"]


def test_a_mention_knows_its_words() -> None:
    question = "请问祁映安会什么？"
    [mention] = find_people(question, people())
    assert mention.span.of(question) == "祁映安"


def test_spellings_of_a_name() -> None:
    forms = latin_forms("慕容知远")
    assert {"murong zhiyuan", "zhiyuan murong", "murongzhiyuan"} <= set(forms)


@pytest.mark.parametrize(
    ("name", "latin"), [("祁映安", "Qi Yingan"), ("慕容知远", "Murong Zhiyuan")]
)
def test_a_name_for_english_readers(name: str, latin: str) -> None:
    assert english_name(name) == latin


def test_how_people_are_called() -> None:
    assert label(QI, "zh") == "祁映安"
    assert label(QI, "en") == "祁映安 (Qi Yingan)"
    assert label(ELLWOOD, "en") == "Marta Ellwood"
    assert "nobody.txt" in label(resume(NAMELESS, "nobody.txt"), "zh")


@pytest.mark.parametrize("file", ["Resume_Ingrid_Halvorsen.txt", "ingrid-halvorsen-cv.txt"])
def test_a_file_can_be_called_by_the_name_that_its_resume_does_not_state(file: str) -> None:
    nameless = resume(NAMELESS, file)
    assert named("Where did Ingrid Halvorsen work?", *people(), nameless) == [file]


def test_a_first_name_before_another_last_name_is_someone_else() -> None:
    assert named("What is Marta van der Linden's phone number?") == []
    assert named("What is Marta's phone number?") == ["ellwood.txt"]


@pytest.mark.parametrize(
    "question",
    ["When did Ellwood Dan join?", "How large was Xinyi Ellwood's class?"],
)
def test_a_last_name_behind_another_first_name_is_someone_else(question: str) -> None:
    assert named(question, resume("Marta Ellwood\n\nNurse\n", "cv.txt")) == []


@pytest.mark.parametrize(
    "question", ["Does Ellwood know SAP?", "Tell me about Ms. Ellwood", "Nurse Ellwood's phone?"]
)
def test_a_last_name_alone_or_with_a_title(question: str) -> None:
    assert named(question, resume("Marta Ellwood\n\nNurse\n", "cv.txt")) == ["cv.txt"]


def test_whose_name_is_a_letter_off_is_not_meant_beside_who_bears_it() -> None:
    yunna = resume("Yang Yunna\nyunna.yang@example.org\n", "a.txt")
    yunya = resume("Yang Yunya\nyunya.yang@example.org\n", "b.txt")
    [mention] = find_people("Is Yang Yunna older than 30?", [yunna, yunya])
    assert mention.resume_ids == (yunna.id,)


def test_a_given_name_behind_another_surname_is_someone_else() -> None:
    qi = resume("祁映安\n\n工作经历\n2019 - 2021 云桥公司 会计\n", "cv.txt")
    assert named("叶映安在哪里工作？", qi) == []
    assert named("请问映安在哪里工作？", qi) == ["cv.txt"]


def test_a_date_right_behind_a_latin_name() -> None:
    ellwood = resume("Marta Ellwood\n\nNurse\n", "cv.txt")
    other = resume("Marta Quill\n\nCook\n", "cv-2.txt")
    assert named("想知道Marta Ellwood2018年4月在哪儿工作", ellwood, other) == ["cv.txt"]


def test_a_word_of_a_place_or_firm_is_nobody() -> None:
    su = resume("苏强\n\n工作经历\n2019 - 2021 云桥公司 会计\n", "cv.txt")
    ren = resume("任雅颖\n\n工作经历\n2019 - 2021 云桥公司 会计\n", "cv-2.txt")
    assert named("Who lives in Jiangsu, Zhejiang or Shanghai?", su) == []
    assert named("Who spent 2 years or more at Tong Ren Tang?", ren) == []
    assert named("What is Ren Yaying's phone?", ren) == ["cv-2.txt"]


@pytest.mark.parametrize(
    "question", ["沈师傅会什么？", "2019年底沈先生在哪里工作？", "老沈的电话？", "沈柯林的学历"]
)
def test_a_latin_name_by_its_chinese_one_and_by_surname(question: str) -> None:
    colin = resume("COLIN SHEN (沈柯林)\n13800138000\n\nExperience\n2019 - 2020 Baker\n", "cv.txt")
    assert named(question, colin) == ["cv.txt"]


def test_a_nickname_with_the_family_name() -> None:
    remi = resume('Oluremi ("Remi") FALADE\nTel. 07700 900111\n\nCareer\n', "cv.txt")
    [mention] = find_people("Where did Remi Falade work?", [remi])
    assert len(mention.span) == len("Remi Falade")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("怎么打电话联系丁颖？", "丁颖"),
        ("Casper Holloway简历里手机号写的什么？", "Casper Holloway"),
        ("鲁师傅会什么？", "鲁师傅"),
        ("What does Casper Holloway's resume say?", "Casper Holloway"),
    ],
)
def test_of_a_stranger_nothing_is_said(question: str, name: str) -> None:
    answer = ask(question)
    assert answer.abstained
    assert name in answer.text
    assert answer.citations == ()


def test_what_only_sounds_like_a_name_within_a_firm_is_nobody() -> None:
    qiao = resume("QIAO Yun\n13800138000\n\nExperience\n2019 - 2020 Baker\n", "cv.txt")
    assert named("乔云的性别", qiao) == ["cv.txt"]
    assert named("谁加入过乔云建设集团？", qiao) == []


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Did Anna Schmidt work at Bramble Homes?", "Anna Schmidt"),
        ("Would Greta Holm be available in May?", "Greta Holm"),
        ("Is Greta Holm a nurse?", "Greta Holm"),
        ("Compare Casper Holloway and 祁映安", "Casper Holloway"),
        ("Compare 祁映安 with Greta Holm", "Greta Holm"),
        ("Contrast 祁映安 and Greta Holm: education", "Greta Holm"),
        ("比较祁映安和丁颖", "丁颖"),
        ("对比丁颖与祁映安的学历", "丁颖"),
    ],
)
def test_a_stranger_is_named_without_the_helping_verb_and_beside_someone_known(
    question: str, name: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert f"“{name}”" in answer.text


def test_words_beside_a_name_that_are_no_person_are_not_taken_for_one() -> None:
    answer = ask("比较祁映安和慕容知远的工作经历")
    assert not answer.abstained
