"""The chain holds over everything that was stored, and breaks at whatever is changed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError
from archive.records import ArticleId, Sha256
from vault.chain import Chain, ChainEntry, start_chain
from vault.connection import Access
from vault.database import Database
from vault.migrations import RECORDS, migrate

KEY = b"k" * 32
HASHES = st.binary(min_size=32, max_size=32).map(Sha256)
ENTRIES = st.builds(
    ChainEntry,
    st.integers(1, 9).map(ArticleId),
    st.integers(1, 3),
    st.one_of(st.none(), HASHES),
    st.one_of(st.none(), HASHES),
)
COMMITS = st.lists(st.lists(ENTRIES, max_size=4), min_size=1, max_size=5)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "archive.db", bytes(32), Access.CREATE)
    migrate(database, RECORDS)
    yield database
    database.close()


class UndoneError(Exception):
    """Ends a transaction that must leave nothing for the next example."""


@contextmanager
def trial(database: Database, commits: list[list[ChainEntry]]) -> Iterator[Connection]:
    try:
        with database.writing() as connection:
            start_chain(connection)
            for entries in commits:
                Chain(connection, KEY).append(entries)
            yield connection
            raise UndoneError
    except UndoneError:
        pass


many = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@many
@given(commits=COMMITS)
def test_an_untouched_chain_is_sound_and_knows_what_is_there(
    database: Database, commits: list[list[ChainEntry]]
) -> None:
    expected: dict[ArticleId, ChainEntry] = {}
    for entry in (entry for entries in commits for entry in entries):
        expected.pop(entry.article_id, None)
        if entry.content_hash is not None:
            expected[entry.article_id] = entry
    with trial(database, commits) as connection:
        state = Chain(connection, KEY).walk()
    assert state.sound
    assert state.latest == expected


def test_one_unit_is_one_commit(database: Database) -> None:
    entry = ChainEntry(ArticleId(1), 1, Sha256(bytes(32)), None)
    with trial(database, [[entry, entry], [], [entry]]) as connection:
        chain = Chain(connection, KEY)
        chain.append([entry])
        chain.append([entry])
        numbers = connection.exec_driver_sql(
            "SELECT commit_no FROM chain ORDER BY number"
        ).scalars()
        assert list(numbers) == [1, 1, 2, 3, 3]


TAMPERING = (
    "UPDATE chain SET content_hash = zeroblob(32) WHERE number = {number}",
    "UPDATE chain SET content_hash = NULL WHERE number = {number}",
    "UPDATE chain SET original_sha256 = x'{other}' WHERE number = {number}",
    "UPDATE chain SET article_id = article_id + 1 WHERE number = {number}",
    "UPDATE chain SET version = version + 1 WHERE number = {number}",
    "UPDATE chain SET commit_no = commit_no + 1 WHERE number = {number}",
    "UPDATE chain SET link = x'{other}' WHERE number = {number}",
    "UPDATE chain SET number = number + 100 WHERE number = {number}",
    "DELETE FROM chain WHERE number = {number}",
    "DELETE FROM chain WHERE number >= {number}",
    "UPDATE chain_head SET links = links - 1",
    "UPDATE chain_head SET commit_no = commit_no + 1",
    "UPDATE chain_head SET link = x'{other}'",
)


@pytest.mark.parametrize("statement", TAMPERING)
@many
@given(data=st.data())
def test_any_change_breaks_it(database: Database, statement: str, data: st.DataObject) -> None:
    commits = data.draw(COMMITS.filter(lambda commits: any(commits)))
    number = data.draw(st.integers(1, sum(map(len, commits))))
    tampering = statement.format(number=number, other="ab" * 32)
    with trial(database, commits) as connection:
        before = connection.exec_driver_sql("SELECT * FROM chain, chain_head").all()
        connection.exec_driver_sql(tampering)
        changed = connection.exec_driver_sql("SELECT * FROM chain, chain_head").all() != before
        state = Chain(connection, KEY).walk()
    assert state.sound is not changed


def test_without_a_head_nothing_is_appended(database: Database) -> None:
    entry = ChainEntry(ArticleId(1), 1, Sha256(bytes(32)), None)
    with trial(database, [[entry]]) as connection:
        connection.exec_driver_sql("DELETE FROM chain_head")
        with pytest.raises(ArchiveDamagedError):
            Chain(connection, KEY).append([entry])


def test_without_the_key_there_is_no_chain(database: Database) -> None:
    with trial(database, [[ChainEntry(ArticleId(1), 1, Sha256(bytes(32)), None)]]) as connection:
        assert Chain(connection, KEY).walk().sound
        assert not Chain(connection, b"x" * 32).walk().sound
