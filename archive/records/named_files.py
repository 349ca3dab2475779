"""Files that a message names and that were exported beside it: photos, voice messages, films."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive.records.identity import ArticleId


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFile:
    """One of them, as the export tells it."""

    name: str = field(default="", repr=False)
    """Below the folder of the export, "/" between its parts; empty for what was left out of it."""
    size_bytes: int | None = None
    """None where the export does not tell it."""
    author: str = field(default="", repr=False)
    """Who sent it."""
    written: str = ""
    """Of the message: "2024-09-11T18:05:10", or shorter; empty when unknown."""
    caption: str = field(default="", repr=False)
    """The text of the message."""

    @property
    def file_name(self) -> str:
        """Without folders."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A file that a document of the archive names."""

    number: int
    article_id: ArticleId
    """The document that names it."""
    file: NamedFile
    place_mark: bytes = field(default=b"", repr=False)
    """By which the place is known where it has to lie."""
    found: ArticleId | None = None
    """The document that it is; None for as long as it is not in the archive."""
