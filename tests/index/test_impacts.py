"""What is kept of rare terms gives the pages that ranking gives, and only where it may."""

import sqlite3

import numpy as np
import pytest
from whoosh import fields, query
from whoosh.scoring import BM25F, TF_IDF

import index
from index.evaluation.impacts import RARE, impacts_of
from index.evaluation.ranking import FEW, rank

SCHEMA = fields.Schema(id=fields.NUMERIC(unique=True), body=fields.TEXT)


@pytest.fixture
def ix() -> index.ArrayIndex:
    """ "rare" stands in 43 of 1,100 documents, "seldom" in 300, "common" in all of them."""
    made = index.create(sqlite3.connect(":memory:"), SCHEMA, segment_documents=400)
    random = np.random.default_rng(5)
    with made.writer() as writer:
        for number in range(1100):
            words = ["common"] * int(random.integers(1, 9)) + ["other"] * int(random.integers(9))
            if number < 300:
                words += ["seldom"] * int(random.integers(1, 4))
                words += ["rare"] * (int(random.integers(1, 4)) if number % 7 == 0 else 0)
            writer.add_document(id=number, body=" ".join(words))
    return made


@pytest.mark.parametrize("word", ["rare", "seldom", "common", "absent"])
@pytest.mark.parametrize("page", [(10, 0), (10, 5), (None, 0), (None, 3), (0, 0), (7, 1000)])
def test_pages_are_those_of_the_ranking(
    ix: index.ArrayIndex, word: str, page: tuple[int | None, int]
) -> None:
    tree = query.Term("body", word)
    with ix.searcher() as searcher:
        expected = rank(searcher._compiled(tree), *page)
        for _ in range(2):
            found = searcher.rank(tree, *page)
            assert found.documents.tolist() == expected.documents.tolist()
            assert found.scores.tolist() == expected.scores.tolist()
            assert found.matches.tolist() == expected.matches.tolist()
        assert (found.total > FEW) == (word in ("seldom", "common"))
        assert (found.total > RARE) == (word == "common")


@pytest.mark.parametrize(("word", "kept"), [("rare", 43), ("seldom", 300), ("common", 0)])
def test_only_what_is_rare_is_kept_in_order(ix: index.ArrayIndex, word: str, kept: int) -> None:
    with ix.searcher() as searcher:
        impacts = impacts_of(searcher._compiled(query.Term("body", word)))
    assert impacts.is_rare == (kept > 0)
    assert len(impacts.documents) == len(impacts.scores) == kept


def test_what_is_kept_cannot_be_written_to(ix: index.ArrayIndex) -> None:
    with ix.searcher() as searcher:
        found = searcher.rank(query.Term("body", "rare"))
        with pytest.raises(ValueError, match="read-only"):
            found.scores[0] = 7
        with pytest.raises(ValueError, match="read-only"):
            found.documents[0] = 7


def test_parameters_boosts_and_other_weightings_count(ix: index.ArrayIndex) -> None:
    tree, boosted = query.Term("body", "rare"), query.Term("body", "rare", boost=3.0)
    with ix.searcher() as searcher:
        plain = searcher.rank(tree).scores
        np.testing.assert_allclose(searcher.rank(boosted).scores, 3 * plain)
        flat = searcher.with_weighting(BM25F(B=0.0)).rank(tree).scores
        of_field = searcher.with_weighting(BM25F(body_B=0.0)).rank(tree).scores
        other = searcher.with_weighting(TF_IDF()).rank(tree)
        assert flat.tolist() == of_field.tolist() != plain.tolist()
        assert other.total == 43
        assert other.scores.tolist() != plain.tolist()
        assert searcher.rank(tree).scores.tolist() == plain.tolist()


def test_a_later_generation_has_its_own(ix: index.ArrayIndex) -> None:
    tree = query.Term("body", "rare")
    with ix.searcher() as searcher:
        before = searcher.rank(tree).matches.tolist()
    with ix.writer() as writer:
        writer.delete_by_values("id", [7])
        writer.add_document(id=1100, body="rare")
    with ix.searcher() as searcher:
        after = searcher.rank(tree)
    assert 7 in before
    assert after.matches.tolist() == [*(n for n in before if n != 7), 1100]
