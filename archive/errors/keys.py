"""Errors of the key slots, and of what should open them."""

from __future__ import annotations

from archive.errors.root import ExpectedError


class LastKeyError(ExpectedError):
    """The last key slot cannot be removed: the archive would be lost."""

    code = "keys.last"


class NoFreeSlotError(ExpectedError):
    """All key slots are taken."""

    code = "keys.full"


class KeyNotFoundError(ExpectedError):
    """There is no key in the named slot."""

    code = "keys.not_found"


class WeakSecretError(ExpectedError):
    """The secret is empty or falls below the floor that a new archive demands."""

    code = "keys.weak"


class WeakParametersError(ExpectedError):
    """Argon2id parameters below the floor (64 MiB, three passes) or above the ceiling."""

    code = "keys.parameters"


class BadRecoveryCodeError(ExpectedError):
    """The recovery words are not a code: a word is unknown or the check word does not fit."""

    code = "keys.recovery_words"
