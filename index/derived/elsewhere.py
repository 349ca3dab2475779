"""Derived terms that something else finds out, while the writer goes on with their words."""

from collections.abc import Hashable, Sequence
from typing import Protocol

from index.storage.integers import Int32s, Int64s


class Answer(Protocol):
    """What will be found out about some words."""

    def is_ready(self) -> bool:
        """Say whether there is nothing to wait for."""

    def withdraw(self) -> bool:
        """Take the question back; False where somebody is at it, or was."""

    def found(self) -> tuple[Int64s, Int32s] | None:
        """Wait for the keys of all derived terms, end to end, and how many each word has.

        None: they could not be had, and whoever asked has to find them out.
        """


class KeysElsewhere(Protocol):
    """Finds out the keys of derived terms beside the thread that asks."""

    def ask(
        self, salt: bytes, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        """Begin with the terms of a field that derive from `words` by the analysis `key`.

        Keys are those of `index.derived.keys` under `salt`. None: whoever asks does it himself.
        A question that `is_kept` will not be withdrawn: better to answer it before the others.
        """
