"""Give pictures, recordings, films, lists and days of talk their kind in older archives.

Importers told them as articles then, and days of talk as letters. It is done once for an archive:
whoever calls a picture an article after that means it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.indexing import index_again
from archive.kinds import kind_of_media
from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.progress import CancelToken
from archive.records import Article, ArticleId, Extras, Kind, PlaceKind

_KEY = "kinds.named"
_DONE = "2"
"""It was "1" where all but days of talk are named."""
_TOGETHER = 20
"""Documents of one transaction: whoever writes or locks waits for no more, a tenth of a second."""
_LOOKED_AT_TOGETHER = 200

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
    cancel, named = cancel or CancelToken(), 0
    with archive.reading() as unit:
        done = unit.settings.get(_KEY)
        if done == _DONE:
            return 0
        ids = [] if done else list(unit.articles.with_media((*_MEDIA, *_LISTS)))
        ids += _days_of_talk(unit, cancel)
    for first in range(0, len(ids), _TOGETHER):
        if cancel.cancelled:
            return named
        with archive.writing() as unit:
            named += _name(unit, ids[first : first + _TOGETHER])
    if cancel.cancelled:
        return named
    with archive.writing() as unit:
        unit.settings.put(_KEY, _DONE)
    return named


def _days_of_talk(unit: ReadUnit, cancel: CancelToken) -> Iterator[ArticleId]:
    """Letters that are made of messages; some, where it is cancelled."""
    ids = unit.articles.ids()
    for first in range(0, len(ids), _LOOKED_AT_TOGETHER):
        if cancel.cancelled:
            return
        for row in unit.articles.summaries(ids[first : first + _LOOKED_AT_TOGETHER]).values():
            if row.description.kind is Kind.LETTER and _is_talk(unit.articles.extras(row.id)):
                yield row.id


def _is_talk(extras: Extras) -> bool:
    """Importers note where messages begin in days of talk alone."""
    return any(place.kind is PlaceKind.MESSAGE for place in extras.places)


def _name(unit: WriteUnit, ids: Sequence[ArticleId]) -> int:
    changed = list(_renamed(unit, ids))
    index_again(unit, changed)
    return len(changed)


def _renamed(unit: WriteUnit, ids: Sequence[ArticleId]) -> Iterator[ArticleId]:
    for row in unit.articles.summaries(ids).values():
        article = unit.articles.get(row.id)
        if kind := _kind(article, unit.articles.extras(row.id)):
            unit.articles.describe(row.id, replace(article.description, kind=kind))
            yield row.id


def _kind(article: Article, extras: Extras) -> Kind | None:
    """What importers of today would call it; None where it is called so, or somebody named it."""
    if article.description.kind is Kind.LETTER:
        return Kind.CHAT if _is_talk(extras) else None
    if article.description.kind is not Kind.ARTICLE:
        return None
    media_type = article.original.media_type if article.original else ""
    if kind := kind_of_media(media_type):
        return kind
    if not article.text:
        return Kind.LIST
    is_row = media_type == _TABLE and extras.facts
    # A row without running text is written out, cell by cell, as its facts are.
    return Kind.ENTRY if is_row and article.text.startswith(f"{extras.facts[0][0]}: ") else None
