"""The elements of a FictionBook as HTML."""

from __future__ import annotations

import html

from lxml.etree import _Element

from importers.documents.xmltree import local_name

_TAGS = {
    "p": "p",
    "section": "div",
    "poem": "div",
    "annotation": "div",
    "body": "div",
    "stanza": "p",
    "cite": "blockquote",
    "epigraph": "blockquote",
    "text-author": "p",
    "subtitle": "p",
    "emphasis": "em",
    "strong": "strong",
    "strikethrough": "s",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "table": "table",
    "tr": "tr",
    "td": "td",
    "th": "th",
    "date": "p",
}
_LINES = {"v": "<br>", "empty-line": "<br>"}
"""What ends with a new line and is no paragraph."""
_DEEPEST_HEADING = 6


def fb2_html(untrusted_element: _Element, depth: int = 0) -> str:
    """An element and all in it; pictures, links and what is unknown give way to their words."""
    name = local_name(untrusted_element)
    depth += name == "section"
    if name == "title":
        return _heading(untrusted_element, min(depth + 1, _DEEPEST_HEADING))
    inside = html.escape(untrusted_element.text or "")
    for child in untrusted_element:
        inside += fb2_html(child, depth) + html.escape(child.tail or "")
    tag = _TAGS.get(name, "")
    return f"<{tag}>{inside}</{tag}>" if tag else inside + _LINES.get(name, "")


def _heading(untrusted_title: _Element, level: int) -> str:
    """One line of the paragraphs of a title."""
    lines = (" ".join("".join(each.itertext("*")).split()) for each in untrusted_title)
    return f"<h{level}>{html.escape(' '.join(filter(None, lines)))}</h{level}>"
