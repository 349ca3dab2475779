"""One written form for every text: Unicode NFC, line feeds, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from importers.line_hyphens import with_seen_hyphens

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    # C0 without tab and line feed, DEL and C1, lone surrogates, non-characters, soft hyphen,
    # byte order mark: none of them is read, all of them hide a word from search.
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\xad\ufeff]"
)
UNSEEN_SPACE = "\u200b"
"""A word ends at it, though nothing of it is seen."""
_BETWEEN_WORDS = re.compile(r"(?<=[^\s\u200b])\u200b++(?=\S)")
_UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""What they are about: to look costs a fraction of to replace, and most texts are clean."""
_LINE_TAIL = re.compile("(?<![ \t\xa0])[ \t\xa0]++\n")
"""Starts at the beginning of a run of spaces only: a long run costs its length, not its square."""
_TAILS = (" \n", "\t\n", "\xa0\n")
_GAP = re.compile("\n{3,}")
_SPACES = re.compile(r"\s+")

LINE_LIMIT = 500
"""Characters of a title, a name, a source or a tag that are kept."""


def clean_text(untrusted_text: str) -> str:
    """NFC, `\\n` line ends, no control characters, at most one empty line in a row, trimmed."""
    text = untrusted_text
    if _UNCLEAN.search(text):
        text = _visible(with_seen_hyphens(_LINE_ENDS.sub("\n", text)))
    text = unicodedata.normalize("NFC", text)
    if any(tail in text for tail in _TAILS):
        text = _LINE_TAIL.sub("\n", text)
    if "\n\n\n" in text:
        text = _GAP.sub("\n\n", text)
    return text.strip()


def clean_line(untrusted_line: str, limit: int = LINE_LIMIT) -> str:
    """The same for a single line: all white space is one space, cut at `limit` characters."""
    text = _visible(_LINE_ENDS.sub(" ", untrusted_line[: 4 * limit]))
    text = unicodedata.normalize("NFC", text)
    return _SPACES.sub(" ", text).strip()[:limit].rstrip()


def _visible(text: str) -> str:
    """Without what is not read, and a space where words are set apart by nothing to be seen."""
    text = _INVISIBLE.sub("", text)
    if UNSEEN_SPACE in text:
        text = _BETWEEN_WORDS.sub(" ", text).replace(UNSEEN_SPACE, "")
    return text
