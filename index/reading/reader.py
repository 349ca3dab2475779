"""Whoosh's readers over a snapshot: a leaf per segment, and all of them as one."""

from collections.abc import Iterator
from typing import Any

from typing_extensions import override
from whoosh import columns, fields
from whoosh.matching import ListMatcher, Matcher
from whoosh.reading import (
    EmptyReader,
    IndexReader,
    MultiReader,
    ReaderClosed,
    TermInfo,
    TermNotFound,
)
from whoosh.scoring import BaseScorer

from index.reading.column_reader import ArrayColumnReader
from index.reading.cursor import TermCursor
from index.reading.fuzzy import words_within
from index.reading.leaf import Leaf
from index.reading.matcher import PostingMatcher
from index.reading.snapshot import Snapshot
from index.storage.columns import default_of
from index.storage.segments import Segment
from index.storage.stored import unpack


class LeafReader(IndexReader):
    """One segment. See whoosh.reading.IndexReader for what each method means."""

    def __init__(self, snapshot: Snapshot, segment: Segment) -> None:
        self.snapshot = self._snapshot = snapshot
        self.schema: fields.Schema = snapshot.schema
        self._leaf = Leaf(snapshot, segment)
        self._segment = segment
        self._deleted = frozenset(segment.deleted.tolist())
        self.is_closed = False

    def _check_open(self) -> None:
        if self.is_closed:
            raise ReaderClosed

    def _bytes(self, fieldname: str, text: object) -> bytes:
        self._check_open()
        if fieldname not in self.schema:
            raise TermNotFound(f"No field {fieldname!r}")
        if not self.schema[fieldname].format:
            raise TermNotFound(f"Field {fieldname!r} is not indexed")
        data: bytes = self.schema[fieldname].to_bytes(text)
        return data

    def __contains__(self, term: tuple[str, object]) -> bool:
        self._check_open()
        fieldname, text = term
        if fieldname not in self.schema or not self.schema[fieldname].format:
            return False
        return self._leaf.contains(fieldname, self._bytes(fieldname, text))

    @override
    def close(self) -> None:
        self._check_open()
        self.is_closed = True

    @override
    def segment(self) -> Segment:
        return self._segment

    @override
    def segments(self) -> list[Segment]:
        return [self._segment]

    @override
    def generation(self) -> int:
        return self._snapshot.generation

    @override
    def has_deletions(self) -> bool:
        self._check_open()
        return bool(self._deleted)

    @override
    def is_deleted(self, docnum: int) -> bool:
        self._check_open()
        return docnum in self._deleted

    @override
    def doc_count_all(self) -> int:
        self._check_open()
        return self._segment.documents

    @override
    def doc_count(self) -> int:
        self._check_open()
        return self._segment.live

    @override
    def stored_fields(self, docnum: int) -> dict[str, Any]:
        self._check_open()
        row = self._snapshot.connection.execute(
            "SELECT stored FROM index_document WHERE id = ?", (self._segment.key(docnum),)
        ).fetchone()
        if row is None:
            self._snapshot.check()
            return {}
        return {name: v for name, v in unpack(row[0]).items() if name in self.schema}

    @override
    def indexed_field_names(self) -> Iterator[str]:
        return iter(self._leaf.field_names())

    @override
    def all_terms(self) -> Iterator[tuple[str, bytes]]:
        self._check_open()
        names = [name for name in self._leaf.field_names() if name in self.schema]
        return ((name, text) for name in names for text in self._leaf.texts(name, b"", None))

    @override
    def terms_from(self, fieldname: str, prefix: object) -> Iterator[tuple[str, bytes]]:
        first = self._bytes(fieldname, prefix)
        later = [n for n in self._leaf.field_names() if n > fieldname and n in self.schema]
        for text in self._leaf.texts(fieldname, first, None):
            yield fieldname, text
        for name in later:
            for text in self._leaf.texts(name, b"", None):
                yield name, text

    @override
    def lexicon(self, fieldname: str) -> Iterator[bytes]:
        self._bytes(fieldname, b"")
        return self._leaf.texts(fieldname, b"", None)

    @override
    def expand_prefix(self, fieldname: str, prefix: object) -> Iterator[bytes]:
        return self._leaf.with_prefix(fieldname, self._bytes(fieldname, prefix))

    @override
    def term_info(self, fieldname: str, text: object) -> TermInfo:
        info = self._leaf.info(fieldname, self._bytes(fieldname, text))
        if info is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        return info

    @override
    def frequency(self, fieldname: str, text: object) -> float:
        info = self._leaf.info(fieldname, self._bytes(fieldname, text))
        return 0 if info is None else float(info.weight())

    @override
    def doc_frequency(self, fieldname: str, text: object) -> int:
        return self._leaf.size(fieldname, self._bytes(fieldname, text))

    @override
    def field_length(self, fieldname: str) -> int:
        self._check_open()
        return int(self._leaf.counts(fieldname).sum())

    @override
    def min_field_length(self, fieldname: str) -> int:
        self._check_open()
        return int(self._leaf.counts(fieldname).min(initial=2**31 - 1))

    @override
    def max_field_length(self, fieldname: str) -> int:
        self._check_open()
        return int(self._leaf.counts(fieldname).max(initial=0))

    @override
    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._leaf.counts(fieldname)[docnum]) or default

    @override
    def postings(
        self, fieldname: str, text: object, scorer: BaseScorer | None = None
    ) -> PostingMatcher:
        btext = self._bytes(fieldname, text)
        info = self._leaf.info(fieldname, btext)
        if info is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        posting_format = self.schema[fieldname].format
        documents, weights = self._leaf.postings(fieldname, btext)
        values = self._leaf.values(fieldname, btext, posting_format)
        return PostingMatcher(
            (fieldname, btext), documents, weights, values, posting_format, scorer, info
        )

    @override
    def has_vector(self, docnum: int, fieldname: str) -> bool:
        self._check_open()
        return self._leaf.vector(docnum, fieldname) is not None

    @override
    def vector(self, docnum: int, fieldname: str, format_: object = None) -> Matcher:
        self._check_open()
        items = self._leaf.vector(docnum, fieldname)
        if items is None:
            raise KeyError(fieldname)
        texts, weights, values = zip(*items, strict=True) if items else ((), (), ())
        return ListMatcher(
            list(texts), list(weights), list(values), format_ or self.schema[fieldname].vector
        )

    @override
    def vector_as(self, astype: str, docnum: int, fieldname: str) -> Iterator[tuple[str, Any]]:
        # Whoosh would decode a vector's values by the format of the field's postings.
        posting_format = self.schema[fieldname].vector
        for text, weight, value in self._leaf.vector(docnum, fieldname) or ():
            yield text, weight if astype == "weight" else posting_format.decode_as(astype, value)

    def cursor(self, fieldname: str) -> TermCursor:
        """Return a cursor over the words of a field."""
        self._check_open()
        return TermCursor(self._leaf, fieldname, self.schema[fieldname])

    @override
    def terms_within(
        self, fieldname: str, text: str, maxdist: int, prefix: int = 0
    ) -> Iterator[str]:
        spelling = self.schema[fieldname].spelling_fieldname(fieldname)
        return words_within(self.cursor(spelling), text, maxdist, prefix)

    @override
    def has_column(self, fieldname: str) -> bool:
        self._check_open()
        kept = fieldname in self.schema and self.schema[fieldname].column_type
        return bool(kept) and self._leaf.column(fieldname) is not None

    @override
    def column_reader(
        self,
        fieldname: str,
        column: columns.Column | None = None,
        reverse: bool = False,
        translate: bool = True,
    ) -> columns.ColumnReader:
        self._check_open()
        field = self.schema[fieldname]
        column = column or field.column_type
        if not column:
            raise KeyError(fieldname)
        reader = self._column_reader(fieldname, column, reverse)
        if translate:
            return columns.TranslatingColumnReader(reader, field.from_column_value)
        return reader

    def _column_reader(
        self, fieldname: str, column: columns.Column, reverse: bool
    ) -> columns.ColumnReader:
        data = self._leaf.column(fieldname)
        if data is None:
            default = default_of(column, reverse=reverse)
            return columns.EmptyColumnReader(default, self.doc_count_all())
        reader = ArrayColumnReader(column, data, self._segment.documents)
        if reverse:
            reader.set_reverse()
        return reader


class NoReader(EmptyReader):
    """The reader of an index without documents."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(snapshot.schema)
        self.snapshot = self._snapshot = snapshot

    @override
    def generation(self) -> int:
        return self._snapshot.generation


class AllReader(MultiReader):
    """All segments as one reader."""

    def __init__(self, snapshot: Snapshot) -> None:
        leaves = [LeafReader(snapshot, segment) for segment in snapshot.segments]
        super().__init__(leaves, generation=snapshot.generation)
        self.snapshot = self._snapshot = snapshot

    @override
    def doc_frequency(self, fieldname: str, text: object) -> int:
        leaf: LeafReader = self.readers[0]
        data = leaf._bytes(fieldname, text)
        return Leaf.size_in_all(self.snapshot, fieldname, data)


def open_reader(snapshot: Snapshot) -> IndexReader:
    """Return the reader of `snapshot`: of all its segments, of its only one, or of none."""
    if not snapshot.segments:
        return NoReader(snapshot)
    if len(snapshot.segments) == 1:
        return LeafReader(snapshot, snapshot.segments[0])
    return AllReader(snapshot)
