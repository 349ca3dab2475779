"""Fields whose terms derive from those of another field, or from their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from whoosh import analysis, fields

Holders = Callable[[str], Sequence[tuple[str, str]] | None]


def _anywhere(_: str) -> None:
    """Every document."""


@dataclass(frozen=True)
class Derivation:
    """`base` is the field whose terms have the postings.

    `holders` gives for a derived term some (field, text): it counts only in documents that hold one
    of these terms. None means in all.
    """

    base: str
    holders: Holders = _anywhere


class DerivedText(fields.TEXT):
    """A text field that has derived terms.

    With itself as the base it has stored terms too. With another one it has no others, keeps
    nothing of its own, and no value can be given for it.
    """

    def __init__(self, base: str, *, phrase: bool, holders: Holders = _anywhere) -> None:
        super().__init__(analyzer=analysis.IDAnalyzer(), phrase=phrase, multitoken_query="and")
        self.derivation = Derivation(base, holders)


def derivation_of(schema: fields.Schema, name: str) -> Derivation | None:
    """Return how the terms of a field derive, None where they do not."""
    if name not in schema:
        return None
    field: Any = schema[name]
    return field.derivation if isinstance(field, DerivedText) else None
