"""The best documents of an Or, found without scoring all of them, are the best of all."""

import sqlite3
from itertools import combinations

import numpy as np
import pytest
from whoosh import fields, query

import index
from index.evaluation.boolean import Or
from index.evaluation.ranking import rank

WORDS = ["common", "usual", "castle", "yard", "witness", "letter"]
SHARES = [0.95, 0.8, 0.1, 0.06, 0.01, 0.004]


@pytest.fixture(scope="module")
def searcher() -> index.ArraySearcher:
    """Texts of common and rare words, the common ones up to forty times."""
    ix = index.create(sqlite3.connect(":memory:"), fields.Schema(body=fields.TEXT))
    random = np.random.default_rng(9)
    with ix.writer() as writer:
        for number in range(3000):
            held = random.random(len(WORDS)) < SHARES
            words = [w for w, h in zip(WORDS, held, strict=True) if h] + ["filler"]
            body = " ".join(words * int(random.integers(1, 40)))
            writer.add_document(body=body, _body_boost=1.5 if number % 2 else 1.0)
    return ix.searcher()


def trees() -> list[query.Or]:
    found = []
    for count in (2, 3):
        for words in combinations(WORDS, count):
            found.append(query.Or([query.Term("body", word) for word in words], boost=1.5))
            found.append(
                query.Or([query.Term("body", w, boost=9.0 - 4 * i) for i, w in enumerate(words)])
            )
    return found


@pytest.mark.parametrize("count", [1, 10, 100])
def test_pruned_pages_are_those_of_the_whole_ranking(
    searcher: index.ArraySearcher, count: int
) -> None:
    within = np.arange(0, 3000, 3, dtype=np.int32)
    pruned = 0
    for tree in trees():
        node = searcher._compiled(tree)
        assert isinstance(node, Or)
        for chosen in (None, within):
            whole = rank(node, None, 0, chosen)
            page = rank(node, count, 2, chosen)
            assert page.documents.tolist() == whole.documents[2 : count + 2].tolist()
            np.testing.assert_allclose(page.scores, whole.scores[2 : count + 2])
            assert page.matches.tolist() == whole.matches.tolist()
            pruned += len(node.best(whole.matches, count)[0]) < whole.total
    assert 0 < pruned < 2 * len(trees())


def test_frequent_words_that_weigh_more_are_not_left_out(searcher: index.ArraySearcher) -> None:
    heavy = query.Or([query.Term("body", "common", boost=50.0), query.Term("body", "yard")])
    light = query.Or([query.Term("body", "common"), query.Term("body", "yard", boost=50.0)])
    for tree, is_pruned in ((heavy, False), (light, True)):
        node = searcher._compiled(tree)
        likely, _ = node.best(node.documents, 150)
        assert (len(likely) < len(node.documents)) == is_pruned
