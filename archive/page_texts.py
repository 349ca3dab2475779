"""Puts the text of recognised pages into a document: record, log, index and marks in one unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive.drafts import check
from archive.ports import OpenArchive, PageRecogniser, RecognisedPage, WriteUnit
from archive.records import (
    Annotation,
    Article,
    ArticleDraft,
    ArticleId,
    Extras,
    OriginalFile,
    Place,
    PlaceKind,
    Span,
)
from archive.sketches import sketch


def as_draft(article: Article, extras: Extras) -> ArticleDraft:
    """A stored document as a recogniser is told of it: without the bytes of its original."""
    known = article.original
    return ArticleDraft(
        untrusted_text=article.text,
        description=article.description,
        original=None if known is None else OriginalFile(b"", known.media_type, known.name),
        facts=extras.facts,
        places=extras.places,
    )


def store_pages(
    archive: OpenArchive,
    recogniser: PageRecogniser,
    article_id: ArticleId,
    pages: Mapping[int, RecognisedPage],
    *,
    afresh: bool,
) -> ArticleDraft:
    """Give a document the text of some pages and its next version; the draft that it is now.

    `afresh` takes all its other pages for unread. Raises `ArticleNotFoundError`,
    `InvalidRecordError`, and what writing raises; nothing is stored then.
    """
    with archive.writing() as unit:
        article = unit.articles.get(article_id)
        before = as_draft(article, unit.articles.extras(article_id))
        draft = recogniser.joined(recogniser.afresh(before) if afresh else before, pages)
        changed = unit.articles.rewrite(article_id, check(draft, article.imported_at))
        _move_marks(unit, article_id, before, draft)
        unit.search.remove(article_id)
        unit.search.add([changed])
        unit.copies.add({article_id: sketch(changed.text)})
    return draft


def _move_marks(
    unit: WriteUnit, article_id: ArticleId, before: ArticleDraft, after: ArticleDraft
) -> None:
    """Marks stay on the words that they were made on."""
    for mark in unit.annotations.of(article_id):
        span = _moved(mark, before, after)
        if span != mark.span:
            unit.annotations.remove(mark.id)
            unit.annotations.add(
                article_id, span, mark.quote, colour=mark.colour, note=mark.note, at=mark.created_at
            )


def _moved(mark: Annotation, before: ArticleDraft, after: ArticleDraft) -> Span:
    """By its page, else by its quote; one whose words are gone stays within the text."""
    length, text = mark.span.end - mark.span.start, after.untrusted_text
    start = _moved_by_page(mark.span.start, _page_starts(before.places), _page_starts(after.places))
    if text[start : start + length] != mark.quote:
        found = text.find(mark.quote)
        start = found if found >= 0 else min(start, len(text))
    return Span(start, min(start + length, len(text)))


def _moved_by_page(start: int, before: Sequence[int], after: Sequence[int]) -> int:
    page = sum(each <= start for each in before) - 1
    if page < 0 or len(before) != len(after):
        return start
    return after[page] + start - before[page]


def _page_starts(places: Sequence[Place]) -> list[int]:
    return [place.start for place in places if place.kind is PlaceKind.PAGE]
