"""The bytes that documents were read from, and the files that lay in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from archive.records.identity import Sha256


class Outside(Protocol):
    """Bytes too many to be held, which stay where they lie until they are stored."""

    @property
    def size_bytes(self) -> int:
        """How many."""

    @property
    def sha256(self) -> Sha256:
        """Of the bytes that were parsed."""

    def pieces(self) -> Iterator[bytes]:
        """The same bytes once more, in order. Raises `SourceError` when they are others by now."""


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """The bytes a document was read from, as they lay on the user's disk."""

    content: bytes = field(repr=False)
    """Empty where they are outside."""
    media_type: str
    name: str = field(default="", repr=False)
    """File name without folders; empty when unknown."""
    outside: Outside | None = field(default=None, repr=False)

    @property
    def size_bytes(self) -> int:
        """Of all bytes, wherever they are."""
        return len(self.content) if self.outside is None else self.outside.size_bytes

    @property
    def sha256(self) -> Sha256:
        """Of all bytes, wherever they are."""
        if self.outside is not None:
            return self.outside.sha256
        return Sha256(hashlib.sha256(self.content).digest())

    def pieces(self) -> Iterator[bytes]:
        """All bytes in order. Raises `SourceError` when they are outside and are others by now."""
        return iter((self.content,)) if self.outside is None else self.outside.pieces()


@dataclass(frozen=True, slots=True)
class OriginalRef:
    """Where the original bytes of a document are found in the vault."""

    sha256: Sha256
    size_bytes: int
    media_type: str
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file found inside another: an attachment, a member of an archive, a picture."""

    name: str = field(repr=False)
    """With the folders it lies in inside its parent, separated by "/"; never trusted as a path."""
    content: bytes = field(repr=False)
    media_type: str = ""
    """What its parent says it is; empty when it does not say."""
    url: str = field(default="", repr=False)
    """Where on the web its parent found it; empty when it does not say."""
    captured_at: datetime | None = None
    """When (UTC)."""
