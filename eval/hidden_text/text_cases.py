"""Plain text and Markdown that hide a line, and files that only look as if they did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from eval.hidden_text.case import WORDS, Case, Language

Write = Callable[[str], str]


def _selectors(words: str) -> str:
    return "".join(
        chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in words.encode()
    )


def _bits(zero: str, one: str) -> Write:
    def write(words: str) -> str:
        bits = "".join(f"{byte:08b}" for byte in words.encode())
        return "2019" + bits.replace("0", zero).replace("1", one) + "."

    return write


def _tags(words: str) -> str:
    plain = words if words.isascii() else words.encode().hex()
    return "2019" + "".join(chr(0xE0000 + ord(character)) for character in plain)


HIDING: Mapping[str, Mapping[str, Write]] = {
    "txt": {
        "tags": _tags,
        "variation selectors": lambda words: f"2019{_selectors(words)}",
        "zero-width bits": _bits("\u200b", "\u200c"),
        "joiner bits": _bits("\u200d", "\u2060"),
        "invisible operators": _bits("\u2062", "\u2063"),
        "Hangul fillers": _bits("\u3164", "\uffa0"),
        "Braille blanks": lambda words: "2019 " + "\u2800" * 40,
        "direction marks": lambda words: "2019 \u202e" + "9102\u202c",
        "byte-order marks": lambda words: "2019" + "\ufeff" * 12,
    },
    "md": {
        "comment": lambda words: f"<!-- {words} -->",
        "comment over lines": lambda words: f"<!--\n{words}\n-->",
        "remark as a link": lambda words: f"\n[//]: # ({words})\n",
        "remark in quotes": lambda words: f'\n[comment]: <> "{words}"\n',
        "display: none": lambda words: f'<span style="display:none">{words}</span>',
        "white": lambda words: f'<div style="color:#fff">{words}</div>',
        "hidden attribute": lambda words: f"<p hidden>{words}</p>",
        "font of no size": lambda words: f"<span style='font-size:0px'>{words}</span>",
    },
}
LOOKING_ALIKE: Mapping[str, Mapping[str, Write]] = {
    "txt": {
        "plain": lambda words: words,
        "emoji families": lambda words: (
            f"👩\u200d💻 👨\u200d👩\u200d👧\u200d👦 ❤\ufe0f 1\ufe0f\u20e3\n{words}"
        ),
        "flags": lambda words: (
            "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
            f" 🇨🇳 🏳\ufe0f\u200d🌈\n{words}"
        ),
        "Persian": lambda words: (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 " * 12 + f"\n{words}"
        ),
        "Hindi": lambda words: "\u0915\u094d\u200d\u0937 " * 12 + f"\n{words}",
        "ideographic variants": lambda words: f"葛\U000e0100城 辻\U000e0101\n{words}",
        "soft hyphens": lambda words: "co\u00adope\u00adra\u00adtion " * 12 + f"\n{words}",
        "one zero-width space": lambda words: f"2019\u200b\n{words}",
        "byte-order mark": lambda words: f"\ufeff2019\n{words}",
        "markup as text": lambda words: f"<!-- 2019 -->\n{words}",
        "Hebrew with marks": lambda words: (
            "\u200f\u05e9\u05dc\u05d5\u05dd\u200f " * 12 + f"\n{words}"
        ),
    },
    "md": {
        "links": lambda words: f"[code][1]\n\n{words}\n\n[1]: https://example.org/code\n",
        "code about comments": lambda words: f"`<!-- 2019 -->`\n\n{words}",
        "fenced markup": lambda words: f"```html\n<p hidden>2019</p>\n```\n{words}",
        "coloured": lambda words: f'<span style="color:#06c">{words}</span>',
        "centred": lambda words: f"<div align=center>\n{words}\n</div>",
        "task list": lambda words: f"- [x] {words}",
        "bold": lambda words: f"**{words}**",
        "table": lambda words: f"| 2019 | x |\n| --- | --- |\n| {words} | y |",
    },
}


def text_cases(language: Language) -> Iterator[Case]:
    """Every technique in one language."""
    words = WORDS[language]
    for kind, techniques in HIDING.items():
        for number, (technique, write) in enumerate(techniques.items()):
            text = "\n".join((*words.lines, write(words.secret)))
            file = f"{language}-hidden-{number}.{kind}"
            yield Case(technique, language, file, text.encode(), words.lines, words.secret)
    for kind, techniques in LOOKING_ALIKE.items():
        for number, (technique, write) in enumerate(techniques.items()):
            for name, said in (("plain", words.ordinary), ("says", words.secret)):
                text = "\n".join((*words.lines, write(said)))
                file = f"{language}-{name}-{number}.{kind}"
                yield Case(technique, language, file, text.encode(), (*words.lines, said))
