"""A saved web page, whole, as it may be shown: structure, and where its links lead as words."""

from __future__ import annotations

from html import escape

from lxml import etree
from lxml.html import HtmlElement

from archive.errors import NoTextError, SourceTooLargeError, UnknownFormatError
from archive.ports import PageMarkup
from importers.encoding import decode
from importers.fields import web_address
from importers.markup import parse_page, without_embedded_files
from importers.sanitising import sanitise
from importers.webpage import declared_charset

PAGES = frozenset(("text/html", "application/xhtml+xml"))
MOST_ADDRESSES = 5_000
LONGEST_ADDRESS = 2_000
_UNSEEN = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object"),
        *("select", "textarea", "button", "form", "input"),
    )
)
_EMPTY = frozenset(("br", "hr"))
_KEPT = frozenset(
    (
        *("p", "div", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li"),
        *("dl", "dt", "dd", "b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code"),
        *("q", "cite", "small", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
        *_EMPTY,
    )
)
_BLOCKS = {"section": "div", "article": "div", "main": "div", "figure": "div", "nav": "div"}


def page_markup(untrusted_bytes: bytes, media_type: str) -> PageMarkup:
    """See `PageMarkup`: pictures, styles and scripts are gone.

    Raises `UnknownFormatError` for what is no web page, `NoTextError`, `MalformedSourceError`, and
    `SourceTooLargeError` for a page beyond what a window shows.
    """
    if media_type not in PAGES:
        raise UnknownFormatError
    source = decode(untrusted_bytes, declared=declared_charset(untrusted_bytes))
    page = parse_page(without_embedded_files(source))
    if page is None:
        raise NoTextError
    addresses: list[str] = []
    written = _written(page.root, addresses)
    if not written.strip():
        raise NoTextError
    html = sanitise(written)
    if not html:
        raise SourceTooLargeError
    return PageMarkup(html, tuple(addresses))


def _written(root: HtmlElement, addresses: list[str]) -> str:
    """The page in our own few tags; `addresses` is filled with where its links lead."""
    pieces: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            unseen += tag in _UNSEEN
            if not unseen:
                pieces += [_opening(tag), escape(element.text or "")]
            continue
        if not unseen:
            pieces += [_number(element, tag, addresses), _closing(tag)]
        unseen -= tag in _UNSEEN
        if not unseen:
            pieces.append(escape(element.tail or ""))
    return "".join(pieces)


def _opening(tag: str) -> str:
    name = _BLOCKS.get(tag, tag)
    return f"<{name}>" if name in _KEPT else ""


def _closing(tag: str) -> str:
    name = _BLOCKS.get(tag, tag)
    return f"</{name}>" if name in _KEPT and name not in _EMPTY else ""


def _number(element: etree._Element, tag: str, addresses: list[str]) -> str:
    """The number of a link to the web, behind its words; the same address keeps its number."""
    address = web_address(element.get("href") or "") if tag == "a" else ""
    if not address or len(address) > LONGEST_ADDRESS or len(addresses) >= MOST_ADDRESSES:
        return ""
    if address in addresses[-50:]:
        number = len(addresses) - addresses[::-1].index(address)
    else:
        addresses.append(address)
        number = len(addresses)
    return f" <sup>[{number}]</sup>"
