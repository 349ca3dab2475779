"""Derived terms stand where the words stand that they derive from, and go with the last of them."""

import sqlite3
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from whoosh import fields, query

import index
from index.derived import runs
from index.derived.fields import DerivedText
from index.derived.keys import KEY_BITS, Keys
from index.derived.pairs import Pairs, distinct, pairs_of, rows_of
from index.errors import DamagedIndexError, UnsupportedFieldTypeError
from index.storage.lexicon import all_terms
from index.writing.surfaces import Derived

WORDS = ["alfa", "alfas", "bravo", "Bravo", "bravos", "Delta", "delta", "x", ""]
LANGUAGES = ["be", "ru"]
Document = tuple[str, list[str]]
documents = st.tuples(st.sampled_from(LANGUAGES), st.lists(st.sampled_from(WORDS), max_size=9))
batches = st.lists(st.lists(documents, max_size=4), min_size=1, max_size=4)


_settings = settings(max_examples=25, phases=[Phase.explicit, Phase.generate], deadline=None)


def exact(word: str) -> tuple[str, ...]:
    return (word.lower(),) if word else ()


def capital(word: str) -> tuple[str, ...]:
    return ("=" + word.lower(),) if word[:1].isupper() else ()


def stems(language: str, word: str) -> tuple[str, ...]:
    """Two for some words, the same for several, none for `x`."""
    lower = word.lower()
    ending = (f"{language}:{lower[1:4]}",) if language == "be" and len(lower) > 4 else ()
    return (f"{language}:{lower[:4]}", *ending) if lower not in ("", "x") else ()


def keys(word: str) -> tuple[str, ...]:
    return (word[:2].lower(), word[-1:]) if capital(word) else ()


def within(stem: str) -> list[tuple[str, str]]:
    return [("language", stem.partition(":")[0])]


def derived_schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(unique=True, sortable=True),
        language=fields.ID,
        body=fields.TEXT,
        stem=DerivedText("body", phrase=False, holders=within),
        name=DerivedText("name", phrase=True),
    )


def stored_schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(unique=True, sortable=True),
        language=fields.ID,
        body=fields.TEXT,
        stem=fields.TEXT(phrase=False),
        name=fields.TEXT,
    )


def add_derived(writer: index.ArrayWriter, number: int, language: str, words: list[str]) -> None:
    stem = Derived("stem", lambda word: stems(language, word), language)
    writer.add_document(
        id=number,
        language=language,
        body=index.Surfaces(words, exact, "exact", derived=[stem]),
        name=index.Surfaces(words, capital, "capital", derived=[Derived("name", keys, "keys")]),
    )


def add_stored(writer: index.ArrayWriter, number: int, language: str, words: list[str]) -> None:
    writer.add_document(
        id=number,
        language=language,
        body=index.Surfaces(words, exact, "exact"),
        stem=index.Surfaces(words, lambda word: stems(language, word), language),
        name=index.Surfaces(words, lambda word: (*capital(word), *keys(word)), "name"),
    )


def built(corpus: Sequence[Sequence[Document]]) -> tuple[index.ArrayIndex, index.ArrayIndex]:
    """The same documents, with derived layers and with stored ones."""
    options = {"segment_documents": 6}
    derived = index.create(sqlite3.connect(":memory:"), derived_schema(), **options)
    stored = index.create(sqlite3.connect(":memory:"), stored_schema(), **options)
    for ix, add in ((derived, add_derived), (stored, add_stored)):
        number = 0
        for batch in corpus:
            with ix.writer() as writer:
                for document in batch:
                    add(writer, number, *document)
                    number += 1
    return derived, stored


def questions() -> list[query.Query]:
    stem_terms = sorted(
        {stem for lang in LANGUAGES for word in WORDS for stem in stems(lang, word)}
    )
    name_terms = sorted({term for word in WORDS for term in (*keys(word), *capital(word))})
    singles = [query.Term("stem", stem) for stem in stem_terms]
    singles += [query.Term("name", term) for term in [*name_terms, "none"]]
    phrases = [
        query.Phrase("name", [one, other], slop=slop)
        for one in name_terms
        for other in name_terms
        for slop in (1, 3)
    ]
    pairs = [query.And([singles[0], singles[-2]]), query.Or(singles[:4]), query.Or(singles[-5:])]
    return [*singles, *phrases, *pairs, query.AndNot(query.Every(), singles[1])]


def check(derived: index.ArrayIndex, stored: index.ArrayIndex) -> None:
    """Each finds the same; and arrays what Whoosh's matchers find."""
    with derived.searcher() as ours, stored.searcher() as theirs:
        for asked in questions():
            found = ours.rank(asked, limit=None)
            assert ours.runs_on_arrays(asked)
            other = theirs.rank(asked, limit=None)
            assert found.documents.tolist() == other.documents.tolist(), asked
            np.testing.assert_allclose(found.scores, other.scores, rtol=1e-9)
            matchers = ours.rank_by_matchers(asked, limit=None)
            assert found.matches.tolist() == matchers.matches.tolist()
            scores = dict(zip(matchers.documents.tolist(), matchers.scores.tolist(), strict=True))
            expected = [scores[number] for number in found.documents.tolist()]
            np.testing.assert_allclose(found.scores, expected, rtol=1e-5)


@_settings
@given(batches, st.sets(st.integers(0, 8)))
def test_derived_layers_find_what_stored_ones_find(
    corpus: list[list[Document]], deleted: set[int]
) -> None:
    derived, stored = built(corpus)
    check(derived, stored)
    for ix in (derived, stored):
        with ix.writer() as writer:
            writer.delete_by_values("id", sorted(deleted))
    check(derived, stored)
    for ix in (derived, stored):
        ix.optimize()
    check(derived, stored)


@_settings
@given(batches, st.sets(st.integers(0, 8)))
def test_pairs_go_with_the_last_document_that_has_the_word(
    corpus: list[list[Document]], deleted: set[int]
) -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, derived_schema())
    kept: list[Document] = []
    for batch in corpus:
        with ix.writer() as writer:
            for document in batch:
                add_derived(writer, len(kept), *document)
                kept.append(document)
    with ix.writer() as writer:
        writer.delete_by_values("id", sorted(deleted))
    left = {word for i, (_, words) in enumerate(kept) if i not in deleted for word in words if word}
    held = set(runs.all_pairs(connection).numbers.tolist())
    texts = {text.decode() for number, _, text in all_terms(connection) if number in held}
    with_stems = {exact(word)[0] for word in left if stems("ru", word)}
    assert texts == with_stems | {term for word in left for term in capital(word)}


def test_a_word_gets_what_another_language_makes_of_it_when_that_comes() -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, derived_schema())
    for number, language in enumerate(["ru", "be", "ru"]):
        with index.open(connection, derived_schema()).writer() as writer:
            add_derived(writer, number, language, ["bravos"])
    with ix.searcher() as searcher:
        assert searcher.match(query.Term("stem", "ru:brav")).tolist() == [0, 2]
        assert searcher.match(query.Term("stem", "be:brav")).tolist() == [1]
        assert searcher.match(query.Term("stem", "be:rav")).tolist() == [1]


def test_a_writer_that_is_cancelled_leaves_no_pair() -> None:
    connection = sqlite3.connect(":memory:")
    ix = index.create(connection, derived_schema())
    writer = ix.writer()
    add_derived(writer, 0, "be", ["bravo"])
    writer.flush()
    writer.cancel()
    assert not len(runs.all_pairs(connection))
    with ix.writer() as writer:
        add_derived(writer, 0, "be", ["bravo"])
    assert len(runs.all_pairs(connection))
    with ix.searcher() as searcher:
        assert searcher.rank(query.Term("stem", "be:brav")).total == 1


def test_a_field_that_derives_from_another_takes_no_value() -> None:
    ix = index.create(sqlite3.connect(":memory:"), derived_schema())
    with pytest.raises(UnsupportedFieldTypeError), ix.writer() as writer:
        writer.add_document(id=1, stem="be:alfa")


numbered = st.lists(st.tuples(st.integers(0, 2**KEY_BITS - 1), st.integers(1, 2**32 - 1)))


def as_pairs(found: Sequence[tuple[int, int]]) -> Pairs:
    return Pairs(*(np.array(part, np.int64) for part in zip(*found, strict=True)))


def as_set(pairs: Pairs) -> list[tuple[int, int]]:
    return list(zip(pairs.keys.tolist(), pairs.numbers.tolist(), strict=True))


@settings(deadline=None)
@given(numbered)
def test_pairs_come_back_from_their_rows(found: list[tuple[int, int]]) -> None:
    pairs = distinct([as_pairs([*found, (1, 1)]), as_pairs([(1, 1), (2, 7)])])
    assert as_set(pairs) == sorted({*found, (1, 1), (2, 7)})
    rows = list(rows_of(3, pairs))
    assert [pair for row in rows for pair in as_set(pairs_of([row]))] == as_set(pairs)
    assert [row[0] >> KEY_BITS for row in rows] == [3] * len(rows)


def test_a_row_that_contradicts_itself_is_damage() -> None:
    (row,) = rows_of(1, Pairs(np.array([5, 9], np.int64), np.array([3, 4], np.int64)))
    assert as_set(pairs_of([row])) == [(5, 3), (9, 4)]
    for place, value in ((0, 6), (1, 3), (2, 3), (3, b"\x01"), (4, b"\x01\x01\x01"), (5, b"1")):
        damaged = (*row[:place], value, *row[place + 1 :])
        with pytest.raises(DamagedIndexError):
            pairs_of([damaged])
        with pytest.raises(DamagedIndexError):
            pairs_of([row, damaged])


def test_many_rows_are_read_as_one_by_one() -> None:
    chance = np.random.default_rng(7)
    keys = chance.integers(0, 2**KEY_BITS, 900)[chance.integers(0, 900, 4000)]
    pairs = distinct(
        [Pairs(keys, chance.integers(1, 1 << 26, 4000) >> chance.integers(0, 9, 4000))]
    )
    rows = list(rows_of(3, pairs))
    assert len(rows) > 2
    assert [pair for row in rows for pair in as_set(pairs_of([row]))] == as_set(pairs)
    assert as_set(pairs_of(rows)) == as_set(pairs)


def test_runs_are_few_and_hold_every_pair_wherever_it_was_added() -> None:
    connection = sqlite3.connect(":memory:")
    index.create(connection, derived_schema())
    chance = np.random.default_rng(5)
    added: set[tuple[int, int]] = set()
    for step in range(60):
        count = 3000 if step % 20 == 0 else 40
        keys_of_step = chance.integers(0, 400 if step % 3 else 2**KEY_BITS, count)
        part = Pairs(keys_of_step, chance.integers(1, 5000, count))
        runs.add(connection, part)
        added.update(as_set(part))
    (many,) = connection.execute("SELECT count(*) FROM index_run").fetchone()
    assert 1 < many < 8
    assert as_set(runs.all_pairs(connection)) == sorted(added)
    for key in (5, 399, max(added)[0], 2**KEY_BITS - 1):
        wanted = sorted(number for held, number in added if held == key)
        assert runs.members(connection, key).tolist() == wanted
    runs.forget(connection, np.arange(1, 2500))
    kept = sorted(pair for pair in added if pair[1] >= 2500)
    assert as_set(runs.all_pairs(connection)) == kept
    runs.join_all(connection)
    assert connection.execute("SELECT count(*) FROM index_run").fetchone() == (1,)
    assert as_set(runs.all_pairs(connection)) == kept


@settings(deadline=None)
@given(st.lists(st.binary(max_size=90), unique=True, max_size=30), st.binary(min_size=16))
def test_keys_are_of_text_field_and_salt(texts: list[bytes], salt: bytes) -> None:
    made = Keys(salt).of("body", texts).tolist()
    assert all(0 <= key < 2**KEY_BITS for key in made)
    assert len(set(made)) == len(texts)
    assert [int(Keys(salt).of("body", [text])[0]) for text in texts] == made
    assert not set(made) & set(Keys(salt).of("name", texts).tolist())
    assert not set(made) & set(Keys(salt + b"1").of("body", texts).tolist())
