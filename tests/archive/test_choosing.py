"""Everything that is found, by number."""

from archive.choosing import found_ids
from archive.records import Description
from archive.searching import Order, SearchRequest
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive


def test_all_that_is_found_whatever_page_was_asked_for() -> None:
    archive = FakeArchive()
    titles = ("в", "а", "б", "суд")
    with archive.writing() as unit:
        drafts = [new_article(f"слова {title}", Description(title=title)) for title in titles]
        unit.search.add(unit.articles.add(drafts))
    asked = SearchRequest(query="слова", order=Order.TITLE, offset=2, limit=1, with_facets=True)
    assert found_ids(archive, asked) == (2, 3, 1, 4)
    assert found_ids(archive, SearchRequest(query="суд", limit=0)) == (4,)
    assert found_ids(archive, SearchRequest(query="нічога")) == ()
