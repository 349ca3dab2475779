import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime

import numpy as np
import pytest
from whoosh import fields, query, scoring
from whoosh.searching import Searcher

import index
from index.errors import DamagedIndexError
from index.evaluation.ranking import Ranking, best_places
from index.reading.cache import ByteBudgetCache
from index.reading.searcher import ArraySearcher
from tests.index import corpora


def small_index() -> index.ArrayIndex:
    batch = [
        {"body": "alfa bravo charlie", "tag": "red", "size": 3, "day": datetime(2020, 1, 1)},
        {"body": "alfa alfa delta", "tag": "blue", "size": -4, "day": datetime(2021, 1, 1)},
        {"body": "bravo delta echo", "tag": "red", "day": datetime(2022, 1, 1)},
    ]
    return corpora.build([batch, [{"body": "alfa echo foxtrot"}]])


def test_the_best_places_are_those_of_a_whole_sort() -> None:
    scores = np.random.default_rng(3).integers(0, 6, 200).astype(np.float64)
    everything = best_places(scores, None).tolist()
    assert everything == sorted(range(200), key=lambda i: (-scores[i], i))
    for count in (0, 1, 7, 50, 199, 200, 500):
        assert best_places(scores, count).tolist() == everything[:count]


@pytest.mark.parametrize("find", [ArraySearcher.rank, ArraySearcher.rank_by_matchers])
def test_a_misspelt_word_may_be_shorter_than_the_letters_it_shares(
    find: Callable[..., Ranking],
) -> None:
    with corpora.build([[{"body": "al"}, {"body": "alf"}, {"body": "bl"}]]).searcher() as searcher:
        found = find(searcher, query.FuzzyTerm("body", "al", prefixlength=3))
        assert found.matches.tolist() == [0, 1]
        none = find(searcher, query.FuzzyTerm("body", "", prefixlength=1))
        assert none.matches.tolist() == []


@pytest.mark.parametrize("find", [ArraySearcher.rank, ArraySearcher.rank_by_matchers])
@pytest.mark.parametrize("field", ["size", "day"])
def test_a_misspelt_number_is_a_mistake_of_the_query_and_no_damage(
    find: Callable[..., Ranking], field: str
) -> None:
    with small_index().searcher() as searcher, pytest.raises(TypeError, match="not iterable"):
        find(searcher, query.FuzzyTerm(field, "12"))


def test_a_term_that_is_no_text_is_damage_when_a_query_is_expanded() -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, fields.Schema(body=fields.TEXT))
    with ix.writer() as writer:
        writer.add_document(body="alfa")
    assert connection.execute("UPDATE index_term SET text = x'ff'").rowcount == 1
    tree = query.FuzzyTerm("body", "alfo", prefixlength=0)
    with ix.searcher() as searcher, pytest.raises(DamagedIndexError):
        searcher.rank(tree)


def test_pages_follow_each_other() -> None:
    with small_index().searcher() as searcher:
        tree = query.Or([query.Term("body", "alfa"), query.Term("body", "delta")])
        whole = searcher.rank(tree, limit=None).documents.tolist()
        pages = [searcher.rank(tree, limit=1, offset=i).documents.tolist() for i in range(4)]
        assert [number for page in pages for number in page] == whole
        assert searcher.rank(tree, limit=1, offset=2).total == len(whole)


def test_search_returns_whoosh_results_with_exact_length() -> None:
    with small_index().searcher() as searcher:
        results = searcher.search(query.Term("body", "alfa"), limit=2)
        assert [hit["id"] for hit in results] == [1, 0]
        assert len(results) == 3
        assert results.docs() == {0, 1, 3}


def test_filters_and_masks() -> None:
    with small_index().searcher() as searcher:
        tree = query.Term("body", "alfa")
        red = query.Term("tag", "red")
        assert [hit["id"] for hit in searcher.search(tree, filter=red)] == [0]
        assert [hit["id"] for hit in searcher.search(tree, mask=red)] == [1, 3]
        assert list(searcher.search(tree, filter={2})) == []
        assert searcher.rank(tree, within=np.array([0, 2], np.int32)).documents.tolist() == [0]


@pytest.mark.parametrize("scale", [None, 0.5], ids=["arrays", "matchers"])
def test_a_filter_without_documents_leaves_none(scale: float | None) -> None:
    tree = query.Or([query.Term("body", "alfa"), query.Term("body", "delta")], scale=scale)
    with small_index().searcher() as searcher:
        assert searcher.runs_on_arrays(tree) == (scale is None)
        assert searcher.rank(tree).total == 4
        for find in (searcher.rank, searcher.rank_by_matchers):
            assert find(tree, within=np.zeros(0, np.int32)).total == 0
        nowhere = query.Term("body", "nowhere")
        none: set[int] = set()
        for empty in (none, nowhere, query.And([]), searcher.search(nowhere)):
            results = searcher.search(tree, filter=empty)
            assert (len(results), list(results), results.docs()) == (0, [], set())


def test_facets_and_columns() -> None:
    with small_index().searcher() as searcher:
        everything = searcher.match(query.Every())
        assert searcher.facet_counts("tag", everything) == {"red": 2, "blue": 1}
        column = searcher.column("size")
        assert isinstance(column, index.NumberColumn)
        assert column.present.tolist() == [True, True, False, False]
        with pytest.raises(KeyError):
            searcher.column("body")


def test_matched_terms_expand_prefixes() -> None:
    with small_index().searcher() as searcher:
        tree = query.And([query.Prefix("body", "b"), query.Term("body", "alfa")])
        (terms,) = searcher.matched_terms(tree, searcher.match(tree))
        assert terms == {("body", b"alfa"), ("body", b"bravo")}


def test_other_weightings_go_through_whoosh() -> None:
    with small_index().searcher(weighting=scoring.Frequency()) as searcher:
        ranking = searcher.rank(query.Term("body", "alfa"))
        assert ranking.scores.tolist() == [2.0, 1.0, 1.0]


def test_whoosh_options_still_work() -> None:
    with small_index().searcher() as searcher:
        results = searcher.search(query.Every(), sortedby="size", groupedby="tag")
        assert [hit["id"] for hit in results][:2] == [1, 0]
        assert results.groups("tag") == {"red": [0, 2], "blue": [1], None: [3]} or results.groups()
        recorded = searcher.search(query.Term("body", "alfa"), terms=True)
        assert recorded.matched_terms() == {("body", b"alfa")}


def test_stock_whoosh_agrees_where_lengths_are_exact() -> None:
    from whoosh.filedb.filestore import RamStorage

    corpus = [{"body": "alfa bravo charlie"}, {"body": "alfa alfa"}, {"body": "delta bravo"}]
    stock = RamStorage().create_index(corpora.make_schema())
    with stock.writer() as writer:
        for number, document in enumerate(corpus):
            writer.add_document(id=number, **document)
    tree = query.Or([query.Term("body", "alfa"), query.Term("body", "bravo")])
    with corpora.build([corpus]).searcher() as ours, stock.searcher() as theirs:
        assert isinstance(ours, Searcher)
        expected = [(hit["id"], hit.score) for hit in theirs.search(tree, limit=None)]
        got = [(hit["id"], hit.score) for hit in ours.search(tree, limit=None)]
        assert [number for number, _ in got] == [number for number, _ in expected]
        np.testing.assert_allclose([s for _, s in got], [s for _, s in expected], rtol=1e-5)


def test_words_are_completed_and_corrected() -> None:
    with small_index().searcher() as searcher:
        assert searcher.completions("body", "", limit=3) == ["alfa", "bravo", "delta"]
        assert searcher.completions("body", "f") == ["foxtrot"]
        assert searcher.completions("body", "x") == []
        assert searcher.corrections("body", "brvao") == ["bravo"]
        assert searcher.corrections("body", "dela")[0] == "delta"


def test_similar_documents_share_distinctive_words() -> None:
    texts = ["alfa bravo charlie", "alfa bravo delta", "alfa echo", "echo foxtrot"]
    with corpora.build([[{"body": text} for text in texts]]).searcher() as searcher:
        ranking = searcher.similar(0, "body")
        assert ranking.documents.tolist() == [1, 2]


def test_many_terms_are_no_long_key_of_the_cache_which_counts_none() -> None:
    words = " ".join(f"a{number}b" for number in range(500))
    with corpora.build([[{"body": words}]]).searcher() as searcher:
        assert searcher.rank(query.Wildcard("body", "a*b")).total == 1
        assert searcher.rank(query.Wildcard("body", "a*0b")).total == 1
        keys = searcher.snapshot._cache._entries
        of_many = [key for key in keys if isinstance(key, tuple) and key[1] == "of"]
        assert len(of_many) == 2
        assert max(sys.getsizeof(part) for key in of_many for part in key) < 100


def test_the_cache_keeps_to_its_budget() -> None:
    cache = ByteBudgetCache(100)
    for key in range(10):
        cache.get(key, lambda: b"x" * 30, len)
    assert cache.size <= 100
    assert len(cache) == 3
    assert cache.get("large", lambda: b"y" * 101, len) == b"y" * 101
    assert len(cache) == 3
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b""

    cache.get(9, make, len)
    assert made == []


@pytest.mark.parametrize("module", ["sqlite3", "sqlcipher3"])
def test_any_sqlite_binding_will_do(module: str) -> None:
    connection = __import__(module).connect(":memory:")
    ix = index.create(connection, fields.Schema(body=fields.TEXT))
    with ix.writer() as writer:
        writer.add_document(body="alfa")
    with ix.searcher() as searcher:
        assert searcher.rank(query.Term("body", "alfa")).total == 1
    assert sqlite3.sqlite_version
