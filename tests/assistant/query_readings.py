"""Questions read as queries over values that resumes state."""

from __future__ import annotations

from assistant.query.names import KnownValues
from assistant.query.query import Query
from assistant.query.read import read_query
from assistant.query.say import say
from tests.assistant.asking import read
from tests.builders import AS_OF

KNOWN = KnownValues(
    {
        "employer": {
            "青禾食品集团": 2,
            "harbour lane foods": 1,
            "tarn machine works": 1,
            "云桥社会工作服务中心": 1,
            "海青运动工作室": 1,
        },
        "title": {"仓储主管": 1, "night warehouse supervisor": 1},
        "gpa": {"3.2": 1},
        "language": {"german": 2},
        "test_score": {"ielts 7.5": 1, "ielts 6": 1},
        "salary_min": {"12000 CNY month": 1},
        "salary_max": {"15000 CNY month": 1},
        "marital": {"married": 1},
        "politics": {"party": 1},
    }
)


def query(question: str) -> Query:
    return read_query(read(question), KNOWN, AS_OF.last())


def told(question: str) -> str:
    where = query(question).where
    return say(where, "en") if where is not None else ""
