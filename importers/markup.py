"""HTML to a tree and to what a reader would see of it, when nothing cleverer finds the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html
from lxml.html import HtmlElement

from archive.errors import MalformedSourceError
from importers.line_hyphens import with_seen_breaks
from importers.normalising import clean_text

UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
WITHIN_LINE = _INLINE | UNSEEN
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""lxml's own asks in Python, at every element that is touched, whether it is a field of a form."""
_XML_DECLARATION = re.compile(r"\s*+<\?xml[^>]{0,200}\?>")
"""At the beginning: looked for everywhere, runs of white space would cost their square."""
_EMBEDDED_FILE = re.compile(r"data:[\w/+.;=-]{0,100}?;base64,[A-Za-z0-9+/=]*+")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,20})[^<>]{0,4000}+>")
_WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """The tree of a page."""

    root: HtmlElement
    ordinary: bool
    """Whether libxml2's usual limits sufficed; if not, parsing it again would lose its end, and
    of what nests beyond all measure there are lines alone."""


def without_embedded_files(untrusted_source: str) -> str:
    """The page without the pictures and fonts that some programs save inside of it."""
    return _EMBEDDED_FILE.sub("data:,", untrusted_source)


def parse_page(untrusted_source: str) -> Page | None:
    """The tree of a page; None when there is nothing in it. Opens nothing, expands no entities.

    libxml2 stops in the middle of a page at 256 nested elements or 10 MB in one place, which old
    pages with unclosed tags and pages with embedded pictures reach; its wider limits (2,048
    elements) are tried then, and at last the page without what nests. Raises
    `MalformedSourceError` rather than give half of a page.
    """
    declaration = _XML_DECLARATION.match(untrusted_source)
    source = untrusted_source[declaration.end() if declaration else 0 :].replace("\0", "")
    source = with_seen_breaks(source)
    for huge_tree, flat in ((False, False), (True, False), (True, True)):
        parser = html.HTMLParser(
            encoding="utf-8", no_network=True, remove_comments=True, huge_tree=huge_tree
        )
        parser.set_element_class_lookup(_ONE_CLASS)
        given = _TAG.sub(_without_nesting, source) if flat else source
        tree = _parsed(given.encode("utf-8", errors="replace"), parser)
        if not parser.error_log.filter_types(etree.ErrorTypes.ERR_RESOURCE_LIMIT):
            return None if tree is None else Page(tree, ordinary=not huge_tree)
    raise MalformedSourceError


def _without_nesting(tag: re.Match[str]) -> str:
    """What stands for a tag where only lines are left, and what is never seen."""
    name = tag[1].lower()
    if name in _INLINE:
        return ""
    return tag[0] if name in UNSEEN or name == "title" else "<br>"


def _parsed(encoded: bytes, parser: html.HTMLParser) -> HtmlElement | None:
    try:
        return html.document_fromstring(encoded, parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def page_title(page: HtmlElement) -> str:
    """What the browser shows on the page's tab."""
    return page.findtext(".//title") or ""


def visible_text(page: HtmlElement) -> str:
    """All text of the page but scripts and styles, one line for each block."""
    pieces: list[str] = []
    skipped_depth = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            skipped_depth += tag in UNSEEN
            pieces.append("" if tag in WITHIN_LINE else "\n")
            text = element.text
        else:
            skipped_depth -= tag in UNSEEN
            pieces.append("" if tag in WITHIN_LINE else "\n")
            text = element.tail
        if text and not skipped_depth:
            pieces.append(_WHITE_SPACE.sub(" ", text))
    lines = (_WHITE_SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return clean_text("\n".join(line for line in lines if line))
