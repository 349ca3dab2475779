"""HTML to a tree and to what a reader would see of it, when nothing cleverer finds the text."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from importers.normalising import clean_text

_UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
_WITHIN_LINE = _INLINE | _UNSEEN
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_WHITE_SPACE = re.compile(r"\s+")


def parse_page(untrusted_source: str) -> HtmlElement | None:
    """The tree of a page; None when there is nothing in it. Opens nothing, expands no entities."""
    source = _XML_DECLARATION.sub("", untrusted_source, count=1).replace("\0", "")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        tree = html.document_fromstring(
            source.encode("utf-8", errors="replace"), parser=parser, ensure_head_body=True
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree


def visible_text(page: HtmlElement) -> str:
    """All text of the page but scripts and styles, one line for each block."""
    pieces: list[str] = []
    skipped_depth = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            skipped_depth += tag in _UNSEEN
            pieces.append("" if tag in _WITHIN_LINE else "\n")
            text = element.text
        else:
            skipped_depth -= tag in _UNSEEN
            pieces.append("" if tag in _WITHIN_LINE else "\n")
            text = element.tail
        if text and not skipped_depth:
            pieces.append(_WHITE_SPACE.sub(" ", text))
    return clean_text(re.sub(r" *\n[ \n]*", "\n", "".join(pieces)))
