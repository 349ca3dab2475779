"""What many searches will ask for, read before them: each row of the tables once for all of them.

Searches then find it kept. What there was no room for they read themselves.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from index.derived.many_unions import postings_at, unions_of
from index.derived.terms import DerivedTerm, is_derived
from index.errors import decoding
from index.reading.arrays import Postings
from index.reading.snapshot import Snapshot
from index.storage.gathering import Gathered, gather
from index.storage.lexicon import find_numbers

_MOST_POSTINGS = 1 << 21
"""So many are held at once: some 50 MB while they are put together."""
_SHARE = 2
"""One part in so many of the cache is filled at most."""


def read_ahead(snapshot: Snapshot, asked: Mapping[str, Iterable[str]]) -> None:
    """Keep the postings of terms, by field, as far as they are not kept yet.

    Raises DamagedIndexError and StaleReaderError.
    """
    snapshot.check()
    numbers: dict[int, None] = {}
    for field, texts in asked.items():
        data = sorted({snapshot.schema[field].to_bytes(text) for text in texts})
        with decoding():
            _look_up(snapshot, field, data)
        found = (snapshot.term_number(field, text) for text in data)
        numbers.update((number, None) for number in found if number is not None)
    missing = [number for number in numbers if not snapshot.keeps(("postings", number))]
    with decoding():
        _Filling(snapshot).fill(missing)


def _look_up(snapshot: Snapshot, field: str, texts: Sequence[bytes]) -> None:
    """Keep the numbers of terms, and what derived ones derive from."""
    number = snapshot.numbers.number(field)
    if number is not None:
        unknown = [text for text in texts if not snapshot.keeps(("term", number, text))]
        found = find_numbers(snapshot.connection, number, unknown)
        for text in unknown:
            snapshot.keep(("term", number, text), found.get(text), len(text) + 200)
        texts = [text for text in texts if snapshot.stored_number(field, text) is None]
    if snapshot.derives(field):
        unknown = [text for text in texts if not snapshot.keeps(("derived", field, text))]
        for text, term in snapshot.derived.find_many(field, unknown).items():
            size = 200 if term is None else term.size
            snapshot.keep(("derived", field, text), term, len(text) + size)


class _Filling:
    """Fills the cache with postings until its part is full."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._room = snapshot.cache_bytes // _SHARE

    def fill(self, numbers: Sequence[int]) -> None:
        """Read the postings of terms, of half of them at a time where they are too many."""
        if not numbers or self._room <= 0:
            return
        derived = {n: self._snapshot.derived_term(n) for n in numbers if is_derived(n)}
        members = [term.members for term in derived.values()]
        stored = np.array([n for n in numbers if n not in derived], np.int64)
        terms = np.unique(np.concatenate([stored, *members]))
        snapshot = self._snapshot
        gathered = gather(snapshot.connection, snapshot.spans, terms, _MOST_POSTINGS)
        if gathered is not None:
            self._take(gathered, stored.tolist(), list(derived.values()))
        elif len(numbers) > 1:
            self.fill(numbers[: len(numbers) // 2])
            self.fill(numbers[len(numbers) // 2 :])

    def _take(
        self, gathered: Gathered, stored: Sequence[int], derived: Sequence[DerivedTerm]
    ) -> None:
        spans = self._snapshot.spans
        places = np.searchsorted(gathered.terms, stored).tolist()
        for number, place in zip(stored, places, strict=True):
            self._keep(number, postings_at(gathered, place, spans))
        held = [self._snapshot.holding(term) for term in derived]
        unions = unions_of(gathered, [term.members for term in derived], held, spans)
        for term, postings in zip(derived, unions, strict=True):
            self._keep(term.number, postings)

    def _keep(self, number: int, postings: Postings) -> None:
        self._room -= postings.size
        if self._room > 0:
            self._snapshot.keep(("postings", number), postings, postings.size)
