"""What the documents are called that one document belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.companions import companion
from archive.documents import Reading
from archive.ports import OpenArchive
from archive.records import ArticleId


@dataclass(frozen=True, slots=True)
class Relatives:
    """Around one document."""

    companion: ArticleId | None
    """The transcript of a recording, or the recording of a transcript."""
    titles: Mapping[ArticleId, str] = field(repr=False)
    """Of the companion, and of those in which the document lay."""


def relatives(archive: OpenArchive, reading: Reading) -> Relatives:
    """Those of a document that was read. Raises `ArticleNotFoundError` when it is gone by now."""
    other = companion(archive, reading.article.id)
    ids = [each for each in (other, reading.provenance.parent) if each is not None]
    with archive.reading() as unit:
        rows = unit.articles.summaries([*ids, *reading.also_in])
        return Relatives(other, {each: row.description.title for each, row in rows.items()})
