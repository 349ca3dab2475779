"""Dates as people write them, read as EDTF (Library of Congress, 2019)."""

from __future__ import annotations

import re

from archive.edtf import is_edtf

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_BETWEEN = re.compile(r"\s*(?:—|–|\.\.\.|…)\s*|\s+-\s+|\s*/\s*(?=\d{4}|$)")
_ABOUT = ("каля", "прыкладна", "около", "примерно", "about", "circa", "ca.", "c.", "~", "≈")
_BEFORE = ("да", "до", "before", "until", "<")
_AFTER = ("пасля", "после", "з", "с", "after", "since", ">")


def read_date(untrusted_words: str) -> str | None:
    """The EDTF string that the words mean; None when they are no date that this reads.

    Read are EDTF itself, days and months with points or strokes (day first), two of them with a
    dash between, and words for "about", "before" and "after" in front.
    """
    words = " ".join(untrusted_words.split()).casefold()
    if not words or is_edtf(untrusted_words.strip()):
        return untrusted_words.strip()
    for names, form in ((_BEFORE, "../{}"), (_AFTER, "{}/..")):
        rest = _behind(words, names)
        if rest is not None:
            return _sound(form.format(_point(rest) or "?"))
    parts = [part for part in _BETWEEN.split(words) if part]
    if len(parts) == 2 and all(map(_point, parts)):
        return _sound(f"{_point(parts[0])}/{_point(parts[1])}")
    return _point(words)


def _point(words: str) -> str | None:
    """One date, which may be about."""
    about = _behind(words, _ABOUT)
    if about is not None:
        plain = _plain(about)
        return _sound(f"{plain}~") if plain else None
    return _plain(words)


def _plain(words: str) -> str | None:
    day, month = _DAY.fullmatch(words), _MONTH.fullmatch(words)
    if day is not None:
        return _sound(f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}")
    if month is not None:
        return _sound(f"{month[2]}-{int(month[1]):02}")
    return _sound(words.upper())


def _behind(words: str, names: tuple[str, ...]) -> str | None:
    """What stands behind one of the words; None where none stands in front."""
    for name in names:
        separated = name + " " if name[-1].isalpha() else name
        if words.startswith(separated):
            return words.removeprefix(separated).strip()
    return None


def _sound(edtf: str) -> str | None:
    return edtf if is_edtf(edtf) else None
