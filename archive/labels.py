"""Tags and collections: names that are paths, so that one may lie below another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from archive.codebook import is_plain
from archive.errors import InvalidRecordError
from archive.written_words import cleaned_line

SEPARATOR = "/"
LONGEST_NAME = 500


class LabelKind(StrEnum):
    """Which of the two lists of names."""

    TAG = "tag"
    COLLECTION = "collection"


@dataclass(frozen=True, slots=True)
class Label:
    """A name that is kept although no document may have it."""

    kind: LabelKind
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelNode:
    """A name in its tree."""

    name: str = field(repr=False)
    """The whole path."""
    leaf: str = field(repr=False)
    """Its last part."""
    depth: int
    """0 for the uppermost ones."""
    own: int
    """Documents that have exactly this name."""
    total: int
    """Documents that have it or one below it, each once."""


def cleaned(untrusted_name: str) -> str:
    """A name with single spaces, and none around its separators.

    Raises `InvalidRecordError` for one that is empty, too long or not printable.
    """
    parts = [" ".join(part.split()) for part in cleaned_line(untrusted_name).split(SEPARATOR)]
    name = SEPARATOR.join(part for part in parts if part)
    if not 0 < len(name) <= LONGEST_NAME or not is_plain(name):
        raise InvalidRecordError("name")
    return name


def is_below(name: str, upper: str) -> bool:
    """Whether a name is another one, or lies below it."""
    return name == upper or name.startswith(upper + SEPARATOR)


def moved(name: str, upper: str, into: str) -> str:
    """A name that is `upper` or lies below it, with `into` in its place."""
    return into + name.removeprefix(upper)


def tree(holders: Mapping[str, Iterable[int]]) -> tuple[LabelNode, ...]:
    """Names with the documents that have them, as a tree: each before those below it.

    Names that only stand above others are added.
    """
    own = {name: frozenset(those) for name, those in holders.items()}
    total: dict[str, set[int]] = {}
    for name, those in own.items():
        parts = name.split(SEPARATOR)
        for length in range(1, len(parts) + 1):
            total.setdefault(SEPARATOR.join(parts[:length]), set()).update(those)
    ordered = sorted(total, key=lambda name: [(p.casefold(), p) for p in name.split(SEPARATOR)])
    return tuple(
        LabelNode(
            name=name,
            leaf=name.rpartition(SEPARATOR)[2],
            depth=name.count(SEPARATOR),
            own=len(own.get(name, ())),
            total=len(total[name]),
        )
        for name in ordered
    )
