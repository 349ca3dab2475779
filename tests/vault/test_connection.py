"""One connection: every setting that safety depends on, asked back from the library."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from archive.errors import InvariantError
from vault.connection import Access, open_connection

KEY = bytes(range(32))

SETTINGS = {
    "secure_delete": 1,
    "auto_vacuum": 2,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "foreign_keys": 1,
    "cache_spill": 0,
    "synchronous": 3,
    "journal_mode": "delete",
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_log_level": "NONE",
    "busy_timeout": 10_000,
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    connection = open_connection(tmp_path / "a b%#ў.db", KEY, Access.CREATE)
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.execute("INSERT INTO words VALUES ('канарэйка canary')")
    connection.close()
    return tmp_path / "a b%#ў.db"


@pytest.mark.parametrize("name", SETTINGS)
def test_settings(file: Path, name: str) -> None:
    connection = open_connection(file, KEY, Access.WRITE)
    assert connection.execute(f"PRAGMA {name}").fetchone()[0] == SETTINGS[name]
    connection.close()


def test_memory_mapping_is_off(file: Path) -> None:
    connection = open_connection(file, KEY, Access.WRITE)
    assert connection.execute("PRAGMA mmap_size").fetchall() in ([], [(0,)])
    connection.close()


def test_extensions_cannot_be_loaded(file: Path) -> None:
    connection = open_connection(file, KEY, Access.WRITE)
    with pytest.raises(dbapi2.OperationalError):
        connection.execute("SELECT load_extension('nothing')")
    connection.close()


def test_a_file_that_cannot_shrink_opens_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    for access in (Access.CREATE, Access.WRITE, Access.READ):
        connection = open_connection(path, KEY, access)
        assert connection.execute("PRAGMA auto_vacuum").fetchone() == (0,)
        connection.close()


def test_the_file_is_ciphertext(file: Path) -> None:
    content = file.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "канарэйка".encode() not in content
    assert b"canary" not in content


def test_another_key_opens_nothing_and_nothing_is_printed(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(dbapi2.DatabaseError):
        open_connection(file, KEY[::-1], Access.WRITE).execute("SELECT * FROM words")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("access", [Access.READ, Access.MEDIUM])
def test_a_reader_cannot_write(file: Path, access: Access) -> None:
    connection = open_connection(file, KEY, access)
    with pytest.raises(dbapi2.OperationalError, match="readonly"):
        connection.execute("INSERT INTO words VALUES ('x')")
    assert connection.execute("SELECT count(*) FROM words").fetchone() == (1,)
    connection.close()


def test_only_creating_makes_a_file(tmp_path: Path) -> None:
    for access in (Access.WRITE, Access.READ, Access.MEDIUM):
        with pytest.raises(dbapi2.OperationalError):
            open_connection(tmp_path / "none.db", KEY, access)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_its_owners_alone(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    open_connection(file, KEY, Access.CREATE).close()
    assert file.stat().st_mode & 0o777 == 0o640


def test_the_key_has_32_bytes(tmp_path: Path) -> None:
    with pytest.raises(InvariantError):
        open_connection(tmp_path / "none.db", KEY[1:], Access.CREATE)


def test_a_connection_that_cannot_be_set_up_is_closed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vault.connection._SILENCE", "nonsense")
    with pytest.raises(dbapi2.OperationalError):
        open_connection(file, KEY, Access.WRITE)
