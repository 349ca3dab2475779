"""Rows of postings from which a document is cut without decoding the rest."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DamagedIndexError
from index.storage import integers, splices
from index.storage.blocks import Block
from index.storage.integer_groups import encode_groups
from index.storage.posting_removal import spliced
from index.storage.posting_rows import blocks_of
from index.storage.postings import without

_values = st.lists(
    st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 600), st.integers(0, 2**31 - 1)),
    min_size=1,
    max_size=90,
)


@given(_values, st.data())
def test_integers_cut_out_of_a_blob_are_gone_and_the_others_stay(
    values: list[int], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(values)))
    end = data.draw(st.integers(start, len(values)))
    blob = splices.without(integers.encode(np.array(values)), len(values), start, end)
    kept = values[:start] + values[end:]
    assert integers.decode(blob, len(kept)).tolist() == kept


@given(_values, st.data())
def test_one_integer_of_a_blob_is_changed(values: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(values) - 1))
    value = data.draw(st.one_of(st.integers(0, 600), st.integers(0, 2**31 - 1)))
    blob = splices.with_value(integers.encode(np.array(values)), len(values), place, value)
    expected = [*values[:place], value, *values[place + 1 :]]
    assert integers.decode(blob, len(values)).tolist() == expected


@given(_values)
def test_one_group_is_encoded_as_many_are(values: list[int]) -> None:
    array = np.array(values)
    assert encode_groups(array, np.array([0, len(values)])) == [integers.encode(array)]


@pytest.mark.parametrize("blob", [b"\x01ab", b"\x02abcd", b"\x03abc", b"\x05", b"\x09abc"])
def test_a_damaged_blob_is_not_cut(blob: bytes) -> None:
    with pytest.raises(DamagedIndexError):
        splices.without(blob, 3, 1, 2)


_KEPT = ("weights", "positions", "starts", "lengths", "boosts")


def _block(sizes: list[int], kept: set[str], seed: int) -> Block:
    """Return a block of terms 7, 10, 13, … that stand in so many of 120 documents each."""
    random = np.random.default_rng(seed)
    total = sum(sizes)
    frequencies = random.integers(1, 5, total).astype(np.int32)
    occurrences = int(frequencies.sum())
    documents = [np.sort(random.choice(120, size, replace=False)) for size in sizes]
    steps = integers.running(random.integers(1, 400, occurrences), frequencies)
    held: dict[str, Any] = {
        "weights": random.random(total).astype(np.float32),
        "positions": steps,
        "starts": 3 * steps,
        "lengths": random.integers(0, 9, occurrences).astype(np.int32),
        "boosts": random.random(occurrences),
    }
    return Block(
        terms=np.arange(len(sizes), dtype=np.int64) * 3 + 7,
        bounds=integers.starts_of(np.array(sizes)),
        documents=np.concatenate(documents).astype(np.int32),
        frequencies=frequencies,
        **{name: held[name] for name in kept},
    )


@given(
    st.lists(st.integers(1, 110), min_size=1, max_size=6),
    st.sampled_from([(), ("positions",), ("weights", "positions"), _KEPT]),
    st.integers(0, 10**6),
    st.integers(0, 119),
)
def test_rows_without_a_document_say_what_blocks_without_it_do(
    sizes: list[int], kept: tuple[str, ...], seed: int, document: int
) -> None:
    block = _block(sizes, set(kept), seed)
    cuts = np.unique([0, len(sizes) // 2, len(sizes)])
    rows = list(block.rows(4, cuts))
    holds = [document in block.documents[slice(*span)] for span in _spans(block)]
    result = spliced(rows, block.terms[holds], document)
    for row in rows:
        old = blocks_of([row])[0]
        expected = without(old, np.array([document], np.int32))
        new = [changed for changed in result.changed if changed[0] == row[0]]
        if row in result.left:
            assert len(expected.terms) < len(old.terms)
        elif len(expected.documents) == len(old.documents):
            assert new == []
        else:
            assert _lists(blocks_of(new)[0]) == _lists(expected)
            assert np.isin(old.terms, result.terms).all()


def _spans(block: Block) -> list[tuple[int, int]]:
    return list(zip(block.bounds[:-1].tolist(), block.bounds[1:].tolist(), strict=True))


def _lists(block: Block) -> dict[str, Any]:
    return {name: None if v is None else v.tolist() for name, v in vars(block).items()}
