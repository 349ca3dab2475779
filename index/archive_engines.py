"""The engine's index objects, one for each connection that the archive keeps open.

An index object remembers posting arrays and term numbers for as long as the tables carry the stamp
they were read under. The stamp is drawn at random with every change, so what a unit saw that rolled
back later is never taken for anything else.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any

import index
from index.apart.asking import DerivingProcess
from index.archive_schema import archive_schema

_KEPT = 6
_CACHE_BYTES = 48 * 1024 * 1024


class Engines:
    """Opens an index object for a connection, or gives the one opened before. Thread-safe.

    The connections are those of a pool: each is used by one thread at a time.
    """

    def __init__(self, apart: DerivingProcess | None = None) -> None:
        self._apart = apart
        self._lock = threading.Lock()
        self._opened: OrderedDict[int, tuple[object, index.ArrayIndex]] = OrderedDict()

    def create(self, connection: Any) -> None:
        """Make the engine's tables."""
        index.create(connection, archive_schema())

    def of(self, connection: Any) -> index.ArrayIndex:
        """The index object of a connection. Raises the engine's errors."""
        with self._lock:
            known = self._opened.get(id(connection))
            if known is not None and known[0] is connection:
                self._opened.move_to_end(id(connection))
                return known[1]
            opened = index.open(
                connection,
                archive_schema(),
                cache_bytes=_CACHE_BYTES,
                elsewhere=self._apart,
            )
            self._opened[id(connection)] = connection, opened
            while len(self._opened) > _KEPT:
                self._opened.popitem(last=False)
            return opened

    def rest(self) -> None:
        """Large batches are over for now: end what was begun for them."""
        if self._apart is not None:
            self._apart.end()

    def forget(self, connection: Any) -> None:
        """Open anew the next time: something failed on this connection."""
        with self._lock:
            self._opened.pop(id(connection), None)
