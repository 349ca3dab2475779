"""JSON of any form: its values in their order, a line each, behind the names that they have."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import repeat

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description
from importers.encoding import decode
from importers.normalising import clean_text

_BETWEEN_VALUES = re.compile(r"[\s,\x1e]*")
_SHORTEST_DATA = 2_000
"""Letters of ASCII without a space: a file within the file, and nobody's words."""


class _Members(list[tuple[str, object]]):
    """Those of an object, in order, a name that comes twice too."""


_decoder = json.JSONDecoder(
    object_pairs_hook=_Members,
    # numbers as they are written; a very long one would cost the square of its length
    parse_int=str,
    parse_float=str,
    parse_constant=str,
)


def parse_json_file(untrusted_bytes: bytes) -> ArticleDraft:
    """A line for each value, an empty line between objects; what is no JSON stays as it stands.

    Several values may follow each other. Raises `NoTextError`.
    """
    untrusted = decode(untrusted_bytes)
    text = clean_text("\n".join(_lines(untrusted)))
    if not text:
        raise NoTextError
    return ArticleDraft(untrusted_text=text, description=Description())


def _lines(untrusted: str) -> Iterator[str]:
    at = _next(untrusted, 0)
    while at < len(untrusted):
        try:
            value, at = _decoder.raw_decode(untrusted, at)
        except (ValueError, RecursionError):
            yield untrusted[at:]
            return
        yield from _lines_of(value)
        yield ""
        at = _next(untrusted, at)


def _next(untrusted: str, at: int) -> int:
    found = _BETWEEN_VALUES.match(untrusted, at)
    return found.end() if found else at


def _lines_of(value: object) -> Iterator[str]:
    """Without calls within calls: files nest as deep as they like."""
    waiting: list[Iterator[tuple[str, object]]] = [iter([("", value)])]
    while waiting:
        name, each = next(waiting[-1], ("", None))
        if each is None:
            waiting.pop()
        elif isinstance(each, _Members):
            yield ""
            waiting.append((member, "" if of is None else of) for member, of in each)
        elif isinstance(each, list):
            waiting.append(zip(repeat(name), filter(_is_there, each)))
        elif isinstance(each, str) and not _is_data(each):
            said = _mended(each)
            yield f"{name}: {said}" if name and said else said


def _is_there(value: object) -> bool:
    return value is not None


def _is_data(value: str) -> bool:
    return len(value) >= _SHORTEST_DATA and value.isascii() and not any(map(str.isspace, value))


def _mended(value: str) -> str:
    """UTF-8 that was written byte by byte, as Facebook and Instagram give out one's messages."""
    if value.isascii():
        return value
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
