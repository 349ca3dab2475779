"""Writers that failed, were dropped, or lost their documents."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from whoosh import writing
from whoosh.index import LockError

import index

from .small_index import add, found, schema

BOTH_WAYS = pytest.mark.parametrize("way", ["optimize", "merge_step"])


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        yield made


def test_after_a_commit_that_failed_and_was_rolled_back_there_is_a_writer_again(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    connection.execute("BEGIN")
    writer = ix.writer()
    for number in range(500):
        writer.add_document(id=str(number), body=f"alfa{number} bravo{7 * number}")
    with pytest.raises(sqlite3.OperationalError):
        writer.commit()
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    connection.execute("PRAGMA max_page_count = 100000")
    add(ix, "1", "alfa1")
    assert found(connection, "alfa1", "alfa2") == [["1"], []]
    writer.cancel()
    assert found(connection, "alfa1", "alfa2") == [["1"], []]


def test_a_commit_that_failed_half_way_has_to_be_rolled_back(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    add(ix, "0", "base")
    connection.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON index_segment"
        " BEGIN SELECT RAISE(FAIL, 'full'); END"
    )
    connection.execute("BEGIN")
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        add(ix, "1", "alfa")
    for attempt in (ix.writer, ix.optimize, ix.merge_step):
        with pytest.raises(LockError):
            attempt()
    connection.execute("ROLLBACK")
    connection.execute("DROP TRIGGER temp.full")
    add(ix, "2", "alfa")
    assert found(connection, "base", "alfa") == [["0"], ["2"]]


def test_a_writer_that_could_not_write_its_documents_commits_none_of_them(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema(), segment_documents=3)
    add(ix, "0", "base")
    connection.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON index_document"
        " BEGIN SELECT RAISE(FAIL, 'full'); END"
    )
    writer = ix.writer()
    writer.add_document(id="1", body="alfa")
    writer.add_document(id="2", body="alfa")
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        writer.add_document(id="3", body="alfa")
    connection.execute("DROP TRIGGER temp.full")
    with pytest.raises(writing.IndexingError, match="cancelled"):
        writer.add_document(id="9", body="alfa")
    with pytest.raises(writing.IndexingError, match="cancelled"):
        writer.commit()
    writer.cancel()
    assert found(connection, "base", "alfa") == [["0"], []]
    add(ix, "1", "alfa")
    assert found(connection, "base", "alfa") == [["0"], ["1"]]


@BOTH_WAYS
def test_merging_removes_what_a_dropped_writer_has_written(
    connection: sqlite3.Connection, way: str
) -> None:
    ix = index.create(connection, schema())
    for number in range(9):
        writer = ix.writer()
        writer.add_document(id=str(number), body="base")
        writer.commit(merge=False)
    drop_a_writer(ix)
    getattr(ix, way)()
    assert b"bravo".hex() not in "\n".join(connection.iterdump()).lower()
    assert len(found(connection, "base")[0]) == 9


def test_a_dropped_writer_holds_nothing_and_what_it_wrote_goes(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    add(ix, "0", "base")
    drop_a_writer(ix)
    assert b"bravo".hex() in "\n".join(connection.iterdump()).lower()
    add(ix, "1", "alfa")
    assert b"bravo".hex() not in "\n".join(connection.iterdump()).lower()
    assert found(connection, "base", "alfa", "bravo") == [["0"], ["1"], []]


def drop_a_writer(ix: index.ArrayIndex) -> None:
    writer = ix.writer()
    writer.add_document(id="9", body="bravo")
    writer.flush()
