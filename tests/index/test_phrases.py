"""Phrases by bitmaps, by lists and by searching places find the same documents."""

import sqlite3
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, query

import index
from index.evaluation import slots
from index.evaluation.phrases import Near
from index.reading.layout import GAP, WORD, Layout, Slots, layout_of
from tests.index.test_agreement import check

LONGEST = 150
Positions = list[set[int]]

_text = st.sets(st.integers(0, LONGEST - 1), max_size=12)
_texts = st.lists(st.tuples(_text, _text, _text), min_size=1, max_size=12)


def stands_near(terms: Sequence[set[int]], slop: int) -> bool:
    ends = terms[0]
    for term in terms[1:]:
        ends = {p for p in term if any(p - d in ends for d in range(1, slop + 1))}
    return bool(ends)


def laid_out(layout: Layout, positions: Positions, *, as_bits: bool) -> Slots:
    held = [int(layout.starts[d]) + p for d, found in enumerate(positions) for p in sorted(found)]
    if not as_bits:
        return Slots(listed=np.array(held, np.int32))
    marked = np.zeros(int(layout.starts[-1]), np.bool_)
    marked[held] = True
    return Slots(bits=np.packbits(marked, bitorder="little").view("<u8"))


@settings(deadline=None)
@given(_texts, st.integers(1, GAP), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_lists_and_bitmaps_mean_what_is_near(
    texts: list[tuple[set[int], set[int], set[int]]], slop: int, kinds: tuple[bool, bool, bool]
) -> None:
    layout = layout_of(np.full(len(texts), LONGEST, np.int32))
    by_term = [[text[i] for text in texts] for i in range(3)]
    terms = [laid_out(layout, p, as_bits=b) for p, b in zip(by_term, kinds, strict=True)]
    found = slots.documents_near(layout, terms, slop)
    assert found.tolist() == [d for d, text in enumerate(texts) if stands_near(text, slop)]


@pytest.mark.parametrize("chances", [(0.02, 0.02), (0.1, 0.01), (0.01, 0.1)])
def test_many_slots_are_looked_up_like_few(chances: tuple[float, float]) -> None:
    random = np.random.default_rng(3)
    layout = layout_of(np.full(3000, LONGEST, np.int32))
    held = [random.random((3000, LONGEST)) < chance for chance in chances]
    positions = [[set(np.flatnonzero(row).tolist()) for row in term] for term in held]
    expected = [d for d in range(3000) if stands_near([term[d] for term in positions], 2)]
    assert 0 < len(expected) < 3000
    for kinds in [(True, True), (True, False), (False, True), (False, False)]:
        terms = [laid_out(layout, p, as_bits=b) for p, b in zip(positions, kinds, strict=True)]
        assert slots.documents_near(layout, terms, 2).tolist() == expected


def test_blocks_are_whole_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    layout = layout_of(np.array([100, 0, 300, 20, 700, 1], np.int32))
    positions: list[Positions] = [
        [{3}, set(), {299}, {0}, {0, 699}, {0}],
        [{4}, {0}, {0}, {1}, {1}, set()],
    ]
    terms = [laid_out(layout, p, as_bits=True) for p in positions]
    for block in (WORD, 4 * WORD, 1 << 20):
        monkeypatch.setattr(slots, "_BLOCK", block)
        assert slots.documents_near(layout, terms, 1).tolist() == [0, 3, 4]


def test_a_line_that_would_be_too_long_has_no_slots() -> None:
    layout = layout_of(np.full(100, 1 << 30, np.int32))
    assert len(layout.owners) == 0
    assert layout.starts[-1] > 1 << 31


def gapped(texts: list[list[str]]) -> index.ArrayIndex:
    """Words without a letter have no term: texts are then longer than they have occurrences."""
    ix = index.create(sqlite3.connect(":memory:"), fields.Schema(body=fields.TEXT))
    with ix.writer() as writer:
        for words in texts:
            plain = index.Surfaces(words, lambda w: (w,) if w.isalpha() else (), key="plain")
            writer.add_document(body=plain)
    return ix


def test_positions_beyond_the_occurrences_of_a_text_are_searched() -> None:
    far = ["-"] * 200
    texts = [["a", "b"], [*far, "a", "b"], [*far, "b", "a"], [*far, "a", "-", "b"]]
    with gapped(texts).searcher() as searcher:
        snapshot = searcher.snapshot
        number = snapshot.term_number("body", b"a")
        assert number is not None
        assert not snapshot.slots(number).fit
        for slop, expected in ((1, [0, 1]), (2, [0, 1, 3]), (GAP + 1, [0, 1, 3])):
            tree = query.Phrase("body", ["a", "b"], slop=slop)
            assert searcher.match(tree).tolist() == expected
            check(searcher, tree)


@pytest.mark.parametrize("slop", [1, GAP, GAP + 1, 40])
def test_a_great_distance_is_no_other_than_a_small_one(slop: int) -> None:
    texts = [["a", *["x"] * n, "b"] for n in range(60)]
    with gapped(texts).searcher() as searcher:
        tree = query.Phrase("body", ["a", "b"], slop=slop)
        assert type(searcher._compiled(tree)) is Near
        assert searcher.match(tree).tolist() == list(range(slop))
        check(searcher, tree)
