"""Free pages go back to the file system in small steps, and no answer changes."""

import sqlite3
from pathlib import Path

import pytest
from whoosh import fields, query

import index

SCHEMA = fields.Schema(id=fields.NUMERIC(unique=True), body=fields.TEXT)
STEP = 64 * 4096


def filled(path: Path, mode: str) -> tuple[sqlite3.Connection, index.ArrayIndex]:
    """An index behind 600 pages of a table that has gone."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA auto_vacuum = {mode}")
    connection.execute("CREATE TABLE passing AS SELECT zeroblob(4096 * 600)")
    ix = index.create(connection, SCHEMA)
    with ix.writer() as writer:
        for number in range(40):
            writer.add_document(id=number, body=f"castle w{number}")
    connection.execute("DROP TABLE passing")
    return connection, ix


def number(connection: sqlite3.Connection, name: str) -> int:
    (found,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(found)


def answer(ix: index.ArrayIndex) -> list[int]:
    with ix.searcher() as searcher:
        numbers: list[int] = searcher.match(query.Term("body", "castle")).tolist()
    return numbers


def test_a_file_made_for_it_shrinks_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "shrinks.db"
    connection, ix = filled(path, "INCREMENTAL")
    before, size, generation = answer(ix), path.stat().st_size, ix.latest_generation()
    assert len(before) == 40
    steps = 0
    while ix.give_back_step():
        assert size - STEP <= path.stat().st_size < size
        size = path.stat().st_size
        steps += 1
    assert steps > 1
    assert 0 < number(connection, "freelist_count") <= max(256, size // 4096 // 20)
    assert answer(ix) == before
    assert ix.latest_generation() == generation
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_was_given_back_comes_again_with_a_rollback(tmp_path: Path) -> None:
    path = tmp_path / "shrinks.db"
    connection, ix = filled(path, "INCREMENTAL")
    before, free = answer(ix), number(connection, "freelist_count")
    connection.execute("BEGIN IMMEDIATE")
    assert ix.give_back_step()
    assert number(connection, "freelist_count") < free
    connection.execute("ROLLBACK")
    assert number(connection, "freelist_count") == free
    assert answer(ix) == before


@pytest.mark.parametrize("mode", ["NONE", "FULL"])
def test_any_other_file_is_left_alone(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.db"
    _, ix = filled(path, mode)
    size = path.stat().st_size
    assert not ix.give_back_step()
    assert path.stat().st_size == size
