"""Documents with the words of a query as typed stand above those with other forms of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.ports import SearchReader
from archive.searching import Layer, SearchRequest
from bench.language_exact import exact_first
from index import archive_expansion
from index.archive_index import ArchiveIndex

from .articles import article

OF_SPRING = "Вясны чакалі доўга. " * 3
OF_COURTS = "Суды і суддзі. Суды над журналістамі. Суды над усімі."
LONG = "Людзі ішлі праз горад да плошчы, дзе ўжо стаяла міліцыя. " * 60
SPRING, COURT_OF_ONE, VIASNA = 1, 3, 5
TEXTS = {
    SPRING: ("be", f"{LONG} Была вясна."),
    2: ("be", OF_SPRING),
    COURT_OF_ONE: ("be", f"{LONG} Суд. {LONG} Журналіст."),
    4: ("be", OF_COURTS),
    VIASNA: ("en", f"{'People walked through the town to the square. ' * 60} See viasna."),
}


@pytest.fixture(scope="module")
def reader() -> Iterator[SearchReader]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [article(number, text, language=language) for number, (language, text) in TEXTS.items()]
    )
    yield provider.reading(connection)
    connection.close()


def found(reader: SearchReader, query: str, *, unfinished: bool = False) -> list[int]:
    request = SearchRequest(query=query, prefix_last=unfinished)
    return [int(each.article_id) for each in reader.search(request).ranked]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("вясна", SPRING),
        ("Вясна", SPRING),
        ("body:вясна", SPRING),
        ("viasna", VIASNA),
        ("вясна NOT прысуд", SPRING),
        ("вясна ANDMAYBE чакалі^100", SPRING),
        ("вясна lang:be", SPRING),
        ("суд журналіст", COURT_OF_ONE),
        ("(суд журналіст^90)^90", COURT_OF_ONE),
    ],
)
def test_words_as_typed_are_above_their_forms(
    reader: SearchReader, query: str, first: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = found(reader, query)
    assert len(both) > 1
    assert both[0] == first

    monkeypatch.setattr(archive_expansion, "exact_first", lambda *_: [])
    assert sorted(found(reader, query)) == sorted(both)
    assert found(reader, query)[0] != first


def test_a_word_that_typing_may_not_have_ended_too(reader: SearchReader) -> None:
    assert found(reader, "вясна", unfinished=True)[0] == SPRING
    assert found(reader, "вясн", unfinished=True)[0] != SPRING


@pytest.mark.parametrize("query", ["вясна OR чакалі", "вясн*", '"суды над"', "lang:be", "А. Вясна"])
def test_what_need_not_be_there_and_patterns_are_ranked_by_weights(
    reader: SearchReader, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = reader.search(SearchRequest(query=query)).ranked
    monkeypatch.setattr(archive_expansion, "exact_first", lambda *_: [])
    assert reader.search(SearchRequest(query=query)).ranked == ranked


def test_without_the_exact_layer_nothing_stands_first(reader: SearchReader) -> None:
    request = SearchRequest(query="вясна", layers=frozenset(Layer) - {Layer.EXACT})
    assert reader.search(request).ranked[0].article_id != SPRING


def test_of_real_texts_none_with_another_form_stands_above(
    corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = {asked: rest for asked, *rest in exact_first(corpora / "mixed", every=90)}
    assert all(several > 20 and wrong == 0 for several, wrong in counted.values())

    monkeypatch.setattr(archive_expansion, "exact_first", lambda *_: [])
    counted = {asked: rest for asked, *rest in exact_first(corpora / "mixed", every=240)}
    assert all(wrong for _, wrong in counted.values())
