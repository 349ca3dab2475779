"""Saved searches know what is new; the history remembers what was asked, unless told not to."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from archive.errors import InvalidRecordError, ReadOnlyError
from archive.ingest import ItemOutcome, ingest
from archive.saved_searches import (
    LONGEST_NAME,
    forget_search,
    note_looked_at,
    restore_search,
    save_search,
    saved_search,
    saved_searches,
)
from archive.search_history import (
    MOST,
    PastSearch,
    read_history,
    remember_search,
    switch_history,
    wipe_history,
)
from archive.searching import FacetFilter, FacetName, Layer, Order, SearchRequest
from tests.archive.sources import draft, reader
from tests.contracts.fakes import FakeArchive

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def archive() -> FakeArchive:
    return filled(FakeArchive(), "ліст да маці", "нататка")


def filled(archive: FakeArchive, *texts: str) -> FakeArchive:
    ingest(archive, reader(*map(draft, texts)), [], list[ItemOutcome]().append)
    return archive


def counts(archive: FakeArchive) -> dict[str, tuple[int, int]]:
    return {each.search.name: (each.total, each.new) for each in saved_searches(archive)}


def test_what_came_after_a_look_is_new(archive: FakeArchive) -> None:
    save_search(archive, "Letters", SearchRequest(query="ліст"), NOW)
    assert counts(archive) == {"Letters": (1, 0)}
    filled(archive, "другі ліст", "іншае")
    assert counts(archive) == {"Letters": (2, 1)}
    note_looked_at(archive, "Letters", LATER)
    assert counts(archive) == {"Letters": (2, 0)}
    found = saved_search(archive, "Letters")
    assert found is not None
    assert found.looked_at == LATER


def test_a_look_at_one_search_leaves_the_others(archive: FakeArchive) -> None:
    save_search(archive, "b", SearchRequest(query="ліст"), NOW)
    save_search(archive, "A", SearchRequest(query=""), NOW)
    filled(archive, "другі ліст")
    note_looked_at(archive, "A", LATER)
    assert list(counts(archive).items()) == [("A", (3, 0)), ("b", (2, 1))]


def test_a_search_comes_back_as_it_was_saved() -> None:
    archive = FakeArchive()
    narrowed = (FacetFilter(FacetName.LANGUAGE, "be", exclude=True),)
    layers = frozenset({Layer.EXACT, Layer.FORMS})
    request = SearchRequest(query='"а б"', filters=narrowed, layers=layers, order=Order.OLDEST)
    save_search(archive, "  two \n words ", request, NOW)
    found = saved_search(archive, "two words")
    assert found is not None
    asked = found.request(limit=3)
    assert (asked.query, asked.filters, asked.layers) == ('"а б"', narrowed, layers)
    assert (asked.order, asked.limit, asked.newer_than) == (Order.OLDEST, 3, None)
    assert found.request(only_new=True).newer_than == 0
    assert saved_search(archive, "another") is None


def test_a_name_is_given_once_and_may_be_taken_back(archive: FakeArchive) -> None:
    save_search(archive, "a", SearchRequest(query="ліст"), NOW)
    save_search(archive, "a", SearchRequest(query="нататка"), NOW)
    (only,) = saved_searches(archive)
    assert only.search.query == "нататка"
    forgotten = forget_search(archive, "a")
    assert forgotten == only.search
    assert forget_search(archive, "a") is None
    assert saved_searches(archive) == ()
    restore_search(archive, forgotten)
    assert saved_searches(archive) == (only,)


def test_what_a_name_stood_for_comes_back(archive: FakeArchive) -> None:
    assert save_search(archive, "a", SearchRequest(query="ліст"), NOW) is None
    before = saved_search(archive, "a")
    assert save_search(archive, "a", SearchRequest(query="ліст"), LATER) is None
    assert save_search(archive, "b", SearchRequest(query="нататка"), NOW) is None
    replaced = save_search(archive, " a ", SearchRequest(query="нататка"), LATER)
    assert replaced is not None
    assert before is not None
    assert replaced.request() == before.request()
    restore_search(archive, replaced)
    assert saved_search(archive, "a") == replaced
    assert [each.search.name for each in saved_searches(archive)] == ["a", "b"]


@pytest.mark.parametrize("name", ["", " \n", "a" * (LONGEST_NAME + 1)])
def test_a_name_must_be_one(archive: FakeArchive, name: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        save_search(archive, name, SearchRequest(query="ліст"), NOW)
    assert caught.value.field == "name"
    assert saved_searches(archive) == ()


def test_a_search_that_is_no_longer_understood_finds_nothing(archive: FakeArchive) -> None:
    save_search(archive, "broken", SearchRequest(query='"'), NOW)
    assert counts(archive) == {"broken": (0, 0)}


def test_a_search_without_an_order_stands_by_its_best_match() -> None:
    archive = FakeArchive()
    save_search(archive, "old", SearchRequest(query="ліст", order=Order.TITLE), NOW)
    with archive.writing() as unit:
        (record,) = json.loads(unit.settings.get("search.saved") or "")
        assert record.pop("order") == "title"
        unit.settings.put("search.saved", json.dumps([record]))
    found = saved_search(archive, "old")
    assert found is not None
    assert found.order is Order.RELEVANCE


def test_what_is_no_search_is_told(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        unit.settings.put("search.saved", '[{"name": 1}]')
    with pytest.raises(InvalidRecordError):
        saved_searches(archive)


def test_the_history_begins_with_the_latest_search(archive: FakeArchive) -> None:
    assert read_history(archive).on
    assert remember_search(archive, "ліст", 1, NOW)
    assert remember_search(archive, "суд", 0, NOW)
    assert remember_search(archive, " ліст  ", 2, LATER)
    expected = (
        PastSearch(query="ліст", at=LATER, total=2),
        PastSearch(query="суд", at=NOW, total=0),
    )
    assert read_history(archive).searches == expected


def test_the_history_is_bounded(archive: FakeArchive) -> None:
    for number in range(MOST + 1):
        remember_search(archive, f"word {number}", 0, NOW)
    searches = read_history(archive).searches
    assert (len(searches), searches[-1].query) == (MOST, "word 1")


def test_the_history_is_switched_off_and_wiped(archive: FakeArchive) -> None:
    remember_search(archive, "ліст", 1, NOW)
    switch_history(archive, on=False)
    assert not remember_search(archive, "суд", 0, NOW)
    assert not read_history(archive).on
    assert [each.query for each in read_history(archive).searches] == ["ліст"]
    wipe_history(archive)
    assert read_history(archive).searches == ()
    switch_history(archive, on=True)
    assert remember_search(archive, "суд", 0, NOW)
    assert not remember_search(archive, " ", 0, NOW)


def test_what_is_read_only_remembers_nothing() -> None:
    archive = FakeArchive(read_only=True)
    assert not remember_search(archive, "ліст", 1, NOW)
    with pytest.raises(ReadOnlyError):
        wipe_history(archive)
