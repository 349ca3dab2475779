"""From the words of a batch of documents to what derives from them: once for each new word."""

from collections.abc import Hashable, Sequence

import numpy as np

from index.derived.collecting import NewPairs
from index.storage.integers import Int32s
from index.writing.surfaces import Analysis, Derived, Layer, NumberedText, SurfaceTable, analysed


class WordsToDerive:
    """The words of one field whose derived terms may not be stored yet, by number."""

    def __init__(self, field: str) -> None:
        self._field = field
        self._words: dict[tuple[str, Hashable, Hashable], list[tuple[int, NumberedText]]] = {}
        self._analyses: dict[tuple[str, Hashable], Analysis] = {}

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
            self._analyses[each.field, each.key] = each.analysis

    def drain(self, table: SurfaceTable, pairs: NewPairs) -> None:
        """Hand on the pairs of words not seen before, of which the terms of their own are learnt.

        Hands on, too, how many derived terms each document has. The table has settled.
        """
        for (field, key, base_key), parts in self._words.items():
            seen = table.layer(("derived", self._field, field, key, base_key))
            base = table.layer((self._field, base_key))
            numbers = np.concatenate([words.numbers for _, words in parts])
            self._derive(table, seen, base, numbers, (field, key), pairs)
            lengths = [len(words.numbers) for _, words in parts]
            documents = np.repeat(np.array([document for document, _ in parts]), lengths)
            pairs.count(field, documents, seen.counts(numbers))
        self._words = {}

    def _derive(
        self,
        table: SurfaceTable,
        seen: Layer,
        base: Layer,
        numbers: Int32s,
        named: tuple[str, Hashable],
        pairs: NewPairs,
    ) -> None:
        unknown = seen.unknown(numbers)
        if not len(unknown):
            return
        # Of what derives from a word only the number is kept; a gap has nothing to derive from.
        nothing = np.zeros(0, np.int64)
        seen.learn(unknown, np.zeros(len(unknown), np.int32), nothing)
        unknown = unknown[base.counts(unknown) > 0]
        words = table.words()
        flat, sizes = analysed(self._analyses[named], [words[i] for i in unknown.tolist()])
        seen.learn(unknown, sizes, nothing)
        owners = np.repeat(unknown, sizes)
        counts, stored = base.expand(owners)
        pairs.take(named[0], flat, counts.astype(np.int64), stored)
