"""Look at one document, and remove some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from archive.errors import ArticleNotFoundError
from archive.list_entries import ListEntry, in_order
from archive.note_drafts import forget_drafts
from archive.ports import ArticleReader, OpenArchive
from archive.records import (
    Annotation,
    Article,
    ArticleId,
    Extras,
    Kind,
    NamedFile,
    Provenance,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the reader shows it."""

    article: Article
    annotations: tuple[Annotation, ...]
    extras: Extras = field(default_factory=Extras)
    provenance: Provenance = field(default_factory=Provenance)
    children: tuple[ArticleId, ...] = ()
    """What was embedded in it."""
    copies: tuple[ArticleId, ...] = ()
    """Documents with nearly the same text."""
    binned_at: datetime | None = None
    """When it was put into the bin; None for one that is not there."""
    found_again: tuple[ArticleId, ...] = ()
    """What was here already when it was found in it, too."""
    also_in: tuple[ArticleId, ...] = ()
    """Other documents than its parent in which it was found again."""
    entries: tuple[ListEntry, ...] = ()
    """Of a list: its rows in the order of its file; one document may stand in several."""
    other_names: tuple[str, ...] = field(default=(), repr=False)
    """Names under which its file came again."""
    missing: tuple[NamedFile, ...] = ()
    """Files that its messages name and that are not here."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What became of one document that was to be removed."""

    article_id: ArticleId
    code: str | None
    """None when it is gone, else the error's code."""


def read_article(archive: OpenArchive, article_id: ArticleId) -> Reading:
    """One document with all that belongs to it. Raises `ArticleNotFoundError`."""
    with archive.reading() as unit:
        article = unit.articles.get(article_id)
        return Reading(
            article,
            tuple(unit.annotations.of(article_id)),
            unit.articles.extras(article_id),
            unit.articles.provenance(article_id),
            tuple(unit.articles.children(article_id)),
            tuple(unit.copies.of(article_id)),
            unit.bin.all().get(article_id),
            tuple(unit.articles.found_again_in(article_id)),
            tuple(unit.articles.also_in(article_id)),
            _entries(unit.articles, article),
            tuple(unit.articles.other_names([article_id]).get(article_id, ())),
            tuple(each.file for each in unit.mentions.unfound([article_id])),
        )


def _entries(articles: ArticleReader, article: Article) -> tuple[ListEntry, ...]:
    if article.description.kind is not Kind.LIST:
        return ()
    inside = (*articles.children(article.id), *articles.found_again_in(article.id))
    return in_order(articles.entries(article.id), inside)


def read_thumbnail(archive: OpenArchive, article_id: ArticleId) -> bytes:
    """A small picture of a document, PNG; empty where there is none."""
    with archive.reading() as unit:
        return unit.articles.thumbnail(article_id)


def read_original(archive: OpenArchive, article_id: ArticleId) -> bytes | None:
    """The bytes a document was imported from, or None when it has none.

    Raises `ArticleNotFoundError`, `ArchiveDamagedError`.
    """
    with archive.reading() as unit:
        original = unit.articles.get(article_id).original
        return None if original is None else unit.originals.read(original.sha256)


def remove_articles(
    archive: OpenArchive, ids: Sequence[ArticleId], *, with_attachments: bool = False
) -> tuple[Removal, ...]:
    """Delete documents from records and index in one transaction; one outcome for each.

    What was embedded in them stays, or goes `with_attachments`, each with an outcome of its own.
    """
    outcomes = []
    with archive.writing() as unit:
        for article_id in with_attached(unit.articles, ids) if with_attachments else ids:
            forget_drafts(unit, article_id)
            try:
                unit.articles.remove(article_id)
            except ArticleNotFoundError as error:
                outcomes.append(Removal(article_id, error.code))
                continue
            unit.search.remove(article_id)
            outcomes.append(Removal(article_id, None))
    return tuple(outcomes)


def with_attached(articles: ArticleReader, ids: Sequence[ArticleId]) -> list[ArticleId]:
    """The documents and all that lay in them, however deep, each once; parents come first.

    What lies in another document, too, stays with that one.
    """
    found: dict[ArticleId, None] = {}
    pending = list(reversed(ids))
    while pending:
        article_id = pending.pop()
        if article_id not in found:
            found[article_id] = None
            below = reversed(articles.children(article_id))
            pending += [each for each in below if found.keys() >= set(articles.also_in(each))]
    return list(found)
