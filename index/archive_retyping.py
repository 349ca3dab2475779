"""A query as it would read had its words, or some of them, been typed in another layout.

Each word is judged alone: one that the archive has stays, one that it has not is read in the layout
in which it has it. What is no word stays: operators, quotes, brackets, `*`, `?`, `~`, `^2`, ranges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from index.archive_fields import NAME_PATTERN, QueryField, field_named
from index.archive_known import Known, KnownWords
from index.archive_queries import OPERATOR_WORDS
from index.archive_questions import without_question_mark
from index.keyboards import retyped_in
from index.languages.folding import is_cyrillic
from index.languages.words import APOSTROPHES

_LAYOUTS = ("be", "ru", "uk", "en")
_MOST_PIECES = 40
"""A longer query is a pasted text."""
_SHORT = 2
"""Words of so many letters (`d`, `yt`) stand in any archive by chance: they go with the others."""

_PIECE = re.compile(r"\s+|\S*[\[{][^\]}]*\s(?:TO|to|Д[ОА]|П[ОА]|д[оа]|п[оа])\s[^\]}]*[\]}]\S*|\S+")
_QUOTED_ELSEWHERE = re.compile(r"(?<!\w)(?:@([^@]+)@|[ЭЄ]([^ЭЄ]+)[ЭЄ])(?!\w)")
"""Words between what the key of the quotation mark gives in another layout."""

_FIELD = re.compile(rf"({NAME_PATTERN}):(?=\S)")
_FIELD_ELSEWHERE = re.compile(r"([^\s:^Ж\"]+)[:^Ж](?=\S)")
"""The key of the colon gives Ж where English was meant, `^` where a Cyrillic layout was."""

_BEFORE = re.compile(r"[(\"“„«+−-]*")
_BEHIND = re.compile(r"(?:[)\"”“»*?]|~[0-9]?|\^[0-9.]+)*$")
_POINT = re.compile(r"[.,;:!]+$")
_SIGN = re.compile(r"[^\w\s*?-]")
_WHITE = re.compile(r"\s")
_ONE_WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_WILD = re.compile(r"[*?]")
_NUMBERS = frozenset({QueryField.YEAR, QueryField.DATE, QueryField.EXTERNAL_ID})
"""Fields whose values are typed alike in all layouts, or are not to be guessed."""


@dataclass(slots=True)
class _Piece:
    """A piece of the query, with or without spaces."""

    text: str
    stays: bool = True
    """Whether it is right as it is."""
    is_short: bool = False
    """Or merely sounds like a name: it may be right by chance."""
    retyped: dict[str, tuple[Known, str]] = field(default_factory=dict)
    """By layout, where the archive has it so."""

    def read_in(self, layout: str) -> str:
        """As it reads in the layout, unless it is known better in another."""
        best = max(self.retyped.values(), default=(Known.NOT, self.text), key=_how_well)
        own = self.retyped.get(layout, best)
        return max(own, best, key=_how_well)[1]


class Retyping:
    """Reads queries over one state of the archive."""

    def __init__(self, words: KnownWords) -> None:
        self._words = words

    def queries(self, text: str) -> Iterator[str]:
        """The query in other layouts, each once, the one with the best known words first."""
        meant = _QUOTED_ELSEWHERE.sub(lambda quoted: f'"{quoted[1] or quoted[2]}"', text)
        found = _PIECE.findall(without_question_mark(meant).rstrip())
        if len(found) > 2 * _MOST_PIECES:
            return
        are_quotes = meant.count('"') % 2 == 0
        pieces = [self._read(piece, are_quotes=are_quotes) for piece in found]
        if all(piece.stays for piece in pieces):
            return
        layouts = sorted(_LAYOUTS, key=lambda layout: -_sum_in(pieces, layout))
        for short_too in (True, False):
            for layout in layouts:
                yield "".join(_chosen(pieces, layout, short_too=short_too))

    def _read(self, text: str, *, are_quotes: bool) -> _Piece:
        if text in OPERATOR_WORDS or _WHITE.search(text):
            return _Piece(text)
        before = _before(text, are_quotes=are_quotes)
        head, asked, layout = _head(text[len(before) :])
        rest = text[len(before) + len(head[0]) :]
        inner = _before(rest, are_quotes=are_quotes)
        behind = _BEHIND.search(rest, len(inner))
        end = behind.start() if behind else len(rest)
        piece = _Piece(text, stays=layout is None)
        core, tail = rest[len(inner) : end], rest[end:]
        known = Known.AS_WRITTEN if asked in _NUMBERS else self._as_it_is(asked, core, tail)
        if known and layout is not None:
            piece.retyped[layout] = known, f"{before}{head[1]}{rest}"
            return piece
        self._put_readings(piece, asked, core, (f"{before}{head[1]}{inner}", tail))
        if not known and (piece.retyped or layout is not None):
            piece.stays = False
            if layout is not None and not piece.retyped:
                piece.retyped[layout] = known, f"{before}{head[1]}{rest}"
        piece.is_short = known is Known.AS_NAME or (bool(known) and len(core) <= _SHORT)
        return piece

    def _put_readings(
        self, piece: _Piece, asked: QueryField, core: str, around: tuple[str, str]
    ) -> None:
        """Readings of the core; a point or comma behind it may be a letter or may be none."""
        without = _POINT.sub("", core)
        for word in dict.fromkeys((core, without)):
            readings = [*_readings(word)]
            for layout, other in readings:
                tail = core[len(word) :] + around[1]
                known = self._known(asked, other, around[1])
                if word.startswith(("*", "?")):
                    known = Known.AS_NAME  # the count of what it finds will tell
                if not known and other in OPERATOR_WORDS and word == piece.text:
                    known = Known.AS_WRITTEN
                if known is Known.IN_A_FORM and _ONE_WORD.fullmatch(other + around[1]):
                    same = {each for each, read in readings if read == other}
                    other = self._words.spelt_elsewhere(other, same)
                if known > piece.retyped.get(layout, (Known.NOT, ""))[0]:
                    piece.retyped[layout] = known, f"{around[0]}{other}{tail}"

    def _as_it_is(self, asked: QueryField, core: str, behind: str) -> Known:
        """Words around signs are not right by chance where the signs are letters of a word."""
        known = self._known(asked, core, behind)
        if known and _SIGN.search(_POINT.sub("", core)):
            whole = (self._known(asked, other, behind) for _, other in _readings(core))
            return Known.NOT if Known.AS_WRITTEN in whole else known
        return known

    def _known(self, asked: QueryField, word: str, behind: str) -> Known:
        wild = word + "".join(_WILD.findall(behind))
        if _WILD.search(wild):
            return self._words.fits(asked, wild)
        return self._words.known(asked, word)


def _how_well(reading: tuple[Known, str]) -> Known:
    return reading[0]


def _sum_in(pieces: Sequence[_Piece], layout: str) -> int:
    return sum(piece.retyped[layout][0] for piece in pieces if layout in piece.retyped)


def _before(text: str, *, are_quotes: bool) -> str:
    """The signs before a word; where quotes have no partners, they are the letter on that key."""
    signs = _BEFORE.match(text)
    found = signs[0] if signs else ""
    return found if are_quotes else found.partition('"')[0]


def _head(text: str) -> tuple[tuple[str, str], QueryField, str | None]:
    """The name of a field as typed and as meant, the field, and the layout if they differ."""
    if match := _FIELD.match(text):
        asked = field_named(match[1])
        if asked is not None:
            return (match[0], match[0]), asked, None
    if match := _FIELD_ELSEWHERE.match(text):
        for layout, other in retyped_in(match[1]):
            asked = field_named(other)
            if asked is not None:
                return (match[0], f"{other.lower()}:"), asked, layout
    return ("", ""), QueryField.TEXT, None


def _readings(core: str) -> Iterator[tuple[str, str]]:
    """A word in other layouts; `*` and `?` in it stay."""
    signs = [*_WILD.findall(core), ""]
    for layout, other in retyped_in("\n".join(_WILD.split(core))):
        pairs = zip(other.split("\n"), signs, strict=True)
        yield layout, "".join(part + sign for part, sign in pairs)


def _chosen(pieces: Sequence[_Piece], layout: str, *, short_too: bool) -> Iterator[str]:
    """Each piece as it stays or is read; short words as the longer ones of their alphabet."""
    changed = {is_cyrillic(piece.text) for piece in pieces if not piece.stays}
    right = {
        is_cyrillic(piece.text)
        for piece in pieces
        if piece.stays and not piece.is_short and _LETTER.search(piece.text)
        if piece.text not in OPERATOR_WORDS
    }
    follow = changed - right if short_too else set()
    for piece in pieces:
        follows = piece.is_short and is_cyrillic(piece.text) in follow
        yield piece.read_in(layout) if follows or not piece.stays else piece.text
