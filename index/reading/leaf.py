"""What a leaf reader asks of the tables and of the snapshot's arrays, for one segment."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import numpy as np
from whoosh.formats import Format
from whoosh.reading import TermInfo
from whoosh.system import pack_uint

from index.derived.terms import is_derived
from index.derived.unions import values_block
from index.errors import decoding
from index.reading.arrays import Postings
from index.reading.snapshot import Snapshot
from index.storage.columns import SegmentColumn
from index.storage.integers import Int32s
from index.storage.lexicon import after_prefix, pages
from index.storage.packing import packed_values
from index.storage.posting_rows import blocks_of
from index.storage.posting_search import rows_with
from index.storage.postings import between
from index.storage.segment_rows import Vector, read_column, unpack_vector
from index.storage.segments import Segment


class Leaf:
    """One segment of a snapshot, with local document numbers."""

    def __init__(self, snapshot: Snapshot, segment: Segment) -> None:
        self._snapshot = snapshot
        self._segment = segment
        self._columns: dict[str, SegmentColumn | None] = {}

    def _postings(self, field: str, text: bytes) -> Postings | None:
        term = self._snapshot.term_number(field, text)
        if term is None:
            return None
        postings = self._snapshot.postings(term)
        base = self._segment.base
        low, high = np.searchsorted(postings.documents, (base, base + self._segment.documents))
        if low == high:
            return None
        return Postings(postings.documents[low:high] - np.int32(base), postings.weights[low:high])

    def contains(self, field: str, text: bytes) -> bool:
        """Say whether the term stands in the segment."""
        return self._postings(field, text) is not None

    def size(self, field: str, text: bytes) -> int:
        """Return in how many documents the term stands."""
        postings = self._postings(field, text)
        return 0 if postings is None else len(postings.documents)

    @staticmethod
    def size_in_all(snapshot: Snapshot, field: str, text: bytes) -> int:
        """Return in how many documents of all segments the term stands."""
        term = snapshot.term_number(field, text)
        return 0 if term is None else len(snapshot.postings(term).documents)

    def postings(self, field: str, text: bytes) -> tuple[list[int], list[float]]:
        """Return the documents of the term, and its weight in each."""
        postings = self._postings(field, text)
        if postings is None:
            return [], []
        return postings.documents.tolist(), postings.weights.tolist()

    def info(self, field: str, text: bytes) -> TermInfo | None:
        """Return Whoosh's statistics of the term, with exact lengths; None if it is not there."""
        postings = self._postings(field, text)
        if postings is None:
            return None
        lengths = self.counts(field)[postings.documents]
        return TermInfo(
            weight=float(postings.weights.sum(dtype=np.float64)),
            df=len(postings.documents),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(postings.weights.max()),
            minid=int(postings.documents[0]),
            maxid=int(postings.documents[-1]),
        )

    def values(
        self, field: str, text: bytes, posting_format: Format
    ) -> Callable[[], Sequence[bytes]]:
        """Return a function that reads the term's posting values, once."""
        kept: list[Sequence[bytes]] = []

        def read() -> Sequence[bytes]:
            if not kept:
                kept.append(self._read_values(field, text, posting_format))
            return kept[0]

        return read

    def _read_values(self, field: str, text: bytes, posting_format: Format) -> Sequence[bytes]:
        term = self._snapshot.term_number(field, text) or 0
        if is_derived(term):
            return self._derived_values(term, field, text, posting_format)
        self._snapshot.check()
        connection, wanted = self._snapshot.connection, np.array([term], np.int64)
        with decoding():
            rows = rows_with(connection, [self._segment.id], wanted)
            return packed_values(between(blocks_of(rows)[0], term, term + 1), posting_format)

    def _derived_values(
        self, term: int, field: str, text: bytes, posting_format: Format
    ) -> Sequence[bytes]:
        low = self._segment.base
        if self._snapshot.keeps_positions(field):
            high = low + self._segment.documents
            block = values_block(self._snapshot.occurrences(term), low, high)
            return packed_values(block, posting_format)
        return [pack_uint(int(weight)) for weight in self.postings(field, text)[1]]

    def counts(self, field: str) -> Int32s:
        """Return the length of `field` in each document; zeros unless the field is scorable."""
        if field not in self._snapshot.schema or not self._snapshot.schema[field].scorable:
            return np.zeros(self._segment.documents, np.int32)
        base = self._segment.base
        return self._snapshot.counts(field)[base : base + self._segment.documents]

    def field_names(self) -> list[str]:
        """Return the names of the fields that have terms in the segment, sorted."""
        rows = self._snapshot.connection.execute(
            "SELECT f.name FROM index_length l JOIN index_field f ON f.id = l.field"
            " WHERE l.segment = ? ORDER BY f.name",
            (self._segment.id,),
        )
        return [row[0] for row in rows]

    def texts(self, field: str, first: bytes, beyond: bytes | None) -> Iterator[bytes]:
        """Yield the terms of `field` in the segment from `first` on, before `beyond`, in order."""
        return chain.from_iterable(self._pages(field, first, beyond))

    def page(self, field: str, first: bytes) -> list[bytes]:
        """Return some terms of `field` in the segment from `first` on, all up to the last."""
        return next(self._pages(field, first, None), [])

    def _pages(self, field: str, first: bytes, beyond: bytes | None) -> Iterator[list[bytes]]:
        number = self._snapshot.numbers.number(field)
        if number is None:
            return
        held = self._snapshot.terms_of(self._segment)
        for page in pages(self._snapshot.connection, number, first, beyond):
            here = np.isin([term for _, term in page], held).tolist()
            texts = [text for (text, _), is_here in zip(page, here, strict=True) if is_here]
            if texts:
                yield texts

    def with_prefix(self, field: str, prefix: bytes) -> Iterator[bytes]:
        """Yield the terms of `field` in the segment that begin with `prefix`, in order."""
        return self.texts(field, prefix, after_prefix(prefix))

    def column(self, field: str) -> SegmentColumn | None:
        """Return the segment's column of `field`, or None when no document has a value."""
        if field not in self._columns:
            self._columns[field] = self._read_column(field)
        return self._columns[field]

    def _read_column(self, field: str) -> SegmentColumn | None:
        number = self._snapshot.numbers.number(field)
        if number is None:
            return None
        self._snapshot.check()
        with decoding():
            return read_column(
                self._snapshot.connection, self._segment.id, number, self._segment.documents
            )

    def vector(self, docnum: int, field: str) -> Vector | None:
        """Return the (term, weight, value) items of a document's vector, or None."""
        number = self._snapshot.numbers.number(field)
        row = self._snapshot.connection.execute(
            "SELECT data FROM index_vector WHERE segment = ? AND document = ? AND field = ?",
            (self._segment.id, docnum, number),
        ).fetchone()
        return None if row is None else unpack_vector(row[0])
