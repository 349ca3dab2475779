"""Terms, And and Or over arrays beside the same said one document at a time."""

import sqlite3
from itertools import combinations

import numpy as np
import pytest
from whoosh import fields, query

import index
from index.evaluation.nodes import Node

DOCUMENTS = 2000
SHARES = {"everywhere": 0.6, "often": 0.1, "middling": 0.04, "seldom": 0.01, "rare": 0.002}
"""From what has its weight in all documents to what is looked for in others' arrays."""


@pytest.fixture(scope="module")
def searcher() -> index.ArraySearcher:
    ix = index.create(sqlite3.connect(":memory:"), fields.Schema(body=fields.TEXT))
    random = np.random.default_rng(5)
    with ix.writer() as writer:
        for _ in range(DOCUMENTS):
            words = [w for w, share in SHARES.items() if random.random() < share]
            writer.add_document(body=" ".join(["filler", *words * int(random.integers(1, 9))]))
    return ix.searcher()


def term(word: str) -> query.Term:
    return query.Term("body", word)


def by_document(searcher: index.ArraySearcher, tree: query.Query) -> dict[int, float]:
    """Whoosh's own matchers over the same postings."""
    ranking = searcher.rank_by_matchers(tree, limit=None)
    return dict(zip(ranking.documents.tolist(), ranking.scores.tolist(), strict=True))


def check(node: Node, expected: dict[int, float]) -> None:
    """Of any documents the scores are the expected ones, 0 where the node does not match."""
    assert node.documents.tolist() == sorted(expected)
    for some in (
        np.arange(DOCUMENTS, dtype=np.int32),
        np.arange(3, DOCUMENTS, 400, dtype=np.int32),
        node.documents[::2],
        node.documents,
    ):
        wanted = [expected.get(number, 0.0) for number in some.tolist()]
        np.testing.assert_allclose(node.scores(some), wanted, rtol=1e-6)
        assert node.holds(some).tolist() == [number in expected for number in some.tolist()]
    assert np.flatnonzero(node.mask()).tolist() == sorted(expected)


def test_postings_are_spread_by_their_share(searcher: index.ArraySearcher) -> None:
    spread = {}
    for word in SHARES:
        number = searcher.snapshot.term_number("body", word.encode())
        assert number is not None
        postings = searcher.snapshot.postings(number)
        spread[word] = (postings.everywhere is not None, postings.standing is not None)
    assert spread == {
        "everywhere": (True, True),
        "often": (False, True),
        "middling": (False, True),
        "seldom": (False, False),
        "rare": (False, False),
    }


@pytest.mark.parametrize("word", SHARES)
def test_a_term(searcher: index.ArraySearcher, word: str) -> None:
    check(searcher._compiled(term(word)), by_document(searcher, term(word)))


@pytest.mark.parametrize("count", [2, 3])
def test_compounds_of_words_of_any_shares(searcher: index.ArraySearcher, count: int) -> None:
    for words in combinations(SHARES, count):
        for kind in (query.And, query.Or):
            tree = kind([term(word) for word in words])
            check(searcher._compiled(tree), by_document(searcher, tree))


def test_a_mask_that_is_changed_is_no_mask_of_the_term(searcher: index.ArraySearcher) -> None:
    node = searcher._compiled(term("often"))
    node.mask()[:] = True
    assert node.mask().sum() == len(node.documents)
