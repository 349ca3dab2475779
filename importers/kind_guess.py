"""Whether a plain text is a testimony or a letter: by its heading, or by who speaks in it."""

from __future__ import annotations

import re

from archive.records import Kind
from importers.text_lines import lines_of
from importers.witness_words import evidence_in

_HEADING_LINES, _LONGEST_HEADING = 3, 60
_READ_LETTERS = 6_000
_LEAST_WORDS_OF_ME, _LEAST_SHARE = 2, 0.03
"""News speak of themselves in less than a hundredth of their words, witnesses in more than this."""
_LEAST_EVIDENCE = 2
"""Guests of a hotel, poets and members of parliament speak of themselves, too."""
_LEAST_VERSES, _LONGEST_VERSE, _SHARE_OF_VERSES = 6, 50, 0.8

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
_OURSELVES = _ME | _US
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n{2,}")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“”]*[“”]|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]+")


def guess_kind(untrusted_text: str, *, is_dated: bool) -> Kind:
    """What a text seems to be; an article where nothing says otherwise.

    A short heading that names it counts, and so does a dated text in prose whose writer tells,
    outside of what it quotes, of arrest, prison, court or war as of what happened to them. A guess,
    to be looked at by a person.
    """
    lines = (line.strip() for line in lines_of(untrusted_text[:_READ_LETTERS]))
    first = [line for line in lines if line][:_HEADING_LINES]
    headings = [line for line in first if len(line) <= _LONGEST_HEADING]
    if any(_TESTIMONY.search(line) for line in headings):
        return Kind.TESTIMONY
    if any(_LETTER.match(line) for line in headings):
        return Kind.LETTER
    return Kind.TESTIMONY if is_dated and _bears_witness(untrusted_text) else Kind.ARTICLE


def _bears_witness(untrusted_text: str) -> bool:
    """Whether somebody says in prose what was done to them, or to those beside them."""
    told = _QUOTED.sub(" ", untrusted_text[:_READ_LETTERS])
    sentences = [_words_of(each) for each in _SENTENCE_END.split(told)]
    words = [word for sentence in sentences for word in sentence]
    me, us = (sum(word in of_them for word in words) for of_them in (_ME, _US))
    if not me or me + us < max(_LEAST_WORDS_OF_ME, _LEAST_SHARE * len(words)):
        return False
    suffered = any(evidence_in(each) for each in sentences if not _OURSELVES.isdisjoint(each))
    return suffered and len(evidence_in(words)) >= _LEAST_EVIDENCE and not _is_verse(told)


def _words_of(sentence: str) -> list[str]:
    # A capital I alone is English: a small one is often typed for a letter of ours.
    return [word if word == "I" else word.lower() for word in _WORD.findall(sentence)]


def _is_verse(told: str) -> bool:
    """Whether most lines break off early, as no program breaks them and no paragraph ends."""
    lengths = [len(line) for line in map(str.strip, lines_of(told)) if line]
    short = sum(length <= _LONGEST_VERSE for length in lengths)
    return len(lengths) >= _LEAST_VERSES and short > _SHARE_OF_VERSES * len(lengths)
