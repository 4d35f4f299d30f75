"""Who "she" and "these two" are, and what "and her?" asks again."""

from __future__ import annotations

import pytest

from assistant.question import read_question
from assistant.turns.conversation import Turn, Understood, understand
from tests.builders import people

QI, ELLWOOD, MURONG = PEOPLE = people()
NAMES = {r.id: r.file.removesuffix(".txt") for r in PEOPLE}


def turn(question: str, *who: str) -> Turn:
    ids = {name: id_ for id_, name in NAMES.items()}
    return Turn(read_question(question, PEOPLE), tuple(ids[name] for name in who))


def after(question: str, *turns: Turn) -> Understood:
    return understand(question, PEOPLE, turns)


def meant(question: str, *turns: Turn) -> list[str]:
    return [NAMES[id_] for id_ in after(question, *turns).targets]


ASKED_QI = turn("祁映安现在在哪里工作？", "qi")
ASKED_ALL = turn("谁带过团队？", "murong", "qi", "ellwood")
ASKED_TWO = turn("比较慕容知远和祁映安", "murong", "qi")


@pytest.mark.parametrize(
    "question",
    [
        "她的学历是什么？",
        "再查一下TA的电话",
        "那GPA呢",
        "此人会 Go 吗？",
        "What is her degree?",
        "Does she know Kafka?",
    ],
)
def test_she_is_whom_the_last_answer_was_about(question: str) -> None:
    assert meant(question, ASKED_QI) == ["qi"]


@pytest.mark.parametrize(
    "question",
    ["其中年龄最大的是谁？", "Which of them has the least experience?", "Who is oldest of them?"],
)
def test_an_extreme_of_those_listed_is_no_question_for_their_names(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert understood.question.text == question
    assert len(understood.within) == 3


@pytest.mark.parametrize("question", ["有没有会计证？", "有驾照吗？", "Does it say a licence?"])
def test_whether_there_is_something_is_asked_of_the_one_spoken_of(question: str) -> None:
    understood = after(question, ASKED_QI)
    assert ([NAMES[i] for i in understood.targets], understood.tentative) == (["qi"], False)


@pytest.mark.parametrize(
    "question", ["有没有会日语的？", "有会日语的吗？", "有护士吗？", "有没有海归？", "Any nurses?"]
)
def test_whether_there_is_someone_is_asked_of_everyone(question: str) -> None:
    understood = after(question)
    assert (understood.question.scope, understood.targets) == ("corpus", ())


@pytest.mark.parametrize(
    "question", ["他们谁的学历更高？", "这两位都会 Excel 吗？", "Do they both have degrees?"]
)
def test_they_are_everyone_of_the_last_answer(question: str) -> None:
    understood = after(question, ASKED_TWO)
    assert [NAMES[i] for i in (*understood.targets, *understood.within)] == ["murong", "qi"]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("第一位的电话？", ["murong"]),
        ("第二位的电话？", ["qi"]),
        ("最后一位在哪里工作？", ["ellwood"]),
        ("前两位的学历？", ["murong", "qi"]),
        ("What is the second candidate's phone?", ["qi"]),
        ("Where did number two do the bachelor's?", ["qi"]),
        ("Phone of #3, please.", ["ellwood"]),
        ("排第二那位的邮件地址？", ["qi"]),
        ("排在第三的人电话是多少？", ["ellwood"]),
    ],
)
def test_places_in_the_last_answer(question: str, who: list[str]) -> None:
    assert meant(question, ASKED_ALL) == who


@pytest.mark.parametrize("question", ["第二名的邮箱是？", "Email of number two, please."])
def test_a_place_in_the_last_answer_is_no_word_to_look_for(question: str) -> None:
    terms = after(question, ASKED_ALL).question.terms
    assert not any("第二" in term.text or "two" in term.text for term in terms)


def test_the_former_and_the_latter() -> None:
    assert meant("前者的证书？", ASKED_TWO) == ["murong"]
    assert meant("后者的证书？", ASKED_TWO) == ["qi"]


@pytest.mark.parametrize("question", ["那慕容知远呢？", "慕容知远呢", "And Zhiyuan Murong?"])
def test_the_last_question_asked_of_someone_else(question: str) -> None:
    understood = after(question, ASKED_QI)
    assert [NAMES[i] for i in understood.targets] == ["murong"]
    assert understood.question.text == ASKED_QI.question.text


def test_a_name_outweighs_a_pronoun() -> None:
    assert meant("她和慕容知远比呢？", ASKED_QI)[-1:] == ["murong"]


def test_a_new_question_over_everyone_forgets_whom_was_spoken_of() -> None:
    understood = after("哪些候选人会审计？", ASKED_QI)
    assert (understood.targets, understood.within) == ((), ())


def test_among_them_is_a_question_over_some() -> None:
    understood = after("其中谁有硕士学位？", ASKED_ALL)
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]


@pytest.mark.parametrize(
    "question",
    [
        "那批人里谁有硕士学位？",
        "上述人员中谁会德语？",
        "那会德语的一共几个？",
        "Of that group, count everyone who has a master's degree. How many?",
        "Among them, who was born in 1990 or later?",
        "How many on that list have a driving licence?",
        "Which of the people you listed live in Harbin?",
    ],
)
def test_the_group_just_listed_is_narrowed_and_not_compared(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]
    assert understood.question.scope == "corpus"


def test_a_question_without_a_subject_may_go_on_about_the_same_person() -> None:
    understood = after("硕士是哪个学校？", ASKED_QI)
    assert [NAMES[i] for i in understood.targets] == ["qi"]
    assert understood.tentative


def test_nothing_was_said_before() -> None:
    assert meant("她的学历是什么？") == []
    assert meant("祁映安的学历是什么？") == ["qi"]


def test_the_turn_before_last_counts_when_the_last_found_no_one() -> None:
    assert meant("她的学历是什么？", ASKED_QI, turn("谁会拉小提琴？")) == ["qi"]


@pytest.mark.parametrize("question", ["都有哪几位？", "报一下名字", "Who are they?", "List them"])
def test_who_those_are_asks_the_last_question_again_among_them(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]
    assert understood.question.text == ASKED_ALL.question.text


@pytest.mark.parametrize("question", ["他们谁更年轻？", "Which of them has the higher GPA?"])
def test_who_of_them_is_ahead_compares_them(question: str) -> None:
    assert meant(question, ASKED_TWO) == ["murong", "qi"]


@pytest.mark.parametrize("question", ["这里面有谁发表过论文？", "其中有证书的是哪几位？"])
def test_a_condition_of_everyday_words_is_no_question_for_names(question: str) -> None:
    assert after(question, ASKED_ALL).question.text == question


def test_a_question_with_words_of_its_own_is_not_asked_again() -> None:
    assert after("他们谁会 Go？", ASKED_ALL).question.text == "他们谁会 Go？"


@pytest.mark.parametrize(
    "question",
    [
        "总共多少位？",
        "那一共有几个人？",
        "合计多少",
        "How many are there in total?",
        "How many is that?",
        "So how many people did you find?",
        "What's the total?",
    ],
)
def test_how_many_those_of_the_last_answer_are(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]
    assert understood.question.counts_people
    assert understood.question.terms == ()


@pytest.mark.parametrize("question", ["总共多少位？", "How many is that?", "其中谁会 Go？"])
def test_of_nobody_there_is_nobody(question: str) -> None:
    understood = after(question, turn("谁会拉小提琴？"))
    assert understood.question.text == "谁会拉小提琴？"
    assert understood.within == ()


@pytest.mark.parametrize("question", ["一共有几个候选人会 Go？", "How many people know Go?"])
def test_how_many_of_something_is_asked_of_everyone(question: str) -> None:
    assert after(question, ASKED_ALL).within == ()


@pytest.mark.parametrize(
    "question", ["除了第一个呢？", "不算第一位，还有谁", "And apart from the first one?"]
)
def test_all_but_one_of_the_last_answer(question: str) -> None:
    assert [NAMES[i] for i in after(question, ASKED_ALL).within] == ["qi", "ellwood"]


@pytest.mark.parametrize("question", ["按年龄排个序", "and sorted by age?"])
def test_the_last_answer_in_another_order(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]
    assert understood.question.scope == "corpus"


def test_everyone_in_an_order_is_a_new_question() -> None:
    assert after("Sort all candidates by age", ASKED_ALL).within == ()


@pytest.mark.parametrize(
    "question", ["其中谁管过5人以上的团队？", "Which of them led more than 5?"]
)
def test_a_number_is_a_condition_and_no_question_for_names(question: str) -> None:
    understood = after(question, ASKED_ALL)
    assert understood.question.text == question
    assert [NAMES[i] for i in understood.within] == ["murong", "qi", "ellwood"]


@pytest.mark.parametrize(
    "question",
    [
        "same for Ellwood please",
        "And the same for Marta Ellwood",
        "换成Ellwood呢",
        "Ellwood同样问一下",
    ],
)
def test_the_same_question_of_someone_else(question: str) -> None:
    read = after(question, turn("祁映安的邮箱是什么？", "qi"))
    assert read.targets == (ELLWOOD.id,)
    assert read.question.attributes == read_question("祁映安的邮箱是什么？", people()).attributes


def test_their_means_the_one_just_spoken_of() -> None:
    read = after("What are their publications?", turn("Where does Marta Ellwood work?", "ellwood"))
    assert read.targets == (ELLWOOD.id,)
    assert not read.tentative


@pytest.mark.parametrize(
    "question",
    [
        "今年二月…不对，2021年2月祁映安在哪里工作？",
        "2019年3月，哦不对，应该是2021年2月祁映安在哪里工作？",
        "In March 2019, no, in May 2018, where did Marta Ellwood work?",
    ],
)
def test_a_time_that_is_taken_back_is_not_asked(question: str) -> None:
    [period] = after(question).question.periods
    assert period.span.of(after(question).question.text) in ("2021年2月", "May 2018")
