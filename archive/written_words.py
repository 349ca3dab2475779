"""What people type or paste, without the letters that nobody sees: other programs leave them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from archive.records import Description

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Word processors end lines within a paragraph by U+000B; Unicode 15, 5.8 names the others."""
_LINES = frozenset("\n\t")


def cleaned_lines(untrusted: str) -> str:
    """Words of several lines: every kind of line end is a line feed, other controls are gone."""
    return _without_controls(_BREAKS.sub("\n", untrusted))


def cleaned_line(untrusted: str) -> str:
    """Words of one line: line ends and tabs are spaces, other controls are gone."""
    return cleaned_lines(untrusted).replace("\n", " ").replace("\t", " ")


def cleaned_fields(untrusted: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a description by name: words are lines, and gone from lists if nothing is left."""
    return {name: _cleaned(value) for name, value in untrusted.items()}


def cleaned_description(untrusted: Description) -> Description:
    """The same for all its fields."""
    values = {each.name: getattr(untrusted, each.name) for each in fields(untrusted)}
    return Description(**cleaned_fields(values))


def _cleaned(value: object) -> object:
    # Members of enumerations are words too, and stay what they are.
    if type(value) is str:
        return cleaned_line(value)
    if isinstance(value, tuple):
        pairs = ((each, _cleaned(each)) for each in value)
        return tuple(words for each, words in pairs if words != "" or each == "")
    return value


def _without_controls(words: str) -> str:
    if all(each in _LINES or unicodedata.category(each) != "Cc" for each in set(words)):
        return words
    return "".join(each for each in words if each in _LINES or unicodedata.category(each) != "Cc")
