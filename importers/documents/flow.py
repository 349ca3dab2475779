"""From the HTML that a document is turned into to its text, with the places of its headings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, repeat

from lxml import etree
from lxml.etree import _Element

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description, EmbeddedFile, Place, PlaceKind
from importers.documents.titles import first_line
from importers.markup import parse_page
from importers.normalising import clean_line, clean_text
from importers.sanitising import LONGEST_RICH_TEXT, sanitise

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol"))
_PARAGRAPHS = _HEADINGS | _LISTS | {"p", "blockquote", "pre", "table", "dl", "div", "hr"}
_LINES = frozenset(("li", "tr", "dt", "dd", "br", "caption"))
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style", "head", "title"))
_WHITE_SPACE = re.compile("[ \t\n\r\f]+")
_MOST_HEADINGS = 5_000
_NEAR_TOP = 500


class _Flow:
    """Collects pieces of text, and knows at which character the next one will begin."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.places: list[Place] = []
        self._length = 0
        self._block: list[str] = []
        self._gap = ""
        self._mark = ""
        self._numbers: list[int | None] = []
        self._preformatted = 0
        self._unseen = 0

    def begin_section(self, label: str) -> None:
        """Where a part of the document begins that has a name outside of its own text."""
        if label and len(self.places) < _MOST_HEADINGS:
            self.places.append(Place(self._length + len(self._gap), PlaceKind.HEADING, label))

    def end_section(self, places_before: int) -> None:
        """Leave the name out where the section's own heading says it, or nothing follows."""
        mine = self.places[places_before:]
        if not mine:
            return
        named = any(each.start - mine[0].start < _NEAR_TOP for each in mine[1:])
        if named or mine[0].start >= self._length:
            del self.places[places_before]

    def read(self, root: _Element) -> None:
        """All of a tree."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else "script"
            if event == "start":
                self._start(tag, element)
            else:
                self._end(tag)
            text = element.text if event == "start" else element.tail
            if text and not self._unseen:
                self._block.append(text if self._preformatted else _WHITE_SPACE.sub(" ", text))
        self._end_block("\n\n")

    def _start(self, tag: str, element: _Element) -> None:
        self._unseen += tag in _UNSEEN
        self._preformatted += tag == "pre"
        self._end_before(tag)
        if tag in _LISTS:
            start = element.get("start") or "1"
            self._numbers.append(int(start) if tag == "ol" and start.isdecimal() else None)
        elif tag == "li":
            self._mark = self._next_mark()

    def _end(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        self._preformatted -= tag == "pre"
        if tag in _HEADINGS:
            self._end_heading()
        elif tag in _CELLS:
            self._block.append("\t")
        else:
            self._end_before(tag)
        if tag in _LISTS and self._numbers:
            self._numbers.pop()

    def _end_before(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._end_block("\n\n")
        elif tag in _LINES:
            self._end_block("\n")

    def _next_mark(self) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return "• "
        self._numbers[-1] = number + 1
        return f"{number}. "

    def _end_heading(self) -> None:
        start, text = self._end_block("\n\n")
        label = clean_line(text)
        if label and len(self.places) < _MOST_HEADINGS:
            self.places.append(Place(start, PlaceKind.HEADING, label))

    def _end_block(self, gap: str) -> tuple[int, str]:
        """Write the block that was collected; the next is set off from it by at least `gap`."""
        text = clean_text("".join(self._block))
        self._block.clear()
        start = self._length + len(self._gap)
        if text:
            text, self._mark = self._mark + text, ""
            self.pieces.append(self._gap + text)
            self._length = start + len(text)
            self._gap = gap
        elif self.pieces:
            self._gap = max(self._gap, gap, key=len)
        return start, text


def read_flow(
    fragments: Iterable[str], labels: Iterable[str] = ()
) -> tuple[str, tuple[Place, ...]]:
    """Clean text of pieces of HTML, paragraphs set off by an empty line, and its headings.

    A piece that has no heading near its top has its label for one, if it has a label. Items of
    lists get their bullet or number, cells of a row are set off by tabs. Raises
    `MalformedSourceError` for nesting beyond all measure.
    """
    flow = _Flow()
    for fragment, label in zip(fragments, chain(labels, repeat("")), strict=False):
        page = parse_page(fragment)
        if page is not None:
            places_before = len(flow.places)
            flow.begin_section(clean_line(label))
            flow.read(page.root)
            if label:
                flow.end_section(places_before)
    return "".join(flow.pieces), tuple(flow.places)


def draft_of_flow(
    untrusted_fragments: Iterable[str],
    description: Description,
    *,
    labels: Iterable[str] = (),
    facts: Iterable[tuple[str, str]] = (),
    thumbnail: bytes = b"",
    embedded: Iterable[EmbeddedFile] = (),
) -> ArticleDraft:
    """The draft of a document in pieces of HTML; its first heading or line is a missing title.

    One that is nothing but embedded files has an empty text. Raises `NoTextError`, and
    `MalformedSourceError` for nesting beyond all measure.
    """
    fragments = list(untrusted_fragments)
    cleaned = [sanitise(fragment) for fragment in fragments]
    # a piece that is too large to be shown is still read
    pairs = list(zip(cleaned, fragments, strict=True))
    text, places = read_flow([clean or raw for clean, raw in pairs], labels)
    documents = tuple(embedded)
    if not text and not documents:
        raise NoTextError
    rich_text = "\n".join(filter(None, cleaned))
    whole = max(len(rich_text), *(len(raw) for clean, raw in pairs if not clean), 0)
    return ArticleDraft(
        untrusted_text=text,
        description=_titled(description, text, places),
        rich_text=rich_text if whole <= LONGEST_RICH_TEXT else "",
        thumbnail=thumbnail,
        facts=tuple(facts),
        places=places,
        embedded=documents,
    )


def _titled(description: Description, text: str, places: tuple[Place, ...]) -> Description:
    if description.title:
        return description
    heading = next((place.label for place in places if place.start < _NEAR_TOP), "")
    return replace(description, title=heading or first_line(text))
