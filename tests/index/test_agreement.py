"""The arrays, Whoosh's own matchers and stock Whoosh give the same documents, order and scores."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Set
from itertools import islice
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from whoosh import query
from whoosh.filedb.filestore import RamStorage
from whoosh.query import spans
from whoosh.util.numeric import byte_to_length, length_to_byte

import index
from bench.contenders.trees import schema, tree_of
from bench.questions import questions
from bench.samples import vocabulary, zipf
from index.evaluation.corrections import corrected
from index.reading.snapshot import Snapshot
from tests.index import corpora

CLASSES = (
    query.Term,
    query.Phrase,
    query.Prefix,
    query.Wildcard,
    query.Regex,
    query.FuzzyTerm,
    query.Variations,
    query.TermRange,
    query.NumericRange,
    query.DateRange,
    query.Every,
    query.And,
    query.Or,
    query.DisjunctionMax,
    query.AndNot,
    query.AndMaybe,
    query.Require,
    query.Not,
    query.ConstantScoreQuery,
    spans.SpanNear,
    spans.SpanNear2,
)
QUERIES_OF_A_CLASS = 100
EXACT_LENGTH = 10  # Stock Whoosh keeps lengths in one byte; it rounds longer ones.
Corpus = list[list[dict[str, object]]]

_settings = settings(
    max_examples=60,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
_trees = st.lists(corpora.queries, min_size=8, max_size=8)


def check(searcher: index.ArraySearcher, tree: query.Query) -> None:
    assert searcher.runs_on_arrays(tree)
    arrays = searcher.rank(tree, limit=None)
    matchers = searcher.rank_by_matchers(tree, limit=None)
    assert arrays.matches.tolist() == matchers.matches.tolist()
    scores = dict(zip(matchers.documents.tolist(), matchers.scores.tolist(), strict=True))
    expected = [scores[number] for number in arrays.documents.tolist()]
    np.testing.assert_allclose(arrays.scores, expected, rtol=1e-5)
    assert np.all(np.diff(arrays.scores) <= 0)
    page = searcher.rank(tree, limit=3, offset=2)
    assert page.documents.tolist() == arrays.documents[2:5].tolist()
    assert page.total == arrays.total


def parts_of(tree: query.Query) -> Iterator[type]:
    """The classes of all queries in a tree."""
    yield type(tree)
    for part in [] if tree.is_leaf() else tree.children():
        yield from parts_of(part)


@_settings
@given(corpora.batches(), corpora.deletions(), _trees)
def test_arrays_agree_with_matchers(
    corpus: Corpus, deleted: set[int], trees: list[query.Query]
) -> None:
    with corpora.build(corpus, deleted).searcher() as searcher:
        for tree in trees:
            check(searcher, tree)


def test_what_is_excluded_does_not_come_back_when_no_more_is_left_to_exclude() -> None:
    corpus = [[{"title": "alfa charlie"}, {"title": "brava charlie"}, {"title": "alfa"}]]
    kept = query.TermRange("title", None, "charlie")
    tree = query.AndMaybe(query.Every(), query.AndNot(kept, query.Term("title", "charlie")))
    with corpora.build(corpus).searcher() as searcher:
        assert searcher.rank_by_matchers(tree, limit=None).documents.tolist() == [2, 0, 1]
        check(searcher, tree)


def test_a_deleted_document_does_not_come_back_when_no_more_is_left_to_exclude() -> None:
    corpus = [[{"body": "bravo"}, {"body": "alfa"}, {"body": "bravo"}, {"body": "bravo"}]]
    tree = query.Not(query.Term("body", "alfa"))
    with corpora.build(corpus, {2}).searcher() as searcher:
        assert searcher.rank_by_matchers(tree, limit=None).documents.tolist() == [0, 3]
        assert [hit["id"] for hit in searcher.search(tree, terms=True)] == [0, 3]
        check(searcher, tree)


def test_what_may_be_there_keeps_up_with_what_must() -> None:
    corpus = [[{"body": "alfa"}, {"title": "brava", "body": "delta"}]]
    corpus[0] += [{"title": "charlie"}, {"title": "charlie brava", "body": "alfa"}]
    maybe = query.AndMaybe(query.Term("body", "alfa"), query.Term("title", "brava"))
    tree = query.Require(maybe, query.Term("title", "charlie"))
    with corpora.build(corpus).searcher() as searcher:
        (found,) = searcher.rank_by_matchers(tree, limit=None).scores
        (plain,) = searcher.rank_by_matchers(
            query.Require(query.Term("body", "alfa"), query.Term("title", "charlie")), limit=None
        ).scores
        assert found > plain
        check(searcher, tree)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_arrays_agree_with_matchers_on_more_than_5000_queries_of_every_class() -> None:
    asked: Counter[type] = Counter()

    @settings(_settings, max_examples=650)
    @given(corpora.batches(), corpora.deletions(), _trees)
    def agree(corpus: Corpus, deleted: set[int], trees: list[query.Query]) -> None:
        with corpora.build(corpus, deleted).searcher() as searcher:
            for tree in trees:
                check(searcher, tree)
                asked.update({*parts_of(tree), query.Query})

    agree()
    assert asked[query.Query] >= 5000
    seldom = {kind.__name__: asked[kind] for kind in CLASSES if asked[kind] < QUERIES_OF_A_CLASS}
    assert seldom == {}


def agree_with_stock(
    corpus: Corpus, trees: list[query.Query], deleted: Set[int] = frozenset()
) -> None:
    """Scores are compared unless documents were deleted: stock Whoosh goes on counting those."""
    stock = RamStorage().create_index(corpora.make_schema())
    number = 0
    for batch in corpus:
        writer = stock.writer()
        for document in batch:
            writer.add_document(id=number, **document)
            number += 1
        writer.commit(merge=False)
    if deleted:
        writer = stock.writer()
        for gone in deleted:
            writer.delete_by_term("id", gone)
        writer.commit(merge=False)
    with corpora.build(corpus, deleted).searcher() as ours, stock.searcher() as theirs:
        for tree in trees:
            found = theirs.search(corrected(tree), limit=None)
            expected = {hit["id"]: hit.score for hit in found}
            arrays = ours.rank(tree, limit=None)
            numbers = arrays.documents.tolist()
            if deleted:
                assert sorted(hit["id"] for hit in ours.search(tree, limit=None)) == sorted(
                    expected
                )
                continue
            assert set(numbers) == set(expected)
            np.testing.assert_allclose(
                arrays.scores, [expected[number] for number in numbers], rtol=1e-5
            )


@settings(_settings, max_examples=25)
@given(corpora.batches(EXACT_LENGTH), _trees)
def test_arrays_agree_with_stock_whoosh(corpus: Corpus, trees: list[query.Query]) -> None:
    agree_with_stock(corpus, trees)


@settings(_settings, max_examples=15)
@given(corpora.batches(EXACT_LENGTH), corpora.deletions(), _trees)
def test_arrays_agree_with_stock_whoosh_on_what_was_not_deleted(
    corpus: Corpus, deleted: set[int], trees: list[query.Query]
) -> None:
    agree_with_stock(corpus, trees, deleted)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@settings(_settings, max_examples=300)
@given(corpora.batches(EXACT_LENGTH), _trees)
def test_arrays_agree_with_stock_whoosh_on_more_queries(
    corpus: Corpus, trees: list[query.Query]
) -> None:
    agree_with_stock(corpus, trees)


def rounded_norms(snapshot: Snapshot, field: str, b: float, k1: float) -> Any:
    """What `Snapshot.length_norms` gives, with lengths as stock Whoosh keeps them."""
    lengths = [byte_to_length(length_to_byte(n)) for n in snapshot.counts(field).tolist()]
    average = snapshot.total(field) / snapshot.documents or 1
    return k1 * ((1 - b) + b * np.maximum(lengths, 1) / average)


@settings(_settings, max_examples=15)
@given(corpora.batches(40), _trees)
def test_the_rest_is_the_rounding_of_lengths(corpus: Corpus, trees: list[query.Query]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Snapshot, "length_norms", rounded_norms)
        agree_with_stock(corpus, trees)


def test_the_queries_of_the_benchmark_agree_with_matchers() -> None:
    texts = list(islice(zipf(300, vocabulary(5000), mean_length=60), 300))
    ix = index.create(sqlite3.connect(":memory:"), schema(), segment_documents=100)
    for start in range(0, len(texts), 100):
        with ix.writer() as writer:
            for s in texts[start : start + 100]:
                writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
    with ix.searcher() as searcher:
        for of_class in questions(texts, each=8).values():
            found = 0
            for question in of_class:
                check(searcher, tree_of(question))
                found += searcher.rank(tree_of(question)).total
            assert found > 0
