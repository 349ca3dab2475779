"""Units that fail leave nothing behind, and what is removed is gone from the file itself."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import cast

import pytest

from archive.records import Article, ArticleId
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

CANARY = "Канарэйкаводства"
FOLDED = CANARY.casefold()


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA secure_delete = ON")
    return connection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "index.db"


@pytest.fixture
def provider(path: Path) -> ArchiveIndex:
    provider = ArchiveIndex()
    connection = connect(path)
    connection.execute("BEGIN")
    provider.create(connection)
    provider.writing(connection).add([article(1, "Суд у Мінску", language="be")])
    connection.execute("COMMIT")
    connection.close()
    return provider


def total(provider: ArchiveIndex, connection: sqlite3.Connection, query: str) -> int:
    return provider.reading(connection).search(SearchRequest(query=query)).total


def test_a_rolled_back_unit_poisons_nothing(provider: ArchiveIndex, path: Path) -> None:
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE")
    writer = provider.writing(connection)
    writer.add([article(2, f"{CANARY} і суд", language="be")])
    assert writer.search(SearchRequest(query=CANARY)).total == 1
    generation = writer.state().generation
    connection.execute("ROLLBACK")

    assert total(provider, connection, CANARY) == 0
    assert total(provider, connection, "суд") == 1

    connection.execute("BEGIN IMMEDIATE")
    writer = provider.writing(connection)
    writer.add([article(2, "Зусім іншы тэкст пра выспу", language="be")])
    assert writer.state().generation == generation
    connection.execute("COMMIT")
    assert total(provider, connection, CANARY) == 0
    assert total(provider, connection, "выспа") == 1
    assert total(provider, connection, "суд") == 1
    rest = [article(1, "Суд у Мінску", language="be")]
    assert list(provider.reading(connection).differences(rest)) == []
    connection.close()


def test_a_unit_that_fails_half_way_can_be_rolled_back_and_tried_again(
    provider: ArchiveIndex, path: Path
) -> None:
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE")
    broken = [article(2, CANARY, language="be"), cast(Article, None)]
    with pytest.raises(AttributeError):
        provider.writing(connection).add(broken)
    connection.execute("ROLLBACK")
    connection.execute("BEGIN IMMEDIATE")
    provider.writing(connection).add([article(2, CANARY, language="be")])
    connection.execute("COMMIT")
    assert total(provider, connection, CANARY) == 1
    connection.close()


def test_a_reading_unit_keeps_its_state_while_another_commits(
    provider: ArchiveIndex, path: Path
) -> None:
    reading, writing = connect(path), connect(path)
    writing.execute("PRAGMA journal_mode = WAL")
    reading.execute("BEGIN")
    reader = provider.reading(reading)
    assert reader.search(SearchRequest(query="суд")).total == 1
    writing.execute("BEGIN IMMEDIATE")
    provider.writing(writing).add([article(2, "другі суд", language="be")])
    writing.execute("COMMIT")
    assert reader.search(SearchRequest(query="суд")).total == 1
    assert total(provider, reading, "суд") == 1
    reading.execute("COMMIT")
    assert total(provider, reading, "суд") == 2
    reading.close()
    writing.close()


def test_threads_with_their_own_connections_share_one_provider(
    provider: ArchiveIndex, path: Path
) -> None:
    found: list[int] = []

    def search() -> None:
        connection = connect(path)
        for _ in range(20):
            found.append(total(provider, connection, "суды мінск"))
        connection.close()

    threads = [threading.Thread(target=search) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 80


def stored(path: Path) -> bytes:
    files = [path, *path.parent.glob(path.name + "-*")]
    return b"".join(file.read_bytes() for file in files)


def traces(path: Path) -> set[str]:
    """Which forms of the canary stand in the file: folded word, word with a capital, title."""
    forms = (FOLDED, f"={FOLDED}", f"be:{FOLDED[:8]}", "knrikwtstw", "knrktst", "tajemnica")
    content = stored(path)
    return {form for form in forms if form.encode() in content}


def test_a_removed_document_leaves_no_byte_in_the_file(provider: ArchiveIndex, path: Path) -> None:
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE")
    provider.writing(connection).add(
        [article(2, f"Суд і {CANARY}", language="be", title="Tajemnica", source="Tajemnica")]
    )
    connection.execute("COMMIT")
    before = traces(path)
    assert {FOLDED, f"={FOLDED}", "tajemnica"} <= before  # the scan can see what is there

    connection.execute("BEGIN IMMEDIATE")
    provider.writing(connection).remove(ArticleId(2))
    connection.execute("COMMIT")
    assert traces(path) == set()
    assert "суд".encode() in stored(path)
    assert total(provider, connection, "суд") == 1
    connection.close()


def test_clearing_leaves_no_byte_in_the_file(provider: ArchiveIndex, path: Path) -> None:
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE")
    provider.writing(connection).add([article(2, CANARY, language="be")])
    connection.execute("COMMIT")
    assert FOLDED in traces(path)
    connection.execute("BEGIN IMMEDIATE")
    provider.writing(connection).rebuild([])
    connection.execute("COMMIT")
    assert traces(path) == set()
    connection.close()


def test_no_table_keeps_a_row_of_a_removed_document(provider: ArchiveIndex, path: Path) -> None:
    connection = connect(path)
    before = rows(connection)
    connection.execute("BEGIN IMMEDIATE")
    writer = provider.writing(connection)
    writer.add([article(2, f"Суд {CANARY}", language="be", title="Б", tags=("в", "г"))])
    assert rows(connection) != before
    writer.remove(ArticleId(2))
    after = rows(connection)
    connection.execute("COMMIT")
    assert after == before
    connection.close()


def rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows by table, of those tables that hold something of a document."""
    tables = ("index_term", "index_posting", "index_document", "index_vector")
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables
    }
