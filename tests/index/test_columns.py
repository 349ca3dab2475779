"""Every kind of column that the engine takes can be read, sorted by and merged."""

import sqlite3
from typing import Any

import pytest
from whoosh import columns, fields, query

import index
from index.errors import UnsupportedFieldTypeError
from index.storage.schema import packed_field

CLAMPED = columns.ClampedNumericColumn(columns.NumericColumn("B", default=9))
KINDS: dict[str, tuple[columns.Column, list[Any], Any]] = {
    "var bytes": (columns.VarBytesColumn(), [b"b", b"a"], b""),
    "shared bytes": (columns.RefBytesColumn(), [b"b", b"a"], b""),
    "fixed bytes": (columns.FixedBytesColumn(2), [b"bb", b"aa"], b"\x00\x00"),
    "compressed bytes": (columns.CompressedBytesColumn(), [b"b", b"a"], b""),
    "compressed blocks": (columns.CompressedBlockColumn(), [b"b", b"a"], b""),
    "numbers": (columns.NumericColumn("i", default=2), [3, 1], 2),
    "clamped numbers": (CLAMPED, [255, 7], 9),
    "clamped fractions": (
        columns.ClampedNumericColumn(columns.NumericColumn("d", default=0.5)),
        [1.5, -1.5],
        0.5,
    ),
    "bits": (columns.BitColumn(), [True, True], False),
    "structures": (columns.StructColumn("!ib", (0, 1)), [(3, 4), (-3, 5)], (0, 1)),
    "lists of bytes": (columns.VarBytesListColumn(), [[b"b", b"c"], [b"a"]], []),
    "lists of fixed bytes": (columns.FixedBytesListColumn(1), [[b"b"], [b"a", b"d"]], []),
}


def filled(column: columns.Column, values: list[Any]) -> index.ArrayIndex:
    """A segment of all values and a document without one, and a segment without any."""
    schema = fields.Schema(k=fields.ID(stored=True), x=fields.COLUMN(column))
    ix = index.create(sqlite3.connect(":memory:"), schema)
    writer = ix.writer()
    for number, value in enumerate(values):
        writer.add_document(k=str(number), x=value)
    writer.add_document(k="none")
    writer.commit(merge=False)
    writer = ix.writer()
    writer.add_document(k="none here")
    writer.commit(merge=False)
    return ix


def written(searcher: index.ArraySearcher) -> list[Any]:
    """The value of every document, by the readers of the segments."""
    leaves = searcher.reader().leaf_readers()
    return [value for leaf, _ in leaves for value in leaf.column_reader("x")]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_written_and_the_default_are_read_and_sorted_by(kind: str) -> None:
    column, values, default = KINDS[kind]
    ix = filled(column, values)
    whole = [*values, default, default]
    for _ in range(2):
        with ix.searcher() as searcher:
            assert written(searcher) == whole
            for reverse in (False, True):
                hits = searcher.search(query.Every(), sortedby="x", reverse=reverse, limit=None)
                order = [whole[hit.docnum] for hit in hits]
                assert order == sorted(whole, reverse=reverse)
        ix.optimize()


def test_numbers_beyond_what_a_clamped_column_holds_are_its_ends() -> None:
    with filled(CLAMPED, [300, -5, 7]).searcher() as searcher:
        assert written(searcher)[:3] == [255, 0, 7]
        assert searcher.column("x").present.tolist() == [True, True, True, False, False]
    single = columns.ClampedNumericColumn(columns.NumericColumn("f"))
    with filled(single, [1e300, -1e300]).searcher() as searcher:
        high, low = written(searcher)[:2]
        assert -low == high == pytest.approx(3.4028235e38)


def test_pickled_columns_are_refused_at_once() -> None:
    pickled = fields.COLUMN(columns.PickleColumn(columns.VarBytesColumn()))
    connection = sqlite3.connect(":memory:")
    with pytest.raises(UnsupportedFieldTypeError):
        index.create(connection, fields.Schema(x=pickled))
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    ix = index.create(connection, fields.Schema(k=fields.ID))
    with pytest.raises(UnsupportedFieldTypeError):
        ix.add_field("x", pickled)
    assert packed_field(fields.COLUMN(columns.VarBytesColumn()), "x").column_type
