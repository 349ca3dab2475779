"""Which words of a text a query matches: the same layers as in the index, asked of one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, islice

from whoosh import query

from archive.records import Span
from archive.searching import ALL_LAYERS, Layer, Reason, Why
from index.archive_analysis import WordAnalysis
from index.archive_asked import AskedWords
from index.archive_expansion import WordLayers
from index.archive_fields import NAME_FIELDS, QueryField
from index.archive_initials import initials_in_name, without_loose_initials
from index.archive_patterns import pattern_test
from index.archive_word_places import PlacedWords, letters_as_array, placed_words
from index.languages.beginnings import begins_with
from index.languages.first_letters import hopeless_letters
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.stemming import CYRILLIC_LANGUAGES, LATIN_LANGUAGES
from index.languages.words import WORD

BODY_FIELDS = frozenset({QueryField.TEXT, QueryField.BODY, *NAME_FIELDS})
NOTE_FIELDS = frozenset({QueryField.TEXT, QueryField.NOTE})

_SMALL_PREFIXES = ("d'", "д'", "o'")


class TextMatcher:
    """Finds the matches of one query in texts. Made per call; remembers the words it has judged."""

    def __init__(
        self,
        root: query.Query | None,
        words: WordAnalysis,
        layers: WordLayers,
        chosen: frozenset[Layer] = ALL_LAYERS,
        languages: frozenset[str] | None = None,
        of: frozenset[QueryField] = BODY_FIELDS,
    ) -> None:
        """`root` is a clean tree, of which the parts that ask one of the fields `of` are matched.

        `languages` None tries every language of a word's script.
        """
        leaves = [] if root is None else list(_wanted(root, of))
        self._words = words
        initials = frozenset() if root is None else initials_in_name(root)
        self._asked = AskedWords(leaves, layers, chosen, initials)
        asked = self._asked.languages
        spoken = asked if languages is None else asked & languages
        self._spoken = spoken.intersection(LATIN_LANGUAGES), spoken.intersection(CYRILLIC_LANGUAGES)
        """Those of words in Latin, and in Cyrillic letters."""
        typed = {fold(leaf.text) for leaf in leaves if type(leaf) is query.Term}
        prefixes = {leaf.text for leaf in leaves if isinstance(leaf, query.Prefix)}
        self._beginnings = tuple(prefixes & typed)
        """Words that typing may not have ended yet stand beside what they begin."""
        self._tests = [
            test
            for leaf in leaves
            if getattr(leaf, "text", None) not in self._beginnings
            and (test := pattern_test(leaf)) is not None
        ]
        self._phrases = [
            leaf
            for leaf in leaves
            # Quotes around a name are asked word by word.
            if isinstance(leaf, query.Phrase) and leaf.fieldname not in NAME_FIELDS
        ]
        self._judged: dict[str, Why | None] = {}
        """Whether a word matches and why, found out once for each."""
        self._fitting: set[str] = set()
        self._hopeless = letters_as_array(self._hopeless_letters(leaves))

    @property
    def is_plain(self) -> bool:
        """Whether words match one by one: no phrase, no pattern."""
        return not (self._tests or self._phrases or self._beginnings)

    @property
    def asked(self) -> AskedWords:
        """The words of the query, by layer."""
        return self._asked

    def spans(self, text: str) -> list[Span]:
        """The matched words, ascending, not overlapping."""
        (found,) = self.spans_in([text])
        return found

    def spans_in(self, texts: Sequence[str], *, most: int | None = None) -> list[list[Span]]:
        """The matched words of each text, as `spans`; of a query without phrases `most` each."""
        if not self._asked and self.is_plain:
            return [[] for _ in texts]
        found = self._matched(texts)
        if not self._phrases:
            return [list(islice(matched, most)) for matched in found]
        return [
            sorted({*matched, *self._phrase_spans(text)}, key=lambda span: span.start)
            for text, matched in zip(texts, found, strict=True)
        ]

    def reasons(self, passages: Sequence[Sequence[str]]) -> Iterator[Iterator[Reason]]:
        """Why each of the words matches in the passages of one document after the other."""
        matched = iter(self._matched(list(chain.from_iterable(passages))))
        for some in passages:
            # Taken before the next document's are asked for.
            of_each = zip(some, list(islice(matched, len(some))), strict=True)
            yield (reason for each in of_each for reason in self._reasons(*each))

    def _reasons(self, passage: str, matched: Iterable[Span]) -> Iterator[Reason]:
        for span in matched:
            word = passage[span.start : span.end]
            if why := self._judged[word]:
                yield Reason(why, word)
        if self._phrases:
            for span in self._phrase_spans(passage):
                yield Reason(Why.EXACT, passage[span.start : span.end])

    def why(self, surface: str) -> Why | None:
        """Why a word as it stands in a text matches by itself; None where it does not."""
        folded = self._words.exact(surface)
        if not folded:
            return None
        word = folded[0]
        if word in self._asked.exact:
            return Why.EXACT
        for why, test in self._tests:
            if test(word):
                return why
        by_layer = self._asked.why_by_stem(word, self._stems(word)) or self._why_by_name(surface)
        return by_layer or (Why.BEGINNING if word.startswith(self._beginnings) else None)

    def _matched(self, texts: Sequence[str]) -> list[Iterator[Span]]:
        """The words that match by themselves, initials only where they stand as such."""
        placed = placed_words(texts, self._hopeless)
        # Together, as far as the texts are cut already: each question has a price of its own.
        cut = (part.words for parts in placed if isinstance(parts, tuple) for part in parts)
        self._judge(set(chain.from_iterable(cut)))
        matching = [self._matching(parts) for parts in placed]
        if not self._asked.initials:
            return matching
        return [without_loose_initials(*each) for each in zip(texts, matching, strict=True)]

    def _matching(self, parts: Iterable[PlacedWords]) -> Iterator[Span]:
        """All words of a text that are judged to match."""
        for part in parts:
            if not isinstance(parts, tuple):
                self._judge(set(part.words))
            fitting = list(map(self._fitting.__contains__, part.words))
            yield from map(Span, compress(part.begins, fitting), compress(part.ends, fitting))

    def _judge(self, surfaces: Iterable[str]) -> None:
        """Judge words together: few can match, and only those are looked at one by one."""
        new = [surface for surface in surfaces if surface not in self._judged]
        if new:
            self._judged.update(dict.fromkeys(new))
            found = {surface: self.why(surface) for surface in self._possible(new)}
            self._judged.update(found)
            self._fitting.update(surface for surface, why in found.items() if why)

    def _possible(self, surfaces: Sequence[str]) -> Iterable[str]:
        """Those of some words that fit a pattern, or share a term with the query.

        They may do so in any language of theirs.
        """
        folded = self._words.exact.many(surfaces)
        words = dict(zip(surfaces, folded, strict=True))
        exact, stems, beginnings = self._asked.exact, self._asked.stems, self._beginnings
        possible = {surface for surface, word in words.items() if word in exact}
        if beginnings:
            possible.update(s for s, word in words.items() if word.startswith(beginnings))
        for _, fits in self._tests:
            possible.update(surface for surface, word in words.items() if word and fits(word))
        for language, some in self._by_language(words).items():
            found = self._words.stem(language).many(list(map(words.__getitem__, some)))
            for surface, terms in zip(some, found, strict=True):
                if not stems.isdisjoint(terms):
                    possible.add(surface)
        if self._asked.names:
            capital = list(filter(is_capitalised, surfaces))
            named = self._words.names(capital)
            possible.update(compress(capital, map(self._is_asked_name, named)))
        return possible

    def _by_language(self, words: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
        """The words that begin as one of the query may, by each language of theirs."""
        starts = self._asked.stem_starts
        found: dict[str, list[str]] = defaultdict(list)
        for surface, word in words.items():
            if word and begins_with(word, starts):
                for language in self._spoken[is_cyrillic(word)]:
                    found[language].append(surface)
        return found

    def _hopeless_letters(self, leaves: Sequence[query.Query]) -> frozenset[str]:
        """Small first letters of words that match nothing; names begin with a capital or d'."""
        if any(isinstance(leaf, (query.Wildcard, query.TermRange)) for leaf in leaves):
            return frozenset()
        starts = [leaf.text for leaf in leaves if isinstance(leaf, (query.Prefix, query.FuzzyTerm))]
        prefixes = _SMALL_PREFIXES if self._asked.names else ()
        wanted = (*starts, *self._asked.exact, *self._asked.stem_starts, *prefixes)
        return hopeless_letters(text[0] for text in wanted if text)

    def _why_by_name(self, surface: str) -> Why | None:
        if not self._asked.names or not is_capitalised(surface):
            return None
        return Why.NAMES if self._is_asked_name(self._words.name(surface)) else None

    def _is_asked_name(self, terms: Iterable[str]) -> bool:
        return not self._asked.names.isdisjoint(terms)

    def _stems(self, folded: str) -> Iterator[str]:
        """The stems of a word that may be one of those asked for."""
        if begins_with(folded, self._asked.stem_starts):
            for language in self._spoken[is_cyrillic(folded)]:
                yield from self._words.stem(language)(folded)

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


def _wanted(node: query.Query, fields: frozenset[QueryField]) -> Iterator[query.Query]:
    """The leaves over some fields that speak for a document, not against it."""
    if isinstance(node, query.AndNot):
        yield from _wanted(node.a, fields)
    elif node.is_leaf():
        if getattr(node, "fieldname", None) in fields:
            yield node
    else:
        for child in node.children():
            yield from _wanted(child, fields)
