"""The matches of many queries in one text, for a table of terms and documents.

A word is judged once for all queries together: what it folds to, its stems and its keys are looked
up in what they ask for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat

from archive.records import Span
from archive.searching import Occurrences, Reason, SearchRequest, Snippet, Why
from index.archive_analysis import WordAnalysis
from index.archive_initials import without_loose_initials
from index.archive_matching import TextMatcher
from index.archive_snippets import MARKS_LOOKED_AT, snippets_of
from index.languages.folding import is_capitalised
from index.languages.words import WORD

_Numbers = tuple[int, ...]
_EMPTY = Snippet("", ())
_NOWHERE = Occurrences(0, _EMPTY)


class ManyMatcher:
    """Made for a sequence of requests; remembers the words that it has judged."""

    def __init__(
        self,
        requests: Sequence[SearchRequest],
        matchers: Sequence[TextMatcher],
        words: WordAnalysis,
    ) -> None:
        """`matchers` are those of the requests, one each."""
        self.requests = requests
        self._matchers = matchers
        self._words = words
        self._by_term: dict[str, list[int]] = defaultdict(list)
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._judged: dict[str, dict[str, _Numbers]] = defaultdict(dict)
        """The queries that a word matches, by language of the text: found out once for each."""
        for number, matcher in enumerate(matchers):
            if matcher.is_plain:
                self._note(number, matcher)
        # Of other languages no word need be stemmed, nor their dictionaries be read.
        self._languages = {stem.partition(":")[0] for stem in self._by_stem}

    def occurrences(
        self, places: Sequence[int], text: str, language: str
    ) -> dict[int, Occurrences]:
        """How the queries at these places match; `language` is the text's."""
        if not text:
            return dict.fromkeys(places, _NOWHERE)
        spans = self._spans(text, language)
        found = {}
        for place in places:
            matcher = self._matchers[place]
            marks = spans.get(place, ()) if matcher.is_plain else matcher.spans(text)
            pieces = snippets_of(text, marks[:MARKS_LOOKED_AT], most=1)
            snippet = (*pieces, _EMPTY)[0]
            reasons = self._reasons(place, snippet)
            found[place] = Occurrences(_passages(text, marks), snippet, tuple(reasons))
        return found

    def _reasons(self, place: int, snippet: Snippet) -> Iterator[Reason]:
        """Why the marked words match, each once; those of a phrase stand as they were typed."""
        words = dict.fromkeys(snippet.text[mark.start : mark.end] for mark in snippet.marks)
        for word in words:
            yield Reason(self._matchers[place].why(word) or Why.EXACT, word)

    def _spans(self, text: str, language: str) -> dict[int, list[Span]]:
        """The marks of each query without quotes and patterns that has some."""
        judged = self._judged[language]
        words = set(WORD.findall(text))
        if new := [word for word in words if word not in judged]:
            judged.update(zip(new, self._judge(new, language), strict=True))
        matching = {word for word in words if judged[word]}
        found: dict[int, list[Span]] = defaultdict(list)
        for match in WORD.finditer(text) if matching else ():
            if match[0] in matching:
                for number in judged[match[0]]:
                    found[number].append(Span(*match.span()))
        for number, marks in found.items():
            if self._matchers[number].asked.initials:
                found[number] = list(without_loose_initials(text, marks))
        return found

    def _note(self, number: int, matcher: TextMatcher) -> None:
        asked = matcher.asked
        for terms, numbers in (
            (asked.exact, self._by_term),
            (asked.stems, self._by_stem),
            (asked.names, self._by_name),
        ):
            for term in terms:
                numbers[term].append(number)

    def _judge(self, surfaces: Sequence[str], language: str) -> Iterator[_Numbers]:
        """The queries that each of some words matches, the words looked up together."""
        folded = self._words.exact.many(surfaces)
        stems: Iterable[Sequence[str]] = repeat(())
        if language in self._languages:
            stems = self._words.stem(language).many(folded)
        by_term, by_stem = self._by_term, self._by_stem.keys()
        for surface, word, stems_of_word in zip(surfaces, folded, stems, strict=False):
            if not word:
                yield ()
            elif (
                word in by_term or is_capitalised(surface) or not by_stem.isdisjoint(stems_of_word)
            ):
                yield tuple(dict.fromkeys(self._matched(surface, word, stems_of_word)))
            else:
                yield ()

    def _matched(self, surface: str, word: str, stems: Sequence[str]) -> Iterator[int]:
        yield from self._by_term.get(word, ())
        for stem in stems:
            for number in self._by_stem.get(stem, ()):
                if self._matchers[number].asked.why_by_stem(word, (stem,)):
                    yield number
        if is_capitalised(surface):
            for key in self._words.name(surface):
                yield from self._by_name.get(key, ())


def _passages(text: str, marks: Sequence[Span]) -> int:
    """Marks, those with nothing but white space between counted as one."""
    apart = sum(bool(text[one.end : other.start].strip()) for one, other in pairwise(marks))
    return apart + bool(marks)
