"""The header of an archive: who may open it, and how the master key is reached.

A locked header and an unlocked one are different types: the first knows the archive's number and
what a guess costs, the second holds the master key and may change the slots.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from archive.errors import (
    ArchiveDamagedError,
    ArchiveExistsError,
    KeyNotFoundError,
    LastKeyError,
    NoFreeSlotError,
    WrongSecretError,
)
from archive.findings import Finding
from archive.keys import Secret, SecretKind
from vault.derivation import VAULT_ID_BYTES, MasterKey
from vault.header_copies import HeaderCopies
from vault.header_disk import SYSTEM_DISK, HeaderDisk
from vault.header_inspection import findings
from vault.header_layout import HeaderImage
from vault.header_sealing import kinds_in, sealed, with_slot
from vault.parameters import FLOOR, KdfParameters
from vault.slots import SLOT_COUNT, empty_slot, open_slot, seal_slot
from vault.stretching import SALT_BYTES, stretch


class LockedHeader:
    """A header that was read and not opened."""

    def __init__(self, copies: HeaderCopies, untrusted_image: HeaderImage) -> None:
        """Keep what was read; nobody has vouched for it yet."""
        self._copies = copies
        self._untrusted_image = untrusted_image

    @property
    def vault_id(self) -> bytes:
        """16 random bytes that name the archive; not secret, and not proven before unlocking."""
        return self._untrusted_image.vault_id

    @property
    def parameters(self) -> KdfParameters:
        """Cost of one guess."""
        return self._untrusted_image.parameters

    def unlock(self, secret: Secret) -> UnlockedHeader:
        """Derive once, then try every slot.

        Raises `WrongSecretError`, `BadRecoveryCodeError`, `NotEnoughMemoryError`, and
        `ArchiveDamagedError` ("header") when a slot opens but the keyed check fails.
        """
        image = self._untrusted_image
        stretched = stretch(secret, image.salt, image.parameters)
        for number, untrusted_slot in enumerate(image.slots):
            opened = open_slot(stretched, image.fixed, number, untrusted_slot)
            if opened is not None:
                header = UnlockedHeader(self._copies, opened.master, image.vault_id, number)
                if kinds_in(image, opened.master).get(number) != opened.kind:
                    raise ArchiveDamagedError("header")
                header.expect(image.sequence)
                return header
        raise WrongSecretError


class UnlockedHeader:
    """A header whose master key is known. Every change reads the file afresh, writes both copies.

    Changes raise `ReadOnlyError`, `DiskFullError` or `StorageError` when the medium refuses; the
    old or the new secrets open then, never none. The caller holds the writer lock.
    """

    def __init__(
        self, copies: HeaderCopies, master: MasterKey, vault_id: bytes, opened_slot: int
    ) -> None:
        """Keep the key; made by `NewHeader.write` and `LockedHeader.unlock`."""
        self._copies = copies
        self.master = master
        self.vault_id = vault_id
        self.opened_slot = opened_slot
        self._least_sequence = 0

    @property
    def sequence(self) -> int:
        """How often the header was changed, and one. Raises `ArchiveDamagedError`."""
        return self._current()[0].sequence

    def expect(self, sequence: int) -> None:
        """From now on call a header with a lower sequence number damaged: it was put back."""
        self._least_sequence = max(self._least_sequence, sequence)

    def used_slots(self) -> Mapping[int, SecretKind]:
        """Slots in use by number (0 to 7), ascending. Raises `ArchiveDamagedError`."""
        return self._current()[1]

    def add_slot(self, secret: Secret) -> int:
        """Fill a free slot and give its number. Raises `NoFreeSlotError`."""
        image, kinds = self._current()
        free = [number for number in range(SLOT_COUNT) if number not in kinds]
        if not free:
            raise NoFreeSlotError
        self._fill(image, kinds, free[0], secret)
        return free[0]

    def replace_slot(self, number: int, secret: Secret) -> None:
        """Put another secret in a slot. Raises `KeyNotFoundError`."""
        image, kinds = self._current()
        if number not in kinds:
            raise KeyNotFoundError
        self._fill(image, kinds, number, secret)

    def remove_slot(self, number: int) -> None:
        """Overwrite a slot with random bytes. Raises `LastKeyError`, `KeyNotFoundError`."""
        image, kinds = self._current()
        if number not in kinds:
            raise KeyNotFoundError
        if len(kinds) == 1:
            raise LastKeyError
        del kinds[number]
        self._write(with_slot(image, number, empty_slot()), kinds)

    def repair(self) -> None:
        """Write whichever copy is damaged, missing or older again; touch nothing that is well."""
        self._copies.write(self._current()[0])

    def inspect(self) -> list[Finding]:
        """What `inspect_header` finds, and deliberate edits and older headers put back."""
        return findings(self._copies.read(), self._vouches_for, self._least_sequence)

    def _current(self) -> tuple[HeaderImage, dict[int, SecretKind]]:
        image = self._copies.newest()
        if image.vault_id != self.vault_id or image.sequence < self._least_sequence:
            raise ArchiveDamagedError("header")
        return image, kinds_in(image, self.master)

    def _vouches_for(self, image: HeaderImage) -> bool:
        try:
            kinds_in(image, self.master)
        except ArchiveDamagedError:
            return False
        return image.vault_id == self.vault_id

    def _fill(
        self, image: HeaderImage, kinds: dict[int, SecretKind], number: int, secret: Secret
    ) -> None:
        stretched = stretch(secret, image.salt, image.parameters)
        slot = seal_slot(stretched, image.fixed, number, self.master, secret.kind)
        kinds[number] = secret.kind
        self._write(with_slot(image, number, slot), kinds)

    def _write(self, image: HeaderImage, kinds: Mapping[int, SecretKind]) -> None:
        following = replace(image, sequence=image.sequence + 1)
        self._copies.write(sealed(following, self.master, kinds))
        self.expect(following.sequence)


class NewHeader:
    """A header that is whole and lies nowhere yet."""

    def __init__(self, copies: HeaderCopies, image: HeaderImage, master: MasterKey) -> None:
        """Keep all; made by `new_header`."""
        self._copies = copies
        self._image = image
        self.master = master
        self.vault_id = image.vault_id

    def write(self) -> UnlockedHeader:
        """Write both copies. Raises `ReadOnlyError`, `DiskFullError`, `StorageError`."""
        self._copies.write(self._image)
        return UnlockedHeader(self._copies, self.master, self.vault_id, 0)


def new_header(
    folder: Path,
    secret: Secret,
    parameters: KdfParameters,
    *,
    floor: KdfParameters = FLOOR,
    disk: HeaderDisk = SYSTEM_DISK,
) -> NewHeader:
    """Make an archive's number, master key and header for a folder; slot 0 is `secret`.

    Raises `WeakParametersError` below `floor`, `ArchiveExistsError`, `BadRecoveryCodeError`,
    `NotEnoughMemoryError`.
    """
    parameters.demand(floor)
    copies = HeaderCopies(folder, disk)
    if copies.exist():
        raise ArchiveExistsError
    image = HeaderImage(
        vault_id=secrets.token_bytes(VAULT_ID_BYTES),
        parameters=parameters,
        salt=secrets.token_bytes(SALT_BYTES),
        sequence=1,
        slots=tuple(empty_slot() for _ in range(SLOT_COUNT)),
    )
    master = MasterKey.random()
    stretched = stretch(secret, image.salt, parameters)
    slot = seal_slot(stretched, image.fixed, 0, master, secret.kind)
    return NewHeader(copies, sealed(with_slot(image, 0, slot), master, {0: secret.kind}), master)


def create_header(
    folder: Path,
    secret: Secret,
    parameters: KdfParameters,
    *,
    floor: KdfParameters = FLOOR,
    disk: HeaderDisk = SYSTEM_DISK,
) -> UnlockedHeader:
    """Make a header and write it. Raises as `new_header` and `NewHeader.write` do."""
    return new_header(folder, secret, parameters, floor=floor, disk=disk).write()


def read_header(folder: Path, *, disk: HeaderDisk = SYSTEM_DISK) -> LockedHeader:
    """The newest valid copy.

    Raises `ArchiveNotFoundError`, `ArchiveDamagedError` ("header") when both copies are bad,
    `NewerVersionError`, `StorageError`.
    """
    copies = HeaderCopies(folder, disk)
    return LockedHeader(copies, copies.newest())


def inspect_header(folder: Path, *, disk: HeaderDisk = SYSTEM_DISK) -> list[Finding]:
    """Damage that shows without a key: accidents, in either copy, in used and unused slots.

    Raises `NewerVersionError`.
    """
    return findings(HeaderCopies(folder, disk).read(), lambda _: True)
