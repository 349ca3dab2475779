"""A list that comes from a file, in whatever encoding it was written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import SourceUnreadableError

LONGEST_LIST_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ListFile:
    """What was taken of it."""

    text: str = field(repr=False)
    lines: int
    whole: bool
    """Whether nothing was left out."""


def read_list(path: Path, decoded: Callable[[bytes], str]) -> ListFile:
    """Its lines, of a file that is too long the first ones. Raises `SourceUnreadableError`.

    `decoded` gives the text of bytes of unknown encoding.
    """
    try:
        with path.open("rb") as file:
            untrusted_bytes = file.read(LONGEST_LIST_BYTES + 1)
    except OSError as error:
        raise SourceUnreadableError from error
    text = decoded(untrusted_bytes[:LONGEST_LIST_BYTES])
    whole = len(untrusted_bytes) <= LONGEST_LIST_BYTES
    if not whole:
        # The last line may have been cut in two.
        text = text[: text.rfind("\n") + 1]
    return ListFile(text, len(text.splitlines()), whole)
