"""Child process of the fault tests: the command line, with cheap guesses.

`python -m tests.faults.program [--split-commit] COMMAND …`. With `--split-commit` it is the
control: the same program, with the index committed after the records, in its own transaction.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from archive.keys import Secret
from archive.ports import OpenArchive, WriteUnit
from archive.records import Article
from desktop.cli.main import main
from desktop.wiring import Rooms
from tests.faults.rooms import cheap_rooms


class DeferredSearch:
    """Takes documents to index and keeps them for later."""

    def __init__(self) -> None:
        self.articles: list[Article] = []

    def add(self, articles: Sequence[Article]) -> None:
        self.articles += articles


class SplitUnit:
    """A writing unit whose index does nothing until the records are committed."""

    def __init__(self, unit: WriteUnit) -> None:
        self.articles = unit.articles
        self.search = DeferredSearch()


class SplitArchive:
    """An open archive that breaks the rule of the one transaction."""

    def __init__(self, archive: OpenArchive) -> None:
        self._archive = archive

    def __getattr__(self, name: str) -> object:
        return getattr(self._archive, name)

    @contextmanager
    def writing(self) -> Iterator[SplitUnit]:
        with self._archive.writing() as unit:
            split = SplitUnit(unit)
            yield split
        with self._archive.writing() as unit:
            unit.search.add(split.search.articles)


class SplitShelf:
    """Opens archives that split their commits."""

    def __init__(self, rooms: Rooms) -> None:
        self._shelf = rooms.shelf

    def at(self, folder: Path) -> SplitShelf:
        self._locked = self._shelf.at(folder)
        return self

    def unlock(self, secret: Secret, *, read_only: bool = False) -> SplitArchive:
        return SplitArchive(self._locked.unlock(secret, read_only=read_only))


def split_rooms() -> Rooms:
    rooms = cheap_rooms()
    return replace(rooms, shelf=SplitShelf(rooms))


if __name__ == "__main__":
    words = sys.argv[1:]
    split = words[:1] == ["--split-commit"]
    sys.exit(main(words[split:], build=split_rooms if split else cheap_rooms))
