"""Words that were cut at the ends of lines, made whole again: nobody searches for half of a word.

Typists, old programs and printed pages cut words where a line is full. Such a hyphen goes, one that
a compound has of its own stays («кто-то», "self-made", «социально-политический»), and so does one
that waits for a word behind the next («двух- или трёхэтажный», "pre- and post-war").
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.records import Place
from importers.own_hyphens import IsWord, has_own_hyphen, no_list

SEEN_HYPHEN = "\u2010"
SPACE_TO_BE = "\x1e"
"""A line end that becomes a space."""
_SOFT = re.compile(r"(?<=[^\W\d_])\xad[ \t]*(?=[\n\x1e][ \t>|]*([^\W\d_]))")
_SOFT_IN_SOURCE = re.compile(
    r"(?<=[^\W\d_])(?:\xad|&(?:shy|#173|#xad);)[ \t]*\r?\n[ \t]*(?=[^\W\d_])", re.IGNORECASE
)
_SOFT_BREAK = re.compile(r"(?<=[^\W\d_])(?:\xad|&(?:shy|#173|#xad);)(?=[ \t]*<br\b)", re.IGNORECASE)
_CUT = re.compile(
    r"(?<=[^\W\d_])[-\u2010][ \t]*([\n\x1e][ \t>|]*)(?=[^\W\d_]{2})(?=(\w+))"
    r"((?:(?![-\u2010][ \t]*[\n\x1e])[^\s\x1e])++)(?:[ \t]+|(?=[\n\x1e-]|\Z|\u2010))"
)
"""A hyphen that ends a line, the line end with what quotes the next line, its first word, and what
stands at that."""
_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+\Z")
_QUOTE = re.compile(r"[ \t>|]*")
_ADDRESS = re.compile(r"(?<!\S)[^\s/@_=\\]*[/@_=\\]\S*+\Z")
"""Of the web or of mail, or the name of a file: its hyphens are its own."""
_LONGEST_WORD = 40
_SHORTEST_LINE = 20
"""Characters. A shorter line of less than three words is an item of a list or a line of a table."""
_FEWEST_WORDS = 3
_FEWEST_CUT = 3
"""Cut words in a text that is set in narrow columns, whose lines are all as short."""
_LINKS = frozenset(("of", "to", "in", "for", "by", "and", "the", "on", "at", "de", "la"))
"""Before another hyphen: "face-to-face"."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def with_seen_hyphens(text: str) -> str:
    """The same with soft hyphens at ends of lines as hyphens: only there are they seen."""
    return _SOFT.sub(_seen, text) if "\xad" in text else text


def with_seen_breaks(untrusted_markup: str) -> str:
    """The same for HTML: in a line of its source that goes on in the next nothing is seen."""
    if "\xad" not in untrusted_markup and "&" not in untrusted_markup:
        return untrusted_markup
    markup = _SOFT_IN_SOURCE.sub("", untrusted_markup)
    return _SOFT_BREAK.sub(SEEN_HYPHEN, markup)


def _seen(soft: re.Match[str]) -> str:
    return SEEN_HYPHEN if soft[1].islower() else soft[0]


def joined(
    text: str, is_word: IsWord = no_list, places: Iterable[Place] = ()
) -> tuple[str, tuple[Place, ...]]:
    """The text with whole words where lines cut them, and where its places went.

    The rest of a word goes up to the line that it began in; nothing else of the lines changes. The
    words of the text itself tell best whether one has a hyphen, then the lists of languages.
    """
    cuts = [cut for cut in _CUT.finditer(text) if cut[2][0].islower()]
    cuts = _safe(cuts)
    if not cuts:
        return text, tuple(places)
    hyphened = {cut.start() for cut in cuts if has_own_hyphen(*_halves(cut), is_word)}
    elsewhere = _written_elsewhere(text, cuts)
    wanted = [cut for cut in cuts if _is_one_word(cut, elsewhere, cut.start() not in hyphened)]
    return _without(text, wanted), tuple(_moved(places, wanted))


def _safe(cuts: list[re.Match[str]]) -> list[re.Match[str]]:
    """Those at the ends of full lines, and the second one of a word that was cut twice."""
    safe: list[re.Match[str]] = []
    for cut in cuts:
        again = bool(safe) and safe[-1].end() == cut.start()
        if again or _is_full(cut, many=len(cuts) >= _FEWEST_CUT):
            safe.append(cut)
    return safe


def _is_full(cut: re.Match[str], *, many: bool) -> bool:
    """Whether the line was at its end, and the next is of the same quotation."""
    text, end = cut.string, cut.start()
    start = max(text.rfind("\n", 0, end), text.rfind(SPACE_TO_BE, 0, end)) + 1
    quote = _QUOTE.match(text, start, end)
    if quote is None or quote[0].strip() != cut[1].strip():
        return False
    line = text[quote.end() : end]
    if _ADDRESS.search(line):
        return False
    if many or text[end] == SEEN_HYPHEN:
        return True
    return len(line) >= _SHORTEST_LINE or len(line.split()) >= _FEWEST_WORDS


def _halves(cut: re.Match[str]) -> tuple[str, str]:
    found = _BEFORE.search(cut.string[max(0, cut.start() - _LONGEST_WORD) : cut.start()])
    return found[0].lower() if found else "", cut[2].lower()


def _written_elsewhere(text: str, cuts: list[re.Match[str]]) -> frozenset[str]:
    """Which of the words, with a hyphen and without, stand within lines of the text."""
    asked = {
        f"{before}{hyphen}{behind}" for before, behind in map(_halves, cuts) for hyphen in ("", "-")
    }
    return frozenset(word for match in _WORD.finditer(text) if (word := match[0].lower()) in asked)


def _is_one_word(cut: re.Match[str], elsewhere: frozenset[str], otherwise: bool) -> bool:
    before, behind = _halves(cut)
    if not before or (behind in _LINKS and cut[3][len(behind) :].startswith("-")):
        return False
    whole, compound = before + behind in elsewhere, f"{before}-{behind}" in elsewhere
    return whole if whole != compound else otherwise


def _without(text: str, cuts: list[re.Match[str]]) -> str:
    pieces: list[str] = []
    end = 0
    for cut in cuts:
        pieces += [text[end : cut.start()], cut[3], _line_end(cut)]
        end = cut.end()
    return "".join((*pieces, text[end:]))


def _line_end(cut: re.Match[str]) -> str:
    """What begins the rest of the next line; a word that was alone in it leaves no empty one."""
    return cut[1] if cut.end() > cut.end(3) else ""


def _moved(places: Iterable[Place], cuts: list[re.Match[str]]) -> Iterator[Place]:
    """The places, ascending, where their lines went."""
    left = deque(cuts)
    taken = behind = 0
    for place in places:
        while left and left[0].start() < place.start:
            cut = left.popleft()
            taken += len(cut[0]) - len(cut[3]) - len(_line_end(cut))
            behind = cut.end()
        yield replace(place, start=max(place.start, behind) - taken)
