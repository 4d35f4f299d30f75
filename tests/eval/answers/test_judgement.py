"""An answer is held against what is known: said, cited, exact, silent where nothing is stated."""

import pytest

from assistant.citations import Citation
from eval.answers.judgement import LONGEST_ANSWER, LONGEST_QUOTE, Judgement, judge, plain
from eval.answers.report import shortfalls
from eval.gold import Corpus
from eval.questions import Question
from tests.eval.eval_builders import answer, citation, question, resume

ADA = resume("ada", "Ada Quill\n\nWelder at Steel Works\nWelded 40 bridges\n\nLikes chess")
BO = resume("bo", "Bo Lund\nBaker" + " of bread" * 60)
CORPUS = Corpus([ADA, BO])
ASKED = question(
    candidates=["ada"],
    evidence=[{"file": "ada", "text": "Welded 40 bridges"}],
    check=[["40", "forty"], ["bridges"]],
    reject=["Bo Lund"],
)


def judged(text: str, *citations: Citation, asked: Question = ASKED, **known: object) -> Judgement:
    return judge(asked, answer(text, *citations, **known), CORPUS)


def test_a_right_answer_falls_short_of_nothing() -> None:
    one = judged("She welded 40 bridges [1].", citation(ADA, "Welded 40 bridges"))
    assert one.passed
    assert shortfalls(one) == []
    assert one.evidence == one.precision == one.pointers == one.marks == (True,)


def test_one_text_of_every_group_has_to_be_said() -> None:
    assert judged("forty bridges").passed
    assert judged("She welded bridges.").missed == (("40", "forty"),)
    assert not judged("She welded bridges.").passed


def test_what_must_not_be_said_fails_the_answer() -> None:
    assert judged("Ada, not Bo Lund, welded 40 bridges.").rejected == ("Bo Lund",)


def test_marks_and_escapes_are_no_words_of_the_answer() -> None:
    assert plain(r"1\.5 \* 2[3] bridges") == "1.5 * 2  bridges"
    assert judged("some bridges [40]", citation(ADA, "40", 40)).missed == (("40", "forty"),)


def test_an_answer_longer_than_a_recruiter_reads_fails() -> None:
    assert not judged("40 bridges" + "." * LONGEST_ANSWER).passed


def test_silence_is_right_only_where_nothing_is_stated() -> None:
    unanswerable = question(kind="negative", candidates=["ada"])
    assert not judged("40 bridges", abstained=True).passed
    assert judged("Not stated.", asked=unanswerable, abstained=True).passed
    assert not judged("Yes.", asked=unanswerable).passed


def test_a_citation_may_quote_the_gold_line_or_one_beside_it() -> None:
    fair = judged("[1][2]", citation(ADA, "Steel Works"), citation(ADA, "Likes chess", 2))
    assert fair.precision == (True, True)
    assert fair.evidence == (False,)
    assert judged("[1]", citation(ADA, "Ada Quill")).precision == (False,)


def test_a_citation_of_someone_else_is_not_fair() -> None:
    no_gold = question(candidates=["ada"])
    assert judged("[1]", citation(BO, "Baker"), asked=no_gold).precision == (False,)
    assert judged("[1]", citation(ADA, "chess"), asked=no_gold).precision == (True,)


def test_a_quote_of_a_page_supports_nothing() -> None:
    page = BO.text[: LONGEST_QUOTE + 1]
    asked = question(candidates=["bo"], evidence=[{"file": "bo", "text": "Baker"}])
    one = judged("[1]", citation(BO, page), asked=asked)
    assert one.evidence == one.precision == (False,)


def test_a_pointer_has_to_give_the_exact_words() -> None:
    right = citation(ADA, "Steel Works")
    wrong = type(right)(
        2, "ada", "ada.txt", None, right.start + 1, right.end, right.quote, None, ""
    )
    gone = type(right)(3, "removed", "x.txt", None, 0, 1, "x", None, None)
    assert judged("[1][2][3]", right, wrong, gone).pointers == (True, False, False)


@pytest.mark.parametrize(
    ("text", "marks"), [("[1]", (True,)), ("no mark", (False,)), ("[1] [2]", (True, False))]
)
def test_marks_and_citations_belong_together(text: str, marks: tuple[bool, ...]) -> None:
    assert judged(text, citation(ADA, "chess")).marks == marks


def test_a_set_is_judged_where_the_question_asks_for_one() -> None:
    asked = question(candidates=["ada", "bo"], set=True)
    assert judged("", asked=asked, resumes=("bo.txt", "ada.txt")).exact_set is True
    assert judged("", asked=asked, resumes=("bo.txt",)).exact_set is False
    assert judged("", resumes=()).exact_set is None
