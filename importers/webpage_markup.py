"""The article that trafilatura found, a tree in the names of TEI, as HTML for reading."""

from __future__ import annotations

from html import escape

from lxml import etree

from importers.normalising import clean_line
from importers.sanitising import sanitise

_PLAIN = frozenset(("body", "main", "p", "lb", "ref"))
"""Elements of which plain text says as much."""
_NAMES = {
    "p": "p",
    "item": "li",
    "quote": "blockquote",
    "table": "table",
    "row": "tr",
    "code": "code",
    "del": "s",
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EMPHASES = {"#b": "b", "#i": "i", "#u": "u", "#sub": "sub", "#sup": "sup", "#t": "code"}


def rich_text(body: etree._Element, title: str) -> str:
    """Headings, lists, quotes and tables; "" where the article is nothing but paragraphs.

    A first heading that is the title again is left out.
    """
    tags = {str(element.tag) for element in body.iter()}
    if tags <= _PLAIN:
        return ""
    pieces: list[str] = []
    skipped = _title_again(body, title)
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element is skipped:
            continue
        name = _name(element)
        if event == "start":
            pieces += [f"<{name}>" if name else "", escape(element.text or "")]
        else:
            closing = f"</{name}>" if name and name != "br" else ""
            pieces += [closing, escape(element.tail or "")]
    return sanitise("".join(pieces))


def _title_again(body: etree._Element, title: str) -> etree._Element | None:
    first = next(iter(body), None)
    if first is None or first.tag != "head":
        return None
    return first if clean_line("".join(first.itertext())) == title else None


def _name(element: etree._Element) -> str:
    """The element of HTML; empty for one that only holds others."""
    tag, kind = str(element.tag), element.get("rend") or ""
    if tag == "head":
        return kind if kind in _HEADINGS else "h3"
    if tag == "list":
        return "ol" if kind == "ol" else "ul"
    if tag == "hi":
        return _EMPHASES.get(kind, "")
    if tag == "cell":
        return "th" if element.get("role") == "head" else "td"
    return "br" if tag == "lb" else _NAMES.get(tag, "")
