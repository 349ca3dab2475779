"""Values as the driver takes them soonest.

Drivers of the kind of `sqlite3` ask of each bytes and each None how it is to be adapted: about a
microsecond, which is more than it takes to write a small value. A bytearray they take as it is, and
a column that no row names is NULL.
"""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from types import NoneType
from typing import Any

from index.storage.connection import Connection


def blobs(values: Iterable[bytes]) -> Iterable[bytearray]:
    """Return `values` as they are bound soonest."""
    return map(bytearray, values)


def put_rows(
    connection: Connection, table: str, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Write rows of the columns `names`, in the place of those with the same keys."""
    if not rows:
        return
    kept, columns = [], []
    for i, name in enumerate(names):
        values = list(map(itemgetter(i), rows))
        kinds = set(map(type, values))
        if kinds != {NoneType}:
            kept.append(name)
            columns.append(list(map(_bound, values)) if bytes in kinds else values)
    statement = _PUT.format(table, ", ".join(kept), ", ".join("?" * len(kept)))
    connection.executemany(statement, zip(*columns, strict=True))


def _bound(value: Any) -> Any:
    # Only this: of an integer, which a damaged row may have, bytearray makes as many zeros.
    return bytearray(value) if type(value) is bytes else value


_PUT = "INSERT OR REPLACE INTO {} ({}) VALUES ({})"
