"""Captures counted as they come, so that those that were stored before are passed over."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from archive.records import ArticleDraft, EmbeddedFile
from importers.jail.reports import Lost, Part


@dataclass(slots=True)
class Counting:
    """Of one file; whoever does not go on in the middle of one has no `known`."""

    known: Collection[int] = ()
    number: int = 0

    def next(self, name: str) -> Part:
        """The part that begins here: the same number whenever the same file is read."""
        self.number += 1
        return Part(self.number, name, self.number in self.known)


def without_parts(
    things: Iterator[ArticleDraft | EmbeddedFile | Lost | Part],
) -> Iterator[ArticleDraft | EmbeddedFile | Lost]:
    """What is given, for whoever reads all of a file at once."""
    return (thing for thing in things if not isinstance(thing, Part))
