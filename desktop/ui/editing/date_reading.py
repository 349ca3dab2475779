"""Dates as people write them, read as EDTF (Library of Congress, 2019)."""

from __future__ import annotations

import re

from archive.edtf import is_edtf
from desktop.ui.editing.date_names import named_date
from desktop.ui.vocabulary import date_words

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?: ?[гр]\.?)?")
_YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?")
_DECADE = re.compile(r"(\d{3})0(?:-?(?:я|е|ыя|ые|х|ых)|'?s)(?: (?:гады|годы))?")
_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_BETWEEN = re.compile(
    r"\s*(?:—|–|\.\.\.|…)\s*|\s+-\s+|\s*/\s*(?=\d{4}|$)"
    # Years and days with points need no blanks around the dash.
    r"|(?<=\d{4})-(?=\d{4}$)|(?<=\.\d{4})-(?=\d{1,2}\.\d)"
)
_ABOUT = ("каля", "прыкладна", "около", "примерно", "about", "circa", "ca.", "c.", "~", "≈")
_BEFORE = ("да", "до", "before", "until", "<")
_AFTER = ("пасля", "после", "з", "с", "after", "since", ">")
_UNCERTAIN = re.compile(r",? (?:няпэўна|неточно|uncertain)$")
_LAST_SHORT_YEAR = 29
"""Of two digits, what is larger means the century before; what was understood is in sight."""
_SAMPLE = "2020"
"""A year in dates that are shown, to be cut out of them again."""


def read_date(untrusted_words: str) -> str | None:
    """The EDTF string that the words mean; None when they are no date that this reads.

    Read are EDTF itself, days and months with points or strokes (day first), two of them with a
    dash between, months and seasons by their names, words for "about", "before" and "after" in
    front, and every date as the window itself shows it in the language in force.
    """
    words = " ".join(untrusted_words.split()).casefold()
    if not words or is_edtf(untrusted_words.strip()):
        return untrusted_words.strip()
    for shown, names, form in (("../", _BEFORE, "../{}"), ("/..", _AFTER, "{}/..")):
        rest = _shown_around(words, shown) or _behind(words, names)
        if rest is not None:
            return _sound(form.format(_point(rest) or "?"))
    parts = [part for part in _BETWEEN.split(words) if part]
    if len(parts) == 2 and all(map(_point, parts)):
        return _sound(f"{_point(parts[0])}/{_point(parts[1])}")
    return _point(words)


def _point(words: str) -> str | None:
    """One date, which may be about or uncertain."""
    if _UNCERTAIN.search(words):
        uncertain: str | None = _UNCERTAIN.sub("", words)
    else:
        uncertain = _shown_around(words, "?")
    about = _shown_around(words, "~") or _behind(words, _ABOUT)
    for inner, sign in ((uncertain, "?"), (about, "~")):
        if inner is not None:
            plain = _plain(inner)
            return _sound(f"{plain}{sign}") if plain else None
    return _plain(words)


def _plain(words: str) -> str | None:
    if day := _DAY.fullmatch(words):
        return _sound(f"{_whole(day[3])}-{int(day[2]):02}-{int(day[1]):02}")
    if month := _MONTH.fullmatch(words):
        return _sound(f"{month[2]}-{int(month[1]):02}")
    if first := _YEAR_FIRST.fullmatch(words):
        return _sound(
            "-".join((first[1], *(f"{int(each):02}" for each in first.group(3, 4) if each)))
        )
    if decade := _DECADE.fullmatch(words):
        return _sound(f"{decade[1]}X")
    return _sound(words.upper()) or _sound(named_date(words) or _season(words) or "")


def _whole(year: str) -> str:
    if len(year) == 4:
        return year
    return f"{20 if int(year) <= _LAST_SHORT_YEAR else 19}{year}"


def _season(words: str) -> str | None:
    """A season as the window shows it."""
    for number in range(21, 25):
        year = _inside(words, date_words(f"{_SAMPLE}-{number}"))
        if year is not None:
            return f"{year}-{number}"
    return None


def _shown_around(words: str, sign: str) -> str | None:
    """What stands where the window shows the date, in its words for a sign or an open end."""
    return _inside(words, date_words(f"/{_SAMPLE}" if sign == "../" else f"{_SAMPLE}{sign}"))


def _inside(words: str, shown: str) -> str | None:
    """What stands in the words where `shown` has the sample; None where the rest is unlike."""
    begin, _, end = shown.casefold().partition(_SAMPLE)
    around = begin or end
    if not around or not words.startswith(begin) or not words.endswith(end):
        return None
    return words.removeprefix(begin).removesuffix(end).strip()


def _behind(words: str, names: tuple[str, ...]) -> str | None:
    """What stands behind one of the words; None where none stands in front."""
    for name in names:
        separated = (f"{name} ", f"{name}:") if name[-1].isalpha() else (name,)
        if words.startswith(separated):
            return words.removeprefix(name).lstrip(":").strip()
    return None


def _sound(edtf: str) -> str | None:
    return edtf if is_edtf(edtf) else None
