"""Writers under commits of others and rollbacks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from whoosh.index import LockError

import index
from index.errors import StaleReaderError

from .small_index import add, found, schema

BOTH_WAYS = pytest.mark.parametrize("way", ["optimize", "merge_step"])


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        yield made


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[sqlite3.Connection, sqlite3.Connection]]:
    """Two connections to one file."""
    first = sqlite3.connect(tmp_path / "two.db")
    second = sqlite3.connect(tmp_path / "two.db")
    with closing(first), closing(second):
        yield first, second


def test_a_writer_made_before_others_committed_is_refused(
    two: tuple[sqlite3.Connection, sqlite3.Connection],
) -> None:
    first, second = two
    ix = index.create(first, schema())
    add(ix, "1", "base")
    first.commit()
    writer = ix.writer()
    other = index.open(second, schema())
    add(other, "2", " ".join(f"bravo{n}" for n in range(300)))
    other.optimize()
    second.commit()
    writer.add_document(id="3", body=" ".join(f"alfa{n}" for n in range(300)))
    with pytest.raises(StaleReaderError):
        writer.commit()
    first.rollback()
    assert found(first, "base", "bravo7", "alfa7") == [["1"], ["2"], []]
    add(ix, "3", "alfa7")
    assert found(first, "base", "bravo7", "alfa7") == [["1"], ["2"], ["3"]]


def test_deletions_are_not_lost_in_segments_that_others_merged(
    two: tuple[sqlite3.Connection, sqlite3.Connection],
) -> None:
    first, second = two
    ix = index.create(first, schema())
    for number in "12":
        writer = ix.writer()
        writer.add_document(id=number, body="alfa")
        writer.commit(merge=False)
    first.commit()
    writer = ix.writer()
    assert writer.delete_by_term("id", "1") == 1
    index.open(second, schema()).optimize()
    second.commit()
    with pytest.raises(StaleReaderError):
        writer.commit()
    with ix.writer() as writer:
        writer.delete_by_term("id", "1")
    assert found(first, "alfa") == [["2"]]


def test_cancelling_removes_nothing_that_others_committed(
    two: tuple[sqlite3.Connection, sqlite3.Connection],
) -> None:
    first, second = two
    ix = index.create(first, schema())
    first.commit()
    writer = ix.writer()
    add(index.open(second, schema()), "2", "bravo")
    second.commit()
    writer.cancel()
    assert found(first, "bravo") == [["2"]]


def test_of_two_writers_on_one_connection_the_first_to_write_goes_on(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    add(ix, "0", "base")
    first, second = ix.writer(), index.open(connection, schema()).writer()
    first.add_document(id="1", body="alfa")
    first.flush()
    second.add_document(id="2", body="bravo")
    with pytest.raises(StaleReaderError):
        second.flush()
    second.cancel()
    first.commit()
    assert found(connection, "base", "alfa", "bravo") == [["0"], ["1"], []]


@BOTH_WAYS
def test_nothing_is_merged_under_an_open_writer(connection: sqlite3.Connection, way: str) -> None:
    ix = index.create(connection, schema())
    for number in range(12):
        writer = ix.writer()
        writer.add_document(id=str(number), body="alfa")
        writer.commit(merge=False)
    writer = ix.writer()
    assert writer.delete_by_term("id", "3") == 1
    with pytest.raises(LockError):
        getattr(ix, way)()
    writer.commit()
    assert "3" not in found(connection, "alfa")[0]
    getattr(ix, way)()
    assert len(found(connection, "alfa")[0]) == 11


def test_a_rollback_under_a_writer_that_has_written_is_noticed(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    add(ix, "0", "base")
    connection.execute("BEGIN")
    writer = ix.writer()
    writer.add_document(id="1", body="alfa")
    writer.flush()
    connection.execute("ROLLBACK")
    writer.add_document(id="2", body="alfa bravo")
    with pytest.raises(StaleReaderError):
        writer.commit()
    add(ix, "3", "alfa")
    assert found(connection, "base", "alfa", "bravo") == [["0"], ["3"], []]


def test_a_rollback_under_the_first_writer_is_noticed_before_it_writes_documents(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    connection.execute("BEGIN")
    writer = ix.writer()
    writer.add_document(id="1", body="alfa")
    connection.execute("ROLLBACK")
    with pytest.raises(StaleReaderError):
        writer.commit()
    add(ix, "2", "alfa")
    assert found(connection, "alfa") == [["2"]]


def test_what_a_cancelled_writer_left_may_be_rolled_back_under_the_next(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema())
    connection.execute("BEGIN")
    writer = ix.writer()
    writer.add_document(id="1", body="alfa")
    writer.cancel()
    writer = ix.writer()
    connection.execute("ROLLBACK")
    writer.add_document(id="2", body="alfa")
    with pytest.raises(StaleReaderError):
        writer.commit()
    add(ix, "3", "alfa")
    assert found(connection, "alfa") == [["3"]]


def test_a_savepoint_rolled_back_between_two_segments_is_noticed(
    connection: sqlite3.Connection,
) -> None:
    ix = index.create(connection, schema(), segment_documents=1)
    add(ix, "0", "base")
    connection.execute("BEGIN")
    writer = ix.writer()
    writer.add_document(id="1", body="alfa")
    connection.execute("SAVEPOINT here")
    writer.add_document(id="2", body="bravo")
    connection.execute("ROLLBACK TO here")
    with pytest.raises(StaleReaderError):
        writer.add_document(id="3", body="bravo")
    writer.cancel()
    connection.execute("COMMIT")
    assert b"alfa".hex() not in "\n".join(connection.iterdump()).lower()
    add(ix, "4", "alfa bravo")
    assert found(connection, "base", "alfa", "bravo") == [["0"], ["4"], ["4"]]
