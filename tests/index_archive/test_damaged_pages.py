"""An index under a cipher that cannot open a page: said as damage, not as want of memory."""

from __future__ import annotations

from pathlib import Path

from archive.errors import ArchiveDamagedError
from index.archive_index import ArchiveIndex
from vault.connection import PAGE_BYTES, Access, open_connection
from vault.storage_errors import translated_storage_errors

from .articles import article

KEY = bytes(range(32))
DATABASE = "archive.db"


def filled(provider: ArchiveIndex, file: Path) -> bytes:
    connection = open_connection(file, KEY, Access.CREATE)
    connection.execute("BEGIN")
    provider.create(connection)
    # So many that rows reach over several pages.
    words = " ".join(f"слова{number * number % 3001}" for number in range(20_000))
    provider.writing(connection).add([article(1, words), article(2, "Ліст дадому")])
    connection.execute("COMMIT")
    connection.close()
    return file.read_bytes()


def emptied(provider: ArchiveIndex, file: Path) -> bool:
    """Whether the index could be emptied; what else but damage comes is not caught."""
    connection = open_connection(file, KEY, Access.WRITE)
    try:
        with translated_storage_errors(DATABASE):
            connection.execute("BEGIN")
            provider.writing(connection).rebuild([])
    except ArchiveDamagedError:
        return False
    finally:
        connection.close()
    return True


def test_a_page_that_cannot_be_opened_is_damage(provider: ArchiveIndex, tmp_path: Path) -> None:
    file = tmp_path / DATABASE
    whole = filled(provider, file)
    assert emptied(provider, file)
    told: list[bool] = []
    # The first three hold the salt, the map of the pages and the schema.
    for page in range(3, len(whole) // PAGE_BYTES):
        torn = bytearray(whole)
        torn[page * PAGE_BYTES + 100] ^= 0xFF
        file.write_bytes(torn)
        told.append(emptied(provider, file))
    assert told.count(False) > len(told) // 2 > 10
