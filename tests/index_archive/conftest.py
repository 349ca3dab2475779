"""A fresh index over plain SQLite, in memory."""

import sqlite3
from collections.abc import Iterator

import pytest

from index.archive_index import ArchiveIndex


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    yield connection
    connection.close()


@pytest.fixture
def provider(connection: sqlite3.Connection) -> ArchiveIndex:
    provider = ArchiveIndex()
    provider.create(connection)
    return provider
