"""How much Argon2id this machine can afford: a guess should cost 1.5 to 2 seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from archive.errors import NotEnoughMemoryError
from vault.parameters import FLOOR, PASSES_CEILING, START, KdfParameters
from vault.stretching import SALT_BYTES, argon2id_key

SECONDS_LEAST = 1.5
SECONDS_MOST = 2.0

_SECONDS_AIM = 1.75
_MEMINFO = Path("/proc/meminfo")
_UNKNOWN_KIB = 1024 * 1024


def calibrated(
    measure: Callable[[KdfParameters], float] | None = None, memory_kib: int | None = None
) -> KdfParameters:
    """Parameters for a new archive on this machine; takes a few seconds.

    Memory goes first, for it is what makes guessing dear on special hardware: 512 MiB, or half of
    what is free, halved while three passes take over two seconds, never below the floor. What
    time is left is filled with passes, which the header's ceiling bounds. `measure` gives the
    seconds of one derivation, `memory_kib` is what is free. Raises `NotEnoughMemoryError`.
    """
    seconds_of = measured_seconds if measure is None else measure
    free = available_memory_kib() if memory_kib is None else memory_kib
    parameters, seconds = _fitting(_first(free), seconds_of)
    if seconds >= SECONDS_LEAST:
        return parameters
    passes = int(parameters.passes * _SECONDS_AIM / seconds)
    return KdfParameters(parameters.memory_kib, min(passes, PASSES_CEILING))


def measured_seconds(parameters: KdfParameters) -> float:
    """Seconds of the faster of two derivations: whatever else runs here only makes it slower.

    Raises `NotEnoughMemoryError`.
    """
    return min(_seconds_once(parameters) for _ in range(2))


def available_memory_kib(meminfo: Path = _MEMINFO) -> int:
    """KiB that the system could give without swapping; 1 GiB where it does not tell."""
    try:
        lines = meminfo.read_text("ascii").splitlines()
    except OSError:
        return _UNKNOWN_KIB
    for line in lines:
        if line.startswith("MemAvailable:"):
            return int(line.split()[1])
    return _UNKNOWN_KIB


def _seconds_once(parameters: KdfParameters) -> float:
    begin = time.perf_counter()
    argon2id_key(b"calibration", bytes(SALT_BYTES), parameters)
    return time.perf_counter() - begin


def _first(free_kib: int) -> KdfParameters:
    memory_kib = min(START.memory_kib, max(FLOOR.memory_kib, free_kib // 2))
    return KdfParameters(memory_kib, START.passes)


def _fitting(
    trial: KdfParameters, measure: Callable[[KdfParameters], float]
) -> tuple[KdfParameters, float]:
    while True:
        at_floor = trial.memory_kib == FLOOR.memory_kib
        try:
            seconds = measure(trial)
        except NotEnoughMemoryError:
            if at_floor:
                raise
        else:
            if at_floor or seconds <= SECONDS_MOST:
                return trial, seconds
        trial = KdfParameters(max(FLOOR.memory_kib, trial.memory_kib // 2), trial.passes)
