"""Key terms, similar documents, corrections and unfinished words are those that Whoosh gives."""

import sqlite3
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import analysis, classify, fields, qparser, query
from whoosh.searching import Searcher

import index
from index.reading.bulk import postings_of
from index.suggesting import key_terms

WORDS = ["alfa", "alfabet", "bravo", "brava", "charlie", "delta", "delt", "echo", "foxtrot"]
batches = st.lists(
    st.lists(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join),
        min_size=1,
        max_size=6,
    ),
    min_size=1,
    max_size=3,
)


def searcher_of(corpus: list[list[str]]) -> index.ArraySearcher:
    schema = fields.Schema(
        body=fields.TEXT(vector=True), bare=fields.TEXT, tag=fields.KEYWORD(stored=True)
    )
    ix = index.create(sqlite3.connect(":memory:"), schema)
    for batch in corpus:
        writer = ix.writer()
        for text in batch:
            writer.add_document(body=text, bare=text)
        writer.commit(merge=False)
    return ix.searcher()


@settings(max_examples=60, deadline=None)
@given(
    batches,
    st.sampled_from([classify.Bo1Model, classify.Bo2Model, classify.KLModel]),
    st.integers(1, 6),
    st.booleans(),
)
def test_key_terms_are_those_of_whoosh_over_vectors(
    corpus: list[list[str]], model: Any, count: int, normalize: bool
) -> None:
    with searcher_of(corpus) as searcher:
        documents = [0, searcher.doc_count_all() - 1]
        ours = searcher.key_terms(documents, "bare", count, model, normalize)
        try:
            theirs = Searcher.key_terms(searcher, documents, "body", 20, model, normalize)
        except ZeroDivisionError:  # No term tells anything.
            assert all(score <= 0 for _, score in ours)
            return
        expected = dict(theirs)
        np.testing.assert_allclose(
            [score for _, score in ours], [expected[term] for term, _ in ours], rtol=1e-9
        )
        best = [score for _, score in theirs[:count]]
        np.testing.assert_allclose([score for _, score in ours], best, rtol=1e-9)


def test_only_terms_that_can_win_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    common = [f"w{i:03}" for i in range(200)]
    corpus = [[" ".join([*common, f"rare{number // 2} rare{number // 2}"]) for number in range(80)]]
    with searcher_of(corpus) as searcher:
        read: list[int] = []

        def counted(snapshot: Any, terms: Any) -> Any:
            read.extend(terms)
            return postings_of(snapshot, terms)

        monkeypatch.setattr(key_terms, "postings_of", counted)
        assert [term for term, _ in searcher.key_terms([0], "bare", 1)] == ["rare0"]
        assert 0 < len(read) < 100
        read.clear()
        searcher.key_terms([0], "bare", 1, classify.KLModel)
        assert len(read) == 201


def test_more_like_this_needs_no_stored_text_and_agrees_with_whoosh() -> None:
    texts = ["alfa bravo charlie", "alfa bravo delta", "alfa echo", "echo foxtrot"]
    with searcher_of([texts]) as searcher:
        results = searcher.more_like(0, "bare")
        assert [hit.docnum for hit in results] == [1, 2]
        theirs = searcher.more_like(0, "body", text=texts[0])
        assert [(hit.docnum, hit.score) for hit in theirs] == [
            (hit.docnum, pytest.approx(hit.score)) for hit in results
        ]
        assert searcher.similar(0, "bare").documents.tolist() == [1, 2]
        assert searcher.similar(3, "bare").documents.tolist() == [2]


def test_a_document_without_the_field_has_no_key_terms() -> None:
    with searcher_of([["alfa"]]) as searcher:
        assert searcher.key_terms([0], "tag") == []
        assert searcher.key_terms([], "bare") == []
        assert searcher.similar(0, "tag").total == 0


@settings(max_examples=60, deadline=None)
@given(batches, st.sampled_from(["alfbet", "brvao", "chrlie", "dlta", "zulu", "foxtro"]))
def test_corrections_are_the_words_that_whoosh_suggests(corpus: list[list[str]], word: str) -> None:
    with searcher_of(corpus) as searcher:
        ours = searcher.corrections("bare", word, limit=20)
        assert set(ours) == set(searcher.suggest("bare", word, limit=20))


def test_words_of_what_is_not_committed_are_not_suggested() -> None:
    ix = index.create(sqlite3.connect(":memory:"), fields.Schema(body=fields.TEXT))
    with ix.writer() as writer:
        writer.add_document(body="decree")
    with ix.searcher() as searcher:
        writer = ix.writer()
        writer.add_document(body="secret secrets")
        writer.flush()
        assert searcher.corrections("body", "secree") == ["decree"]
        tree = query.Term("body", "secret")
        assert searcher.did_you_mean(tree) == query.Term("body", "decree")
        writer.commit()
    with ix.searcher() as searcher:
        assert searcher.corrections("body", "secree") == ["decree", "secret", "secrets"]
        assert searcher.did_you_mean(tree) is None


def test_corrections_of_stemmed_words_are_words_kept_for_spelling() -> None:
    body = fields.TEXT(analyzer=analysis.StemmingAnalyzer(), spelling=True)
    ix = index.create(sqlite3.connect(":memory:"), fields.Schema(body=body))
    with ix.writer() as writer:
        for text in ("running", "sunning", "sunning"):
            writer.add_document(body=text)
    with ix.searcher() as searcher:
        assert searcher.corrections("body", "wunning") == ["sunning", "running"]


def test_a_query_is_corrected_word_by_word() -> None:
    with searcher_of([["alfa bravo", "bravo charlie"]]) as searcher:
        tree = query.And([query.Term("bare", "brvao"), query.Not(query.Term("bare", "alfa"))])
        right = query.And([query.Term("bare", "bravo"), query.Not(query.Term("bare", "alfa"))])
        assert searcher.did_you_mean(tree) == right
        theirs = searcher.correct_query(tree, None)
        assert theirs.query == right
        phrase = query.Phrase("bare", ["bravo", "charlei"], slop=2)
        assert searcher.did_you_mean(phrase) == query.Phrase("bare", ["bravo", "charlie"], slop=2)
        assert searcher.did_you_mean(right) is None
        assert searcher.did_you_mean(query.Term("bare", "zulu")) is None
        assert searcher.did_you_mean(query.Term("absent", "zulu")) is None


def test_the_last_word_may_still_go_on() -> None:
    with searcher_of([["alfabet bravo", "alfa brava", "delta"]]) as searcher:
        parser = qparser.QueryParser("bare", searcher.schema)

        def found(text: str) -> list[int]:
            tree = index.unfinished(parser.parse(text, normalize=False), text)
            numbers: list[int] = searcher.match(tree).tolist()
            return numbers

        assert found("alfabet bra") == [0]
        assert found("brav") == found("brav OR bra") == [0, 1]
        assert found("alfa") == [0, 1]
        assert found("alfa ") == [1]
        assert found("del*") == [2]
        tree = query.Term("bare", "brav", boost=2.0)
        tree.endchar = 4
        best = searcher.rank(index.unfinished(tree, "brav")).scores
        assert best.tolist() == [2 * x for x in searcher.rank(query.Prefix("bare", "brav")).scores]
