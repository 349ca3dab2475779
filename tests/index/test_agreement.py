"""The arrays and Whoosh's own matchers give the same documents, order and scores."""

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from whoosh import query

import index
from tests.index import corpora

_settings = settings(
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check(searcher: index.ArraySearcher, tree: query.Query) -> None:
    arrays = searcher.rank(tree, limit=None)
    matchers = searcher.rank_by_matchers(tree, limit=None)
    assert arrays.matches.tolist() == matchers.matches.tolist()
    scores = dict(zip(matchers.documents.tolist(), matchers.scores.tolist(), strict=True))
    expected = [scores[number] for number in arrays.documents.tolist()]
    np.testing.assert_allclose(arrays.scores, expected, rtol=1e-5)
    assert np.all(np.diff(arrays.scores) <= 0)


@_settings
@given(corpora.batches(), st.lists(corpora.queries, min_size=8, max_size=8))
def test_arrays_agree_with_matchers(
    corpus: list[list[dict[str, object]]], trees: list[query.Query]
) -> None:
    with corpora.build(corpus).searcher() as searcher:
        for tree in trees:
            check(searcher, tree)


def test_what_is_excluded_does_not_come_back_when_no_more_is_left_to_exclude() -> None:
    corpus = [[{"title": "alfa charlie"}, {"title": "brava charlie"}, {"title": "alfa"}]]
    kept = query.TermRange("title", None, "charlie")
    tree = query.AndMaybe(query.Every(), query.AndNot(kept, query.Term("title", "charlie")))
    with corpora.build(corpus).searcher() as searcher:
        assert searcher.rank_by_matchers(tree, limit=None).documents.tolist() == [2, 0, 1]
        check(searcher, tree)


@pytest.mark.slow
@settings(_settings, max_examples=650)
@given(corpora.batches(), st.lists(corpora.queries, min_size=8, max_size=8))
def test_arrays_agree_with_matchers_on_more_than_5000_queries(
    corpus: list[list[dict[str, object]]], trees: list[query.Query]
) -> None:
    with corpora.build(corpus).searcher() as searcher:
        for tree in trees:
            check(searcher, tree)
