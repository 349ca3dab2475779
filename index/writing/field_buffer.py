"""What a writer holds of one field until its segment is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from whoosh.formats import Format

from index.derived.collecting import NewPairs
from index.derived.deriving import WordsToDerive
from index.storage.blocks import Float64s
from index.storage.formats import PackedPositions, records
from index.storage.integers import Int32s, Int64s, repeated, starts_of
from index.storage.lexicon import Lexicon
from index.writing.surfaces import NumberedText, Surfaces, SurfaceTable, analysed
from index.writing.tokens import Tokens, concatenated

Item = tuple[bytes, int, float, bytes]


@dataclass
class _Items:
    """Postings as Whoosh's fields give them: one entry per (document, term)."""

    texts: list[bytes] = field(default_factory=list)
    documents: list[int] = field(default_factory=list)
    frequencies: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    values: list[bytes] = field(default_factory=list)


class _Texts:
    """Texts under one analysis: the words of each as numbers. The words themselves are let go."""

    def __init__(self, like: Surfaces) -> None:
        self.analysis = like.analysis
        self.renumber = like.renumber
        self.documents: list[int] = []
        self.taken: list[NumberedText] = []


class FieldBuffer:
    """The occurrences of one field, as surfaces or as Whoosh's own items."""

    def __init__(self, name: str, number: int, posting_format: Format | None) -> None:
        self.name = name
        self.number = number
        self._format = posting_format
        self._items = _Items()
        self._texts: dict[object, _Texts] = {}
        self._derived = WordsToDerive(name)

    def add_surfaces(self, document: int, surfaces: Surfaces, table: SurfaceTable) -> int:
        """Take a text of `document`; return about how many words it has."""
        texts = self._texts.get(surfaces.key)
        if texts is None:
            texts = self._texts[surfaces.key] = _Texts(surfaces)
        texts.documents.append(document)
        taken = table.take(surfaces.words)
        texts.taken.append(taken)
        self._derived.take(surfaces.key, surfaces.derived, document, taken)
        return surfaces.about()

    def add_items(self, document: int, items: Iterable[Item], boost: float) -> int:
        """Take what `FieldType.index` yields for `document`; return the number of occurrences."""
        kept = self._items
        total = 0
        for text, frequency, weight, value in items:
            kept.texts.append(text)
            kept.documents.append(document)
            kept.frequencies.append(frequency)
            kept.weights.append(weight * boost)
            kept.values.append(value)
            total += frequency
        return total

    def derive(self, table: SurfaceTable, derived: NewPairs) -> None:
        """Ask for what derives from the words taken; `derived` gets it after `drain`."""
        self._derived.drain(table, derived)

    def drain(self, lexicon: Lexicon, table: SurfaceTable) -> Tokens | None:
        """Return everything taken so far as tokens, or None if nothing was, and forget it."""
        parts = [self._surface_tokens(key, lexicon, table) for key in self._texts]
        if self._items.texts:
            parts.append(self._item_tokens(lexicon))
        self._items, self._texts = _Items(), {}
        parts = [part for part in parts if len(part.terms)]
        return concatenated(parts) if parts else None

    def _surface_tokens(self, key: object, lexicon: Lexicon, table: SurfaceTable) -> Tokens:
        texts = self._texts[key]
        table.settle()
        taken = [text.numbers for text in texts.taken]
        numbers = np.concatenate(taken)
        layer = table.layer((self.name, key))
        unknown = layer.unknown(numbers)
        if len(unknown):
            words = table.words()
            flat, counts = analysed(texts.analysis, [words[i] for i in unknown.tolist()])
            ids = lexicon.numbers(self.number, flat)
            layer.learn(unknown, counts, np.array(ids, np.int64))
        counts, term_numbers = layer.expand(numbers)
        lengths = np.fromiter(map(len, taken), np.int64, len(taken))
        documents = np.array(texts.documents, np.int32)
        positions = _positions(counts, lengths, renumber=texts.renumber)
        return Tokens(
            term_numbers,
            repeated(np.repeat(documents, lengths), counts),
            repeated(positions, counts) if self._keeps_positions() else None,
        )

    def _keeps_positions(self) -> bool:
        return isinstance(self._format, PackedPositions)

    def _item_tokens(self, lexicon: Lexicon) -> Tokens:
        items = self._items
        terms = np.array(lexicon.numbers(self.number, items.texts), np.int64)
        frequencies = np.array(items.frequencies, np.int64)
        weights = np.array(items.weights, np.float64)
        shares = None
        if np.any(weights != frequencies):
            shares = np.repeat(weights / frequencies, frequencies)
        rows = None if self._format is None else records(self._format, items.values)
        return Tokens(
            np.repeat(terms, frequencies),
            np.repeat(np.array(items.documents, np.int32), frequencies),
            _integers(rows, "position"),
            shares,
            _integers(rows, "start"),
            _lengths(rows),
            _boosts(rows),
        )


def _positions(counts: Int32s, lengths: Int64s, *, renumber: bool) -> Int32s:
    """Return the position of each word in its text.

    With `renumber` the words kept follow each other without a gap from the place of the first of
    them on, as whoosh's StopFilter counts.
    """
    if not renumber:
        places = np.arange(len(counts), dtype=np.int32)
        return places - np.repeat(starts_of(lengths)[:-1].astype(np.int32), lengths)
    kept = (counts > 0).astype(np.int64)
    leading = (_running(kept, lengths) == 0) & (counts == 0)
    return _running(kept + leading, lengths)


def _running(places: Int64s, lengths: Int64s) -> Int32s:
    """Return how many places come before each word in its text."""
    before = np.cumsum(places) - places
    bounds = starts_of(lengths)[:-1]
    filled = lengths > 0
    bases = np.zeros(len(lengths), np.int64)
    bases[filled] = before[bounds[filled]]
    return (before - np.repeat(bases, lengths)).astype(np.int32)


def _integers(rows: npt.NDArray[np.void] | None, name: str) -> Int32s | None:
    if rows is None or rows.dtype.names is None or name not in rows.dtype.names:
        return None
    return rows[name].astype(np.int32)


def _lengths(rows: npt.NDArray[np.void] | None) -> Int32s | None:
    starts, ends = _integers(rows, "start"), _integers(rows, "end")
    return None if starts is None or ends is None else ends - starts


def _boosts(rows: npt.NDArray[np.void] | None) -> Float64s | None:
    if rows is None or rows.dtype.names is None or "boost" not in rows.dtype.names:
        return None
    return rows["boost"].astype(np.float64)
