"""The lexicon, fresh and packed, against a plain dictionary."""

import sqlite3
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, query

import index
from index.errors import DamagedIndexError
from index.storage import lexicon, tables, word_blocks
from index.storage.integers import Int64s
from index.storage.packed_lexicon import Entry, number_in
from index.storage.packing_state import add_counts, read_packing
from index.storage.word_packing import put
from index.writing.lexicon_packing import pack_all, pack_some

FIELD = 3
texts = st.one_of(st.binary(max_size=3), st.text("абв", max_size=4).map(str.encode))


def empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    tables.create_tables(connection)
    return connection


def numbered(entries: Sequence[Entry]) -> tuple[list[bytes], Int64s]:
    return [text for text, _ in entries], np.array([number for _, number in entries], np.int64)


def add(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    texts, numbers = numbered(entries)
    lexicon.add_terms(connection, FIELD, texts, numbers.tolist())


def check(connection: sqlite3.Connection, model: dict[bytes, int]) -> None:
    """Every way to ask gives what the model holds."""
    assert list(lexicon.scan(connection, FIELD, b"")) == sorted(model.items())
    wanted = sorted(model)[1::3]
    assert lexicon.find_numbers(connection, FIELD, sorted([*wanted, b"none"])) == {
        text: model[text] for text in wanted
    }
    for text in wanted[:5]:
        assert lexicon.find_number(connection, FIELD, text) == model[text]
        assert lexicon.find_number(connection, FIELD + 1, text) is None
    numbers = [model[text] for text in wanted]
    assert lexicon.texts_of(connection, numbers) == [(FIELD, text) for text in wanted]
    assert sorted(lexicon.all_terms(connection)) == sorted(
        (number, FIELD, text) for text, number in model.items()
    )
    state = read_packing(connection)
    assert state.fresh + state.packed == len(model)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "pack", "put", "remove"]), st.sets(texts, max_size=12)),
        max_size=8,
    ),
    st.tuples(texts, st.none() | texts),
)
def test_terms_come_and_go_and_are_packed_in_any_order(
    steps: list[tuple[str, set[bytes]]], span: tuple[bytes, bytes | None]
) -> None:
    connection, model = empty(), dict[bytes, int]()
    for number, (kind, chosen) in enumerate(steps):
        new = [(t, 100 * number + i) for i, t in enumerate(sorted(chosen - set(model)), start=1)]
        if kind in ("add", "put"):
            add(connection, new)
            model.update(new)
        if kind in ("pack", "put"):
            pack_all(connection)
        if kind == "remove":
            gone = sorted(model.pop(text) for text in chosen & set(model))
            lexicon.remove_terms(connection, np.array(gone, np.int64))
    check(connection, model)
    first, beyond = span
    inside = {t: n for t, n in model.items() if t >= first and (beyond is None or t < beyond)}
    assert list(lexicon.scan(connection, FIELD, first, beyond)) == sorted(inside.items())
    numbers = lexicon.numbers_between(connection, FIELD, first, beyond)
    assert sorted(numbers.tolist()) == sorted(n for t, n in inside.items() if t)
    connection.close()


def words(count: int, step: int = 1) -> list[bytes]:
    return sorted(f"слова{number * step:06}".encode() for number in range(count))


def test_blocks_are_cut_and_filled_and_emptied() -> None:
    connection = empty()
    first = [(text, n) for n, text in enumerate(words(3000, 10), start=1)]
    add(connection, first)
    assert read_packing(connection).packed == 3000
    later = [(text, n) for n, text in enumerate(words(5000, 3)[1::2], start=10_000)]
    later = [(text, n) for text, n in later if text not in dict(first)]
    put(connection, FIELD, *numbered(later))
    add_counts(connection, packed=len(later))
    model = dict(first) | dict(later)
    check(connection, model)
    sizes = [row[0] for row in connection.execute("SELECT count FROM index_word")]
    assert max(sizes) <= 256
    assert len(sizes) < 3 * len(model) / 256
    lexicon.remove_terms_from(connection, 10_000)
    check(connection, dict(first))
    lexicon.remove_terms_from(connection, 1)
    check(connection, {})
    for table in ("index_word", "index_place", "index_term"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    connection.close()


def test_a_sweep_is_cut_into_pieces_and_new_terms_may_come_between() -> None:
    connection = empty()
    model: dict[bytes, int] = {}
    for start in range(0, 6000, 200):
        new = [(text, start + i) for i, text in enumerate(words(6000)[start : start + 200], 1)]
        add(connection, new)
        model.update(new)
    assert read_packing(connection).is_due()
    assert pack_some(connection)
    add(connection, [(b"a", 7001), (b"\xff\xff", 7002)])
    model |= {b"a": 7001, b"\xff\xff": 7002}
    check(connection, model)
    while pack_some(connection):
        check(connection, model)
    assert not read_packing(connection).is_due()
    assert number_in(connection, FIELD, b"a") is None
    assert number_in(connection, FIELD, b"\xff\xff") == 7002
    connection.close()


def test_the_words_of_a_deleted_document_leave_the_blocks() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    ix = index.create(connection, fields.Schema(id=fields.NUMERIC(unique=True), body=fields.TEXT))
    with ix.writer() as writer:
        for number in range(5):
            own = " ".join(f"w{number}x{i}" for i in range(1000))
            writer.add_document(id=number, body=own + " everywhere")
    assert number_in(connection, 1, b"w3x77") is not None
    with ix.writer() as writer:
        writer.delete_by_values("id", [3])
    left = {text for _, _, text in lexicon.all_terms(connection)}
    assert not any(text.startswith(b"w3x") for text in left)
    assert {b"everywhere", b"w4x77"} < left
    with ix.searcher() as searcher:
        assert searcher.rank(query.Prefix("body", "w4x7")).total == 1
        assert searcher.rank(query.Prefix("body", "w3x7")).total == 0
        assert searcher.completions("body", "everyw") == ["everywhere"]
    connection.close()


@pytest.mark.parametrize("listed", [words(200), [b"\xff", b"\xff\xff", b"z" * 9], [b""], []])
def test_a_block_gives_its_terms_back(listed: list[bytes]) -> None:
    blob = word_blocks.encode_texts(listed)
    if listed:
        assert word_blocks.decode_texts(blob, len(listed)) == listed
    numbers = np.arange(len(listed)) * 70_000
    decoded = word_blocks.decode_numbers(word_blocks.encode_numbers(numbers), len(listed))
    assert decoded.tolist() == numbers.tolist()


def test_an_altered_block_is_refused() -> None:
    for listed in (words(50), [b"\xff" * n for n in range(1, 50)]):
        texts_blob = word_blocks.encode_texts(listed)
        numbers_blob = word_blocks.encode_numbers(np.arange(len(listed)))
        for blob in (b"", b"\x07", texts_blob[:-1], texts_blob[3:]):
            with pytest.raises(DamagedIndexError):
                word_blocks.decode_texts(blob, len(listed))
        for count in (len(listed) - 1, len(listed) + 1):
            with pytest.raises(DamagedIndexError):
                word_blocks.decode_texts(texts_blob, count)
            with pytest.raises(DamagedIndexError):
                word_blocks.decode_numbers(numbers_blob, count)
        for blob in (b"", b"\x07", numbers_blob[:-1]):
            with pytest.raises(DamagedIndexError):
                word_blocks.decode_numbers(blob, len(listed))


def test_what_a_writer_remembers_outlives_the_words_of_a_deleted_document() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema = fields.Schema(id=fields.NUMERIC(unique=True, stored=True), body=fields.TEXT)
    ix = index.create(connection, schema)
    asked: list[str] = []

    def analysis(word: str) -> tuple[str]:
        asked.append(word)
        return (word,)

    def put(number: int, *words: str) -> None:
        with ix.writer() as writer:
            writer.delete_by_values("id", [number])
            writer.add_document(id=number, body=index.Surfaces(words, analysis, "exact"))

    put(1, "alfa", "bravo")
    put(2, "alfa", "charlie")
    put(1, "alfa", "delta")
    put(3, "bravo", "charlie", "delta")
    put(2, "alfa", "bravo")
    expected = {"alfa": [1, 2], "bravo": [2, 3], "charlie": [3], "delta": [1, 3]}
    with index.open(connection, schema).searcher() as searcher:
        for word, numbers in expected.items():
            found = searcher.match(query.Term("body", word)).tolist()
            assert sorted(searcher.stored_fields(n)["id"] for n in found) == numbers
    assert set(asked) == set(expected)
    texts = {text.decode() for _, _, text in lexicon.all_terms(connection) if text.isalpha()}
    assert texts == set(expected)
    connection.close()


def test_many_terms_are_found_whether_they_are_fresh_or_packed() -> None:
    connection, model = empty(), {f"{i:04}".encode(): i + 1 for i in range(900)}
    for part in range(10):
        add(connection, sorted(model.items())[part::10])
    assert read_packing(connection).fresh == 900
    check(connection, model)
    pack_some(connection)
    add(connection, [(b"0500x", 901)])
    check(connection, model | {b"0500x": 901})


@pytest.mark.parametrize("begins_empty", [True, False])
def test_a_lexicon_finds_what_it_numbered_and_what_was_there(begins_empty: bool) -> None:
    connection = empty()
    if not begins_empty:
        add(connection, [(b"old", 1)])
    made = lexicon.Lexicon(connection, 2)
    old = {} if begins_empty else {b"old": 1}
    assert made.found(FIELD, [b"new", b"old"]) == old
    (number,) = made.numbers(FIELD, [b"new"])
    assert made.found(FIELD, [b"new", b"old"]) == old | {b"new": number}
    assert made.found(FIELD + 1, [b"new"]) == {}
