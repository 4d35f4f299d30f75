"""Who had a firm for a client is told apart from who was employed there."""

from __future__ import annotations

import pytest

from tests.assistant.asking import who
from tests.builders import resume

ADA = resume(
    "Ada Fennimore\n\nWork experience\nMar 2012 - May 2018  Calder Design Ltd, Designer\n"
    "- clients: Siemens, two start-ups\n",
    name="ada.txt",
)
BEN = resume(
    "Ben Okonjo\n\nWork experience\nMar 2012 - May 2018  Siemens, Buyer\n- Siemens pay review\n"
    "Jun 2018 - May 2020  Elm Law LLP, Adviser\n- contract templates\n",
    name="ben.txt",
)
CLARA = resume(
    "Clara Voss\n\nWork experience\nMar 2012 - May 2018  Elm Law LLP, Lawyer\n"
    "- GDPR review for Siemens in six countries\n",
    name="clara.txt",
)


@pytest.mark.parametrize(
    "question",
    [
        "西门子是谁的客户？",
        "谁的客户里有西门子？",
        "谁把西门子当客户服务过？",
        "Who had Siemens as a client?",
        "Whose clients included Siemens?",
        "给西门子做过乙方的有哪几位？",
        "For whom was Siemens a client only?",
        "Who did work for Siemens from the outside, as a client account?",
        "Who has served Siemens as a client but was not employed there?",
        "Which candidate lists Siemens as a client, not as an employer?",
        "Where does Siemens appear only as a client?",
        "谁把西门子列为客户，而非雇主？",
        "在谁的简历里西门子是客户而不是雇主？",
    ],
)
def test_a_client_is_no_employer(question: str) -> None:
    assert who(question, ADA, BEN, CLARA) == ["ada", "clara"]


@pytest.mark.parametrize(
    "question",
    ["谁跟西门子签过劳动合同？", "Who has had an employment contract with Siemens?"],
)
def test_a_contract_of_employment_is_a_job_there(question: str) -> None:
    assert who(question, ADA, BEN, CLARA) == ["ben"]


@pytest.mark.parametrize(
    "question",
    [
        "谁和西门子打过交道？客户、供应商、雇主都算。",
        "谁跟西门子有过业务往来？",
        "Who has had dealings with Siemens, as client or supplier?",
    ],
)
def test_who_dealt_with_a_firm_named_it_in_whatever_part(question: str) -> None:
    assert who(question, ADA, BEN, CLARA) == ["ada", "ben", "clara"]
