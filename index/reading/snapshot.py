"""One generation of the index as arrays over all its documents.

Document numbers run over the segments in their order: a document's number is its segment's base
plus its number in the segment. Numbers of deleted documents stay unused until a merge.
"""

from collections.abc import Callable
from functools import cached_property

import numpy as np
from whoosh import fields

from index.derived.terms import DerivedTerm, DerivedTerms, is_derived
from index.derived.unions import lay_out_places, union_occurrences, union_postings
from index.errors import StaleReaderError, decoding
from index.reading.arrays import (
    Norms,
    Numbers,
    Occurrences,
    Postings,
    Sized,
    assemble,
    place_occurrences,
)
from index.reading.cache import ByteBudgetCache
from index.reading.layout import Layout, Slots, lay_out, layout_of
from index.storage import tables
from index.storage.blocks import Float64s
from index.storage.connection import Connection
from index.storage.integers import Bools, Int32s, Int64s
from index.storage.lexicon import find_number
from index.storage.posting_search import find_positions, find_posting, terms_of_segment
from index.storage.schema import FieldNumbers
from index.storage.segment_rows import read_counts
from index.storage.segments import Segment, read_segments


class Snapshot:
    """See the module. Raises StaleReaderError once its segments were purged or merged away.

    The connection must show one state of the database for as long as a query runs: that is so
    inside a transaction, and on a connection that is the only one to write.
    """

    def __init__(
        self, connection: Connection, schema: fields.Schema, cache: ByteBudgetCache
    ) -> None:
        self.connection = connection
        self.schema = schema
        self._cache = cache
        self.state = tables.read_state(connection)
        self.segments: tuple[Segment, ...] = read_segments(connection)
        self.numbers = FieldNumbers(connection)
        self.spans = {s.id: (s.base, s.documents) for s in self.segments}
        self._stamp = self.state.stamp
        self._counts: dict[str, Int32s] = {}
        self._totals: dict[str, int] = {}
        self._norms: dict[tuple[str, float, float], Float64s] = {}
        self.derived = DerivedTerms(connection, schema)
        self._derived: dict[int, DerivedTerm] = {}
        self._holdings: dict[tuple[tuple[str, str], ...], Bools] = {}

    @property
    def generation(self) -> int:
        """The generation this snapshot shows."""
        return self.state.generation

    @cached_property
    def documents(self) -> int:
        """How many document numbers there are, those of deleted documents included."""
        return sum(segment.documents for segment in self.segments)

    @cached_property
    def live(self) -> int:
        """How many documents there are."""
        return sum(segment.live for segment in self.segments)

    @cached_property
    def deleted(self) -> Int32s:
        """The unused document numbers, ascending."""
        parts = [s.deleted + np.int32(s.base) for s in self.segments if len(s.deleted)]
        return np.concatenate(parts) if parts else np.zeros(0, np.int32)

    @cached_property
    def all_documents(self) -> Int32s:
        """The numbers of all documents, ascending."""
        held = np.ones(self.documents, np.bool_)
        held[self.deleted] = False
        return np.flatnonzero(held).astype(np.int32)

    @cached_property
    def bounds(self) -> Int64s:
        """The bases of the segments and, last, the number of document numbers."""
        return np.array([s.base for s in self.segments] + [self.documents], np.int64)

    def check(self) -> None:
        """Raise StaleReaderError unless every segment of this snapshot is as it was."""
        row = self.connection.execute("SELECT stamp FROM index_state").fetchone()
        if row is not None and bytes(row[0]) == self._stamp:
            return
        present = {(s.id, s.stamp) for s in read_segments(self.connection)}
        if not all((s.id, s.stamp) in present for s in self.segments):
            raise StaleReaderError
        self._stamp = b"" if row is None else bytes(row[0])

    def term_number(self, field: str, text: bytes) -> int | None:
        """Return the number of a term, or None when it stands in no document of the index.

        That of a derived term is below zero, and good for this snapshot only.
        """
        number = self.stored_number(field, text)
        return number if number is not None else self._derived_number(field, text)

    def derives(self, field: str) -> bool:
        """Say whether there may be derived terms of a field."""
        derivation = self.derived.derivation(field)
        return derivation is not None and derivation.base in self.numbers

    def derived_term(self, number: int) -> DerivedTerm:
        """Return the derived term to which `term_number` gave a number."""
        return self._derived[number]

    def _derived_number(self, field: str, text: bytes) -> int | None:
        if not self.derives(field):
            return None
        term = self._cache.get(
            (self.state.stamp, "derived", field, text),
            lambda: self._find_derived(field, text),
            lambda found: len(text) + (200 if found is None else found.size),
        )
        if term is None:
            return None
        self._derived[term.number] = term
        return term.number

    def _find_derived(self, field: str, text: bytes) -> DerivedTerm | None:
        self.check()
        return self.derived.find(field, text)

    def stored_number(self, field: str, text: bytes) -> int | None:
        """Return the number of a term that has postings of its own, or None."""
        number = self.numbers.number(field)
        if number is None:
            return None
        return self._cache.get(
            (self.state.stamp, "term", number, text),
            lambda: self._find_number(number, text),
            lambda _: len(text) + 200,
        )

    def _find_number(self, field: int, text: bytes) -> int | None:
        self.check()
        with decoding():
            return find_number(self.connection, field, text)

    def cached(self, key: tuple[object, ...], make: Callable[[], Sized]) -> Sized:
        """Return what `make` returns, kept for this generation under `key`."""
        kept: Sized | None = self._cache.find((self.state.stamp, *key))
        if kept is not None:
            return kept

        def decoded() -> Sized:
            with decoding():
                return make()

        return self.remembered(key, decoded)

    def remembered(self, key: tuple[object, ...], make: Callable[[], Sized]) -> Sized:
        """Do what `cached` does with what a caller gave: what `make` raises may be no damage."""
        return self._cache.get((self.state.stamp, *key), make, lambda value: value.size)

    @property
    def cache_bytes(self) -> int:
        """How much may be kept at once."""
        return self._cache.budget

    def keeps(self, key: tuple[object, ...]) -> bool:
        """Say whether something is kept for this generation under `key`."""
        return (self.state.stamp, *key) in self._cache

    def keep(self, key: tuple[object, ...], value: object, size: int) -> None:
        """Keep a value of `size` bytes for this generation, as long as there is room."""
        self._cache.get((self.state.stamp, *key), lambda: value, lambda _: size)

    def postings(self, term: int) -> Postings:
        """Return where the term with number `term` stands; empty when nowhere."""
        return self.cached(("postings", term), lambda: self._read_postings(term))

    def _read_postings(self, term: int) -> Postings:
        self.check()
        if is_derived(term):
            found = self._derived[term]
            return union_postings(self.connection, self.spans, found.members, self.holding(found))
        return assemble(find_posting(self.connection, term), self.spans)

    def holding(self, term: DerivedTerm) -> Bools | None:
        """Return the documents in which a derived term counts, as flags; None for all."""
        if term.holders is None:
            return None
        if term.holders not in self._holdings:
            self._holdings[term.holders] = self._flags(term.holders)
        return self._holdings[term.holders]

    def _flags(self, holders: tuple[tuple[str, str], ...]) -> Bools:
        flags = np.zeros(self.documents, np.bool_)
        for field, text in holders:
            number = self.term_number(field, self.schema[field].to_bytes(text))
            if number is not None:
                flags[self.postings(number).documents] = True
        return flags

    def occurrences(self, term: int) -> Occurrences:
        """Return the positions of the term with number `term`."""
        return self.cached(("occurrences", term), lambda: self._read_occurrences(term))

    def _read_occurrences(self, term: int) -> Occurrences:
        self.check()
        if is_derived(term):
            found = self._derived[term]
            return union_occurrences(
                self.connection, self.spans, found.members, self.holding(found)
            )
        return place_occurrences(find_positions(self.connection, term), self.spans)

    @cached_property
    def layout(self) -> Layout:
        """The line on which the positions of all documents stand."""
        return self.cached(("layout",), lambda: layout_of(self._extents()))

    def _extents(self) -> Int32s:
        """How many positions a document may have, unless its terms leave some without a term."""
        extents = np.zeros(self.documents, np.int32)
        for field in filter(self.keeps_positions, self.schema.names()):
            np.maximum(extents, self.counts(field), out=extents)
        return extents

    def slots(self, term: int) -> Slots:
        """Return the slots of the term with number `term` on the line of positions."""
        return self.cached(("slots", term), lambda: self._read_slots(term))

    def _read_slots(self, term: int) -> Slots:
        if is_derived(term):
            return lay_out_places(self.layout, self.occurrences(term))
        self.check()
        return lay_out(self.layout, find_positions(self.connection, term), self.spans)

    def terms_of(self, segment: Segment) -> Int64s:
        """Return the numbers of the terms of a segment, ascending."""

        def make() -> Numbers:
            self.check()
            return Numbers(terms_of_segment(self.connection, segment.id))

        return self.cached(("terms", segment.id), make).values

    def counts(self, field: str) -> Int32s:
        """Return how many occurrences each document has in `field`, int32 over all documents."""
        if field not in self._counts:
            self._counts[field] = self._read_counts(field)
        return self._counts[field]

    def _read_counts(self, field: str) -> Int32s:
        self.check()
        number = self.numbers.number(field)
        if number is None or not self.segments:
            return np.zeros(self.documents, np.int32)
        with decoding():
            return np.concatenate(
                [read_counts(self.connection, s.id, number, s.documents) for s in self.segments]
            )

    def documents_with_field(self, field: str) -> Int32s:
        """Return the documents that have an occurrence of any term in `field`, ascending."""
        return np.flatnonzero(self.counts(field)).astype(np.int32)

    def keeps_positions(self, field: str) -> bool:
        """Say whether the postings of `field` have positions."""
        known = field in self.schema and self.schema[field].format
        return bool(known) and bool(self.schema[field].format.supports("positions"))

    def length_norms(self, field: str, b: float, k1: float) -> Float64s:
        """Return BM25's k1 * ((1 - b) + b * length / average length), for each document."""
        norms = self._norms.get((field, b, k1))
        if norms is None:
            norms = self._norms[field, b, k1] = self._make_norms(field, b, k1)
        return norms

    def _make_norms(self, field: str, b: float, k1: float) -> Float64s:
        def make() -> Norms:
            average = self.total(field) / (self.documents or 1) or 1
            lengths = np.maximum(self.counts(field), 1)
            return Norms(k1 * ((1 - b) + b * lengths / average))

        return self.cached(("norms", field, b, k1), make).values

    def total(self, field: str) -> int:
        """Return the number of occurrences in `field`."""
        if field not in self._totals:
            self._totals[field] = int(self.counts(field).sum())
        return self._totals[field]
