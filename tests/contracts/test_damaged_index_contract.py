"""Of an index that is damaged what can be had: documents are not hidden with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from archive.errors import ArchiveDamagedError
from archive.find import find
from archive.ports import OpenArchive
from archive.searching import FacetFilter, FacetName, Matches, SearchRequest
from tests.contracts.drafts import new_article
from tests.contracts.fake_search import FakeSearch
from tests.contracts.row_index import RowSearch

Index = TypeVar("Index", FakeSearch, RowSearch)
Damage = Callable[[Callable[[SearchRequest], bool]], None]


@pytest.fixture
def filled(archive: OpenArchive) -> OpenArchive:
    with archive.writing() as unit:
        texts = ("першы ліст", "другі ліст", "трэці")
        unit.search.add(unit.articles.add([new_article(text) for text in texts]))
    return archive


def failing(
    whole: Callable[[Index, SearchRequest], Matches], hit: Callable[[SearchRequest], bool]
) -> Callable[[Index, SearchRequest], Matches]:
    def search(self: Index, request: SearchRequest) -> Matches:
        if hit(request):
            raise ArchiveDamagedError("archive.db")
        return whole(self, request)

    return search


@pytest.fixture
def damage(monkeypatch: pytest.MonkeyPatch) -> Damage:
    """Lets the index fail for some requests."""

    def fail(hit: Callable[[SearchRequest], bool]) -> None:
        monkeypatch.setattr(FakeSearch, "search", failing(FakeSearch.search, hit))
        monkeypatch.setattr(RowSearch, "search", failing(RowSearch.search, hit))

    return fail


def test_a_sound_index_is_not_called_damaged(filled: OpenArchive) -> None:
    assert not find(filled, SearchRequest(query="")).index_damaged


@pytest.mark.parametrize("with_facets", [True, False])
def test_documents_are_listed_without_the_index(
    filled: OpenArchive, damage: Damage, with_facets: bool
) -> None:
    damage(lambda _: True)
    request = SearchRequest(query=" ", offset=1, limit=5, with_facets=with_facets)
    found = find(filled, request)
    assert (found.total, [hit.summary.id for hit in found.hits]) == (3, [2, 1])
    assert found.index_damaged
    assert found.request == request
    assert found.facets == {}


def test_hits_are_found_without_their_facets(filled: OpenArchive, damage: Damage) -> None:
    damage(lambda request: request.with_facets)
    request = SearchRequest(query="ліст", with_facets=True)
    found = find(filled, request)
    assert [hit.summary.id for hit in found.hits] == [2, 1]
    assert found.index_damaged
    assert found.request == request


@pytest.mark.parametrize("with_facets", [True, False])
def test_what_was_asked_for_is_not_answered_with_everything(
    filled: OpenArchive, damage: Damage, with_facets: bool
) -> None:
    damage(lambda _: True)
    some = FacetFilter(FacetName.LANGUAGE, "be")
    for request in (
        SearchRequest(query="ліст", with_facets=with_facets),
        SearchRequest(query="", filters=(some,), with_facets=with_facets),
    ):
        with pytest.raises(ArchiveDamagedError):
            find(filled, request)
