"""Calibration, on machines made up for the purpose: no test looks at a clock."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.errors import NotEnoughMemoryError
from vault import calibration
from vault.calibration import available_memory_kib, calibrated, measured_seconds
from vault.parameters import FLOOR, KdfParameters

GIB = 1024 * 1024
MIB = 1024


def machine(seconds_per_gib_pass: float) -> Callable[[KdfParameters], float]:
    def measure(parameters: KdfParameters) -> float:
        return seconds_per_gib_pass * parameters.memory_kib / GIB * parameters.passes

    return measure


def test_a_machine_that_fits_is_left_at_the_start() -> None:
    assert calibrated(machine(1.1), 8 * GIB) == KdfParameters(512 * MIB, 3)


def test_a_fast_machine_makes_more_passes() -> None:
    assert calibrated(machine(0.5), 8 * GIB) == KdfParameters(512 * MIB, 7)


def test_a_very_fast_machine_stops_at_the_ceiling() -> None:
    assert calibrated(machine(0.001), 8 * GIB) == KdfParameters(512 * MIB, 16)


def test_a_slow_machine_takes_less_memory() -> None:
    assert calibrated(machine(4.0), 8 * GIB) == KdfParameters(128 * MIB, 3)


def test_the_slowest_machine_stays_at_the_floor() -> None:
    assert calibrated(machine(1000.0), 8 * GIB) == FLOOR


def test_no_more_than_half_of_the_free_memory_is_taken() -> None:
    assert calibrated(machine(2.0), GIB // 2) == KdfParameters(256 * MIB, 3)


def test_a_machine_short_of_memory_starts_at_the_floor() -> None:
    assert calibrated(machine(1.0), 1) == KdfParameters(FLOOR.memory_kib, 16)


@pytest.mark.parametrize("speed", [0.01, 0.3, 0.9, 1.3, 1.4, 2.0, 5.0, 9.0, 50.0])
@pytest.mark.parametrize("free_kib", [1, 300 * MIB, GIB, 16 * GIB])
def test_the_floor_is_always_kept_and_the_time_where_it_can_be(speed: float, free_kib: int) -> None:
    found = calibrated(machine(speed), free_kib)
    found.demand(FLOOR)
    seconds = machine(speed)(found)
    assert seconds <= 2.0 or found == FLOOR
    assert seconds >= 1.3 or found.passes == 16


def test_memory_that_cannot_be_had_is_halved() -> None:
    def measure(parameters: KdfParameters) -> float:
        if parameters.memory_kib > 128 * MIB:
            raise NotEnoughMemoryError
        return 1.6

    assert calibrated(measure, 8 * GIB) == KdfParameters(128 * MIB, 3)


def test_a_machine_without_even_the_floor_says_so() -> None:
    def measure(_: KdfParameters) -> float:
        raise NotEnoughMemoryError

    with pytest.raises(NotEnoughMemoryError):
        calibrated(measure, 8 * GIB)


def test_by_default_this_machine_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[KdfParameters] = []

    def measure(parameters: KdfParameters) -> float:
        asked.append(parameters)
        return 1.6

    monkeypatch.setattr(calibration, "measured_seconds", measure)
    monkeypatch.setattr(calibration, "available_memory_kib", lambda: 300 * MIB)
    assert calibrated() == KdfParameters(150 * MIB, 3)
    assert asked == [KdfParameters(150 * MIB, 3)]


def test_measuring_derives_and_gives_seconds() -> None:
    assert measured_seconds(KdfParameters(8, 1)) > 0


def test_free_memory_is_read_where_the_system_tells_it(tmp_path: Path) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal: 9 kB\nMemAvailable:   123456 kB\n")
    assert available_memory_kib(meminfo) == 123456


def test_free_memory_that_nobody_tells_is_taken_for_a_gibibyte(tmp_path: Path) -> None:
    silent = tmp_path / "meminfo"
    silent.write_text("MemTotal: 9 kB\n")
    assert available_memory_kib(silent) == GIB
    assert available_memory_kib(tmp_path / "missing") == GIB
