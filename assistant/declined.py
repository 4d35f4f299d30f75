"""What is asked and no resume can answer: a mail to be written, a question in another language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.findings import Findings
from assistant.question import Question
from assistant.vocabulary import faint_words, silent_words
from ingest.tokens import stem

_FILE = Path(__file__).with_name("declined.toml")
_WORD = re.compile(r"[^\W\d_]+")
_FRAMING = 2
"""Words of one language that show a question to be asked in it."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """Tasks by language, letters of other scripts, words of other languages, and what opens."""

    tasks: tuple[re.Pattern[str], ...]
    letters: re.Pattern[str]
    share: float
    languages: tuple[frozenset[str], ...]
    openings: frozenset[str]


@lru_cache(maxsize=1)
def _wording() -> _Wording:
    with _FILE.open("rb") as file:
        table = tomllib.load(file)
    return _Wording(
        tasks=tuple(re.compile(pattern) for pattern in table["task"].values()),
        letters=re.compile(table["script"]["letters"]),
        share=table["script"]["share"],
        languages=tuple(frozenset(words) for words in table["languages"].values()),
        openings=frozenset(table["openings"]["words"]),
    )


def declined(question: Question) -> Findings | None:
    """One sentence on what cannot be answered, and what can; None where resumes may answer."""
    zh = question.language == "zh"
    if _is_foreign(question):
        return Findings("note", lead=_OTHER_LANGUAGE)
    text = question.text[:1].lower() + question.text[1:]
    if any(task.search(text) for task in _wording().tasks):
        return Findings("note", lead=_NO_TASK[0 if zh else 1])
    return None


_OTHER_LANGUAGE = (
    "Only questions in Chinese or English are understood; please ask again in one of the two."
    " / 只能理解中文或英文的问题，请用中文或英文再问一次。"
)
_NO_TASK = (
    "我只根据简历回答问题，不能写邮件或其他文字、安排面试或翻译。可以问：“介绍一下某某”“他的电话是多少？”",
    "I only answer questions from the resumes: I cannot write mails or other texts, arrange"
    " interviews or translate. Ask, for example: “Summarise …”, “What is the phone number of …?”",
)


def _is_foreign(question: Question) -> bool:
    """Whether a question is asked in neither language; a foreign name or word alone is not."""
    wording = _wording()
    letters = [c for c in question.text if c.isalpha()]
    other = sum(1 for c in letters if wording.letters.match(c))
    if other and other >= wording.share * len(letters):
        return True
    words = _WORD.findall(question.unnamed)
    if not words or any("\u4e00" <= c <= "\u9fff" for c in question.text):
        return False
    framing = max(sum(word in known for word in words) for known in wording.languages)
    ours = sum(stem(word) in silent_words() | faint_words() for word in words)
    told = any(word.islower() for word in _WORD.findall(question.text)[1:])  # no bare name
    if words[0] in wording.openings and framing > ours and told:
        return framing >= _FRAMING or question.text.rstrip().endswith("?")
    return framing > _FRAMING and framing > ours
