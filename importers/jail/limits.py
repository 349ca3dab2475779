"""How much time and memory a child may take."""

from __future__ import annotations

from dataclasses import dataclass

_MEBIBYTE = 1024 * 1024

MEMORY_BYTES = 1024 * _MEBIBYTE
"""Of addresses, so that what is not yet touched counts too."""
OPEN_FILES = 16

_BASE_SECONDS = 20
_BYTES_OF_A_TIER = 16 * _MEBIBYTE
_MOST_SILENT_TIERS = 4
_LARGEST_TIER = 65_535


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """For one child."""

    cpu_seconds: int
    """Computing, over all that it reads."""
    silent_seconds: int
    """Between two messages; the time in which we do not listen does not count."""


def time_limits(size_bytes: int) -> TimeLimits:
    """20 s, and 20 s more for each 16 MiB of the file; never silent for more than 100 s."""
    tier = min(size_bytes // _BYTES_OF_A_TIER, _LARGEST_TIER)
    return TimeLimits(
        cpu_seconds=_BASE_SECONDS * (1 + tier),
        silent_seconds=_BASE_SECONDS * (1 + min(tier, _MOST_SILENT_TIERS)),
    )
