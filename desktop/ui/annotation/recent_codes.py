"""The codes that were given last, so that one key gives them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.marks import CodeId

_MOST = 9
"""As many as there are digits to choose one by."""


class RecentCodes:
    """The last one first, each once."""

    def __init__(self) -> None:
        self._codes: list[CodeId] = []

    @property
    def last(self) -> CodeId | None:
        """The one that was given last."""
        return self._codes[0] if self._codes else None

    def all(self) -> Sequence[CodeId]:
        """Nine at most."""
        return tuple(self._codes)

    def use(self, code: CodeId) -> None:
        """Note that a code was given."""
        self._codes = [code, *(each for each in self._codes if each != code)][:_MOST]

    def keep(self, there: Iterable[CodeId]) -> None:
        """Forget codes that are gone."""
        known = set(there)
        self._codes = [each for each in self._codes if each in known]
