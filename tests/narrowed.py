"""What a test knows to be there although its type allows for less: say so, or fail right here."""

from __future__ import annotations

from typing import TypeVar

Kind = TypeVar("Kind")


def present(value: Kind | None) -> Kind:
    """The value, which must not be None."""
    assert value is not None
    return value


def of_kind(value: object, kind: type[Kind]) -> Kind:
    """The value, which must be of this kind."""
    assert isinstance(value, kind), type(value).__name__
    return value
