"""A jail is complete when something was tried and all of it was refused."""

import pytest

from archive.confinement import Confinement, Probe


@pytest.mark.parametrize(
    ("refused", "complete"),
    [((), False), ((True,), True), ((True, False), False), ((True, True), True)],
)
def test_complete_means_everything_was_refused(refused: tuple[bool, ...], complete: bool) -> None:
    probes = tuple(Probe(str(number), each) for number, each in enumerate(refused))
    assert Confinement(probes).complete is complete
