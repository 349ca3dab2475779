"""Small pictures of documents that came without one: drawn when first looked at, then kept.

To draw the first page of a PDF takes as long as to read all of its text, and most documents of a
large import are found by their words and never seen in a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from archive.documents import read_original
from archive.drafts import THUMBNAIL_BYTES
from archive.errors import ArticleNotFoundError, SourceError
from archive.ports import OpenArchive, OriginalViewer
from archive.records import ArticleId

DRAWN = ("application/pdf",)
"""Media types of which one can be drawn."""


def undrawn(archive: OpenArchive, ids: Iterable[ArticleId]) -> Sequence[ArticleId]:
    """Those that have no small picture yet, and of which one can be drawn; in the same order."""
    found = []
    with archive.reading() as unit:
        for article_id in ids:
            with suppress(ArticleNotFoundError):
                original = unit.articles.get(article_id).original
                is_drawn = original is not None and original.media_type in DRAWN
                if is_drawn and not unit.articles.thumbnail(article_id):
                    found.append(article_id)
    return found


def draw_small(
    archive: OpenArchive, viewer: OriginalViewer, ids: Iterable[ArticleId]
) -> Iterator[tuple[ArticleId, bytes]]:
    """A PNG of each; a document that cannot be drawn, or is gone, is left out.

    Raises `ArchiveDamagedError`, `CancelledError`.
    """
    for article_id in ids:
        with suppress(ArticleNotFoundError, SourceError):
            untrusted_bytes = read_original(archive, article_id)
            if untrusted_bytes:
                thumbnail = viewer.small(untrusted_bytes, DRAWN[0])
                if len(thumbnail) <= THUMBNAIL_BYTES:
                    yield article_id, thumbnail


def keep_small(archive: OpenArchive, thumbnails: Mapping[ArticleId, bytes]) -> None:
    """Store what was drawn in one transaction; a document that is gone meanwhile is left out."""
    with archive.writing() as unit:
        for article_id, thumbnail in thumbnails.items():
            with suppress(ArticleNotFoundError):
                unit.articles.illustrate(article_id, thumbnail)
