"""Many queries at once: a line for each, with its documents, counts and passages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.batch import OFFERED_AT_MOST, batch
from archive.errors import CancelledError
from archive.find import find
from archive.ingest import ItemOutcome, ingest
from archive.progress import CancelToken
from archive.query_errors import UnknownFieldError
from archive.searching import (
    ALL_LAYERS,
    Layer,
    Matches,
    Mistake,
    Reason,
    SearchRequest,
    Suggestion,
    Why,
)
from tests.archive.sources import draft, reader
from tests.contracts.fake_search import FakeSearch
from tests.contracts.fakes import FakeArchive


@pytest.fixture
def archive() -> FakeArchive:
    filled = FakeArchive()
    source = reader(draft("ліст да маці"), draft("ліст ліст"), draft("нататка"))
    ingest(filled, source, [], list[ItemOutcome]().append)
    return filled


def let_lines_sound_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have "лясты" sound like "ліст"."""
    plain = FakeSearch.search

    def search(self: FakeSearch, request: SearchRequest) -> Matches:
        if Layer.NAMES in request.layers and request.query == "лясты":
            request = replace(request, query="ліст", layers=ALL_LAYERS)
        return plain(self, request)

    monkeypatch.setattr(FakeSearch, "search", search)


def test_a_line_for_each_query_in_their_order(archive: FakeArchive) -> None:
    table = batch(archive, ["нататка", "ліст", "няма", "ліст"])
    found = [
        (line.query, line.total, [(each.summary.id, each.count) for each in line.occurrences])
        for line in table.lines
    ]
    letters = [(2, 2), (1, 1)]
    expected = [("нататка", 1, [(3, 1)]), ("ліст", 2, letters), ("няма", 0, [])]
    assert found == [*expected, ("ліст", 2, letters)]
    assert table.lines[0].occurrences[0].snippet.text == "нататка"
    assert table.lines[0].occurrences[0].reasons == (Reason(Why.EXACT, "нататка"),)
    assert table.elapsed_ms > 0


def test_documents_are_bounded_and_all_are_counted(archive: FakeArchive) -> None:
    (line,) = batch(archive, ["ліст"], documents=1).lines
    assert (line.total, len(line.occurrences)) == (2, 1)


def test_what_is_not_understood_stays_on_its_line(archive: FakeArchive) -> None:
    first, second = batch(archive, ['ліст "', "нататка"]).lines
    assert (first.code, first.total, first.occurrences) == ("query.syntax", 0, ())
    assert (second.code, second.total, second.occurrences[0].count) == (None, 1, 1)


def test_layers_hold_for_every_line(archive: FakeArchive) -> None:
    (line,) = batch(archive, ["ліст"], layers=frozenset({Layer.NAMES})).lines
    assert line.total == 0


def test_what_is_found_by_its_sound_alone_says_so(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_lines_sound_alike(monkeypatch)
    sounding, exact, neither = batch(archive, ["лясты", "ліст", "няма"]).lines
    assert (sounding.total, sounding.by_sound_only) == (2, True)
    assert (exact.total, exact.by_sound_only) == (2, False)
    assert (neither.total, neither.by_sound_only) == (0, False)
    (alone,) = batch(archive, ["лясты"], layers=frozenset({Layer.NAMES})).lines
    assert (alone.total, alone.by_sound_only) == (2, True)
    (exact,) = batch(archive, ["лясты"], layers=frozenset({Layer.EXACT})).lines
    assert (exact.total, exact.by_sound_only) == (0, False)


def test_a_batch_stops_when_it_is_told_to(archive: FakeArchive) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        batch(archive, ["ліст"], cancel=cancel)


def test_a_line_that_finds_nothing_offers_another_query(archive: FakeArchive) -> None:
    lines = batch(archive, ["тсіл", "ліст", "няма"]).lines
    offer = Suggestion(query="ліст", reason=Mistake.KEYBOARD, total=2)
    assert [line.suggestions for line in lines] == [(offer,), (), ()]


def test_another_query_is_looked_for_where_it_is_not_too_costly(archive: FakeArchive) -> None:
    lines = batch(archive, [*(f"няма{number}" for number in range(OFFERED_AT_MOST)), "тсіл"]).lines
    assert not lines[-1].suggestions
    again = batch(archive, [*["няма"] * OFFERED_AT_MOST, "тсіл"]).lines
    assert again[-1].suggestions


def test_a_line_with_an_unknown_field_offers_nothing(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def complain(_: FakeSearch, request: SearchRequest) -> tuple[Suggestion, ...]:
        raise UnknownFieldError

    monkeypatch.setattr(FakeSearch, "suggestions", complain)
    (line,) = batch(archive, ["няма"]).lines
    assert (line.code, line.suggestions) == (None, ())


def test_a_search_that_finds_nothing_offers_another(archive: FakeArchive) -> None:
    result = find(archive, SearchRequest(query="тсіл"))
    (offer,) = result.suggestions
    assert offer == Suggestion(query="ліст", reason=Mistake.KEYBOARD, total=2)
    assert find(archive, SearchRequest(query="тсіл", with_suggestions=False)).suggestions == ()
    assert find(archive, SearchRequest(query="ліст")).suggestions == ()
    assert find(archive, SearchRequest(query="няма")).suggestions == ()


def test_a_hit_says_why_it_is_one(archive: FakeArchive) -> None:
    (first, _) = find(archive, SearchRequest(query="ліст")).hits
    assert first.reasons == (Reason(Why.EXACT, "ліст"),)


def test_what_only_names_sound_like_offers_another(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = Suggestion(query="тсіл", reason=Mistake.SPELLING, total=1)
    monkeypatch.setattr(FakeSearch, "ordinary_words", lambda *_: (turned,))
    assert find(archive, SearchRequest(query="ліст")).suggestions == ()

    by_name = (Reason(Why.NAMES, "Ліст"),)
    monkeypatch.setattr(FakeSearch, "reasons", lambda _, __, texts: dict.fromkeys(texts, by_name))
    assert find(archive, SearchRequest(query="ліст")).suggestions == (turned,)
    assert find(archive, SearchRequest(query="ліст", with_suggestions=False)).suggestions == ()

    mixed = (*by_name, Reason(Why.FORMS, "лісты"))
    monkeypatch.setattr(FakeSearch, "reasons", lambda _, __, texts: dict.fromkeys(texts, mixed))
    assert find(archive, SearchRequest(query="ліст")).suggestions == ()
