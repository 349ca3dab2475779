"""Cutting texts into words: one by one with an expression, or many at once with arrays.

An expression goes from character to character, about 35 ns each. Most expressions for words say no
more than which characters a word consists of, and what may stand between two of them; then the
words of many texts are the runs of one array of classes, at some 3 ns a character.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
import numpy.typing as npt
from typing_extensions import override

from index.storage.integers import Int64s, starts_of

Uint8s = npt.NDArray[np.uint8]
Uint16s = npt.NDArray[np.uint16]

_UNITS = 1 << 16
_INSIDE, _BEFORE, _AFTER, _PREFIX, _PREFIXED, _JOINER, _WITHIN, _IRREGULAR = (
    np.uint8(1 << b) for b in range(8)
)
_NO_START = _INSIDE | _WITHIN
_GAP = "\n"
_NOWHERE = np.zeros(0, np.int64)
_MOST_LEADING = 8
_PAIR_BITS, _HIGH, _LOW = 10, 0xD800 >> 10, 0xDC00 >> 10
_PAIR_UNITS, _BEYOND_BASIC_PLANE = (1 << _PAIR_BITS) - 1, 0x10000
_MOST_CHARACTERS = 1 << 20
LONGEST_WORD = 64


@dataclass(frozen=True, eq=False)
class WordPattern:
    """Words as `expression` finds them one after the other.

    The classes say the same, each as the source of an expression for one character: a word is a
    run of `inside`, in which a `joiner` may stand between one of `before` and one of `after`, two
    classes of what a word consists of, and between a `prefix` that begins the word and one of
    `prefixed`, two more. Those of `within` belong to a word and begin none. Texts
    with an `irregular` character are left to `expression`. Without `inside` all are. A line feed is
    in no class.
    """

    expression: re.Pattern[str]
    inside: str = ""
    joiner: str = ""
    before: str = ""
    after: str = ""
    prefix: str = ""
    prefixed: str = ""
    irregular: str = ""
    within: str = ""

    def words(self, text: str) -> list[str]:
        """Return the words of one text, in order."""
        if self.expression.groups == 0:
            return self.expression.findall(text)
        return [match.group() for match in self.expression.finditer(text)]

    @cached_property
    def classes(self) -> Uint8s:
        """The classes of each UTF-16 code unit, one bit each; surrogates are irregular."""
        units = "".join(map(chr, range(_UNITS)))
        table = np.zeros(_UNITS, np.uint8)
        named = (
            (_INSIDE, self.inside),
            (_JOINER, self.joiner),
            (_BEFORE, self.before),
            (_AFTER, self.after),
            (_PREFIX, self.prefix),
            (_PREFIXED, self.prefixed),
            (_IRREGULAR, self.irregular),
            (_WITHIN, self.within),
        )
        for bit, source in named:
            if source:
                found = re.finditer(source, units)
                table[np.fromiter((match.start() for match in found), np.int64)] |= bit
        table[0xD800:0xE000] = _IRREGULAR
        return table

    @cached_property
    def _classed(self) -> re.Pattern[str]:
        ends = (self.before, self.after, self.prefix, self.prefixed)
        sources = (self.inside, self.joiner, *ends, self.irregular, self.within)
        return re.compile("|".join(filter(None, sources)))

    def may_have(self, code: int) -> bool:
        """Say whether a character is in any class."""
        return self._classed.match(chr(code)) is not None


class UncutText(Sequence[str]):
    """The words of a text by a pattern, cut when one of them is asked for."""

    __slots__ = ("_words", "content", "pattern")

    def __init__(self, content: str, pattern: WordPattern) -> None:
        self.content = content
        self.pattern = pattern
        self._words: list[str] | None = None

    @property
    def is_regular(self) -> bool:
        """Whether arrays are worth trying."""
        return bool(self.pattern.inside) and len(self.content) <= _MOST_CHARACTERS

    def _cut(self) -> list[str]:
        if self._words is None:
            self._words = self.pattern.words(self.content)
        return self._words

    @override
    def __len__(self) -> int:
        return len(self._cut())

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._cut())

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    @override
    def __getitem__(self, place: int | slice) -> str | list[str]:
        return self._cut()[place]


@dataclass(frozen=True)
class Cut:
    """Words of many texts: word i is `joined[begins[i]:ends[i]]`, text t has `counts[t]` of them.

    `units` are the characters of `joined`. Of a text that is not `regular` the words are not to be
    relied upon.
    """

    joined: str
    units: Uint16s
    begins: Int64s
    ends: Int64s
    counts: Int64s
    regular: npt.NDArray[np.bool_]

    def words(self, places: Int64s) -> list[str]:
        """Return the words numbered `places`."""
        joined = self.joined
        spans = zip(self.begins[places].tolist(), self.ends[places].tolist(), strict=True)
        return [joined[begin:end] for begin, end in spans]


def cut_many(texts: Sequence[UncutText]) -> Cut:
    """Cut texts of one pattern, which has classes, together."""
    contents = [text.content for text in texts]
    joined = _joined(contents)
    units = _units(joined)
    lengths = np.fromiter(map(len, contents), np.int64, len(contents))
    paired = _NOWHERE
    if len(units) > len(joined):
        # Some take two units: all places count units from here on.
        units, paired = _without_pairs(units, len(units) - len(joined), texts[0].pattern)
        joined = units.tobytes().decode("utf-16-le", "surrogatepass")
        lengths = np.fromiter((len(_units(each)) for each in contents), np.int64, len(contents))
    begins, ends, spoilt = _runs(texts[0].pattern.classes.take(units))
    starts = starts_of(lengths + 1) + 1
    counts = np.diff(np.searchsorted(begins, starts))
    long = begins[ends - begins > LONGEST_WORD]
    regular = np.ones(len(texts), np.bool_)
    regular[np.searchsorted(starts, np.concatenate([*spoilt, paired, long]), side="right") - 1] = 0
    return Cut(joined, units, begins, ends, counts, regular)


def apart(words: Sequence[str]) -> Cut:
    """Return `words`, of characters of one unit each, as if they had been cut out of one text."""
    joined = _joined(words)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    begins = starts_of(lengths + 1)[:-1] + 1
    counts, regular = np.array([len(words)]), np.ones(1, np.bool_)
    return Cut(joined, _units(joined), begins, begins + lengths, counts, regular)


def _joined(contents: Sequence[str]) -> str:
    """Return the texts, each between two line feeds, and as many as hashing may look at."""
    return _GAP.join(["", *contents, _GAP * 2])


def _units(text: str) -> Uint16s:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def _without_pairs(units: Uint16s, count: int, pattern: WordPattern) -> tuple[Uint16s, Int64s]:
    """Return `units` with gaps for the characters of two, and where those are of any class.

    There are `count` such characters. Where halves that belong together by chance look like more,
    all are taken for such.
    """
    halves = units >> _PAIR_BITS
    places = np.flatnonzero((halves[:-1] == _HIGH) & (halves[1:] == _LOW))
    high, low = (units[places + i] & _PAIR_UNITS for i in range(2))
    codes = (high.astype(np.int64) << _PAIR_BITS) + low + _BEYOND_BASIC_PLANE
    classed = [code for code in np.unique(codes).tolist() if pattern.may_have(code)]
    spoilt = places if len(places) != count else places[np.isin(codes, classed)]
    units = units.copy()
    units[places] = units[places + 1] = ord(_GAP)
    return units, spoilt


def _runs(classes: Uint8s) -> tuple[Int64s, Int64s, list[Int64s]]:
    """Return where words begin and end, and where this is not to be relied upon."""
    inside = classes & _INSIDE
    special = np.flatnonzero(classes >= _JOINER)  # Few: the bits of the others are lower.
    kinds = classes[special]
    joiners = special[kinds & _JOINER != 0]
    fits = _joined_by(classes, joiners)
    inside[joiners[fits]] = 1
    spoilt = [special[kinds & _IRREGULAR != 0]]
    loose = special[kinds & (_WITHIN | _INSIDE) == _WITHIN]
    if len(loose):
        inside[loose] = 1
        spoilt.append(_stripped(inside, np.concatenate([loose, joiners[fits]])))
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    return edges[0::2], edges[1::2], spoilt


def _joined_by(classes: Uint8s, joiners: Int64s) -> npt.NDArray[np.bool_]:
    """Say which of the places of joiners belong to the words around them."""
    before, after = classes[joiners - 1], classes[joiners + 1]
    within = (before & _BEFORE != 0) & (after & _AFTER != 0)
    begun = (before & _PREFIX != 0) & (classes[joiners - 2] & _NO_START == 0)
    fits: npt.NDArray[np.bool_] = within | (begun & (after & _PREFIXED != 0))
    return fits


def _stripped(inside: Uint8s, places: Int64s) -> Int64s:
    """Take out of `inside` those of `places` that would begin a word; return what is left to do."""
    for _ in range(_MOST_LEADING):
        places = places[inside[places] != 0]
        leading = places[inside[places - 1] == 0]
        if not len(leading):
            break
        inside[leading] = 0
    return places.compress(inside[places - 1] == 0)
