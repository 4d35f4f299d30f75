"""Names of employers, schools and posts that no list holds, known by their shape."""

from __future__ import annotations

import re

from ingest.alternatives import alternatives
from ingest.openings import Holding

_WORDS = alternatives(__file__)

_FIRMS = _WORDS["firms"]
_LIMITED = (
    "(?:(?:Pte|Pvt|Pty)\\.?[^\\S\\n]*)?(?:Ltd|LTD|Limited|LIMITED)|Inc|LLC|Pty|PLC|plc|Co"
    "|Sdn\\.? Bhd|Bhd"
)
_ENGLISH_FIRMS = _WORDS["english_firms"]
EMPLOYER = Holding(
    re.compile(
        r"(?:[^\s,，。;；|:：()（）·]{2,20}?[(（][\u4e00-\u9fff]{2,8}[)）][^\s,，。;；|"
        r":：()（）·]{0,20}?"
        rf"|[^\s,，。;；|:：()（）·]{{2,30}}?)(?:{_FIRMS})"
        r"|(?:[A-Z][\w&.'’-]*[^\S\n]+){1,5}\([A-Z][^()\n]{1,20}\)[^\S\n]*(?:C[oO]\.?,?[^\S\n]*)?"
        rf"(?:{_LIMITED})\b\.?"
        rf"|(?:[A-Z][\w&.'’-]*[^\S\n]+){{0,5}}(?:{_ENGLISH_FIRMS})\b\.?"
    ),
    re.compile(rf"{_FIRMS}|{_ENGLISH_FIRMS}|Pty|Bhd|Co\b"),
)
_POSTS = _WORDS["posts"]
_ENGLISH_POSTS = _WORDS["english_posts"]
TITLE = Holding(
    re.compile(
        rf"[^\s,，。;；|:：()（）\-—–·]{{0,12}}(?:{_POSTS})"
        r"|(?:(?:Senior|Junior|Lead|Head|Chief|Assistant|Associate|Deputy|Principal|"
        r"Staff|Vice)[^\S\n]+)?"
        rf"(?:[A-Z][\w/&-]*[^\S\n]+){{0,4}}(?:{_ENGLISH_POSTS})\b"
        r"|(?:(?:Deputy|Assistant|"
        r"Associate)[^\S\n]+)?Head[^\S\n]+of(?:[^\S\n]+(?:the[^\S\n]+)?[A-Z&][\w&-]*){1,4}"
    ),
    re.compile(rf"{_POSTS}|{_ENGLISH_POSTS}|Head"),
)
_BESIDE_POST = r"(?:[^\S\n]*[A-Z][A-Za-z/&' -]*)?(?:[(（][^()（）]{2,8}[)）])?"
POST = re.compile(
    rf"[^\s,，。;；|:：]{{0,12}}(?:{_POSTS}){_BESIDE_POST}"
    r"|(?![有任共含])[\u4e00-\u9fffA-Za-z]{2,11}(?:(?<![队成人党团学会])员|师|副总|总工|(?<![增擅特成延生家])长"
    rf"|(?<![化加施员职人手开竣重徐柳临厦军])工){_BESIDE_POST}"
    rf"|(?:[A-Z&][\w/&'’-]*[^\S\n]+(?:(?:of|and|for|in)[^\S\n]+)?){{0,5}}(?:{_ENGLISH_POSTS})"
    r"(?:[^\S\n]*\([^()]{2,14}\))?"
)
"""A title alone, also a Chinese one that only its ending shows to be someone's."""
KIND_OF_FIRM = re.compile(
    r"(?:(?:High|Middle|Primary|Secondary|Elementary|Junior|Senior|Public|Private)\s)*(?:"
    f"{_WORDS['kind_of_firm']})"
)
"""What a firm is rather than what it is called."""
_SCHOOLS = _WORDS["schools"]
_ENGLISH_SCHOOLS = r"University|Univ\.?|College|Institute|School|Academy|Polytechnic"
_NO_DATE = rf"(?!(?:{_WORDS['no_date']})\b)"
_GAP = r"[^\S\n\t]"
_WORD = rf"(?:No\.?{_GAP}?\d{{1,3}}|[A-Z][\w.'’&-]*)"
_AND_MORE = (
    rf"(?:{_GAP}+(?:and|&){_GAP}+(?!(?:[A-Z][\w.'’-]*{_GAP}+){{0,4}}(?:of{_GAP}+)?(?:{_ENGLISH_SCHOOLS})\b)"
    rf"{_NO_DATE}[A-Z][\w.'’&-]*(?:{_GAP}+{_NO_DATE}[A-Z][\w.'’&-]*)?)?"
)
_PLACE = rf"{_GAP}{_NO_DATE}[A-Z][\w.'’&-]*"
_OF_MORE = rf"(?:{_GAP}of(?:{_GAP}the)?{_PLACE}(?:{_PLACE}){{0,2}})?"
"""What a name of a school says of its place once more: "University of the West of England"."""
SCHOOL = Holding(
    re.compile(
        rf"[^\s,，。.;；、|:：()（）·*]{{2,24}}(?:大学(?!生)|{_SCHOOLS})"
        rf"|(?:{_NO_DATE}{_WORD},?{_GAP}(?:(?:[Oo]f|[Aa]t|the|and){_GAP})?){{0,6}}"
        rf"(?:{_ENGLISH_SCHOOLS})(?![A-Za-z0-9])"
        rf"(?:{_GAP}[Oo]f(?:{_GAP}the)?(?:{_GAP}?{_NO_DATE}[A-Z&][\w.'’&-]*){{1,4}}{_AND_MORE}{_OF_MORE}|"
        rf"{_GAP}at(?:{_GAP}{_NO_DATE}[A-Z][\w.'’-]*){{1,3}})?"
    ),
    re.compile(rf"大学|{_SCHOOLS}|{_ENGLISH_SCHOOLS}"),
)
