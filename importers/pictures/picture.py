"""A picture as a document: without text, found by its name, its caption and what is noted of it."""

from __future__ import annotations

from contextlib import suppress

from archive.errors import SourceError
from archive.records import ArticleDraft, Description, Kind
from importers.documents.titles import declared_title
from importers.normalising import clean_line
from importers.pictures.decoding import opened_picture
from importers.pictures.exif import day_taken, facts_of
from importers.pictures.thumbnails import THUMBNAIL_PIXELS, make_thumbnail


def parse_picture(untrusted_bytes: bytes) -> ArticleDraft:
    """An empty text, a thumbnail, and as facts what the picture says of itself.

    One whose header is whole is kept without a thumbnail where its pixels cannot be read: a later
    version may know better.

    Its place on Earth is in the facts `latitude` and `longitude`: to be shown with care and left
    out of exports. Raises `MalformedSourceError`, `DecompressionBombError` for more pixels than the
    bound, `SourceTooLargeError`.
    """
    with opened_picture(untrusted_bytes) as picture:
        facts = facts_of(picture)
    return ArticleDraft(
        untrusted_text="",
        description=_description(dict(reversed(facts))),
        thumbnail=picture_thumbnail(untrusted_bytes),
        facts=facts,
    )


def picture_thumbnail(untrusted_bytes: bytes) -> bytes:
    """The picture, small, or one that a document carries of itself; empty when it is broken."""
    with suppress(SourceError), opened_picture(untrusted_bytes) as picture:
        # a JPEG is decoded at an eighth of its size: that is enough, and fast
        picture.draft("RGB", (2 * THUMBNAIL_PIXELS, 2 * THUMBNAIL_PIXELS))
        return make_thumbnail(picture)
    return b""


def _description(facts: dict[str, str]) -> Description:
    artist = clean_line(facts.get("artist", ""))
    return Description(
        kind=Kind.PICTURE,
        title=declared_title(facts.get("title", "")),
        published=day_taken(facts),
        authors=(artist,) if artist else (),
    )
