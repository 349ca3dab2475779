"""Tags of a mark in one line, with commas between them; a tag may hold commas of its own."""

from __future__ import annotations

from collections.abc import Sequence

_BETWEEN = ","


def tags_of(line: str, known: Sequence[str]) -> tuple[str, ...]:
    """The tags of a line, each once; those of `known` that stand in it stay whole."""
    found: list[str] = []
    with_commas = sorted((each for each in known if _BETWEEN in each), key=len, reverse=True)
    rest = line.strip()
    while rest:
        whole = next((each for each in with_commas if _begins_with(rest, each)), None)
        tag = rest.split(_BETWEEN, 1)[0] if whole is None else whole.strip()
        found.append(tag.strip())
        rest = rest[len(tag) :].lstrip().removeprefix(_BETWEEN).strip()
    return tuple(dict.fromkeys(each for each in found if each))


def _begins_with(line: str, tag: str) -> bool:
    after = line[len(tag.strip()) :].lstrip()
    return line.startswith(tag.strip()) and (not after or after.startswith(_BETWEEN))
