"""Postings read ahead for many searches are those that each would read itself."""

import sqlite3
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import fields, query

import index
from index.derived import runs
from index.derived.lookup import members_of
from index.derived.pairs import Pairs
from index.errors import DamagedIndexError
from index.reading import ahead
from index.reading.arrays import Postings
from index.reading.snapshot import Snapshot
from tests.index.test_derived import (
    LANGUAGES,
    WORDS,
    Document,
    _settings,
    add_derived,
    batches,
    built,
    capital,
    derived_schema,
    exact,
    keys,
    stems,
)
from tests.narrowed import of_kind

TERMS = {
    "body": {term for word in WORDS for term in exact(word)} | {"none"},
    "stem": {term for lang in LANGUAGES for word in WORDS for term in stems(lang, word)},
    "name": {term for word in WORDS for term in (*capital(word), *keys(word))} | {"none"},
    "language": {*LANGUAGES, "none"},
}


def arrays(postings: Postings) -> list[object]:
    over_all = (postings.everywhere, postings.standing)
    every = (postings.documents, postings.weights, postings.frequencies, *over_all)
    return [None if array is None else (array.dtype, array.tolist()) for array in every]


def found_by(ix: index.ArrayIndex, *, ahead_of: bool) -> dict[tuple[str, str], list[object] | None]:
    ix._cache.clear()
    with ix.searcher() as searcher:
        if ahead_of:
            searcher.read_ahead(TERMS)
        return {
            (field, text): _postings(searcher.snapshot, field, text)
            for field, texts in TERMS.items()
            for text in texts
        }


def _postings(snapshot: Snapshot, field: str, text: str) -> list[object] | None:
    number = snapshot.term_number(field, text.encode())
    return None if number is None else arrays(snapshot.postings(number))


@_settings
@given(batches, st.sets(st.integers(0, 8)), st.sampled_from([4, 20, 1000]))
def test_what_is_read_ahead_is_what_is_read_alone(
    corpus: list[list[Document]], deleted: set[int], most: int
) -> None:
    derived, stored = built(corpus)
    with derived.writer() as writer:
        writer.delete_by_values("id", sorted(deleted))
    for ix in (derived, stored):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ahead, "_MOST_POSTINGS", most)
            assert found_by(ix, ahead_of=True) == found_by(ix, ahead_of=False)


def corpus_of(documents: int) -> Sequence[Sequence[Document]]:
    chance = np.random.default_rng(3)
    return [
        [(LANGUAGES[i % 2], chance.choice(WORDS, 8).tolist()) for i in range(documents // 4)]
        for _ in range(4)
    ]


def test_searches_read_no_postings_after_it() -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, derived_schema(), segment_documents=6)
    for number, document in enumerate(document for part in corpus_of(40) for document in part):
        with ix.writer() as writer:
            add_derived(writer, number, *document)
    tables = ("index_posting", "index_derived", "index_word", "index_term")
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    with ix.searcher() as searcher:
        searcher.read_ahead(TERMS)
        assert all(any(table in each for each in statements) for table in tables)
        statements.clear()
        for field, texts in TERMS.items():
            for text in texts:
                searcher.rank(query.Term(field, text))
        searcher.read_ahead(TERMS)
    assert not [each for each in statements if any(table in each for table in tables)]


def test_it_fills_only_a_part_of_what_may_be_kept() -> None:
    derived, _ = built(corpus_of(40))
    derived._cache.budget = 40_000
    with derived.searcher() as searcher:
        searcher.read_ahead(TERMS)
        kept = [key for key in derived._cache._entries if of_kind(key, tuple)[1] == "postings"]
        assert 0 < len(kept) < sum(map(len, TERMS.values())) - 2
        assert sum(derived._cache._entries[key][1] for key in kept) <= 20_000


def test_weights_that_are_not_frequencies_are_kept() -> None:
    schema = fields.Schema(id=fields.NUMERIC(unique=True), body=fields.TEXT)
    ix = index.create(sqlite3.connect(":memory:"), schema, segment_documents=2)
    with ix.writer() as writer:
        for number in range(6):
            writer.add_document(id=number, body="alfa bravo", _boost=1.5 if number % 2 else 1.0)
    with ix.searcher() as searcher:
        number = searcher.snapshot.term_number("body", b"alfa")
        assert number is not None
        alone = arrays(searcher.snapshot.postings(number))
        ix._cache.clear()
        searcher.read_ahead({"body": ["alfa", "bravo"]})
        assert searcher.snapshot.keeps(("postings", number))
        assert arrays(searcher.snapshot.postings(number)) == alone


def test_documents_that_a_segment_does_not_have_are_damage() -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, derived_schema())
    with ix.writer() as writer:
        add_derived(writer, 0, "be", ["bravo"])
    with ix.searcher() as searcher:
        searcher.read_ahead(TERMS)
        ix._cache.clear()
        connection.execute("UPDATE index_posting SET documents = x'0007'")
        with pytest.raises(DamagedIndexError):
            searcher.read_ahead(TERMS)


@_settings
@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 99)), min_size=1, max_size=9)))
def test_members_of_many_keys_are_those_of_each(parts: list[list[tuple[int, int]]]) -> None:
    connection = sqlite3.connect(":memory:")
    index.create(connection, derived_schema())
    for part in parts:
        runs.add(
            connection, Pairs(*(np.array(column, np.int64) for column in zip(*part, strict=True)))
        )
    asked = np.array([7, 3, 3, 0, 12])
    found = {key: numbers.tolist() for key, numbers in members_of(connection, asked).items()}
    alone = {key: runs.members(connection, key).tolist() for key in asked.tolist()}
    assert found == {key: numbers for key, numbers in alone.items() if numbers}
