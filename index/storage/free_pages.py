"""Pages of the file in which nothing stands any more, given back a few at a time.

Merges leave them. SQLite can give them back only in a file that was made for it, by `PRAGMA
auto_vacuum = INCREMENTAL` before its first table (https://sqlite.org/pragma.html): it then knows
of every page who points to it, and moves the last pages of the file into free ones.
"""

from index.storage.connection import Connection

_INCREMENTAL = 2
_STEP_PAGES = 64
# What the next documents will take anyway: to cut it off would only make the file grow again.
_KEPT_PAGES, _KEPT_SHARE = 256, 20


def give_back_some(connection: Connection) -> bool:
    """Give up to 64 pages back within the caller's transaction; return False where none are spare.

    A quarter of a thousand pages and a twentieth of the file are kept free.
    """
    if _number(connection, "auto_vacuum") != _INCREMENTAL:
        return False
    kept = max(_KEPT_PAGES, _number(connection, "page_count") // _KEPT_SHARE)
    spare = _number(connection, "freelist_count") - kept
    if spare <= 0:
        return False
    connection.execute(f"PRAGMA incremental_vacuum({min(spare, _STEP_PAGES)})").fetchall()
    return True


def _number(connection: Connection, name: str) -> int:
    (number,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(number)
