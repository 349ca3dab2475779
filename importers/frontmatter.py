"""The block of fields between `---` lines that some Markdown files begin with.

Not YAML: `key: value`, `key: [a, b]`, and a key followed by `- item` lines, which is what static
site generators and note programs write; everything else is passed over.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]{1,40})[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_LONGEST_BLOCK = 16 * 1024


def split_front_matter(untrusted_text: str) -> tuple[dict[str, object], str]:
    """The fields (lower-case keys; a string or a list of strings each) and the text behind them."""
    match = _BLOCK.match(untrusted_text[:_LONGEST_BLOCK])
    if match is None:
        return {}, untrusted_text
    fields = _fields(match[1])
    return (fields, untrusted_text[match.end() :]) if fields else ({}, untrusted_text)


def _fields(untrusted_block: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    items: list[str] = []
    for line in untrusted_block.split("\n"):
        if field := _FIELD.fullmatch(line):
            items = []
            value = (field[2] or "").strip()
            fields[field[1].lower()] = _value(value) if value else items
        elif item := _ITEM.fullmatch(line):
            items.append(_unquoted(item[1]))
    return fields


def _value(untrusted_value: str) -> object:
    if untrusted_value.startswith("[") and untrusted_value.endswith("]"):
        return [_unquoted(part) for part in untrusted_value[1:-1].split(",")]
    return _unquoted(untrusted_value)


def _unquoted(untrusted_value: str) -> str:
    value = untrusted_value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
