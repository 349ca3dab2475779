"""The columns of all segments as one, over all document numbers of a snapshot."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from index.reading.snapshot import Snapshot
from index.storage.columns import Bools, Numbers, SegmentColumn
from index.storage.integers import Int32s
from index.storage.segment_rows import read_column
from index.writing.merged_documents import concatenated


@dataclass(frozen=True)
class NumberColumn:
    """`values[d]` is the number of document d where `present[d]`, in Whoosh's sortable form."""

    values: Numbers
    present: Bools

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.values.nbytes + self.present.nbytes


@dataclass(frozen=True)
class WordColumn:
    """`words[codes[d]]` is the value of document d where `present[d]`."""

    codes: Int32s
    words: tuple[Any, ...]
    present: Bools

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.codes.nbytes + self.present.nbytes + 100 * len(self.words)


Column = NumberColumn | WordColumn


def column_of(snapshot: Snapshot, field: str) -> Column:
    """Return the column of a sortable field. Raises KeyError for a field without one."""
    if not snapshot.schema[field].column_type:
        raise KeyError(field)
    number = snapshot.numbers.number(field)
    if number is None:
        return _empty(snapshot.documents)
    return snapshot.cached(("column", number), lambda: _read(snapshot, field, number))


def _empty(documents: int) -> Column:
    nowhere = np.zeros(documents, np.bool_)
    return WordColumn(np.zeros(documents, np.int32), (), nowhere)


def _read(snapshot: Snapshot, field: str, number: int) -> Column:
    snapshot.check()
    parts: list[tuple[SegmentColumn | None, Int32s]] = [
        (
            read_column(snapshot.connection, segment.id, number, segment.documents),
            np.arange(segment.documents, dtype=np.int32),
        )
        for segment in snapshot.segments
    ]
    if all(column is None for column, _ in parts):
        return _empty(snapshot.documents)
    joined = concatenated(parts)
    if joined.numbers is not None:
        return NumberColumn(joined.numbers, joined.present)
    translate = snapshot.schema[field].from_column_value
    words = tuple(translate(word) for word in joined.words)
    codes = np.zeros(0, np.int32) if joined.codes is None else joined.codes
    return WordColumn(codes, words, joined.present)
