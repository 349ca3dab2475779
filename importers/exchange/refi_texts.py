"""Texts of REFI-QDA projects, with places as programs count them in what they wrote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element

from archive.records import Span
from importers.containers.checked_zip import CheckedZip
from importers.documents.xmltree import local_name

_INTERNAL = "internal://"


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text, and where in the file a line ended with two letters that are one here."""

    text: str = field(default="", repr=False)
    doubles: tuple[int, ...] = ()
    """Places in the file of what is "\\n" in the text, ascending."""

    def span(self, untrusted: Span) -> Span | None:
        """Where a passage of the file stands in the text; None when it holds none."""
        start, end = self._at(untrusted.start), self._at(untrusted.end)
        return Span(start, end) if 0 <= start < end <= len(self.text) else None

    def _at(self, place: int) -> int:
        return place - bisect_left(self.doubles, place)


def text_of_source(source: _Element, parts: CheckedZip) -> WrittenText:
    """Of a source, or of the representation or the transcript that it has."""
    for each in (source, *below([source], "Representation"), *below([source], "Transcript")):
        path = each.get("plainTextPath")
        if path:
            return _written(part_of(path, parts).decode("utf-8-sig", "replace"))
    inside = below([source], "PlainTextContent")
    return _written("".join(content.text or "" for content in inside))


def part_of(path: str, parts: CheckedZip) -> bytes:
    """A file of the project; files elsewhere are never opened."""
    name = path.removeprefix(_INTERNAL)
    if name == path:
        return b""
    return parts.read_if_there(f"sources/{name}") or parts.read_if_there(f"Sources/{name}")


def below(elements: Iterable[_Element], name: str) -> list[_Element]:
    """Children of some elements that have a name."""
    return [each for element in elements for each in element if local_name(each) == name]


def _written(text: str) -> WrittenText:
    lines = text.split("\r\n")
    doubles, place = [], 0
    for line in lines[:-1]:
        place += len(line)
        doubles.append(place)
        place += len("\r\n")
    return WrittenText("\n".join(lines), tuple(doubles))
