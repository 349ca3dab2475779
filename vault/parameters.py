"""What one guess of a secret costs: the parameters of Argon2id (RFC 9106), one lane."""

from __future__ import annotations

from dataclasses import dataclass

from archive.errors import WeakParametersError

MEMORY_KIB_CEILING = 2 * 1024 * 1024
PASSES_CEILING = 16
MEMORY_KIB_LEAST = 8
"""The least that libsodium computes with at all."""


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """Cost of one derivation. Raises `WeakParametersError` outside of what is ever computed.

    The ceilings stand here, in the type, so that no header can make this program allocate more
    than 2 GiB or work for minutes: such values never become parameters.
    """

    memory_kib: int
    passes: int

    def __post_init__(self) -> None:
        """Refuse values above the ceilings or below what libsodium computes with."""
        if not MEMORY_KIB_LEAST <= self.memory_kib <= MEMORY_KIB_CEILING:
            raise WeakParametersError
        if not 1 <= self.passes <= PASSES_CEILING:
            raise WeakParametersError

    def demand(self, floor: KdfParameters) -> None:
        """Raise `WeakParametersError` when memory or passes lie below those of `floor`."""
        if self.memory_kib < floor.memory_kib or self.passes < floor.passes:
            raise WeakParametersError


FLOOR = KdfParameters(memory_kib=64 * 1024, passes=3)
"""A new archive demands at least this much."""

START = KdfParameters(memory_kib=512 * 1024, passes=3)
"""Where calibration starts on a machine that has the memory."""
