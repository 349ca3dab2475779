"""The header of an archive: who may open it, and how the master key is reached."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from archive.findings import Finding
from archive.keys import Secret, SecretKind
from vault.derivation import MasterKey
from vault.parameters import FLOOR, KdfParameters


class LockedHeader:
    """A header that was read and not opened: nothing but its number and its cost is known."""

    @property
    def vault_id(self) -> bytes:
        """16 random bytes that name the archive; not secret, not yet proven."""
        raise NotImplementedError

    @property
    def parameters(self) -> KdfParameters:
        """Cost of one guess."""
        raise NotImplementedError

    def unlock(self, secret: Secret) -> UnlockedHeader:
        """Derive once and try every slot.

        Raises `WrongSecretError`, `BadRecoveryCodeError`, `NotEnoughMemoryError`, and
        `ArchiveDamagedError` ("header") when a slot opens but the keyed check does not.
        """
        raise NotImplementedError


class UnlockedHeader:
    """A header whose master key is known. Every change reads the file afresh, writes both copies.

    Changes raise `ReadOnlyError`, `DiskFullError` or `StorageError` when the medium refuses; the
    old or the new secrets open then, never none. The caller holds the writer lock.
    """

    @property
    def vault_id(self) -> bytes:
        """16 random bytes that name the archive."""
        raise NotImplementedError

    @property
    def master(self) -> MasterKey:
        """The master key, which the caller wipes when the archive is closed."""
        raise NotImplementedError

    @property
    def opened_slot(self) -> int:
        """Number of the slot that was opened, 0 to 7."""
        raise NotImplementedError

    def used_slots(self) -> Mapping[int, SecretKind]:
        """Slots in use by number, ascending. Raises `ArchiveDamagedError`."""
        raise NotImplementedError

    def add_slot(self, secret: Secret) -> int:
        """Fill a free slot and give its number. Raises `NoFreeSlotError`."""
        raise NotImplementedError

    def replace_slot(self, number: int, secret: Secret) -> None:
        """Put another secret in a slot. Raises `KeyNotFoundError`."""
        raise NotImplementedError

    def remove_slot(self, number: int) -> None:
        """Overwrite a slot with random bytes. Raises `LastKeyError`, `KeyNotFoundError`."""
        raise NotImplementedError

    def repair(self) -> bool:
        """Write both copies again if one is damaged or older; tell whether that was needed."""
        raise NotImplementedError

    def inspect(self) -> list[Finding]:
        """What `inspect_header` finds, and deliberate edits, which only the key can tell."""
        raise NotImplementedError


def create_header(
    folder: Path, secret: Secret, parameters: KdfParameters, *, floor: KdfParameters = FLOOR
) -> UnlockedHeader:
    """Make an archive's number, master key and header in an existing folder; slot 0 is `secret`.

    Raises `WeakParametersError` below `floor`, `ArchiveExistsError`, `BadRecoveryCodeError`,
    `NotEnoughMemoryError`, `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    raise NotImplementedError


def read_header(folder: Path) -> LockedHeader:
    """The newest valid copy.

    Raises `ArchiveNotFoundError`, `ArchiveDamagedError` ("header") when both copies are bad,
    `NewerVersionError`, `StorageError`.
    """
    raise NotImplementedError


def inspect_header(folder: Path) -> list[Finding]:
    """Damage that shows without a key: accidents, in either copy, in used and unused slots."""
    raise NotImplementedError
