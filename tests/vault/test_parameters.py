"""The cost of a guess: ceilings in the type, the floor where an archive is created."""

import pytest

from archive.errors import WeakParametersError
from vault.parameters import FLOOR, START, KdfParameters


def test_floor_and_start_are_the_published_ones() -> None:
    assert (FLOOR.memory_kib, FLOOR.passes) == (64 * 1024, 3)
    assert (START.memory_kib, START.passes) == (512 * 1024, 3)


@pytest.mark.parametrize(("memory_kib", "passes"), [(8, 1), (2 * 1024 * 1024, 16)])
def test_the_bounds_themselves_are_allowed(memory_kib: int, passes: int) -> None:
    assert KdfParameters(memory_kib, passes).passes == passes


@pytest.mark.parametrize(
    ("memory_kib", "passes"),
    [(7, 1), (0, 1), (-1, 1), (2 * 1024 * 1024 + 1, 1), (2**32 - 1, 1), (8, 0), (8, 17), (8, -1)],
)
def test_nothing_outside_the_bounds_becomes_parameters(memory_kib: int, passes: int) -> None:
    with pytest.raises(WeakParametersError):
        KdfParameters(memory_kib, passes)


@pytest.mark.parametrize(("memory_kib", "passes"), [(64 * 1024 - 1, 3), (64 * 1024, 2), (8, 1)])
def test_less_than_the_floor_in_either_is_refused(memory_kib: int, passes: int) -> None:
    with pytest.raises(WeakParametersError):
        KdfParameters(memory_kib, passes).demand(FLOOR)


@pytest.mark.parametrize(("memory_kib", "passes"), [(64 * 1024, 3), (64 * 1024 + 1, 16)])
def test_the_floor_and_more_is_accepted(memory_kib: int, passes: int) -> None:
    parameters = KdfParameters(memory_kib, passes)
    parameters.demand(FLOOR)
    assert (parameters.memory_kib, parameters.passes) == (memory_kib, passes)
