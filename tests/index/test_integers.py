from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.integer_groups import encode_groups
from index.storage.many_integers import decode_many

_WIDTHS: tuple[type[np.signedinteger[Any]], ...] = (np.int32, np.int64)
_few = st.sampled_from([0] * 9 + [1, 2])
_small = st.integers(0, 300)
_any = st.integers(0, 2**31 - 1)


@given(st.lists(st.one_of(_small, _any), max_size=80))
def test_a_blob_gives_its_integers_back(values: list[int]) -> None:
    array = np.array(values, np.int64)
    assert integers.decode(integers.encode(array), len(values)).tolist() == values


@given(st.lists(st.lists(st.one_of(_small, _any), min_size=1, max_size=60), min_size=1, max_size=8))
def test_groups_are_encoded_as_one_by_one(groups: list[list[int]]) -> None:
    values = np.array([v for group in groups for v in group], np.int64)
    bounds = integers.starts_of(np.array([len(group) for group in groups]))
    blobs = encode_groups(values, bounds)
    decoded = decode_many(blobs, [len(group) for group in groups])
    assert decoded.tolist() == values.tolist()


_groups = st.one_of(*(st.lists(each, min_size=1, max_size=60) for each in (_few, _small, _any)))


@given(st.lists(_groups, min_size=1, max_size=12), st.booleans(), st.sampled_from(_WIDTHS))
def test_groups_have_the_blobs_that_each_has_alone(
    groups: list[list[int]], sparse: bool, width: type[np.signedinteger[Any]]
) -> None:
    values = np.array([v for group in groups for v in group], width)
    bounds = integers.starts_of(np.array([len(group) for group in groups]))
    alone = [integers.encode(np.array(group, np.int64), sparse=sparse) for group in groups]
    assert encode_groups(values, bounds, sparse=sparse) == alone


@given(st.lists(st.integers(-5, 5), max_size=40))
def test_different_values_ascend(values: list[int]) -> None:
    assert integers.distinct(np.array(values, np.int64)).tolist() == sorted(set(values))


@given(st.lists(st.tuples(_any, st.integers(0, 1))), st.lists(st.tuples(_any, st.integers(0, 3))))
def test_values_are_repeated(once: list[tuple[int, int]], often: list[tuple[int, int]]) -> None:
    for pairs in (once, often):
        values, counts = (np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1))
        repeated = integers.repeated(values, counts).tolist()
        assert repeated == [value for value, count in pairs for _ in range(count)]


@given(st.lists(_groups, max_size=60))
def test_many_blobs_are_decoded_as_one_by_one(groups: list[list[int]]) -> None:
    blobs = [integers.encode(np.array(group, np.int64)) for group in groups]
    decoded = decode_many(blobs, [len(group) for group in groups])
    assert decoded.tolist() == [value for group in groups for value in group]


@pytest.mark.parametrize("before_flags", [b"\x03" + bytes(26), b"\x05"])
def test_what_fills_the_last_byte_of_flags_is_no_value(before_flags: bytes) -> None:
    blob = before_flags + b"\x80\x00\x00\x3f" + b"\x01\x07"
    decoded = integers.decode(blob, 26).tolist()
    assert sum(map(bool, decoded)) == 1
    assert decode_many([blob] * 20, [26] * 20).tolist() == decoded * 20


@pytest.mark.parametrize(
    "blob", [b"\x01", b"\x03\x01\x02", b"\x03\x01\x02\x03", b"\x05", b"\x09ab"]
)
def test_a_damaged_blob_among_many_is_refused(blob: bytes) -> None:
    with pytest.raises(DamagedIndexError):
        decode_many([blob] * 9, [3] * 9)


@given(
    st.lists(st.sets(_any, min_size=1, max_size=20), min_size=1, max_size=5),
    st.sampled_from(_WIDTHS),
)
@example([{2**31 - 1}, {0, 2**31 - 1}], np.int32)
def test_gaps_are_the_inverse_of_ascending(
    groups: list[set[int]], width: type[np.signedinteger[Any]]
) -> None:
    ordered = [sorted(group) for group in groups]
    bounds = integers.starts_of(np.array([len(group) for group in ordered]))
    gaps = integers.gaps(np.array([v for group in ordered for v in group], width), bounds)
    for i, group in enumerate(ordered):
        part = gaps[bounds[i] : bounds[i + 1]].astype(np.int32)
        assert integers.ascending(part).tolist() == group


@given(st.lists(st.lists(st.integers(-1000, 1000), min_size=1, max_size=9), min_size=1, max_size=6))
def test_zigzagged_deltas_are_the_inverse_of_running(groups: list[list[int]]) -> None:
    values = np.array([v for group in groups for v in group])
    counts = np.array([len(group) for group in groups])
    stored = integers.zigzag(integers.deltas(values, integers.starts_of(counts)))
    assert integers.running(integers.unzigzag(stored), counts).tolist() == values.tolist()


@pytest.mark.parametrize("blob", [b"\x01", b"\x02\x00", b"\x03\x01\x02", b"\x09abc"])
def test_a_damaged_blob_is_refused(blob: bytes) -> None:
    with pytest.raises(DamagedIndexError):
        integers.decode(blob, 3)


def test_negative_integers_are_refused() -> None:
    with pytest.raises(DamagedIndexError):
        integers.encode(np.array([-1, 2]))


def test_common_words_take_a_byte_a_value() -> None:
    gaps = np.random.default_rng(1).integers(0, 5, 10_000)
    assert len(integers.encode(gaps)) <= len(gaps) + 1
