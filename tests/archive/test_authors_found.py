"""What somebody wrote or told is found by their name, which says why, and counted in a batch."""

from __future__ import annotations

import pytest

from archive.batch import batch
from archive.find import find
from archive.searching import Layer, Reason, SearchRequest, Why
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive

EXACT = frozenset({Layer.EXACT})


@pytest.fixture
def archive() -> FakeArchive:
    archive = FakeArchive()
    with archive.writing() as unit:
        articles = [
            new_article("Дождж ішоў да вечара", authors=("Алена Гарошка",)),
            new_article("Я бачыла ўсё", witness="Гарошка"),
            new_article("Гарошка пра дождж", title="Ліст"),
            new_article("Снег", authors=("Ганна Рабкова",)),
        ]
        unit.search.add(unit.articles.add(articles))
    return archive


def test_a_name_finds_what_its_bearer_wrote(archive: FakeArchive) -> None:
    found = find(archive, SearchRequest(query="Алена Гарошка")).hits
    assert [hit.summary.description.authors for hit in found] == [("Алена Гарошка",)]
    assert found[0].reasons == (Reason(Why.EXACT, "Алена"), Reason(Why.EXACT, "Гарошка"))


@pytest.mark.parametrize(("query", "total"), [("Гарошка", 3), ("Гарошка дождж", 2), ("Рабкоў", 0)])
def test_authors_are_asked_with_the_words_of_texts(
    archive: FakeArchive, query: str, total: int
) -> None:
    result = find(archive, SearchRequest(query=query, layers=EXACT))
    assert result.total == total
    assert all(hit.reasons for hit in result.hits)


def test_a_batch_counts_them(archive: FakeArchive) -> None:
    (line,) = batch(archive, ["Гарошка"], layers=EXACT).lines
    assert line.total == 3
    assert [each.count for each in line.occurrences] == [1, 1, 1]
