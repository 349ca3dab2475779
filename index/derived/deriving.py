"""From the words of a batch of documents to what derives from them: once for each new word."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from index.derived.collecting import NewPairs
from index.derived.elsewhere import Answer
from index.storage.integers import Int32s, Int64s, starts_of
from index.writing.surfaces import Derived, Layer, NumberedText, SurfaceTable, analysed

_NONE = np.zeros(0, np.int64)


class WordsToDerive:
    """The words of one field whose derived terms may not be stored yet, by number."""

    def __init__(self, field: str) -> None:
        self._field = field
        self._words: dict[tuple[str, Hashable, Hashable], list[tuple[int, NumberedText]]] = {}
        self._derived: dict[tuple[str, Hashable], Derived] = {}

    def take(
        self,
        base_key: Hashable,
        derived: Sequence[Derived],
        document: int,
        words: NumberedText,
    ) -> None:
        """Take the words of a text; `base_key` is that of the analysis that gives its terms."""
        for each in derived:
            texts = self._words.setdefault((each.field, each.key, base_key), [])
            texts.append((document, words))
            self._derived[each.field, each.key] = each

    def drain(self, table: SurfaceTable, pairs: NewPairs) -> None:
        """Ask for the pairs of words not seen before, and have `pairs` take them later.

        By then the terms of these words are learnt. Hands on, too, how many derived terms each
        document has. The table has settled.
        """
        for (field, key, base_key), parts in self._words.items():
            seen = table.layer(("derived", self._field, field, key, base_key))
            parts = [part for part in parts if len(part[1].numbers)]
            numbers = np.concatenate([_NONE, *(words.numbers for _, words in parts)])
            unknown = seen.unknown(numbers)
            seen.await_terms(unknown)
            words = table.words()
            new = [words[i] for i in unknown.tolist()]
            derived = self._derived[field, key]
            asked = _Asked(
                derived,
                table.layer((self._field, base_key)),
                seen,
                unknown,
                new,
                pairs.ask(field, key, new, is_kept=derived.has_tables),
                numbers.astype(np.int32),  # It may be kept for long.
                np.array([document for document, _ in parts], np.int64),
                starts_of(np.array([len(words.numbers) for _, words in parts], np.int64))[:-1],
            )
            pairs.take_later(asked)
        self._words = {}


@dataclass
class _Asked:
    derived: Derived
    base: Layer
    seen: Layer
    unknown: Int64s
    words: Sequence[str]
    answer: Answer | None
    numbers: Int32s
    """Of all words of the texts, end to end; none of these is empty."""
    documents: Int64s
    """In which each text stands."""
    begins: Int64s
    """Where the words of each text begin."""

    def is_ready(self) -> bool:
        return not len(self.unknown) or (self.answer is not None and self.answer.is_ready())

    def withdraw(self) -> bool:
        if self.answer is not None and (self.derived.has_tables or not self.answer.withdraw()):
            return False
        self.answer = None
        return True

    def count(self, pairs: NewPairs) -> None:
        if len(self.begins):
            counts = np.add.reduceat(self.seen.counts(self.numbers), self.begins)
            pairs.count(self.derived.field, self.documents, counts)

    def learn(self, pairs: NewPairs) -> None:
        if not len(self.unknown):
            return
        found = self.answer.found() if self.answer else None
        if found is None:
            texts, sizes = analysed(self.derived.analysis, self.words)
            keys = pairs.keys(self.derived.field, texts)
        else:
            keys, sizes = found
        # A gap has nothing to derive from.
        has_base = self.base.counts(self.unknown) > 0
        keys = keys[np.repeat(has_base, sizes)]
        sizes = sizes * has_base
        # Of what derives from a word only the number is kept.
        self.seen.learn(self.unknown, sizes, np.zeros(0, np.int64))
        counts, stored = self.base.expand(np.repeat(self.unknown, sizes))
        pairs.take(np.repeat(keys, counts), stored)
