"""Resume files of invented people and a model of no size, for tests of the library."""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ingest.embedders import Vectors
from ingest.library import Library
from ingest.library.read_ahead import Reader
from ingest.stores.words import Form, Wanted
from ingest.tokens import index_terms

_SURNAMES = ("欧阳", "司徒", "上官", "诸葛", "东方", "慕容", "尉迟", "皇甫")
_GIVEN = ("景澄", "若水", "知行", "望舒", "听澜", "鹤鸣", "云舟", "砚秋", "溪桐", "北辰")
_CITIES = ("青岛", "昆明", "厦门", "兰州", "合肥", "Porto", "Utrecht", "Tampere")
_TRADES = ("数据工程师", "护士长", "结构设计师", "Payroll Analyst", "Pastry Chef", "焊接技师")
_WORK = (
    "负责{a}与{b}的对接，{n}个月内把差错率降到 {m}%。",
    "Led {a} for {n} branches and cut {b} costs by {m}%.",
    "主导{a}改造，培训{n}名同事使用{b}。",
    "Wrote the handbook on {a}, used by {n} colleagues in {b}.",
)
_TOPICS = ("仓储盘点", "冷链运输", "payroll audits", "病区排班", "钢结构节点", "sourdough", "C++")


class HashEmbedder:
    """Hashes terms into a few dimensions: texts that share words are near each other."""

    def __init__(self, name: str = "hash", dimension: int = 48) -> None:
        self.name = name
        self.dimension = dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A row of length one for each text."""
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for term in index_terms(text):
                row[zlib.crc32(f"{self.name} {term}".encode()) % self.dimension] += 1
            row /= np.linalg.norm(row) or 1
        return rows

    def embed_query(self, text: str) -> Vectors:
        """The same as a row of `embed`."""
        row: Vectors = self.embed([text])[0]
        return row


def resume_text(seed: int) -> str:
    """The same seed gives the same resume; two seeds give different ones."""
    rng = random.Random(seed)
    name = rng.choice(_SURNAMES) + rng.choice(_GIVEN)
    lines = [name, f"电话：138{rng.randrange(10**8):08}", f"现居{rng.choice(_CITIES)}", ""]
    employer, until = f"第{seed:03}号公司", f"2021.0{rng.randint(1, 9)}"
    lines += ["工作经历", f"2016.03 - {until}  {employer}  {rng.choice(_TRADES)}"]
    for _ in range(rng.randint(3, 6)):
        a, b = rng.sample(_TOPICS, 2)
        work = rng.choice(_WORK)
        lines.append(work.format(a=a, b=b, n=rng.randint(2, 40), m=rng.randint(1, 60)))
    lines += ["", "教育背景", f"2008.09 - 2012.06  第{seed}理工学院  本科"]
    return "\n".join(lines) + "\n"


def write_resumes(folder: Path, count: int) -> Path:
    """A folder of `count` text resumes."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        (folder / f"resume{seed:03}.txt").write_text(resume_text(seed), encoding="utf-8")
    return folder


def terms(question: str) -> list[Wanted]:
    """A question as the word index is asked it, all terms alike."""
    return [Wanted((Form((term,)),)) for term in index_terms(question)]


def ingest(data_dir: Path, *paths: Path, read: Reader | None = None) -> None:
    """Add paths to a library and fail on the first that is not taken."""
    with Library(data_dir, HashEmbedder()) as library:
        for outcome in library.add(paths, read=read):
            assert outcome.error is None, outcome.error
