"""Small pictures of documents that came without one: drawn when first looked at, then kept.

To draw the first page of a PDF takes as long as to read all of its text, and most documents of a
large import are found by their words and never seen in a list. Of what cannot be drawn that is
kept, so that it costs its time once, until a later viewer may know better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from archive.drafts import THUMBNAIL_BYTES
from archive.errors import (
    ArticleNotFoundError,
    SourceCrashedError,
    SourceError,
    UnprotectedError,
)
from archive.ports import OpenArchive, OriginalViewer
from archive.records import ArticleId

DRAWN = ("application/pdf", "image/")
"""What media types begin with of which one can be drawn: pictures that were kept without."""
DRAWER = 1
"""One more with each change of the viewer or of its library by which pages may be drawn now that
could not be drawn before: those are tried again."""
_NOT_ITS_FAULT = (SourceCrashedError, UnprotectedError)
"""Where memory ran out or there is no jail: another machine may draw it."""


def undrawn(archive: OpenArchive, ids: Iterable[ArticleId]) -> Sequence[ArticleId]:
    """Those that have no small picture yet, and of which one may be drawn; in the same order."""
    found = []
    with archive.reading() as unit:
        for article_id in ids:
            with suppress(ArticleNotFoundError):
                original = unit.articles.get(article_id).original
                is_drawn = original is not None and original.media_type.startswith(DRAWN)
                if is_drawn and not unit.articles.is_illustrated(article_id, DRAWER):
                    found.append(article_id)
    return found


def draw_small(
    archive: OpenArchive, viewer: OriginalViewer, ids: Iterable[ArticleId]
) -> Iterator[tuple[ArticleId, bytes]]:
    """A PNG of each, empty of what cannot be drawn; left out is what is gone or failed by chance.

    Raises `ArchiveDamagedError`, `CancelledError`.
    """
    for article_id in ids:
        with suppress(ArticleNotFoundError, *_NOT_ITS_FAULT):
            with archive.reading() as unit:
                original = unit.articles.get(article_id).original
                untrusted_bytes = unit.originals.read(original.sha256) if original else b""
            if original and untrusted_bytes:
                yield article_id, _drawn(viewer, untrusted_bytes, original.media_type)


def _drawn(viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> bytes:
    try:
        thumbnail = viewer.small(untrusted_bytes, media_type)
    except _NOT_ITS_FAULT:
        raise
    except SourceError:
        return b""
    return thumbnail if len(thumbnail) <= THUMBNAIL_BYTES else b""


def keep_small(archive: OpenArchive, thumbnails: Mapping[ArticleId, bytes]) -> None:
    """Store what was drawn in one transaction; a document that is gone meanwhile is left out."""
    with archive.writing() as unit:
        for article_id, thumbnail in thumbnails.items():
            with suppress(ArticleNotFoundError):
                unit.articles.illustrate(article_id, thumbnail, DRAWER)
