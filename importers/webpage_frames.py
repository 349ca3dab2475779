"""Pages within a page: what a browser shows of them is read where they stand.

SingleFile writes the page of a frame, such as a post of Telegram in an article, into the attribute
`srcdoc` (HTML standard, section 4.8.5), and what scripts had built apart from the page into
`<template shadowrootmode>` (section 4.12.3; `shadowroot` and `shadowmode` in older pages).
"""

from __future__ import annotations

from lxml.html import HtmlElement

from importers.markup import parse_page, without_embedded_files

_DEEPEST = 4
_MOST_FRAMES = 200
"""Of one page: opening tens of thousands takes minutes."""
_SHADOWS = ("shadowrootmode", "shadowroot", "shadowmode")


def open_frames(page: HtmlElement, depth: int = 0) -> None:
    """Put every page within the page in the place of its frame.

    Raises `MalformedSourceError` as `parse_page`.
    """
    for shadow in page.iter("template"):
        if any(shadow.get(name) is not None for name in _SHADOWS):
            shadow.tag = "div"
    for frame in list(page.iter("iframe"))[:_MOST_FRAMES]:
        source = frame.get("srcdoc")
        within = parse_page(without_embedded_files(source)) if source and depth < _DEEPEST else None
        body = within.root.find("body") if within is not None else None
        if within is not None and body is not None:
            open_frames(within.root, depth + 1)
            frame.attrib.pop("srcdoc")
            frame.tag = "div"
            frame.text = body.text
            frame[:] = list(body)
