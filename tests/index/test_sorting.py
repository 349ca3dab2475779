"""Sorting by columns over arrays gives the order that Whoosh's collectors give."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query, sorting
from whoosh.searching import Searcher

import index
from tests.index import corpora

FACETS = ["size", "day", "tag", "lang"]
orders = st.one_of(
    st.sampled_from(FACETS),
    st.lists(st.sampled_from(FACETS), min_size=1, max_size=3, unique=True),
    st.builds(sorting.FieldFacet, st.sampled_from(["size", "day"]), reverse=st.booleans()),
)


@settings(max_examples=40, deadline=None)
@given(corpora.batches(), orders, st.booleans(), st.sampled_from([1, 3, None]))
def test_the_order_is_that_of_whoosh(
    corpus: list[list[dict[str, Any]]], order: Any, reverse: bool, limit: int | None
) -> None:
    tree = query.Not(query.Term("body", "alfa"))
    with corpora.build(corpus).searcher() as searcher:
        options = {"sortedby": order, "reverse": reverse, "limit": limit}
        ours = searcher.search(tree, **options)
        theirs = Searcher.search(searcher, tree, **options)
        assert [hit.docnum for hit in ours] == [hit.docnum for hit in theirs]
        assert len(ours) == len(theirs)


def test_words_in_reverse_and_other_facets_work_too() -> None:
    corpus = [[{"body": "alfa", "tag": "red"}, {"body": "alfa bravo", "tag": "blue"}]]
    with corpora.build(corpus).searcher() as searcher:
        tree = query.Term("body", "alfa")
        back = searcher.search(tree, sortedby=sorting.FieldFacet("tag", reverse=True))
        assert [hit["tag"] for hit in back] == ["red", "blue"]
        scored = searcher.search(tree, sortedby=sorting.ScoreFacet())
        assert [hit["tag"] for hit in scored] == ["red", "blue"]
        unknown = searcher.search(tree, sortedby="size")
        assert [hit.docnum for hit in unknown] == [0, 1]


def test_columns_sort_without_whooshs_collectors(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus: list[list[dict[str, Any]]] = [
        [{"body": "alfa", "size": 4}],
        [{"body": "alfa", "size": -4}, {"body": "alfa"}],
    ]
    with corpora.build(corpus).searcher() as searcher:
        monkeypatch.setattr(index.ArraySearcher, "collector", None)
        results = searcher.search(query.Term("body", "alfa"), sortedby="size", filter={0, 1})
        assert [hit.docnum for hit in results] == [1, 0]
        page = searcher.search_page(query.Term("body", "alfa"), 2, 1, sortedby="size")
        assert [hit.docnum for hit in page] == [0]
        with pytest.raises(TypeError):
            searcher.search(query.Term("body", "alfa"), sortedby=sorting.ScoreFacet())
