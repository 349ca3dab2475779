"""The text of a PDF page: a PDF knows glyphs in places, a reader wants words in paragraphs."""

from __future__ import annotations

import re
import unicodedata

from importers.normalising import clean_text
from importers.own_hyphens import has_own_hyphen, no_list

_LIGATURE = re.compile("[\ufb00-\ufb06\ufb13-\ufb17]")
_HYPHEN = re.compile(
    # pdfium writes U+FFFE or U+0002 for a hyphen that it takes for one of hyphenation; all others
    # stand at the end of a line
    r"[\ufffe\x02\u00ad\u2010-](?<=\w.)"
    r"(?:(?<=[\ufffe\x02])[ \t]*+\n?|(?<=[\u00ad\u2010-])[ \t]*+\n)[ \t]*+(?=((?![\d_])\w+))"
)
_WORD_BEFORE = re.compile(r"\w+\Z")
_LONGEST_KEPT = 16
"""Letters of a word before a hyphen that are looked at."""
_LIST_ITEM = re.compile(r"(?:[•●▪◦‣·*–—-]|\(?\d{1,3}[.)]|\(?\w[.)])\s")
_SENTENCE_END = (".", "!", "?", ":", "…", "»", "”", '"', ";")
_FEWEST_COLUMNS = 30
"""Lines that are shorter than this are a table, a poem or a list: they stay lines."""


def readable_page(untrusted_page: str) -> str:
    """Paragraphs instead of lines, whole words instead of hyphenated ones, letters for ligatures.

    A hyphen stays where a compound has it of its own («кто-то», "self-made"); paragraphs are told
    by their last line, which is shorter than the others.
    """
    page = untrusted_page
    if not page.isascii():
        page = _LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), page)
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    page = _HYPHEN.sub(_joint, page)
    lines = clean_text(page.replace("\ufffe", "-").replace("\x02", "-")).split("\n")
    # of clean lines nothing but clean paragraphs is made
    return "\n".join(_paragraphs(lines))


def _joint(match: re.Match[str]) -> str:
    """What stands for a hyphen: itself where it belongs to the word."""
    behind = match[1]
    end = match.start()
    before = _WORD_BEFORE.search(match.string[max(0, end - _LONGEST_KEPT) : end])
    word = before[0].lower() if before else ""
    kept = word[-1:].isdigit() or not behind[0].islower()
    return "-" if kept or has_own_hyphen(word, behind.lower(), no_list) else ""


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
