"""What the use cases need of the importers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from archive.errors import SourceError
from archive.records import ArticleDraft, Sha256


@dataclass(frozen=True, slots=True)
class SourceStamp:
    """What tells, without reading it, that a file is the one that was read before."""

    path: str = field(repr=False)
    """Absolute. The archive keeps it only when asked, else a keyed hash of the whole stamp."""
    size_bytes: int
    modified_ns: int
    """Time of the last change, nanoseconds since 1970."""
    part: str = field(default="", repr=False)
    """Of a file that packs many, one of these: its name inside and its bytes; empty for all."""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """The whole file, or the part of one, was read before and nothing changed since.

    It was passed over.
    """

    content: Sha256 | None = None
    """Of the bytes of the one document in question, where nothing else tells which it became."""


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One thing found at a source: a draft, or the reason why there is none.

    An embedded file is an item of its own. It comes after its parent and before the next item
    that has no parent; its label is the parent's, "/", and its name inside the parent, and no two
    items of one file have the same label. A parent may be embedded itself. Where the parent is no
    document (it failed, or only packs others), what lay in it stands for itself.
    """

    label: str = field(repr=False)
    """Where it came from, for the user's eyes: the path as given, with `#line` for a record."""
    outcome: ArticleDraft | SourceError | KnownSource
    parent_label: str = field(default="", repr=False)
    """Label of the item that this one lay in; empty for what lay in a folder."""
    stamp: SourceStamp | None = None
    """Of the file on disk; all items of one file have the same and follow each other."""
    place: str = field(default="", repr=False)
    """Where it lies, whatever way it was named: the absolute path, and the name inside of it.

    It ends as the label does. Empty for what is no file: a record, or what has no place on disk.
    """
    is_whole_file: bool = False
    """Whether place and label are those of a file in an archive, not of a record in its list."""
    part: SourceStamp | None = None
    """Of a file that only packs others: the one of these that the item came out of.

    Items of one part follow each other, and it comes once. None for what has to be read whole.
    """


IsKnown = Callable[[SourceStamp], bool]
"""Whether the file, or the part, was read before; may be called from any thread."""


def nothing_known(_: SourceStamp) -> bool:
    """Have every file read."""
    return False


Meanwhile = Callable[[], None]
"""What there is to do while nothing comes."""


def nothing_meanwhile() -> None:
    """Wait."""


class DraftReader(Protocol):
    """Reads files and folders into drafts, one item at a time, never all in memory."""

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect, or None when that cannot be told cheaply."""

    def read(
        self,
        sources: Sequence[Path],
        is_known: IsKnown = nothing_known,
        meanwhile: Meanwhile = nothing_meanwhile,
    ) -> Iterator[SourceItem]:
        """Every item in order; a failure is an item, not an exception.

        While a slow file keeps the next item waiting, `meanwhile` is called now and then, on the
        thread that waits for it. What it raises comes out here.

        A file that `is_known` is not opened: it gives one item, a `KnownSource`, with its stamp.
        So does a part of one, which was unpacked and is not parsed.
        """
