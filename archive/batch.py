"""Many queries at once: which documents each of them finds, how often, and a passage of each."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from archive.errors import QuerySyntaxError
from archive.ports import OpenArchive, ReadUnit
from archive.progress import CancelToken
from archive.records import ArticleId, ArticleSummary
from archive.searching import ALL_LAYERS, Layer, Matches, Reason, SearchRequest, Snippet, Suggestion

Item = TypeVar("Item")

DOCUMENTS_PER_QUERY = 10
OFFERED_AT_MOST = 50
"""Queries without a hit for which another is looked for: each costs as much as some searches."""
_TEXTS_AT_ONCE = 64
_QUERIES_AT_ONCE = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One query in one document."""

    summary: ArticleSummary
    count: int
    """Passages of title and text that match, and people who wrote or told it."""
    snippet: Snippet
    reasons: tuple[Reason, ...] = ()
    """Why words of the title, the snippet and the people match, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """One query: its best documents, and how many there are in all."""

    query: str = field(repr=False)
    total: int
    occurrences: tuple[Occurrence, ...]
    by_sound_only: bool = False
    """Whether nothing was found but names that sound like it."""
    code: str | None = None
    """Of the error, where the query cannot be understood."""
    suggestions: tuple[Suggestion, ...] = ()
    """What may have been meant, where nothing is found: of the first such queries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchTable:
    """The answer, a line for each query in the order that they were given."""

    lines: tuple[BatchLine, ...]
    elapsed_ms: float


def batch(
    archive: OpenArchive,
    queries: Sequence[str],
    *,
    documents: int = DOCUMENTS_PER_QUERY,
    layers: frozenset[Layer] = ALL_LAYERS,
    cancel: CancelToken | None = None,
) -> BatchTable:
    """Ask every query in one state of the archive; of each, at most `documents` are looked into.

    A query that cannot be understood has its error's code on its line. Raises `CancelledError`.
    """
    started = time.perf_counter()
    requests = [
        SearchRequest(query=query, limit=documents, layers=layers, with_suggestions=False)
        for query in queries
    ]
    token = cancel or CancelToken()
    with archive.reading() as unit:
        matches = list(_answers(unit, requests, token))
        sounding = _by_sound_only(unit, requests, matches, token)
        found = _occurrences(unit, requests, matches, token)
        offered = _offered(unit, requests, matches, token)
    lines = tuple(
        replace(
            _line(request, matched, found[place], by_sound_only=place in sounding),
            suggestions=offered.get(request.query, ()),
        )
        for place, (request, matched) in enumerate(zip(requests, matches, strict=True))
    )
    return BatchTable(lines=lines, elapsed_ms=(time.perf_counter() - started) * 1000)


def _answers(
    unit: ReadUnit, requests: Sequence[SearchRequest], cancel: CancelToken
) -> Iterator[Matches | str]:
    for part in _chunks(requests, _QUERIES_AT_ONCE):
        cancel.raise_if_cancelled()
        unit.search.prepare(part)
        yield from (_asked(unit, request, cancel) for request in part)


def _asked(unit: ReadUnit, request: SearchRequest, cancel: CancelToken) -> Matches | str:
    """What the index answers, or the code of the error."""
    cancel.raise_if_cancelled()
    try:
        return unit.search.search(request)
    except QuerySyntaxError as error:
        return error.code


def _by_sound_only(
    unit: ReadUnit,
    requests: Sequence[SearchRequest],
    matches: Sequence[Matches | str],
    cancel: CancelToken,
) -> frozenset[int]:
    """Places of the queries that find nothing once names of the same sound are left out."""
    found = {
        place: _without_sound(request)
        for place, (request, matched) in enumerate(zip(requests, matches, strict=True))
        if isinstance(matched, Matches) and matched.total and Layer.NAMES in request.layers
    }
    answers = zip(found, _answers(unit, list(found.values()), cancel), strict=True)
    return frozenset(place for place, again in answers if _finds_nothing(again))


def _without_sound(request: SearchRequest) -> SearchRequest:
    others = request.layers - {Layer.NAMES}
    return replace(request, layers=others or frozenset({Layer.EXACT}), limit=0)


def _finds_nothing(matched: Matches | str) -> bool:
    return isinstance(matched, Matches) and not matched.total


def _offered(
    unit: ReadUnit,
    requests: Sequence[SearchRequest],
    matches: Sequence[Matches | str],
    cancel: CancelToken,
) -> Mapping[str, tuple[Suggestion, ...]]:
    """By query, what may have been meant by those that find nothing; the first in their order."""
    without_a_hit = {
        request.query: request
        for request, matched in zip(requests, matches, strict=True)
        if _finds_nothing(matched)
    }
    return {
        query: _suggestions(unit, request, cancel)
        for query, request in islice(without_a_hit.items(), OFFERED_AT_MOST)
    }


def _suggestions(
    unit: ReadUnit, request: SearchRequest, cancel: CancelToken
) -> tuple[Suggestion, ...]:
    cancel.raise_if_cancelled()
    try:
        return unit.search.suggestions(request)
    except QuerySyntaxError:  # of a field or value that there is not
        return ()


def _line(
    request: SearchRequest,
    matched: Matches | str,
    found: Mapping[ArticleId, Occurrence],
    *,
    by_sound_only: bool,
) -> BatchLine:
    if isinstance(matched, str):
        return BatchLine(query=request.query, total=0, occurrences=(), code=matched)
    return BatchLine(
        query=request.query,
        total=matched.total,
        by_sound_only=by_sound_only,
        occurrences=tuple(found[ranked.article_id] for ranked in matched.ranked),
    )


def _occurrences(
    unit: ReadUnit,
    requests: Sequence[SearchRequest],
    matches: Sequence[Matches | str],
    cancel: CancelToken,
) -> Mapping[int, Mapping[ArticleId, Occurrence]]:
    """By the place of the query and the number of the document. Each text is read once."""
    wanted: dict[ArticleId, list[int]] = defaultdict(list)
    for place, matched in enumerate(matches):
        for ranked in matched.ranked if isinstance(matched, Matches) else ():
            wanted[ranked.article_id].append(place)
    # What cannot be understood cannot be looked for; its place stays, so that numbers agree.
    asked = [
        request if isinstance(matched, Matches) else replace(request, query="")
        for request, matched in zip(requests, matches, strict=True)
    ]
    found: dict[int, dict[ArticleId, Occurrence]] = defaultdict(dict)
    for ids in _chunks(sorted(wanted), _TEXTS_AT_ONCE):
        cancel.raise_if_cancelled()
        summaries, texts = unit.articles.summaries(ids), unit.articles.texts(ids)
        for number in ids:
            here = _in_document(unit, asked, summaries[number], texts[number], wanted[number])
            for place, occurrence in here:
                found[place][number] = occurrence
    return found


def _in_document(
    unit: ReadUnit,
    requests: Sequence[SearchRequest],
    summary: ArticleSummary,
    text: str,
    places: Sequence[int],
) -> Iterator[tuple[int, Occurrence]]:
    about = summary.description
    title, language = about.title, about.language
    # The title of a plain text is its first line: that would count twice.
    title = "" if text.lstrip().startswith(title) else title
    in_title = unit.search.occurrences(requests, places, title, language)
    in_text = unit.search.occurrences(requests, places, text, language)
    people = "\n".join(filter(None, (*about.authors, about.witness)))
    among_people = unit.search.occurrences(requests, places, people, language)
    for place in places:
        here = [each[place] for each in (in_title, in_text, among_people)]
        occurrence = Occurrence(
            summary=summary,
            count=sum(each.count for each in here),
            snippet=in_text[place].snippet,
            reasons=tuple(dict.fromkeys(reason for each in here for reason in each.reasons)),
        )
        yield place, occurrence


def _chunks(items: Sequence[Item], at_once: int) -> Iterator[list[Item]]:
    remaining = iter(items)
    while chunk := list(islice(remaining, at_once)):
        yield chunk
