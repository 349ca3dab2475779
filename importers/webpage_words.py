"""Words of a page that the search for its article left out, to be put back where they stand.

That search throws away what looks like no article: paragraphs in `<div>`, lists of linked names,
comments, forms. In an archive of testimonies a sentence too many is better than one that is in
neither text nor search. Menus, footers and the like are told by their elements and names and by how
much of a block is links (Kohlschütter, Fankhauser and Nejdl 2010, "Boilerplate detection using
shallow text features").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from importers.webpage_blocks import Block, all_lines, blocks_of, words_of

_FEWEST_WORDS_OUTSIDE = 10
"""Of a block outside the part that holds the article: fewer are a button or a headline."""
_MOST_LINKED = 0.5
_SAID_SHARE = 0.8
"""Of three words in a row: the search drops a link or a footnote mark out of a paragraph."""
_HOLDING_SHARE = 0.85
_NO_FRAME_SHARE = 0.6
"""Of the article's words in what is called a side or a footer: then its name says nothing."""

_INLINE = frozenset(("hi", "ref", "del"))
_ITEMS = frozenset(("li", "dd", "dt", "td", "th", "p"))
_LEAVES = _ITEMS | frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"))
_MOST_WEIGHED = 2_000
"""Blocks, the longest, by which the article's part of a page is found."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block that is to be read, and behind which part of the article it stands."""

    text: str = field(repr=False)
    behind: int
    """-1 before all of it."""


def lines_of_article(body: etree._Element) -> list[list[str]]:
    """The lines of each child of the tree that trafilatura gives, in the names of TEI."""
    return [_lines(child) for child in body]


def _lines(child: etree._Element) -> list[str]:
    pieces: list[str] = []
    for event, element in etree.iterwalk(child, events=("start", "end")):
        pieces.append("" if element.tag in _INLINE else "\n")
        text = element.text if event == "start" else element.tail
        pieces.append(text or "")
    return "".join(pieces).split("\n")


def left_out(
    page: HtmlElement, untrusted_article: Sequence[Sequence[str]], title: str
) -> list[LeftOut]:
    """The blocks of a page, in their order, that are neither its title nor lines of its article."""
    said = _Said(untrusted_article)
    blocks = list(blocks_of(page))
    lines = [said.line_of(block.words) for block in blocks]
    article = [block for block, line in zip(blocks, lines, strict=True) if line is not None]
    if sum(len(block.words) for block in article) < _NO_FRAME_SHARE * said.size:
        around = _around_article(page, said)
        blocks = list(blocks_of(page, holding=around))
        lines = [said.line_of(block.words) for block in blocks]
        article = [block for block, line in zip(blocks, lines, strict=True) if line is not None]
    if None not in lines:
        return []
    wanted = _Wanted(article)
    found: list[LeftOut] = []
    known = {words_of(title)}
    behind = -1
    for block, line in zip(blocks, lines, strict=True):
        if line is not None:
            behind = max(behind, line)
        elif block.words not in known and wanted.has(block):
            known.add(block.words)
            found.append(LeftOut(block.text(), behind))
    return found


class _Said:
    """The words of the article, by lines and by three in a row."""

    def __init__(self, untrusted_article: Sequence[Sequence[str]]) -> None:
        self._lines: dict[Words, int] = {}
        self._threes: dict[Words, int] = {}
        self.size = 0
        for number, lines in enumerate(untrusted_article):
            for words in map(words_of, lines):
                self._lines.setdefault(words, number)
                self.size += len(words)
                for three in _threes(words):
                    self._threes.setdefault(three, number)

    def line_of(self, words: Words) -> int | None:
        """In which part of the article a block begins; None where it is not in the article."""
        number = self._lines.get(words)
        if number is not None:
            return number
        threes = list(_threes(words))
        numbers = [self._threes[three] for three in threes if three in self._threes]
        return numbers[0] if numbers and len(numbers) >= _SAID_SHARE * len(threes) else None


def _around_article(page: HtmlElement, said: _Said) -> frozenset[HtmlElement]:
    """The elements around the part of a page that holds its article."""
    own: Counter[HtmlElement] = Counter()
    for element, words in all_lines(page):
        own[element] += len(words) if said.line_of(words) is not None else 0
    holding = _innermost(own)
    return frozenset() if holding is None else frozenset(_with_ancestors(holding))


def _threes(words: Words) -> Iterable[Words]:
    return zip(words, words[1:], words[2:], strict=False) if len(words) > 2 else (words,)


class _Wanted:
    """Tells what belongs to the article's part of the page, or is said elsewhere on it."""

    def __init__(self, article: Sequence[Block]) -> None:
        self._inside = {_holding(article): True}
        self._beside = {block.element.getparent() for block in article}

    def has(self, block: Block) -> bool:
        """Whether a block is to be read."""
        linked = block.linked > _MOST_LINKED * block.size
        if self._is_inside(block.element):
            return not linked or self._is_beside(block.element)
        return block.in_talk or (not linked and len(block.words) >= _FEWEST_WORDS_OUTSIDE)

    def _is_beside(self, element: HtmlElement) -> bool:
        """Whether a block, or the list that it is an item of, stands between paragraphs."""
        parent = element.getparent()
        if parent is None or parent in self._beside:
            return parent is not None
        return element.tag in _ITEMS and parent.getparent() in self._beside

    def _is_inside(self, element: HtmlElement) -> bool:
        path: list[HtmlElement] = []
        above: HtmlElement | None = element
        while above is not None and above not in self._inside:
            path.append(above)
            above = above.getparent()
        answer = above is not None and self._inside[above]
        self._inside.update((each, answer) for each in path)
        return answer


def _holding(article: Sequence[Block]) -> HtmlElement | None:
    own: Counter[HtmlElement] = Counter()
    for block in article:
        own[block.element] += len(block.words)
    return _innermost(own)


def _innermost(own: Counter[HtmlElement]) -> HtmlElement | None:
    """The innermost element with most of the article's words; None where there are none."""
    held: Counter[HtmlElement] = Counter()
    for element, words in own.most_common(_MOST_WEIGHED):
        for each in _with_ancestors(element):
            held[each] += words
    enough = _HOLDING_SHARE * max(held.values(), default=0)
    candidates = [element for element, words in held.items() if words >= enough]
    found = max(candidates, key=lambda each: sum(1 for _ in _with_ancestors(each)), default=None)
    # of a page with one paragraph its list is not within the paragraph
    return found.getparent() if found is not None and found.tag in _LEAVES else found


def _with_ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    above: HtmlElement | None = element
    while above is not None:
        yield above
        above = above.getparent()
