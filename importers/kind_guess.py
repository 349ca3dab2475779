"""Whether a plain text is a testimony or a letter: by its heading, or by who speaks in it."""

from __future__ import annotations

import re

from archive.records import Kind
from importers.text_lines import lines_of

_HEADING_LINES, _LONGEST_HEADING = 3, 60
_READ_LETTERS = 6_000
_LEAST_WORDS_OF_ME, _LEAST_SHARE = 2, 0.03
"""News speak of themselves in less than a hundredth of their words, witnesses in more than this."""

_TESTIMONY = re.compile(
    r"\b(?:паказанн[еія]|сведчанн[еія]|показани[ея]|свидетельств[оа]|свідчення|zeznani[ea]|"
    r"świadectwo|liudijimas|testimony|witness statement)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?:(?:ліст|письмо|лист|list|laiškas|letter)\b(?!\s+(?:of|ад закрыт|свабоды))|"
    r"(?:дараг(?:і|ая|ія)|дорог(?:ой|ая|ие)|дорог(?:ий|а|і)|droga|drogi|dear)\b.*[,!]\Z)",
    re.IGNORECASE,
)
_ME = frozenset(
    (
        *("я", "мяне", "мне", "мной", "мною", "меня", "мене", "мені"),
        *("ja", "mnie", "aš", "mane", "I", "me"),
    )
)
_US = frozenset(("мы", "нас", "нам", "намі", "нами", "ми", "my", "nas", "mes", "mus", "we", "us"))
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]+")


def guess_kind(untrusted_text: str, *, is_dated: bool) -> Kind:
    """What a text seems to be; an article where nothing says otherwise.

    A short heading that names it counts, and so does a dated text that speaks of itself outside of
    what it quotes. A guess, to be looked at by a person.
    """
    lines = (line.strip() for line in lines_of(untrusted_text[:_READ_LETTERS]))
    first = [line for line in lines if line][:_HEADING_LINES]
    headings = [line for line in first if len(line) <= _LONGEST_HEADING]
    if any(_TESTIMONY.search(line) for line in headings):
        return Kind.TESTIMONY
    if any(_LETTER.match(line) for line in headings):
        return Kind.LETTER
    return Kind.TESTIMONY if is_dated and _speaks_of_itself(untrusted_text) else Kind.ARTICLE


def _speaks_of_itself(untrusted_text: str) -> bool:
    told = _QUOTED.sub(" ", untrusted_text[:_READ_LETTERS])
    # A capital I alone is English: a small one is often typed for a letter of ours.
    words = [word if word == "I" else word.lower() for word in _WORD.findall(told)]
    me, us = (sum(word in of_them for word in words) for of_them in (_ME, _US))
    return me > 0 and me + us >= _LEAST_WORDS_OF_ME and me + us >= _LEAST_SHARE * len(words)
