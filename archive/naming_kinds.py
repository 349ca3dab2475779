"""Give pictures, recordings, films and lists their kind in archives older than these kinds.

Importers told them as articles then. It is done once for an archive: whoever calls a picture an
article after that means it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.indexing import index_again
from archive.kinds import kind_of_media
from archive.ports import OpenArchive, WriteUnit
from archive.progress import CancelToken
from archive.records import Article, ArticleId, Extras, Kind

_KEY = "kinds.named"
_DONE = "1"
_TOGETHER = 20
"""Documents of one transaction: whoever writes or locks waits for no more, a tenth of a second."""

_MEDIA = ("image/", "audio/", "video/")
_TABLE = "text/csv"
_LISTS = (
    _TABLE,
    "application/x-research-info-systems",
    "application/x-bibtex",
    "application/vnd.citationstyles.csl+json",
    "application/rdf+xml",
)


def name_kinds(archive: OpenArchive, cancel: CancelToken | None = None) -> int:
    """Change the kind of articles that are none by their originals; how many were changed.

    Nothing is done where it was done before, and in an archive that is only read. Cancelled, it
    goes on the next time. Raises `DiskFullError`, `StorageError`.
    """
    if archive.read_only:
        return 0
    with archive.reading() as unit:
        if unit.settings.get(_KEY):
            return 0
        ids = unit.articles.with_media((*_MEDIA, *_LISTS))
    cancel, named = cancel or CancelToken(), 0
    for first in range(0, len(ids), _TOGETHER):
        if cancel.cancelled:
            return named
        with archive.writing() as unit:
            named += _name(unit, ids[first : first + _TOGETHER])
    with archive.writing() as unit:
        unit.settings.put(_KEY, _DONE)
    return named


def _name(unit: WriteUnit, ids: Sequence[ArticleId]) -> int:
    changed = list(_renamed(unit, ids))
    index_again(unit, changed)
    return len(changed)


def _renamed(unit: WriteUnit, ids: Sequence[ArticleId]) -> Iterator[ArticleId]:
    for row in unit.articles.summaries(ids).values():
        if row.description.kind is not Kind.ARTICLE:
            continue
        article = unit.articles.get(row.id)
        if kind := _kind(article, unit.articles.extras(row.id)):
            unit.articles.describe(row.id, replace(article.description, kind=kind))
            yield row.id


def _kind(article: Article, extras: Extras) -> Kind | None:
    """What importers of today would call it; None where that is an article, too."""
    media_type = article.original.media_type if article.original else ""
    if kind := kind_of_media(media_type):
        return kind
    if not article.text:
        return Kind.LIST
    is_row = media_type == _TABLE and extras.facts
    # A row without running text is written out, cell by cell, as its facts are.
    return Kind.ENTRY if is_row and article.text.startswith(f"{extras.facts[0][0]}: ") else None
