"""A cursor over the words of a field, which Whoosh's automata hop along."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Protocol

from whoosh import fields
from whoosh.reading import TermInfo

from index.storage.lexicon import after_prefix


class Texts(Protocol):
    """Gives the terms of a field in order."""

    def page(self, field: str, first: bytes) -> list[bytes]:
        """Return some terms of `field` from `first` on, all that there are up to the last."""

    def texts(self, field: str, first: bytes, beyond: bytes | None) -> Iterator[bytes]:
        """Yield the terms of `field` from `first` on, before `beyond`."""

    def info(self, field: str, text: bytes) -> TermInfo | None:
        """Return the statistics of a term."""


class TermCursor:
    """Stands on a word, or past the last one. `find` seeks in the B-tree."""

    def __init__(self, leaf: Texts, name: str, field: fields.FieldType) -> None:
        self._leaf = leaf
        self._name = name
        self._field = field
        self._page: list[bytes] = []
        self._place = 0
        self.first()

    def first(self) -> str | None:
        """Go to the first word and return it."""
        return self._seek(b"")

    def find(self, term: str | bytes) -> str | None:
        """Go to the first word that is not before `term` and return it."""
        return self._seek(term if isinstance(term, bytes) else self._field.to_bytes(term))

    def _seek(self, first: bytes) -> str | None:
        page = self._page
        if page and page[0] <= first <= page[-1]:
            self._place = bisect_left(page, first)
        else:
            self._page, self._place = self._leaf.page(self._name, first), 0
        return self.text()

    def next(self) -> str | None:
        """Go to the next word and return it, None past the last."""
        if self._page:
            self._place += 1
            if self._place == len(self._page):
                return self._seek(self._page[-1] + b"\x00")
        return self.text()

    @property
    def _current(self) -> bytes | None:
        return self._page[self._place] if self._page else None

    def text(self) -> str | None:
        """Return the word the cursor stands on, None past the last."""
        if self._current is None:
            return None
        word: str = self._field.from_bytes(self._current)
        return word

    def term_info(self) -> TermInfo | None:
        """Return the statistics of the word the cursor stands on, None past the last."""
        if self._current is None:
            return None
        return self._leaf.info(self._name, self._current)

    def is_valid(self) -> bool:
        """Say whether the cursor stands on a word."""
        return self._current is not None

    def words_with_prefix(self, prefix: str) -> Iterator[str]:
        """Yield the words that begin with `prefix`; does not move the cursor."""
        first = self._field.to_bytes(prefix)
        for text in self._leaf.texts(self._name, first, after_prefix(first)):
            yield self._field.from_bytes(text)
