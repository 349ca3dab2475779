"""Secrets that open an archive, and what is shown of the slots that hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from archive.errors import WeakSecretError

KEYFILE_BYTES = 64


class SecretKind(StrEnum):
    """How a slot is opened."""

    PASSPHRASE = "passphrase"
    PASSPHRASE_KEYFILE = "passphrase+keyfile"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Secret:
    """What the user gave to open the archive; never printed, never stored."""

    passphrase: str = field(repr=False)
    keyfile: bytes | None = field(default=None, repr=False)
    """Content of the keyfile (64 bytes), or None."""
    recovery: bool = False
    """True when `passphrase` is a recovery code as printed, in words."""

    def __post_init__(self) -> None:
        """Refuse emptiness early: an empty passphrase would open for everyone."""
        if not self.passphrase:
            raise WeakSecretError
        if self.keyfile is not None and len(self.keyfile) != KEYFILE_BYTES:
            raise WeakSecretError

    @property
    def kind(self) -> SecretKind:
        """Which kind of slot this can open."""
        if self.recovery:
            return SecretKind.RECOVERY
        return SecretKind.PASSPHRASE if self.keyfile is None else SecretKind.PASSPHRASE_KEYFILE


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySlot:
    """One slot in use, as a list shows it."""

    number: int
    """0 to 7."""
    kind: SecretKind
    label: str = field(repr=False)
    created_at: datetime
