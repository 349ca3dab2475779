"""The part of a merge that is kept per document: stored fields, counts, columns, vectors."""

from collections.abc import Iterable, Sequence

import numpy as np

from index.storage.columns import SegmentColumn
from index.storage.connection import Connection
from index.storage.integers import Int32s
from index.storage.segment_rows import (
    fields_with,
    read_column,
    read_counts,
    write_column,
    write_counts,
)
from index.storage.tables import KEY_BITS
from index.writing.merge_state import Source


def copy_documents(
    connection: Connection, target: int, source: Source, span: tuple[int, int]
) -> None:
    """Copy the rows of the documents of `source` from the first to the last number of `span`."""
    first = source.id << KEY_BITS
    rows = connection.execute(
        "SELECT id, stored, terms, size FROM index_document WHERE id BETWEEN ? AND ?",
        (first + span[0], first + span[1]),
    ).fetchall()
    connection.executemany(
        "INSERT INTO index_document VALUES (?, ?, ?, ?)",
        [((target << KEY_BITS) + int(source.numbers[r[0] - first]), *r[1:]) for r in rows],
    )


def copy_counts(connection: Connection, target: int, sources: Sequence[Source]) -> None:
    """Copy how many occurrences each document has in each field."""
    for field in _union(fields_with(connection, source.id)[0] for source in sources):
        parts = [
            read_counts(connection, source.id, field, len(source.numbers))[_chosen(source)]
            for source in sources
        ]
        write_counts(connection, target, {field: np.concatenate(parts)})


def copy_columns(connection: Connection, target: int, sources: Sequence[Source]) -> None:
    """Copy the columns."""
    for field in _union(fields_with(connection, source.id)[1] for source in sources):
        parts = [
            (read_column(connection, source.id, field, len(source.numbers)), _chosen(source))
            for source in sources
        ]
        write_column(connection, target, field, concatenated(parts))


def _chosen(source: Source) -> Int32s:
    """Return the documents of `source` that have a number in the target, ascending."""
    return np.flatnonzero(source.numbers >= 0).astype(np.int32)


def _union(lists: Iterable[list[int]]) -> list[int]:
    return sorted({number for numbers in lists for number in numbers})


def concatenated(parts: Sequence[tuple[SegmentColumn | None, Int32s]]) -> SegmentColumn:
    """Return one column of the chosen documents of several; None is a column without values."""
    columns = [column for column, _ in parts if column is not None]
    present = np.concatenate(
        [
            np.zeros(len(chosen), np.bool_) if column is None else column.present[chosen]
            for column, chosen in parts
        ]
    )
    if columns[0].numbers is not None:
        return _concatenated_numbers(parts, columns[0], present)
    return _concatenated_words(parts, columns[0].kind, present)


def _concatenated_numbers(
    parts: Sequence[tuple[SegmentColumn | None, Int32s]],
    like: SegmentColumn,
    present: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> SegmentColumn:
    dtype = np.int64 if like.numbers is None else like.numbers.dtype
    numbers = [
        np.zeros(len(chosen), dtype)
        if column is None or column.numbers is None
        else column.numbers[chosen]
        for column, chosen in parts
    ]
    return SegmentColumn(like.kind, present, numbers=np.concatenate(numbers))


def _concatenated_words(
    parts: Sequence[tuple[SegmentColumn | None, Int32s]],
    kind: str,
    present: np.ndarray[tuple[int], np.dtype[np.bool_]],
) -> SegmentColumn:
    known: dict[bytes, int] = {}
    codes = []
    for column, chosen in parts:
        if column is None or column.codes is None:
            codes.append(np.zeros(len(chosen), np.int32))
            continue
        new = [known.setdefault(word, len(known)) for word in column.words]
        table = np.array(new or [0], np.int32)
        codes.append(table[column.codes[chosen]])
    return SegmentColumn(kind, present, codes=np.concatenate(codes), words=tuple(known))


def copy_vectors(
    connection: Connection, target: int, source: Source, span: tuple[int, int]
) -> None:
    """Copy the vectors of the documents of `source` from the first to the last of `span`."""
    rows = connection.execute(
        "SELECT document, field, data FROM index_vector"
        " WHERE segment = ? AND document BETWEEN ? AND ?",
        (source.id, *span),
    ).fetchall()
    connection.executemany(
        "INSERT INTO index_vector VALUES (?, ?, ?, ?)",
        [(target, int(source.numbers[document]), field, data) for document, field, data in rows],
    )
