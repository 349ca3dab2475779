"""The text of a PDF page: a PDF knows glyphs in places, a reader wants words in paragraphs."""

from __future__ import annotations

import re
import unicodedata

from importers.normalising import clean_text

_LIGATURE = re.compile("[\ufb00-\ufb06\ufb13-\ufb17]")
_LINE_END_HYPHEN = re.compile(
    # pdfium writes U+FFFE or U+0002 for a hyphen that it takes for one of hyphenation
    r"(?<!\w)(\w++)(?:[\ufffe\x02][ \t]*\n?|[\u00ad\u2010-][ \t]*\n)[ \t]*((?![\d_])\w++)"
)
_KEPT_BEHIND = frozenset(
    ("то", "либо", "нибудь", "таки", "ка", "небудзь", "такі", "небудь", "де", "но", "but", "in")
)
_KEPT_BEFORE = frozenset(("кое", "кой", "по", "па", "из", "із", "з", "non", "ex", "self"))
_LIST_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?\d{1,3}[.)]|\(?\w[.)])\s")
_SENTENCE_END = (".", "!", "?", ":", "…", "»", "”", '"', ";")
_FEWEST_COLUMNS = 30
"""Lines that are shorter than this are a table, a poem or a list: they stay lines."""


def readable_page(untrusted_page: str) -> str:
    """Paragraphs instead of lines, whole words instead of hyphenated ones, letters for ligatures.

    A hyphen stays where a compound has it of its own («кто-то», "self-made"); paragraphs are told
    by their last line, which is shorter than the others.
    """
    page = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), untrusted_page)
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    page = _LINE_END_HYPHEN.sub(_joined, page)
    lines = clean_text(page.replace("\ufffe", "-").replace("\x02", "-")).split("\n")
    return clean_text("\n".join(_paragraphs(lines)))


def _joined(match: re.Match[str]) -> str:
    before, behind = match[1], match[2]
    if not behind[0].islower():
        return f"{before}-{behind}"
    kept = behind in _KEPT_BEHIND or before.lower() in _KEPT_BEFORE or before[-1].isdigit()
    return f"{before}-{behind}" if kept else before + behind


def _paragraphs(lines: list[str]) -> list[str]:
    width = _usual_width(lines)
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        if paragraphs and _runs_on(previous, line, width):
            paragraphs[-1] = f"{paragraphs[-1]} {line.lstrip()}"
        else:
            paragraphs.append(line)
        previous = line
    return paragraphs


def _usual_width(lines: list[str]) -> int:
    """Characters of a full line: nine of ten lines are not longer."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether the paragraph goes on in the next line."""
    if not line or not following or width < _FEWEST_COLUMNS or _LIST_ITEM.match(following):
        return False
    if len(line) >= 0.75 * width:
        return not (line.endswith(_SENTENCE_END) and len(line) < 0.85 * width)
    return following[0].islower() and not line.endswith(_SENTENCE_END) and len(line) >= 0.4 * width
