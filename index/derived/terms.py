"""Derived terms as readers see them: a number below zero, and postings that are those of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from whoosh import fields

from index.derived.fields import Derivation, derivation_of
from index.derived.keys import Keys
from index.derived.lookup import members_of
from index.derived.runs import members, read_salt
from index.storage.connection import Connection
from index.storage.integers import Int64s


@dataclass(frozen=True)
class DerivedTerm:
    """`members` are the numbers of the terms it derives from, ascending, at least one.

    It counts only in documents that hold one of the terms `holders`; None: in all.
    """

    number: int
    members: Int64s
    holders: tuple[tuple[str, str], ...] | None

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.members.nbytes + 600


class DerivedTerms:
    """Finds derived terms in the tables of a connection."""

    def __init__(self, connection: Connection, schema: fields.Schema) -> None:
        self._connection = connection
        self._of_field: dict[str, Derivation | None] = {}
        self._schema = schema

    @cached_property
    def _keys(self) -> Keys | None:
        salt = read_salt(self._connection)
        return None if salt is None else Keys(salt)

    def derivation(self, field: str) -> Derivation | None:
        """Return how the terms of `field` derive, None where they do not."""
        if field not in self._of_field:
            self._of_field[field] = derivation_of(self._schema, field)
        return self._of_field[field]

    def find(self, field: str, text: bytes) -> DerivedTerm | None:
        """Return a derived term of `field`, None where no word has it."""
        derivation = self.derivation(field)
        if derivation is None or self._keys is None:
            return None
        key = int(self._keys.of(field, [text])[0])
        return _term(derivation, text, key, members(self._connection, key))

    def find_many(self, field: str, texts: Sequence[bytes]) -> dict[bytes, DerivedTerm | None]:
        """Return what `find` does for each of `texts`; all are looked up at once."""
        derivation = self.derivation(field)
        if derivation is None or self._keys is None or not texts:
            return dict.fromkeys(texts)
        keys = self._keys.of(field, texts)
        found = members_of(self._connection, keys)
        return {
            text: _term(derivation, text, key, found.get(key, _NOTHING))
            for text, key in zip(texts, keys.tolist(), strict=True)
        }


_NOTHING = np.zeros(0, np.int64)


def _term(derivation: Derivation, text: bytes, key: int, numbers: Int64s) -> DerivedTerm | None:
    if not len(numbers):
        return None
    holders = derivation.holders(text.decode("utf-8", "surrogatepass"))
    return DerivedTerm(-1 - key, numbers, None if holders is None else tuple(holders))


def is_derived(number: int) -> bool:
    """Say whether a term with this number is derived."""
    return number < 0
