"""The two families that every error belongs to, and the exit statuses of the programs."""

from __future__ import annotations

from typing import ClassVar

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_PARTIAL = 3
EXIT_WRONG_PASSPHRASE = 4
EXIT_DAMAGED = 5
EXIT_LOCKED = 6


class SkryniaError(Exception):
    """Root of all errors that this program raises on purpose."""

    code: ClassVar[str] = "skrynia"
    exit_status: ClassVar[int] = EXIT_FAILED

    def __str__(self) -> str:
        """The code alone: wording belongs to the message catalogue of the front end."""
        return self.code


class ExpectedError(SkryniaError):
    """The user or the environment is the cause; the front end says what to do."""

    code = "expected"


class InvariantError(SkryniaError):
    """A promise of the program to itself is broken: a bug, never the user's doing."""

    code = "invariant"
