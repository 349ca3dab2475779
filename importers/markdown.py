"""Markdown files, rendered to the text that a person would read aloud."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft
from importers.encoding import decode
from importers.fields import describe
from importers.frontmatter import split_front_matter
from importers.line_hyphens import SPACE_TO_BE, joined, with_seen_hyphens
from importers.normalising import clean_line, clean_text

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)
_BLOCK_ENDS = frozenset(("paragraph_close", "heading_close", "tr_close"))
_BREAKS = {"softbreak": SPACE_TO_BE, "hardbreak": "\n"}
_DEEPEST = 100
"""Quotes within quotes that are still read; what lies deeper the parser leaves out."""
_LONGEST_PARAGRAPH = 32 * 1024
_MOST_WORK = 10**9
"""Characters times brackets, summed over paragraphs: some seconds of the parser's time."""
_LITERAL = frozenset(("fence", "code_block"))


def parse_markdown(untrusted_bytes: bytes) -> ArticleDraft:
    """Text and front matter; without a title there, the first heading is the title.

    Text whose brackets and tables would keep the parser busy for minutes (its time grows with the
    square of a paragraph's length) is taken as it stands: nobody wrote that by hand.

    A heading that opens the text and gives the title is not repeated in the text. Raises
    `NoTextError`, and `MalformedSourceError` for nesting that the parser gives up on.
    """
    source = decode(untrusted_bytes).replace("\r\n", "\n").replace("\r", "\n")
    fields, body = split_front_matter(source)
    if _costs_too_much(body):
        return _as_it_stands(fields, body)
    try:
        tokens = _parser().parse(body)
    except (RecursionError, ValueError, IndexError, KeyError) as error:
        raise MalformedSourceError from error
    description = describe(fields)
    heading, rest = _leading_heading(tokens)
    if not description.title or clean_line(description.title) == heading:
        description = replace(description, title=description.title or heading or _heading(tokens))
        tokens = rest
    text = clean_text("".join(_render(tokens)))
    if not text:
        raise NoTextError
    return ArticleDraft(untrusted_text=text, description=description)


def _costs_too_much(body: str) -> bool:
    """Whether parsing would take the square of a long paragraph, over and over."""
    paragraphs = body.split("\n\n")
    work = sum(len(part) * (part.count("[") + part.count("|")) for part in paragraphs)
    return work > _MOST_WORK or max(map(len, paragraphs)) > _LONGEST_PARAGRAPH


def _as_it_stands(fields: dict[str, object], body: str) -> ArticleDraft:
    text = clean_text(body)
    if not text:
        raise NoTextError
    return ArticleDraft(untrusted_text=text, description=describe(fields))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")


def _leading_heading(tokens: list[Token]) -> tuple[str, list[Token]]:
    """The heading that the document begins with, and the tokens behind it."""
    if len(tokens) > 3 and tokens[0].type == "heading_open":
        return clean_line(_words("".join(_inline(tokens[1].children or [])))), tokens[3:]
    return "", tokens


def _heading(tokens: Sequence[Token]) -> str:
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open":
            return clean_line(_words("".join(_inline(content.children or []))))
    return ""


def _render(tokens: Sequence[Token]) -> Iterator[str]:
    numbers: list[int | None] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            numbers.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            numbers.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            numbers.pop()
            yield "" if numbers else "\n"
        elif token.type == "list_item_open":
            yield _bullet(numbers)
        else:
            yield from _block(token)


def _bullet(numbers: list[int | None]) -> str:
    number = numbers[-1]
    if number is None:
        return "• "
    numbers[-1] = number + 1
    return f"{number}. "


def _block(token: Token) -> Iterator[str]:
    if token.type == "inline":
        yield _words("".join(_inline(token.children or [])))
    elif token.type in _LITERAL:
        yield token.content + "\n"
    elif token.type == "html_block":
        yield _without_tags(token.content) + "\n"
    elif token.type in ("td_close", "th_close"):
        yield "\t"
    elif token.type in _BLOCK_ENDS:
        yield "\n" if token.hidden or token.type == "tr_close" else "\n\n"


def _words(lines: str) -> str:
    """Whole words, and a space where a line ended that was no line to be seen."""
    return joined(with_seen_hyphens(lines))[0].replace(SPACE_TO_BE, " ")


def _inline(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in _BREAKS:
            yield _BREAKS[child.type]
        elif child.type == "html_inline":
            yield _without_tags(child.content)
        elif child.type == "image":
            yield "".join(_inline(child.children or []))
        else:
            yield child.content


def _without_tags(untrusted_markup: str) -> str:
    return html.unescape(_TAG.sub("", untrusted_markup))
