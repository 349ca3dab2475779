"""A SQLCipher database with the settings that an archive has."""

from pathlib import Path
from typing import Any

import sqlcipher3

_KEY = "ab" * 32


def encrypted(path: Path) -> Any:
    """Open it, making it where it is not there."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    for setting in ("cipher_log_level = NONE", "journal_mode = WAL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size = -16000")
    return connection
