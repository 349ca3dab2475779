"""What a template puts into the fields of a document that is being written."""

from __future__ import annotations

from collections.abc import Mapping

from archive.records import Description, Sensitivity

_TYPED = ("title", "language", "place", "source")
_NEVER_FILLED_IN = ("published", "witness", "other_languages", "authors", "url")
_CHOSEN = ("kind", "consent")
_CAREFUL = list(Sensitivity)
"""From the least careful to the most."""


def as_chosen_by_nobody(description: Description) -> dict[str, object]:
    """What stands in the boxes of a form before anyone has chosen anything there."""
    return {name: getattr(description, name) for name in (*_CHOSEN, "sensitivity")}


def is_written_in(written: Description, filled_in: Mapping[str, object]) -> bool:
    """Whether a person has typed something into one of the lines."""
    values = {name: getattr(written, name) for name in (*_TYPED, *_NEVER_FILLED_IN)}
    return any(value and value != filled_in.get(name) for name, value in values.items())


def to_fill_in(
    template: Description,
    written: Description,
    filled_in: Mapping[str, object],
    *,
    untouched: bool,
) -> dict[str, object]:
    """Fields by name. What a person has typed or chosen is kept.

    `filled_in` is what templates put there before, so that nobody has chosen it as long as it
    stands. Once something was written (not `untouched`) no template makes it less sensitive.
    """
    values = {
        name: getattr(template, name)
        for name in _TYPED
        if getattr(template, name) and not getattr(written, name)
    }
    values |= {
        name: getattr(template, name) for name in _CHOSEN if _is_free(name, written, filled_in)
    }
    if _is_free("sensitivity", written, filled_in):
        both = (template.sensitivity, written.sensitivity)
        values["sensitivity"] = template.sensitivity if untouched else max(both, key=_CAREFUL.index)
    return values


def _is_free(name: str, written: Description, filled_in: Mapping[str, object]) -> bool:
    return name in filled_in and getattr(written, name) == filled_in[name]
