"""Tidying leaves few segments and no half-done merge, and changes no answer."""

import sqlite3

from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

WORDS = ("суд", "ліст", "турма", "сведка")


def count(connection: sqlite3.Connection, table: str) -> int:
    (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(number)


def answers(provider: ArchiveIndex, connection: sqlite3.Connection) -> list[list[int]]:
    reader = provider.reading(connection)
    found = [reader.search(SearchRequest(query=word, limit=100)).ranked for word in WORDS]
    return [sorted(hit.article_id for hit in hits) for hits in found]


def test_tidying_ends_the_merge_that_commits_began(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    writer = provider.writing(connection)
    number = 0
    while not count(connection, "index_merge"):
        number += 1
        writer.add([article(number, f"{WORDS[number % 4]} {number}", language="be")])
    before, segments = answers(provider, connection), count(connection, "index_segment")
    assert sum(map(len, before)) == number
    while writer.tidy():
        assert answers(provider, connection) == before
    assert count(connection, "index_segment") < segments
    assert count(connection, "index_merge") == 0
    assert answers(provider, connection) == before


def test_tidying_what_is_tidy_changes_nothing(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    writer = provider.writing(connection)
    writer.add([article(1, "ліст", language="be")])
    while writer.tidy():
        continue
    generation = writer.state().generation
    assert not writer.tidy()
    assert writer.state().generation == generation
