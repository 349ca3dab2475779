"""A look at the whole index finds every alteration of what it keeps, and raises nothing strange."""

from __future__ import annotations

import random
import sqlite3

import pytest

from archive.errors import ArchiveDamagedError
from archive.records import ArticleId
from index.archive_index import ArchiveIndex

from .articles import article

DOCUMENTS = [
    article(1, "Суд у Мінску. Суд у Менску.", title="Суд", language="be", published="2024"),
    article(2, "The court of Minsk", language="en", source="BBC", tags=("суд",)),
    article(3, "Лукша Luksha", language="ru", authors=("Дзмітры Лукша",)),
]
COLUMNS = [
    ("index_posting", "documents"),
    ("index_posting", "frequencies"),
    ("index_posting", "positions"),
    ("index_posting", "size"),
    ("index_posting", "last"),
    ("index_posting", "count"),
    ("index_posting", "terms"),
    ("index_posting", "sizes"),
    ("index_document", "terms"),
    ("index_length", "counts"),
    ("index_column", "present"),
    ("index_column", "data"),
    ("index_segment", "deleted"),
    ("index_segment", "documents"),
    ("index_derived", "key_bytes"),
    ("index_derived", "sizes"),
    ("index_derived", "numbers"),
    ("index_derived", "keys"),
    ("index_derived", "total"),
    ("index_salt", "salt"),
    ("index_term", "text"),
    ("index_term", "field"),
]


def filled() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(DOCUMENTS)
    return connection


def looked_at(connection: sqlite3.Connection) -> list[ArticleId] | None:
    """The documents that differ, or None when the tables contradict each other."""
    try:
        return list(ArchiveIndex().reading(connection).differences(DOCUMENTS))
    except ArchiveDamagedError:
        return None


def altered(value: object, chance: random.Random) -> object:
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 5, 100_000])
    if not isinstance(value, bytes) or not value:
        return b"\x07"
    content = bytearray(value)
    if chance.random() < 0.5:
        return bytes(content[:-1])
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_any_altered_value_is_a_difference_or_damage_or_means_the_same(
    table: str, column: str
) -> None:
    chance = random.Random(f"{table}.{column}")
    image = filled().serialize()
    noticed = 0
    for _ in range(30):
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.deserialize(image)
        rows = connection.execute(f"SELECT rowid FROM {ROWID[table]}").fetchall()
        (row,) = chance.choice(rows)
        where = WHERE[table]
        (value,) = connection.execute(
            f"SELECT {column} FROM {table} WHERE {where} = ?", (row,)
        ).fetchone()
        connection.execute(
            f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where} = ?",
            (altered(value, chance), row),
        )
        noticed += looked_at(connection) != []
        connection.close()
    assert noticed > 0


def test_a_list_of_terms_by_which_removal_would_go_astray_is_a_difference() -> None:
    connection = filled()
    assert looked_at(connection) == []
    connection.execute(
        "UPDATE index_document SET terms = (SELECT terms FROM index_document ORDER BY id LIMIT 1),"
        " size = (SELECT size FROM index_document ORDER BY id LIMIT 1)"
        " WHERE id = (SELECT max(id) FROM index_document)"
    )
    assert looked_at(connection) == [3]
    connection.close()


def test_postings_of_another_term_are_a_difference() -> None:
    connection = filled()
    one, other = connection.execute("SELECT id FROM index_term ORDER BY id LIMIT 2").fetchall()
    swap = "UPDATE index_term SET id = ? WHERE id = ?"
    for new, old in ((-1, one[0]), (one[0], other[0]), (other[0], -1)):
        connection.execute(swap, (new, old))
    assert looked_at(connection) != []
    connection.close()


ROWID = {
    "index_posting": "index_posting",
    "index_document": "index_document",
    "index_segment": "index_segment",
    "index_term": "index_term",
    "index_derived": "index_derived",
    "index_salt": "index_salt",
    "index_length": "(SELECT segment * 1000 + field AS rowid FROM index_length)",
    "index_column": "(SELECT segment * 1000 + field AS rowid FROM index_column)",
}
WHERE = dict.fromkeys(ROWID, "rowid") | dict.fromkeys(
    ("index_length", "index_column"), "segment * 1000 + field"
)
