"""Which words of a text a query matches: the same layers as in the index, asked of one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from whoosh import query

from archive.records import Span
from index.archive_analysis import WordAnalysis
from index.archive_expansion import WordLayers
from index.archive_fields import QueryField
from index.languages.beginnings import starts_of, without_umlauts
from index.languages.first_letters import hopeless_letters
from index.languages.folding import is_capitalised
from index.languages.stemming import languages_of
from index.languages.words import WORD

_BODY_FIELDS = frozenset({QueryField.TEXT, QueryField.BODY})

Test = Callable[[str], bool]


class _Judgements(dict[str, bool]):
    """Whether a word matches, found out once for each word."""

    def __init__(self, judge: Test, hopeless: frozenset[str]) -> None:
        """`hopeless` are first letters of words that cannot match."""
        super().__init__()
        self._judge = judge
        self._hopeless = hopeless

    def __missing__(self, surface: str) -> bool:
        judged = self[surface] = surface[0] not in self._hopeless and self._judge(surface)
        return judged


class TextMatcher:
    """Finds the matches of one query in texts. Made per call; remembers the words it has judged."""

    def __init__(
        self,
        root: query.Query | None,
        words: WordAnalysis,
        layers: WordLayers,
        language: str | None = None,
    ) -> None:
        """`root` is a clean tree; `language` None tries every language of a word's script."""
        leaves = [] if root is None else list(_wanted(root))
        self._words = words
        terms = [leaf.text for leaf in leaves if isinstance(leaf, query.Term)]
        self._exact = {term for word in terms for term in layers.exact(word)}
        self._stems = {term for word in terms for term in layers.stems(word)}
        asked = {stem.partition(":")[0] for stem in self._stems}
        self._languages = asked if language is None else asked & {language}
        self._stem_starts = tuple({start for stem in self._stems for start in starts_of(stem)})
        self._names = {term for word in terms for term in layers.names(word)}
        self._tests = [test for leaf in leaves if (test := _test(leaf)) is not None]
        self._phrases = [leaf for leaf in leaves if isinstance(leaf, query.Phrase)]
        self._judged = _Judgements(self._judge, self._hopeless(leaves))

    def spans(self, text: str, *, most: int | None = None) -> list[Span]:
        """The matched words, ascending, not overlapping; of a query without phrases `most`."""
        if not (self._exact or self._tests or self._phrases):
            return []
        judged = self._judged
        matched = (match for match in WORD.finditer(text) if judged[match[0]])
        if not self._phrases:
            return [Span(*match.span()) for match in islice(matched, most)]
        found = {Span(*match.span()) for match in matched}
        return sorted(found | self._phrase_spans(text), key=lambda span: span.start)

    def _hopeless(self, leaves: Sequence[query.Query]) -> frozenset[str]:
        """Small first letters of words that match nothing; names begin with a capital anyway."""
        if any(isinstance(leaf, (query.Wildcard, query.TermRange)) for leaf in leaves):
            return frozenset()
        starts = [leaf.text for leaf in leaves if isinstance(leaf, (query.Prefix, query.FuzzyTerm))]
        wanted = (*starts, *self._exact, *self._stem_starts)
        return hopeless_letters(text[0] for text in wanted if text)

    def _judge(self, surface: str) -> bool:
        folded = self._words.exact(surface)
        if not folded:
            return False
        word = folded[0]
        return (
            word in self._exact
            or any(test(word) for test in self._tests)
            or (without_umlauts(word).startswith(self._stem_starts) and self._stems_meet(word))
            or (is_capitalised(surface) and not self._names.isdisjoint(self._words.name(surface)))
        )

    def _stems_meet(self, folded: str) -> bool:
        return any(
            stem in self._stems
            for language in self._languages.intersection(languages_of(folded))
            for stem in self._words.stem(language)(folded)
        )

    def _phrase_spans(self, text: str) -> set[Span]:
        """The words of each phrase where they stand in order, each within `slop` of the last."""
        places = list(WORD.finditer(text))
        folded = [(self._words.exact(place[0]) or ("",))[0] for place in places]
        found: set[Span] = set()
        for phrase in self._phrases:
            for positions in phrase_positions(folded, phrase.words, phrase.slop):
                found.update(Span(*places[position].span()) for position in positions)
        return found


def phrase_positions(
    folded: Sequence[str], words: Sequence[str], slop: int
) -> Iterator[tuple[int, ...]]:
    """Positions of the words of a phrase wherever it stands, each at most `slop` further on."""
    for start, word in enumerate(folded):
        if word == words[0] and (chain := _chain(folded, words, slop, start)):
            yield chain


def _chain(
    folded: Sequence[str], words: Sequence[str], slop: int, start: int
) -> tuple[int, ...] | None:
    """The positions from `start` on, going back where a nearer word led nowhere."""
    reached: list[dict[int, int]] = [{start: -1}]
    for word in words[1:]:
        following: dict[int, int] = {}
        for position in reached[-1]:
            for place in range(position + 1, min(position + slop + 1, len(folded))):
                if folded[place] == word:
                    following.setdefault(place, position)
        if not following:
            return None
        reached.append(following)
    position = next(iter(reached[-1]))
    chain = []
    for step in reversed(reached):
        chain.append(position)
        position = step[position]
    return tuple(reversed(chain))


def _wanted(node: query.Query) -> Iterator[query.Query]:
    """The leaves over the body that speak for a document, not against it."""
    if isinstance(node, query.AndNot):
        yield from _wanted(node.a)
    elif node.is_leaf():
        if getattr(node, "fieldname", None) in _BODY_FIELDS:
            yield node
    else:
        for child in node.children():
            yield from _wanted(child)


def _test(leaf: query.Query) -> Test | None:
    match leaf:
        case query.Prefix():
            prefix: str = leaf.text
            return lambda folded: folded.startswith(prefix)
        case query.Wildcard():
            pattern = wildcard_pattern(leaf.text)
            return lambda folded: pattern.fullmatch(folded) is not None
        case query.FuzzyTerm():
            return lambda folded: is_near(folded, leaf.text, leaf.maxdist, leaf.prefixlength)
        case query.TermRange():
            return lambda folded: _in_range(folded, leaf)
    return None


def wildcard_pattern(text: str) -> re.Pattern[str]:
    """`*` is any letters, `?` is one."""
    pieces = {"*": ".*", "?": "."}
    return re.compile("".join(pieces.get(letter) or re.escape(letter) for letter in text), re.S)


def is_near(word: str, other: str, most: int, prefix: int) -> bool:
    """Whether two words share their first letters and differ by at most `most` edits.

    An edit inserts, deletes or replaces a letter (Levenshtein), as the engine's automaton counts.
    """
    if word[:prefix] != other[:prefix] or abs(len(word) - len(other)) > most:
        return False
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word, start=1):
        row = [i]
        for j, wanted in enumerate(other, start=1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted)))
        last = row
    return last[-1] <= most


def _in_range(folded: str, leaf: query.TermRange) -> bool:
    start, end = leaf.start, leaf.end
    after = start is None or folded > start or (folded == start and not leaf.startexcl)
    before = end is None or folded < end or (folded == end and not leaf.endexcl)
    return after and before
