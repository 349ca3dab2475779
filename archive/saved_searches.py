"""Searches that are kept by name, and what is new in them since they were last looked at.

They lie in one setting of the vault. A number is never given twice, so a document is new to a
search when its number is higher than the highest there was when the search was last looked at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from archive.errors import InvalidRecordError, QuerySyntaxError
from archive.ports import OpenArchive, ReadUnit, SettingsReader
from archive.records import ArticleId
from archive.searching import (
    ALL_LAYERS,
    FacetFilter,
    FacetName,
    Layer,
    Order,
    SearchRequest,
)

_KEY = "search.saved"
_NOTHING = ArticleId(0)
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """One search with its name."""

    name: str = field(repr=False)
    query: str = field(repr=False)
    filters: tuple[FacetFilter, ...] = ()
    layers: frozenset[Layer] = ALL_LAYERS
    order: Order = Order.RELEVANCE
    looked_at: datetime
    seen: ArticleId = _NOTHING
    """The highest number of a document when it was last looked at."""

    def request(self, *, only_new: bool = False, limit: int = 10) -> SearchRequest:
        """The search to ask."""
        return SearchRequest(
            query=self.query,
            filters=self.filters,
            layers=self.layers,
            order=self.order,
            limit=limit,
            newer_than=self.seen if only_new else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedCount:
    """A saved search and how many documents it finds now; 0 where it is no longer understood."""

    search: SavedSearch
    total: int
    new: int


def saved_searches(archive: OpenArchive) -> tuple[SavedCount, ...]:
    """All of them in the order of their names, each asked now."""
    with archive.reading() as unit:
        return tuple(_counted(unit, search) for search in _read(unit.settings))


def saved_search(archive: OpenArchive, name: str) -> SavedSearch | None:
    """The search of that name, or None."""
    with archive.reading() as unit:
        return next((each for each in _read(unit.settings) if each.name == name), None)


def save_search(
    archive: OpenArchive, name: str, request: SearchRequest, now: datetime
) -> SavedSearch | None:
    """Keep a search; all that it finds counts as looked at.

    Gives another search that had the name and is replaced, for `restore_search`. Raises
    `InvalidRecordError` for a name that is empty or too long, `ReadOnlyError`.
    """
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise InvalidRecordError("name")
    kept = SavedSearch(
        name=name,
        query=request.query,
        filters=request.filters,
        layers=request.layers,
        order=request.order,
        looked_at=now,
    )
    before = _change(
        archive, lambda others, seen: [*_without(others, name), replace(kept, seen=seen)]
    )
    others = (each for each in before if each.name == name)
    return next((each for each in others if each.request() != kept.request()), None)


def forget_search(archive: OpenArchive, name: str) -> SavedSearch | None:
    """Delete a saved search and give it, for `restore_search`. Raises `ReadOnlyError`."""
    there = saved_search(archive, name)
    if there is not None:
        _change(archive, lambda searches, _: _without(searches, name))
    return there


def restore_search(archive: OpenArchive, search: SavedSearch) -> None:
    """Have a name stand for a search again as it was. Raises `ReadOnlyError`."""
    _change(archive, lambda others, _: [*_without(others, search.name), search])


def note_looked_at(archive: OpenArchive, name: str, now: datetime) -> None:
    """Count all that a saved search finds now as looked at. Raises `ReadOnlyError`."""

    def looked(searches: Sequence[SavedSearch], seen: ArticleId) -> list[SavedSearch]:
        return [
            replace(each, seen=seen, looked_at=now) if each.name == name else each
            for each in searches
        ]

    _change(archive, looked)


def _change(
    archive: OpenArchive,
    change: Callable[[Sequence[SavedSearch], ArticleId], Sequence[SavedSearch]],
) -> Sequence[SavedSearch]:
    """All of them as they were."""
    with archive.writing() as unit:
        newest = unit.articles.newest(0, 1)
        seen = newest[0].id if newest else _NOTHING
        before = _read(unit.settings)
        searches = sorted(change(before, seen), key=lambda each: each.name.casefold())
        unit.settings.put(_KEY, json.dumps([_record(each) for each in searches]))
    return before


def _without(searches: Sequence[SavedSearch], name: str) -> list[SavedSearch]:
    return [each for each in searches if each.name != name]


def _counted(unit: ReadUnit, search: SavedSearch) -> SavedCount:
    try:
        total = unit.search.search(search.request(limit=0)).total
        new = unit.search.search(search.request(limit=0, only_new=True)).total
    except QuerySyntaxError:
        total = new = 0
    return SavedCount(search=search, total=total, new=new)


def _read(settings: SettingsReader) -> list[SavedSearch]:
    return [_search(record) for record in json.loads(settings.get(_KEY) or "[]")]


def _record(search: SavedSearch) -> dict[str, object]:
    return {
        "name": search.name,
        "query": search.query,
        "filters": [[each.facet.value, each.value, each.exclude] for each in search.filters],
        "layers": sorted(layer.value for layer in search.layers),
        "order": search.order.value,
        "looked_at": search.looked_at.isoformat(),
        "seen": search.seen,
    }


def _search(record: Mapping[str, object]) -> SavedSearch:
    match record:
        case {
            "name": str(name),
            "query": str(query),
            "filters": list(filters),
            "layers": list(layers),
            "looked_at": str(looked_at),
            "seen": int(seen),
        }:
            return SavedSearch(
                name=name,
                query=query,
                filters=tuple(FacetFilter(FacetName(f), v, exclude) for f, v, exclude in filters),
                layers=frozenset(map(Layer, layers)),
                # Searches that were saved before orders were kept have none.
                order=Order(str(record.get("order", Order.RELEVANCE))),
                looked_at=datetime.fromisoformat(looked_at),
                seen=ArticleId(seen),
            )
    raise InvalidRecordError("search")
