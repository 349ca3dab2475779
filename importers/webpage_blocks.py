"""A page as the lines that a reader sees, each with where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from importers.markup import UNSEEN, WITHIN_LINE
from importers.normalising import clean_line

_LONGEST_BLOCK = 200_000
_NEVER = UNSEEN | frozenset(
    ("nav", "footer", "button", "select", "menu", "dialog", "audio", "video", "canvas", "map")
)
_FRAMES = frozenset(("header", "aside"))
_ARTICLES = frozenset(("main", "article"))
_WHOLE = frozenset(("html", "body", "main", "article"))
"""Their classes tell what a page has: "with-sidebar"."""
_ROLES = frozenset(
    (
        *("navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"),
        *("alertdialog", "toolbar", "tablist", "complementary", "button"),
    )
)
_NAMES = (
    *("nav", "navi", "navbar", "navbox", "navigation", "subnav", "menus?", "submenu", "foot"),
    *("side", "rail", "shar(?:e|ing)", "social", "sociable", "related", r"recommend\w*"),
    *("consent", "gdpr", r"subscri\w+", "sign-?up", "sign-?in", "log-?in", r"advert\w*", "ads?"),
    *("adsense", "banner", r"sponsor\w*", r"promo\w*", "popup", "modal", "toolbar", "tags"),
    *("pag(?:er|ination)", "trending", "popular", "masthead", "copyright", "sidebar", "toc"),
    *("taboola", "outbrain", "no-?print", "print-?hide", "more-?on", "ratings?", "callout"),
    *("author-?(?:bio|box|info|description|profile|card)", "reply-title", "comment-notes"),
    *("nocomments", "respond", "comments?-?title", "upsell", "shop", "hidden", "skip"),
)
_ANYWHERE = (
    *("footer", "cookie", "newsletter", "bread-?crumb", "akismet", "captcha", "teaser"),
    *("recent-?comments", "comment-?form", "furtherarticles", "affiliate", r"\bwidget(?=\s|$)"),
)
_NAME = "|".join(_NAMES)
_FRAME = re.compile(
    rf"(?:^|\s)(?:{_NAME})(?:$|[\s_-])|(?<=\w[-_])(?<!no-)(?:{_NAME})(?:$|\s)|"
    rf"{'|'.join(_ANYWHERE)}",
    re.IGNORECASE,
)
"""At the beginning or end of a name; "page--with-sidebar-left" tells what a page has."""
_UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TALK = re.compile(r"comment|disqus|guestbook", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a line, for comparing lines."""
    return tuple(_WORD.findall(text))


@dataclass(slots=True)
class Block:
    """A line that a reader of the page sees."""

    element: HtmlElement
    """The innermost one around it that begins a line."""
    in_talk: bool
    """Whether it stands where comments do."""
    pieces: list[str] = field(default_factory=list, repr=False)
    linked: int = 0
    """Characters of links."""
    words: tuple[str, ...] = field(default=(), repr=False)

    @property
    def size(self) -> int:
        """Characters."""
        return sum(map(len, self.pieces))

    def text(self) -> str:
        """The line."""
        return clean_line("".join(self.pieces), _LONGEST_BLOCK)


def blocks_of(page: HtmlElement, *, holding: Collection[HtmlElement] = ()) -> Iterator[Block]:
    """Every line that has words, but of menus, footers and buttons, and of what is called so.

    `holding` are the elements that hold the article: what they are called says nothing.
    """
    walk = etree.iterwalk(page, events=("start", "end"))
    places = _Places(page, holding)
    block = Block(page, in_talk=False)
    links = 0
    for event, element in walk:
        tag = element.tag
        starts = event == "start"
        text = element.text if starts else element.tail
        if tag == "a":
            links += 1 if starts else -1
        elif tag not in WITHIN_LINE:
            if block.pieces:
                yield from _with_words(block)
            block = places.begin(element) if starts else places.end(element)
            if starts and places.skipped:
                walk.skip_subtree()
                text = None
        elif starts and tag in _NEVER:
            walk.skip_subtree()
            text = None
        if text:
            block.pieces.append(text)
            block.linked += len(text) if links else 0
    if block.pieces:
        yield from _with_words(block)


def all_lines(page: HtmlElement) -> Iterator[tuple[HtmlElement, tuple[str, ...]]]:
    """The words between two tags, each with the element that they stand in."""
    for element in page.iter():
        if element.text and element.tag not in ("script", "style"):
            yield element, words_of(element.text)
        parent = element.getparent()
        if element.tail and parent is not None:
            yield parent, words_of(element.tail)


def _with_words(block: Block) -> Iterator[Block]:
    block.words = words_of("".join(block.pieces))
    if block.words:
        yield block


class _Places:
    """Where in a page a walk through its elements is."""

    def __init__(self, page: HtmlElement, holding: Collection[HtmlElement]) -> None:
        self.skipped = False
        self._page = page
        self._holding = holding
        self._articles = 0
        self._talk: HtmlElement | None = None
        self._names: dict[str, tuple[bool, bool]] = {}

    def begin(self, element: HtmlElement) -> Block:
        """The block that begins with an element; `skipped` tells whether nothing of it is read."""
        tag = element.tag
        self._articles += tag in _ARTICLES
        self.skipped = not isinstance(tag, str) or tag in _NEVER
        if not self.skipped and tag not in _WHOLE:
            is_frame, is_talk = self._named(element)
            is_frame = is_frame or (not self._articles and tag in _FRAMES)
            self.skipped = is_frame and element not in self._holding
            if is_talk and self._talk is None:
                self._talk = element
        return Block(element, self._talk is not None)

    def end(self, element: HtmlElement) -> Block:
        """The block that goes on behind an element."""
        self._articles -= element.tag in _ARTICLES
        if element is self._talk:
            self._talk = None
        parent = element.getparent()
        return Block(self._page if parent is None else parent, self._talk is not None)

    def _named(self, element: HtmlElement) -> tuple[bool, bool]:
        """Whether an element is called a frame around articles, and a place for comments."""
        get = element.get
        name = f"{get('class') or ''} {get('id') or ''}"
        if name not in self._names:
            self._names[name] = _FRAME.search(name) is not None, _TALK.search(name) is not None
        is_frame, is_talk = self._names[name]
        style = get("style")
        unshown = (
            get("role") in _ROLES
            or get("aria-hidden") == "true"
            or get("hidden") is not None
            or (style and _UNSHOWN.search(style))
        )
        return is_frame or bool(unshown), is_talk
