import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DamagedIndexError
from index.storage import integers

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
    blobs = integers.encode_groups(values, bounds)
    decoded = integers.decode_many(blobs, [len(group) for group in groups])
    assert decoded.tolist() == values.tolist()


@given(st.lists(st.sets(_any, min_size=1, max_size=20), min_size=1, max_size=5))
def test_gaps_are_the_inverse_of_ascending(groups: list[set[int]]) -> None:
    ordered = [sorted(group) for group in groups]
    bounds = integers.starts_of(np.array([len(group) for group in ordered]))
    gaps = integers.gaps(np.array([v for group in ordered for v in group]), bounds)
    for i, group in enumerate(ordered):
        part = gaps[bounds[i] : bounds[i + 1]].astype(np.int32)
        assert integers.ascending(part).tolist() == group


@given(st.lists(st.lists(st.integers(-1000, 1000), min_size=1, max_size=9), min_size=1, max_size=6))
def test_zigzagged_deltas_are_the_inverse_of_running(groups: list[list[int]]) -> None:
    values = np.array([v for group in groups for v in group])
    counts = np.array([len(group) for group in groups])
    stored = integers.zigzag(integers.deltas(values, counts))
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
