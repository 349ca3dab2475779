"""Untrusted HTML to the little of it that may be shown: structure and emphasis, nothing that loads.

A viewer follows what HTML names: pictures, style sheets, links to `file:` and `//host`. None of
these is left here, so a viewer that gets only this cannot be made to open anything (ammonia, the
library behind nh3, parses as browsers do: HTML standard, section 13.2).
"""

from __future__ import annotations

import re

import nh3

LONGEST_RICH_TEXT = 4 * 1024 * 1024
"""Characters; a longer document is shown as plain text, which a window still scrolls."""

_TAGS = {
    *("p", "br", "hr", "div", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "code", "q", "cite", "small"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_ATTRIBUTES = {"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "ol": {"start"}}
_VALUES = re.compile("[0-9]{1,3}", re.ASCII)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_WRITTEN_TAG = re.compile(
    r'<(/?)([a-z][a-z0-9]{0,10})(?: (?:colspan|rowspan|start)="[0-9]{1,3}"){0,2}>', re.ASCII
)
_WITHOUT_END = frozenset(("br", "hr"))
_CLOSED_BY_THEMSELVES = frozenset(
    (
        *("p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup"),
        *("br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source"),
    )
)
_DEEPEST = 1_000
_DROPPED_WITH_CONTENT = {
    *("script", "style", "head", "title", "template", "noscript", "svg", "math"),
    *("iframe", "object", "select", "textarea", "button"),
}


def sanitise(untrusted_html: str) -> str:
    """A fragment of HTML with the tags of structure and emphasis, no addresses, classes or styles.

    Other tags give way to their content, those of programs and forms go with it. The only
    attributes are colspan, rowspan and start, of at most three digits. Empty where nothing is to
    be read, where there is more than `LONGEST_RICH_TEXT`, and where elements nest too deep.
    """
    if len(untrusted_html) > LONGEST_RICH_TEXT or _nests_too_deep(untrusted_html):
        return ""
    cleaned = nh3.clean(
        untrusted_html,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=_only_small_numbers,
        url_schemes=set(),
        link_rel=None,
    )
    return cleaned.strip() if len(cleaned) <= LONGEST_RICH_TEXT else ""


def sanitised_again(untrusted_html: str) -> str:
    """The same for what ought to be the result of `sanitise`; empty where it is of another form.

    Broken nesting costs a parser the square of its length, and this is read beside the keys: every
    tag must be one that is written here, and close what was opened last.
    """
    open_tags: list[str] = []
    written = _WRITTEN_TAG.findall(untrusted_html)
    if len(written) != untrusted_html.count("<"):
        return ""
    for closing, name in written:
        if name in _WITHOUT_END:
            continue
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return ""
        if len(open_tags) > 2 * _DEEPEST:
            return ""
    return sanitise(untrusted_html) if not open_tags else ""


def _nests_too_deep(untrusted_html: str) -> bool:
    """Whether elements lie in each other deeper than pages do: parsing takes the square of it."""
    depth = 0
    for closing, name in _TAG.findall(untrusted_html):
        if name.lower() not in _CLOSED_BY_THEMSELVES:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > _DEEPEST:
                return True
    return False


def _only_small_numbers(_tag: str, _attribute: str, untrusted_value: str) -> str | None:
    return untrusted_value if _VALUES.fullmatch(untrusted_value) else None
