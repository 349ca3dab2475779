"""A word that a document holds counts for something, however long the document is."""

import sqlite3

import numpy as np
import pytest
from whoosh import fields, query
from whoosh.scoring import BM25F

import index

SCHEMA = fields.Schema(id=fields.NUMERIC(unique=True), body=fields.TEXT)
EITHER = query.Or([query.Term("body", word) for word in ("rare", "scarce", "seldom", "once")])
TREES = [
    query.Term("body", "rare"),
    EITHER,
    query.And([query.Term("body", "rare"), query.Term("body", "common")]),
    query.DisjunctionMax([query.Term("body", "rare"), query.Term("body", "scarce", boost=2.0)]),
    query.Prefix("body", "s"),
]


@pytest.fixture
def ix() -> index.ArrayIndex:
    """Document 0 is a line with one of four words; document 1 is long and has all of them."""
    made = index.create(sqlite3.connect(":memory:"), SCHEMA, segment_documents=20)
    with made.writer() as writer:
        writer.add_document(id=0, body="rare rare rare")
        writer.add_document(id=1, body="rare scarce seldom once " + "common " * 400)
        for number in range(2, 60):
            writer.add_document(id=number, body="common other " * (number % 5 + 1))
    return made


@pytest.mark.parametrize("tree", TREES, ids=str)
def test_arrays_and_matchers_agree(ix: index.ArrayIndex, tree: query.Query) -> None:
    with ix.searcher(weighting=index.LowerBounded(0.7, 1.1, 0.5)) as searcher:
        assert searcher.runs_on_arrays(tree)
        ranking = searcher.rank(tree)
        matcher = tree.matcher(
            searcher, searcher.boolean_context().set(weighting=searcher.weighting)
        )
        scores = {}
        while matcher.is_active():
            scores[matcher.id()] = matcher.score()
            matcher.next()
    assert len(ranking.documents) > 0
    np.testing.assert_allclose(ranking.scores, [scores[n] for n in ranking.documents.tolist()])


def test_four_words_of_a_long_text_outweigh_one_of_a_line(ix: index.ArrayIndex) -> None:
    assert best(ix, index.LowerBounded(0.75, 1.2, 1.0)) == 1


def test_without_a_least_score_the_line_stands_first(ix: index.ArrayIndex) -> None:
    assert best(ix, BM25F()) == 0
    assert best(ix, index.LowerBounded()) == 0


def test_delta_zero_is_plain_bm25(ix: index.ArrayIndex) -> None:
    with ix.searcher(weighting=index.LowerBounded(0.5, 0.9)) as searcher:
        ours = searcher.rank(EITHER).scores
        plain = searcher.with_weighting(BM25F(0.5, 0.9)).rank(EITHER).scores
        more = searcher.with_weighting(index.LowerBounded(0.5, 0.9, 0.1)).rank(EITHER).scores
    assert ours.tolist() == plain.tolist() != more.tolist()


def best(ix: index.ArrayIndex, weighting: BM25F) -> int:
    with ix.searcher(weighting=weighting) as searcher:
        return int(searcher.rank(EITHER, 1).documents[0])
