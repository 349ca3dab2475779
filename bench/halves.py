"""The queries of a set in two halves: one to tune weights on, the other to check them on."""

from collections.abc import Iterable
from hashlib import sha256

TUNE, CHECK = "tune half", "check half"


def half_of(query: str) -> str:
    """The half of a query by its identifier, the same in every run."""
    return CHECK if sha256(query.encode()).digest()[0] % 2 else TUNE


def mean(values: Iterable[float]) -> float:
    """The mean; of nothing it is 0."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def means_by_half(measured: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The mean of each half of what was measured, given with the identifiers of the queries."""
    listed = list(measured)
    return {
        half: mean(value for query, value in listed if half_of(query) == half)
        for half in (TUNE, CHECK)
    }
