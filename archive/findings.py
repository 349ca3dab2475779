"""What a look at an archive's health and size gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FindingCode(StrEnum):
    """Kinds of damage, stable for scripts."""

    HEADER = "header.damaged"
    HEADER_COPY = "header.copy_damaged"
    HEADER_TAMPERED = "header.tampered"
    PAGES = "pages.damaged"
    STRUCTURE = "database.structure"
    CHAIN = "chain.broken"
    CUSTODY = "custody.broken"
    RECORD = "record.altered"
    MEDIA_MISSING = "media.missing"
    MEDIA = "media.damaged"
    ORIGINAL = "original.damaged"
    INDEX_MISSING = "index.missing"
    INDEX_ORPHAN = "index.orphan"
    INDEX_DIFFERS = "index.differs"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was written."""

    code: FindingCode
    part: str
    """File of the archive, such as "archive.db"."""
    article_id: int | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class StorageSizes:
    """Bytes on disk."""

    header: int
    records: int
    media: int

    @property
    def total(self) -> int:
        """Sum of all parts."""
        return self.header + self.records + self.media


@dataclass(frozen=True, slots=True)
class IndexState:
    """Counts of the index."""

    documents: int
    terms: int
    size_bytes: int
    generation: int
