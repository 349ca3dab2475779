"""What was deleted is nowhere in the file, not even where SQLite has left something of a row."""

import sqlite3
from pathlib import Path

import pytest
from whoosh import fields, formats

import index

SECRET = b"zqsecret"
SCHEMA = fields.Schema(
    k=fields.ID(stored=True, unique=True),
    t=fields.TEXT(stored=True, spelling=True, vector=formats.Frequency()),
    tag=fields.KEYWORD(sortable=True, stored=True),
    lang=fields.ID(sortable=True),
    st=fields.STORED,
)
MANY, AT_ONCE = 700, 117


def filled(path: Path) -> tuple[sqlite3.Connection, index.ArrayIndex]:
    """Documents in turn with those to delete, of which the words come in no order."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA secure_delete = ON")
    ix = index.create(connection, SCHEMA, segment_documents=100)
    for first in range(0, MANY, AT_ONCE):
        with ix.writer() as writer:
            for number in range(first, min(first + AT_ONCE, MANY)):
                writer.add_document(k=f"kept{number}", t=f"common words {number}", lang="be")
                writer.add_document(
                    k=f"zqsecret{number}",
                    t=f"common {chr(97 + number % 26)}zqsecret{number:05} zqsecretbody",
                    tag=f"zqsecrettag{number % 3}",
                    lang="zqsecretl",
                    st="zqsecretstored",
                )
        connection.commit()
    return connection, ix


BLOBS = {
    "index_document": ("stored", "terms"),
    "index_posting": ("terms", "documents", "frequencies", "positions"),
    "index_vector": ("data",),
    "index_column": ("present", "data"),
    "index_length": ("counts",),
}


def watch(connection: sqlite3.Connection) -> None:
    """Count, by table, rows that go with zeros in every blob and rows that go as they were."""
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("CREATE TEMP TABLE gone (name TEXT, is_zero INTEGER)")
    for table, blobs in BLOBS.items():
        zero = " AND ".join(f"old.{blob} = zeroblob(length(old.{blob}))" for blob in blobs)
        connection.execute(
            f"CREATE TEMP TRIGGER watch_{table} BEFORE DELETE ON {table} BEGIN"
            f" INSERT INTO gone VALUES ('{table}', {zero}); END"
        )


def gone(connection: sqlite3.Connection, *, as_zeros: bool) -> set[str]:
    rows = connection.execute("SELECT name FROM gone WHERE is_zero = ?", (as_zeros,))
    return {row[0] for row in rows}


def test_whatever_goes_or_is_written_anew_is_overwritten_first(tmp_path: Path) -> None:
    connection, ix = filled(tmp_path / "index.db")
    watch(connection)
    with ix.writer() as writer:
        writer.merge = False
        writer.delete_by_values("k", [f"zqsecret{n}" for n in range(0, MANY, 3)])
    assert gone(connection, as_zeros=True) == set(BLOBS)
    assert gone(connection, as_zeros=False) == set()
    connection.execute("DELETE FROM gone")
    ix.optimize()
    assert gone(connection, as_zeros=True) == set(BLOBS)
    assert gone(connection, as_zeros=False) == set()
    connection.execute("DELETE FROM index_document")
    assert gone(connection, as_zeros=False) == {"index_document"}
    connection.close()


@pytest.mark.parametrize("steps", [3, 1000])
def test_nothing_stays_of_documents_that_were_deleted_at_once(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "index.db"
    connection, ix = filled(path)
    for _ in range(steps):
        if not ix.merge_step():
            break
        connection.commit()
    assert path.read_bytes().count(SECRET) > MANY
    with ix.writer() as writer:
        assert writer.delete_by_values("k", [f"zqsecret{n}" for n in range(MANY)]) == MANY
    connection.commit()
    connection.close()
    assert path.read_bytes().count(SECRET) == 0
