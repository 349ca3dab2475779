"""Child process of the fault tests: the command line, with cheap guesses.

`python -m tests.faults.program [--split-commit] [--server NUMBER] COMMAND …`. With `--split-commit`
it is the control: the same program, with the index committed after the records, in its own
transaction. With `--server` files are read by the server of a jail whose socket it inherited.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from archive.keys import Secret
from archive.ports import LockedArchive, OpenArchive, SearchWriter, WriteUnit
from archive.ports.index import NOBODY
from archive.records import Article
from archive.remarks import RemarksOf
from desktop.cli.main import main
from desktop.wiring import Rooms
from importers.jail.jail import Jail
from tests.faults.lent_jail import borrowed
from tests.faults.rooms import cheap_rooms


class DeferredSearch:
    """Takes documents to index and keeps them for later; all else is done as ever."""

    def __init__(self, search: SearchWriter) -> None:
        self._search = search
        self.articles: list[Article] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._search, name)

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        self.articles += articles


class SplitUnit:
    """A writing unit whose index does nothing until the records are committed."""

    def __init__(self, unit: WriteUnit) -> None:
        self._unit = unit
        self.search = DeferredSearch(unit.search)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._unit, name)


class SplitArchive:
    """An open archive that breaks the rule of the one transaction."""

    def __init__(self, archive: OpenArchive) -> None:
        self._archive = archive

    def __getattr__(self, name: str) -> Any:
        return getattr(self._archive, name)

    @contextmanager
    def writing(self) -> Iterator[SplitUnit]:
        with self._archive.writing() as unit:
            split = SplitUnit(unit)
            yield split
        with self._archive.writing() as unit:
            unit.search.add(split.search.articles)


class SplitLocked:
    """A locked archive that splits its commits once it is open."""

    def __init__(self, locked: LockedArchive) -> None:
        self._locked = locked

    def unlock(self, secret: Secret, *, read_only: bool = False) -> SplitArchive:
        return SplitArchive(self._locked.unlock(secret, read_only=read_only))


class SplitShelf:
    """Opens archives that split their commits."""

    def __init__(self, rooms: Rooms) -> None:
        self._shelf = rooms.shelf

    def create(self, folder: Path, secret: Secret) -> SplitArchive:
        return SplitArchive(self._shelf.create(folder, secret))

    def at(self, folder: Path) -> SplitLocked:
        return SplitLocked(self._shelf.at(folder))


def split_rooms(jail: Jail | None = None) -> Rooms:
    rooms = cheap_rooms(jail)
    return replace(rooms, shelf=SplitShelf(rooms))


if __name__ == "__main__":
    words = sys.argv[1:]
    split = words[:1] == ["--split-commit"]
    words = words[split:]
    jail = borrowed(int(words[1])) if words[:1] == ["--server"] else None
    words = words[2:] if jail else words
    sys.exit(main(words, build=partial(split_rooms if split else cheap_rooms, jail)))
