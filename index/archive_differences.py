"""Which documents the index does not hold as their text gives them.

Every posting of the index is read once, in the order in which it lies, and added to a sum of 64-bit
hashes per document: term with frequency, term with each position, length of each field, value of
each column. The same sums are made from the texts with the analysis alone, not with the code that
wrote the postings. Of what derives from words every pair is looked up (`archive_pairs`). Memory:
one number a document, three a term, one a pair, and one page of postings.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

import numpy as np
from whoosh import fields

from archive.records import Article, ArticleId
from archive.remarks import NO_REMARKS, RemarksOf
from index.archive_analysis import WordAnalysis, document_of
from index.archive_pairs import HeldPairs
from index.archive_sums import (
    MASK,
    Hashes,
    add_block,
    hash_of_term,
    sum_of,
    sum_of_numbers,
)
from index.errors import DamagedIndexError
from index.storage.blocks import Block, Row
from index.storage.columns import SegmentColumn
from index.storage.connection import Connection
from index.storage.integers import Int64s
from index.storage.lexicon import all_terms
from index.storage.posting_rows import blocks_of
from index.storage.segment_rows import read_column, read_counts, read_terms
from index.storage.segments import Segment, read_segments
from index.storage.tables import KEY_BITS
from index.writing.surfaces import Surfaces

_ROWS_AT_ONCE = 250
_CACHED_TERMS = 300_000
_AS_WHOOSH = "surrogatepass"


class Comparison:
    """The index as it lies in the tables, ready to be compared with documents."""

    def __init__(self, connection: Connection, schema: fields.Schema, words: WordAnalysis) -> None:
        self._connection = connection
        self._schema = schema
        self._words = words
        self._numbers = dict(connection.execute("SELECT name, id FROM index_field").fetchall())
        self._known: dict[tuple[str, bytes], int] = {}
        self._surfaces: dict[tuple[str, Hashable], dict[str, tuple[int, ...]]] = {}

    def differing(self, articles: Iterable[Article], remarks: RemarksOf) -> Iterator[ArticleId]:
        """Numbers of those documents that the index has not, or not as they are."""
        held = self._read()
        pairs = HeldPairs(self._connection, self._terms[0], self._numbers_of)
        for article in articles:
            document = document_of(article, remarks.get(article.id, NO_REMARKS), self._words)
            if held.get(article.id) != self._expected(document) or not pairs.are_there(document):
                yield article.id

    # --- what the tables hold ---------------------------------------------------------------------

    def _read(self) -> dict[int, int]:
        """The sum of hashes of each document, by its number in the archive."""
        try:
            return self._sums_by_identity()
        except (ValueError, IndexError, KeyError, OverflowError) as error:
            # Bytes that are no posting list, column or number: decoded as if they were.
            raise DamagedIndexError from error

    def _sums_by_identity(self) -> dict[int, int]:
        held: dict[int, int] = {}
        for segment in read_segments(self._connection):
            sums = self._sums(segment)
            for name in self._text_fields():
                sums += self._each_hash("length:" + name, self._lengths(segment, name))
            columns = {name: self._column(segment, name) for name in self._column_fields()}
            for name, values in columns.items():
                sums += self._each_hash("column:" + name, values)
            gone = set(segment.deleted.tolist())
            for number in sorted(set(range(segment.documents)) - gone):
                identity = columns["id"][number]
                if not isinstance(identity, int) or identity in held:
                    raise DamagedIndexError
                held[identity] = int(sums[number])
        return held

    def _each_hash(self, name: str, values: Sequence[object]) -> Hashes:
        return np.array([self._hash_of(name, value) for value in values], np.uint64)

    def _hash_of(self, name: str, value: object) -> int:
        return self._remembered(name, repr(value).encode("utf-8", _AS_WHOOSH))

    def _text_fields(self) -> list[str]:
        return [name for name, field in self._schema.items() if isinstance(field, fields.TEXT)]

    def _column_fields(self) -> list[str]:
        return [name for name, field in self._schema.items() if field.column_type]

    def _lengths(self, segment: Segment, field: str) -> list[int]:
        number = self._numbers.get(field)
        if number is None:
            return [0] * segment.documents
        lengths: list[int] = read_counts(
            self._connection, segment.id, number, segment.documents
        ).tolist()
        return lengths

    def _column(self, segment: Segment, field: str) -> list[Any]:
        number = self._numbers.get(field)
        column = None
        if number is not None:
            column = read_column(self._connection, segment.id, number, segment.documents)
        if column is None:
            return [None] * segment.documents
        return [_value(column, document) for document in range(segment.documents)]

    def _sums(self, segment: Segment) -> Hashes:
        sums = np.zeros(segment.documents, np.uint64)
        for rows in self._pages(segment):
            for block in blocks_of(rows):
                add_block(sums, block, self._hashes_of(block))
        return sums - self._listed(segment)

    def _listed(self, segment: Segment) -> Hashes:
        """What the lists of terms that removal goes by say, for each document."""
        listed = np.zeros(segment.documents, np.uint64)
        for number in sorted(set(range(segment.documents)) - set(segment.deleted.tolist())):
            terms = read_terms(self._connection, segment.key(number))
            listed[number] = sum_of_numbers(terms.astype(np.uint64))
        return listed

    def _pages(self, segment: Segment) -> Iterator[list[Row]]:
        first, beyond = segment.id << KEY_BITS, (segment.id + 1) << KEY_BITS
        while rows := self._connection.execute(_PAGE, (first, beyond, _ROWS_AT_ONCE)).fetchall():
            yield rows
            first = rows[-1][0] + 1

    def _hashes_of(self, block: Block) -> Hashes:
        """The hash of each term of a block, by its number."""
        places = np.searchsorted(self._terms[0], block.terms)
        if not np.array_equal(self._terms[0].take(places, mode="clip"), block.terms):
            raise DamagedIndexError
        return self._terms[1][places]

    @cached_property
    def _terms(self) -> tuple[Int64s, Hashes]:
        """The numbers of all terms, ascending, and the hash of each."""
        names = {number: name for name, number in self._numbers.items()}
        entries = sorted(
            (number, hash_of_term(names[field], text))
            for number, field, text in all_terms(self._connection)
        )
        numbers = np.array([number for number, _ in entries], np.int64)
        if not np.all(np.diff(numbers)):
            raise DamagedIndexError
        return numbers, np.array([value for _, value in entries], np.uint64)

    def _numbers_of(self, field: str, texts: Sequence[bytes]) -> Int64s:
        """The numbers of terms of a field, -1 for those that the index has not."""
        numbers, hashes, order = self._by_hash
        wanted = np.array([hash_of_term(field, text) for text in texts], np.uint64)
        places = order[np.searchsorted(hashes, wanted, sorter=order).clip(max=len(order) - 1)]
        return np.where(hashes[places] == wanted, numbers[places], -1)

    @cached_property
    def _by_hash(self) -> tuple[Int64s, Hashes, Int64s]:
        return *self._terms, np.argsort(self._terms[1])

    # --- what a text gives ------------------------------------------------------------------------

    def _expected(self, document: dict[str, Any]) -> int:
        total = 0
        lengths = dict.fromkeys(self._text_fields(), 0)
        for name, value in document.items():
            if isinstance(value, Surfaces):
                hashes, positions = self._occurrences(name, value)
                lengths[name] += len(hashes)
                for each in value.derived:
                    terms = Surfaces(value.words, each.analysis, each.key)
                    lengths[each.field] += len(self._occurrences(each.field, terms)[0])
                kept = self._schema[name].format.supports("positions")
                total += sum_of(hashes, positions if kept else None)
            else:
                total += sum_of(self._value_hashes(name, value), None)
        total += sum(self._hash_of("length:" + name, length) for name, length in lengths.items())
        for name in self._column_fields():
            total += self._hash_of("column:" + name, _plain(document.get(name)))
        return total & MASK

    def _occurrences(self, name: str, text: Surfaces) -> tuple[Hashes, Hashes]:
        """Hash and position of every occurrence of a term in a field."""
        known = self._surfaces.setdefault((name, text.key), {})
        if len(known) > _CACHED_TERMS:
            known.clear()
        for word in set(text.words).difference(known):
            terms = text.analysis(word)
            known[word] = tuple(
                hash_of_term(name, term.encode("utf-8", _AS_WHOOSH)) for term in terms
            )
        found = [known[word] for word in text.words]
        hashes = np.fromiter(chain.from_iterable(found), np.uint64)
        counts = np.fromiter(map(len, found), np.int64, len(found))
        return hashes, np.repeat(np.arange(len(found), dtype=np.uint64), counts)

    def _value_hashes(self, name: str, value: object) -> Hashes:
        terms = [bytes(term) for term, *_ in self._schema[name].index(value)]
        return np.array([hash_of_term(name, term) for term in terms], np.uint64)

    def _remembered(self, name: str, term: bytes) -> int:
        key = (name, term)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _CACHED_TERMS:
                self._known.clear()
            known = self._known[key] = hash_of_term(name, term)
        return known


def _value(column: SegmentColumn, document: int) -> Any:
    return _plain(column.value(document)) if column.present[document] else None


def _plain(value: Any) -> Any:
    """A column's value as the document gives it."""
    return value.decode("utf-8", _AS_WHOOSH) if isinstance(value, bytes) else value


_PAGE = "SELECT * FROM index_posting WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
