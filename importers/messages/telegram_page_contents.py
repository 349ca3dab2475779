"""What one message of a page of Telegram says: words, links, poll, place, call, contact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from importers.markup import visible_text
from importers.normalising import clean_line

_ELSEWHERE = re.compile("[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
_WEB_ADDRESS = re.compile("(?:https?|tg)://")
_SAID_BY_WORDS = re.compile(r"(?:https?://|mailto:|tel:)?(?:www\.)?(?:t\.me/)?")
"""What an address may have beside the words of its link and still tell nothing more."""
_LEFT_OUT = re.compile("Not included, |Exceeds maximum size, |Not available, ")
"""What the program writes, in English whatever language it has."""
_KIND = re.compile("media_(?!wrap)([a-z_]{1,30})")
_TOLD_BY_THEIR_VALUES = frozenset(("location", "live_location", "venue", "contact"))
_VIA = re.compile(r"(.*\S)\s+via (@\w{1,64})", re.ASCII | re.DOTALL)


def words_of(element: HtmlElement) -> str:
    """All that is said, a line for each part; "" of a message that is shown by its files' names."""
    parts = [_with_addresses(text) for text in all_of(element, "text")]
    for wrap in all_of(element, "media_wrap"):
        parts.append(_poll(wrap) if first_of(wrap, "media_poll") is not None else _card(wrap))
    said = "\n".join(part for part in parts if part)
    return said or ("" if any(True for _ in media_of(element)) else "[message]")


def media_of(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """Paths of files; of what was left out a box without a link, which says so below its name."""
    for wrap in all_of(element, "media_wrap"):
        links = _files(wrap)
        yield from (("media", link) for link in links)
        if not links and _is_left_out(wrap):
            yield "left out", clean_line(text_of(first_of(wrap, "title"))) or "file"


def author_and_bot(untrusted_name: str) -> tuple[str, str]:
    """Who wrote, and the bot of "Анна via @bot"; the page writes both in one."""
    match = _VIA.fullmatch(untrusted_name.strip())
    return (match[1], match[2]) if match else (untrusted_name, "")


def all_of(element: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """The `<div>` of a class, in their order."""
    return (inner for inner in element.iter("div") if name in (inner.get("class") or "").split())


def first_of(element: HtmlElement, name: str) -> HtmlElement | None:
    """The first `<div>` of a class."""
    return next(all_of(element, name), None)


def text_of(element: HtmlElement | None) -> str:
    """What a reader sees of it; "" of none."""
    return "" if element is None else visible_text(element)


def _with_addresses(text: HtmlElement) -> str:
    """The words, with the address of each link that its words do not tell: "тут (https://…)"."""
    for link in text.iter("a"):
        address, shown = (link.get("href") or "").strip(), clean_line("".join(link.itertext()))
        if _WEB_ADDRESS.match(address) and not _tells(shown, address):
            link.tail = f" ({address}){link.tail or ''}"
    return visible_text(text)


def _tells(shown: str, address: str) -> bool:
    words, whole = shown.lstrip("@").rstrip("/…"), address.rstrip("/")
    if shown.endswith("…"):
        return False
    return bool(words) and whole.endswith(words) and _is_said(whole[: -len(words)])


def _is_said(beside: str) -> bool:
    return _SAID_BY_WORDS.fullmatch(beside) is not None


def _poll(wrap: HtmlElement) -> str:
    """The question, a line for each answer with its votes, and how many took part."""
    lines = [text_of(first_of(wrap, "question"))]
    for answer in all_of(wrap, "answer"):
        votes = clean_line(" ".join(_spans(answer, "details")))
        said = clean_line(visible_text(answer)).removesuffix(votes).strip()
        lines.append(f"{said}: {votes}" if votes else said)
    lines.append(text_of(first_of(wrap, "total")))
    return "\n".join(clean_line(line) for line in lines if line.strip())


def _spans(element: HtmlElement, name: str) -> Iterator[str]:
    for inner in element.iter("span"):
        if name in (inner.get("class") or "").split():
            yield "".join(inner.itertext())


def _card(wrap: HtmlElement) -> str:
    """A box with a title and what is told below it, of whatever is no file."""
    kind = next((match[1] for match in map(_KIND.search, _names(wrap)) if match), "")
    if kind != "contact" and (_files(wrap) or _is_left_out(wrap)):
        return ""
    told = (text_of(first_of(wrap, name)) for name in ("title", "description", "status"))
    line = clean_line(", ".join(filter(None, told)))
    if kind in _TOLD_BY_THEIR_VALUES and line:
        return line
    named = f"[{kind.replace('_', ' ')}]" if kind else ""
    return " ".join(filter(None, (named, line)))


def _names(wrap: HtmlElement) -> Iterator[str]:
    return (element.get("class") or "" for element in wrap.iter("a", "div"))


def _is_left_out(wrap: HtmlElement) -> bool:
    return _LEFT_OUT.match(text_of(first_of(wrap, "description"))) is not None


def _files(element: HtmlElement) -> list[str]:
    addresses = (link.get("href") or "" for link in element.iter("a"))
    return [address for address in addresses if address and not _ELSEWHERE.match(address)]
