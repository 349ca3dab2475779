"""Tags and collections lie below each other by their names: "Суд/2020" lies below "Суд"."""

from __future__ import annotations

from collections.abc import Iterable

BETWEEN = "/"


def with_ancestors(labels: Iterable[str]) -> tuple[str, ...]:
    """The labels and all that they lie below, each once: what a document is found by."""
    found: dict[str, None] = {}
    for label in labels:
        parts = label.split(BETWEEN)
        found.update((BETWEEN.join(parts[: depth + 1]), None) for depth in range(len(parts)))
    return tuple(label for label in found if label)
