"""Find documents, and mark in a text what a query matches."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from archive.errors import ArchiveDamagedError
from archive.file_names import own_name
from archive.ports import OpenArchive, ReadUnit
from archive.records import ArticleId, ArticleSummary, Span
from archive.searching import (
    Hit,
    Matches,
    NoteFound,
    Reason,
    SearchRequest,
    SearchResult,
    Suggestion,
    Why,
)

_DATABASE = "archive.db"
NOTES_OF_A_HIT = 2
"""Notes beside one document that a list shows, at most."""


def find(archive: OpenArchive, request: SearchRequest) -> SearchResult:
    """One page of ranked hits with snippets, the count of all hits, facets when asked for.

    Where nothing is found, or nothing but names that sound like the words, queries that find
    something. Of a damaged index what can be had: hits without facets, and where nothing is asked
    for all documents, newest import first. Raises `ArchiveDamagedError`, `QuerySyntaxError`, and
    its kinds `UnknownFieldError` and `UnknownValueError` where nothing is found because of them.
    """
    started = time.perf_counter()
    # Each in a unit of its own: a connection that met a damaged page reads no other any more.
    with suppress(ArchiveDamagedError):
        return _found(archive, request, started)
    if request.with_facets:
        with suppress(ArchiveDamagedError):
            found = _found(archive, replace(request, with_facets=False), started)
            return replace(found, request=request, index_damaged=True)
    if request.query.strip() or request.filters:
        raise ArchiveDamagedError(_DATABASE)
    return _listed(archive, request, started)


def _listed(archive: OpenArchive, request: SearchRequest, started: float) -> SearchResult:
    with archive.reading() as unit:
        total, rows = unit.articles.count(), unit.articles.newest(request.offset, request.limit)
    return SearchResult(
        request=request,
        total=total,
        hits=tuple(Hit(summary=row, score=0.0, snippets=()) for row in rows),
        facets={},
        elapsed_ms=(time.perf_counter() - started) * 1000,
        index_damaged=True,
    )


def _found(archive: OpenArchive, request: SearchRequest, started: float) -> SearchResult:
    with archive.reading() as unit:
        matches = unit.search.search(request)
        hits = _hits(unit, request, matches)
        suggestions = _suggestions(unit, request, matches, hits)
    return SearchResult(
        request=request,
        total=matches.total,
        hits=hits,
        facets=matches.facets,
        elapsed_ms=(time.perf_counter() - started) * 1000,
        suggestions=suggestions,
    )


def _suggestions(
    unit: ReadUnit, request: SearchRequest, matches: Matches, hits: Sequence[Hit]
) -> tuple[Suggestion, ...]:
    if not request.with_suggestions:
        return ()
    if not matches.total:
        return unit.search.suggestions(request)
    kinds = {reason.why for hit in hits for reason in hit.reasons}
    return unit.search.ordinary_words(request) if kinds == {Why.NAMES} else ()


def _hits(unit: ReadUnit, request: SearchRequest, matches: Matches) -> tuple[Hit, ...]:
    ids = [ranked.article_id for ranked in matches.ranked]
    if not ids:
        return ()
    summaries = unit.articles.summaries(ids)
    snippets = unit.search.snippets(request, unit.articles.texts(ids))
    passages = {
        number: [*_told_of(summaries[number]), *(piece.text for piece in snippets[number])]
        for number in ids
    }
    reasons = dict(unit.search.reasons(request, passages))
    if request.query.strip():
        unsaid = [summaries[number] for number in ids if not reasons[number]]
        reasons.update(_named(unit, request, unsaid))
    notes = _noted(unit, request, ids)
    return tuple(
        Hit(
            summary=summaries[ranked.article_id],
            score=ranked.score,
            snippets=snippets[ranked.article_id],
            reasons=reasons[ranked.article_id],
            notes=notes.get(ranked.article_id, ()),
        )
        for ranked in matches.ranked
    )


def _told_of(summary: ArticleSummary) -> tuple[str, ...]:
    """What names find beside the text: the title, and whoever wrote or told it."""
    about = summary.description
    return (about.title, *about.authors, about.witness)


def _named(
    unit: ReadUnit, request: SearchRequest, unsaid: Sequence[ArticleSummary]
) -> Mapping[ArticleId, tuple[Reason, ...]]:
    """Why those match of which neither title nor snippets say it: by the names of their files."""
    others = unit.articles.other_names([each.id for each in unsaid]) if unsaid else {}
    names = {
        each.id: [own_name(each.description.title, each.file_name), *others.get(each.id, ())]
        for each in unsaid
    }
    return unit.search.reasons(request, names) if names else {}


def _noted(
    unit: ReadUnit, request: SearchRequest, ids: Sequence[ArticleId]
) -> Mapping[ArticleId, tuple[NoteFound, ...]]:
    """The notes that match, the first few of each document."""
    marks = [mark for mark in unit.annotations.of_those(ids) if mark.note]
    found: dict[ArticleId, tuple[NoteFound, ...]] = {}
    if marks:
        snippets = unit.search.noted(request, [mark.note for mark in marks])
        for mark, snippet in zip(marks, snippets, strict=True):
            earlier = found.get(mark.article_id, ())
            if snippet is not None and len(earlier) < NOTES_OF_A_HIT:
                found[mark.article_id] = (*earlier, NoteFound(mark.id, snippet))
    return found


def marks_in(
    archive: OpenArchive, request: SearchRequest, article_id: ArticleId
) -> tuple[Span, ...]:
    """Where the query matches in the text of one document. Raises `ArticleNotFoundError`."""
    with archive.reading() as unit:
        return unit.search.marks(request, unit.articles.get(article_id).text)
