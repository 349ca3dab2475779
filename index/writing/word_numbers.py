"""Numbers for words, each given once."""

from collections.abc import Sequence

import numpy as np

from index.storage.integers import Int32s, Int64s
from index.writing.cutting import LONGEST_WORD, Cut, apart
from index.writing.word_hashes import Slots, WordHashes

_LAST_OF_ONE_UNIT = "\uffff"


class WordNumbers:
    """Gives the next number to a word not seen before; `words` are all words, by number.

    They are found again by their hashes; only those that came one by one are in a dictionary too.
    """

    def __init__(self) -> None:
        self.words: list[str] = []
        self._hashes = WordHashes()
        self._slots = Slots()
        self._listed: dict[str, int] = {}

    def of_cut(self, cut: Cut) -> Int32s:
        """Return the number of every word; nothing is to be made of those of irregular texts."""
        hashes = self._hashes.of(cut.units, cut.begins, cut.ends)
        numbers = self._slots.find(hashes)
        missing = np.flatnonzero(numbers < 0)
        if not cut.regular.all():
            missing = missing[np.repeat(cut.regular, cut.counts)[missing]]
        if len(missing):
            order = np.argsort(hashes[missing])
            missing = missing[order]
            found = hashes[missing]
            first = np.ones(len(found), np.bool_)
            np.not_equal(found[1:], found[:-1], out=first[1:])
            new = cut.words(missing[first])
            learnt = np.arange(len(self.words), len(self.words) + len(new), dtype=np.int32)
            self.words += new
            numbers[missing] = learnt[np.cumsum(first) - 1]
            self._slots.keep(found[first], learnt)
        return numbers

    def of_words(self, words: Sequence[str]) -> Int64s:
        """Return the number of each of a few words."""
        known = self._listed
        unseen = [word for word in dict.fromkeys(words) if word not in known]
        if unseen:
            self._list(unseen)
        return np.fromiter(map(known.__getitem__, words), np.int64, len(words))

    def _list(self, words: Sequence[str]) -> None:
        """Take into the dictionary distinct words, some of which may have been cut out before."""
        cut = [w for w in words if 0 < len(w) <= LONGEST_WORD and max(w) <= _LAST_OF_ONE_UNIT]
        if cut:
            self._listed.update(zip(cut, self.of_cut(apart(cut)).tolist(), strict=True))
        for word in words:
            if word not in self._listed:
                self._listed[word] = len(self.words)
                self.words.append(word)
