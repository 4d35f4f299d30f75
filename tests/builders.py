"""Resumes of invented people, a library of them in memory, and texts for property tests."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable
from functools import cached_property
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ingest.library import Hit
from ingest.persons.identity import identity_of
from ingest.persons.rule import persons
from ingest.query.finder import Finder
from ingest.reading import understand
from ingest.resume import Document, Entry, Resume, YearMonth
from ingest.stores.words import Wanted
from ingest.tokens import index_terms

AS_OF = YearMonth(2025, 6)

QI = """祁映安
女 | 1994年7月 | 现居杭州
电话：13911112222    邮箱：qiyingan@example.com

教育背景
2016.09 - 2019.06  浙江大学  计算机科学与技术  硕士  GPA 3.7/4.0
2012.09 - 2016.06  江南大学  软件工程  本科

工作经历
2021.03 - 至今  砚台云科技有限公司  后端开发工程师
- 用 Go 重写订单服务，接口延迟从 420ms 降到 90ms
- 带领 6 人小组维护 Kubernetes 集群
2019.07 - 2021.02  微澜数据有限公司  数据工程师
- 搭建 Kafka 实时管道，日处理 3 亿条日志

实习经历
2018.06 - 2018.09  字节跳动  后端开发实习生
- 参与评论系统开发

获奖情况
2018 全国大学生数学建模竞赛一等奖
2015 校级优秀学生干部

技能
熟练掌握 Go、Python，了解 Rust
英语六级
"""

ELLWOOD = """Marta Ellwood
marta.ellwood@example.org | +44 20 7946 0011 | Leeds

Work experience
Mar 2019 - Present  Calder Valley Hospital, Ward Manager
- Led 14 nurses on a 32-bed surgical ward
- Cut medication errors by 35% within a year
Sep 2014 - Feb 2019  St Aldate Clinic, Staff Nurse
- Ran the wound care clinic

Education
2011 - 2014  University of Leeds, Bachelor of Nursing

Certificates
Advanced Life Support, 2022
"""

MURONG = """慕容知远
男  35岁  手机 13700003333

求职意向：财务经理

工作经验
2015年5月至今 桐城机械有限公司 财务经理
负责年度预算与成本核算，管理 4 人财务团队。
2012年7月—2015年4月 明河会计师事务所 审计员
参与 11 家企业的年报审计。

教育经历
2008年9月-2012年6月 江西财经大学 会计学 本科

证书
注册会计师
"""

NAMELESS = """求职意向：仓库管理员

工作经历
2020.01 - 2023.05  南屿物流有限公司  仓库管理员
- 盘点准确率 99.6%
"""


def resume(text: str, name: str = "x.txt") -> Resume:
    """A resume as it comes out of a text file; its id follows from the file's name."""
    return understand(Document(text), f"{zlib.crc32(name.encode()):016x}", Path(name))


class Shelf:
    """A library in memory: what `Library` gives to an answer, with a plain search by words."""

    def __init__(self, *resumes: Resume) -> None:
        self._resumes = {r.id: r for r in resumes}

    generation = 1

    @cached_property
    def finder(self) -> Finder:
        """Who fulfils a condition."""
        return Finder.over(self._resumes.values())

    def resumes(self) -> tuple[Resume, ...]:
        """Everyone, in the order given."""
        return tuple(self._resumes.values())

    def persons(self) -> tuple[tuple[str, ...], ...]:
        """The resumes of everyone who has several."""
        return tuple(persons(map(identity_of, self._resumes.values())))

    def resume(self, resume_id: str) -> Resume:
        """One of them."""
        return self._resumes[resume_id]

    def search_words(
        self,
        wanted: Iterable[Wanted],
        limit: int,
        resume_ids: Collection[str] | None = None,
    ) -> list[Hit]:
        """Chunks by the summed weights of the forms they hold."""
        forms = [form for one in wanted for form in one.forms]
        hits = []
        for one in self._resumes.values():
            if resume_ids is not None and one.id not in resume_ids:
                continue
            for number, chunk in enumerate(one.chunks):
                held = set(index_terms(chunk.span.of(one.text)))
                score = sum(form.weight for form in forms if held.intersection(form.terms))
                if score:
                    hits.append(Hit(one.id, number, score))
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def resumes_of(self, resume_ids: Collection[str]) -> dict[str, Resume]:
        """These."""
        return {id_: self._resumes[id_] for id_ in resume_ids}

    def search_vectors(
        self, query: str, limit: int, resume_ids: Collection[str] | None = None
    ) -> list[Hit]:
        """Nothing: there is no model here."""
        return []


def people() -> tuple[Resume, Resume, Resume]:
    """Qi, an engineer; Ellwood, a nurse; Murong, an accountant."""
    return resume(QI, "qi.txt"), resume(ELLWOOD, "ellwood.txt"), resume(MURONG, "murong.txt")


def heads(of: Resume, kind: str | None = None) -> list[str]:
    """The words that introduce each entry, on one line each."""
    return [" ".join(head_of(of, e).split()) for e in of.entries if kind in (None, e.kind)]


def head_of(of: Resume, entry: Entry) -> str:
    """The words that introduce an entry."""
    return entry.head.of(of.text)


def values(of: Resume, kind: str, entry: int | None = None) -> list[str]:
    """The values of the facts of one kind."""
    return [fact.value for fact in of.facts_of(kind, entry)]


_HEADS = (
    "工作经历",
    "【教育背景】",
    "# Projects",
    "WORK EXPERIENCE",
    "技 能：",
    "获奖情况",
    "Education",
    "🎓 E D U C A T I O N",
    "求职意向：会计",
    "Objective",
    "Languages\tGerman",
    "## Volunteering",
    "  Achievements:",
)
_DATED = (
    "2019.03 - 至今  云桥科技有限公司  工程师",
    "2012年9月-2016年6月\t海曲大学\t会计学\t本科",
    "Mar 2014 – Feb 2019, Alder Clinic, Nurse",
    "2018/07—2020/01",
    "2020",
    "● 2021.05 负责验收",
    "05/2016\tpresent\tNordvind Airways  Captain",
    "Staff Nurse Alder Hospital",
    "项目一：验收，2018.01-2018.06",
    "姓名：祁 映 安\t电话：139 1111 2222  qi.yingan@example.com",
    "Yours sincerely,\nMarta Ellwood",
    "BSc : Nursing Elm Ridge College, 2011 - 2014  GPA 3.5",
    "职  位\t测试工程师",
)
_WORDS = st.text(
    alphabet=st.sampled_from(
        "甲乙丙丁管理系统開發ＡＢab C+#.、，。；;:：-—•*|()（）【】0123456789 \u3000\t\u00a0％é²"
    ),
    max_size=60,
)
_LINES = st.one_of(
    st.sampled_from((*_HEADS, *_DATED)), _WORDS, st.text(max_size=30), st.just("词" * 950)
)


def texts() -> SearchStrategy[str]:
    """Texts with what a resume may hold: heads, dates, tabs, form feeds, very long lines."""
    breaks = st.sampled_from(("\n", "\n", "\n\n", "\f", "\n\n\n", "\n\t"))
    return st.lists(st.tuples(_LINES, breaks), max_size=14).map(
        lambda parts: "".join(line + end for line, end in parts)
    )
