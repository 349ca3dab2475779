"""One state of the index, opened: what reading and writing units ask of the engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from whoosh import query
from whoosh.support.levenshtein import distance

from archive.errors import ArchiveDamagedError, IndexOutdatedError, NewerVersionError
from index import ArrayIndex, LowerBounded, NumberColumn, Ranking, WordColumn
from index.archive_facets import Documents, Mask
from index.archive_schema import OTHER_LANGUAGE
from index.archive_weights import LEAST, LENGTH, SATURATION
from index.derived.terms import is_derived
from index.errors import DamagedIndexError, EngineError, FormatOutdatedError, FormatTooNewError
from index.reading.whole_lexicon import WholeLexicon
from index.storage.lexicon import texts_of

DATABASE = "archive.db"
_VALUE_BYTES = 70


class IndexView:
    """Columns and rankings of one state of the index; arrays are read once and kept."""

    def __init__(self, engine: ArrayIndex) -> None:
        """`engine` is an index of the engine over the connection of the unit."""
        self._searcher = engine.searcher(weighting=LowerBounded(LENGTH, SATURATION, LEAST))

    def read_ahead(self, terms: Mapping[str, Iterable[str]]) -> None:
        """Read at once what searches for terms, by field, will ask for."""
        if self.documents:
            self._searcher.read_ahead(terms)

    def rank(
        self, root: query.Query, within: Documents | None, *, limit: int, offset: int
    ) -> Ranking:
        """The engine's ranking of those documents of `within` (None: of all) that match."""
        return self._searcher.rank(root, limit, offset, within)

    def match(self, root: query.Query) -> Documents:
        """All matching document numbers, ascending."""
        return self._searcher.match(root)

    def everything(self) -> Documents:
        """All document numbers, ascending."""
        return self.match(query.Every())

    @property
    def documents(self) -> int:
        """How many document numbers there are, as the engine counts them in its weights."""
        return self._searcher.snapshot.documents

    def holders(self, field: str, term: str) -> int:
        """In how many documents a term of a field stands."""
        return int(self._searcher.reader().doc_frequency(field, term))

    def spellings(self, field: str, key: str, most: int) -> Sequence[str]:
        """The words, up to `most` of them, that a term of a field derives from."""
        found = self._searcher.snapshot.cached(
            ("spellings", field, key, most), lambda: _Words(self._spellings(field, key, most))
        )
        return found.texts

    def _spellings(self, field: str, key: str, most: int) -> Sequence[str]:
        snapshot = self._searcher.snapshot
        number = snapshot.term_number(field, key.encode())
        if number is None or not is_derived(number):
            return []
        members = snapshot.derived_term(number).members[:most].tolist()
        return [text.decode() for _, text in texts_of(snapshot.connection, members)]

    def words(self, field: str, beginning: str) -> Iterator[str]:
        """The words of a field that begin with some letters."""
        for word in self._searcher.reader().expand_prefix(field, beginning):
            yield word.decode()

    def corrections(self, field: str, word: str, *, limit: int, most_edits: int) -> list[str]:
        """Words of a field near another, the nearest first and then the most frequent.

        The first letter is taken as right: without that, two edits look through the whole lexicon.
        """
        lexicon = WholeLexicon(self._searcher.snapshot)
        near = [each for each in lexicon.terms_within(field, word, most_edits, 1) if each != word]
        near.sort(key=lambda each: (distance(word, each), -self.holders(field, each), each))
        return near[:limit]

    def has_beginning(self, field: str, beginning: str) -> bool:
        """Whether any word of a field begins so."""
        words = WholeLexicon(self._searcher.snapshot).expand_prefix(field, beginning)
        return next(words, None) is not None

    def article_ids(self, documents: Documents) -> npt.NDArray[np.int64]:
        """Numbers of documents in the archive, by their number in the index."""
        if not len(documents):
            return np.zeros(0, np.int64)
        return self._ids().values[documents].astype(np.int64)

    def languages(self, ids: Sequence[int]) -> dict[int, frozenset[str]]:
        """The languages of each document that has some, by its number in the archive."""
        chosen = self._documents(ids)
        numbers = self.article_ids(chosen).tolist()
        codes, values = self.labels("language")
        spoken_in = zip(numbers, codes[chosen].tolist(), strict=True)
        languages = {number: {values[code]} for number, code in spoken_in if values[code]}
        for language in filter(None, values):
            if self.holders(OTHER_LANGUAGE, language):
                mixed = self.match(query.Term(OTHER_LANGUAGE, language))
                for place in np.flatnonzero(_held(chosen, mixed)).tolist():
                    languages.setdefault(numbers[place], set()).add(language)
        return {number: frozenset(spoken) for number, spoken in languages.items()}

    def _ids(self) -> NumberColumn:
        column = self._searcher.column("id")
        if not isinstance(column, NumberColumn):
            raise DamagedIndexError
        return column

    def _documents(self, ids: Sequence[int]) -> Documents:
        """Document numbers, ascending, of numbers in the archive."""
        if not self._searcher.snapshot.documents:
            return np.zeros(0, np.int32)
        column = self._ids()
        by_id = self._searcher.snapshot.cached(("by id",), lambda: _by_id(column))
        wanted = np.unique(np.array(ids, np.int64))
        known = wanted[_held(wanted, by_id.ids)]
        return np.sort(by_id.documents[np.searchsorted(by_id.ids, known)])

    def labels(self, field: str) -> tuple[Documents, Sequence[str]]:
        """A code for each document number and the value of each code; code 0 is "not known"."""
        return self.kept(field, lambda: _labelled(self._searcher.column(field)))

    def kept(
        self, name: str, make: Callable[[], tuple[Documents, Sequence[str]]]
    ) -> tuple[Documents, Sequence[str]]:
        """Labels that `make` returns, made once for this state of the index."""
        found = self._searcher.snapshot.cached(("labels", name), lambda: _Labels(*make()))
        return found.codes, found.values

    def numbers(self, field: str) -> tuple[npt.NDArray[np.int64], Mask]:
        """The number of each document number, and whether it has one."""
        column = self._searcher.column(field)
        if not isinstance(column, NumberColumn):
            raise DamagedIndexError
        return column.values.astype(np.int64), column.present

    def close(self) -> None:
        """Let go of the arrays."""
        self._searcher.close()


@dataclass(frozen=True, slots=True)
class _Words:
    texts: Sequence[str]

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return sum(_VALUE_BYTES + 2 * len(text) for text in self.texts) + _VALUE_BYTES


@dataclass(frozen=True, slots=True)
class _Labels:
    """A code for each document number and the value of each code."""

    codes: Documents
    values: Sequence[str]

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.codes.nbytes + sum(_VALUE_BYTES + 2 * len(value) for value in self.values)


@dataclass(frozen=True, slots=True)
class _ById:
    """Numbers in the archive, ascending, and the document number of each."""

    ids: npt.NDArray[np.int64]
    documents: Documents

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.ids.nbytes + self.documents.nbytes


def _by_id(column: NumberColumn) -> _ById:
    documents = np.flatnonzero(column.present).astype(np.int32)
    ids = column.values[documents].astype(np.int64)
    order = np.argsort(ids, kind="stable")
    return _ById(ids[order], documents[order])


def _held(some: npt.NDArray[np.integer], every: npt.NDArray[np.integer]) -> Mask:
    """Which of some numbers are among others, which ascend."""
    if not len(every):
        return np.zeros(len(some), np.bool_)
    places = np.minimum(np.searchsorted(every, some), len(every) - 1)
    found: Mask = every[places] == some
    return found


def _labelled(column: NumberColumn | WordColumn) -> tuple[Documents, Sequence[str]]:
    if isinstance(column, WordColumn):
        return _shifted(column.codes, column.present), ("", *map(str, column.words))
    distinct, codes = np.unique(column.values, return_inverse=True)
    return _shifted(codes, column.present), ("", *map(str, distinct.tolist()))


def _shifted(codes: npt.NDArray[np.integer], present: Mask) -> Documents:
    """Codes that leave 0 for "not known"."""
    return np.where(present, codes + 1, 0).astype(np.int32)


@contextmanager
def engine_errors() -> Iterator[None]:
    """Turn what the engine raises into the archive's errors."""
    try:
        yield
    except FormatTooNewError as error:
        raise NewerVersionError(error.found, error.supported) from error
    except FormatOutdatedError as error:
        raise IndexOutdatedError(error.found, error.supported) from error
    except EngineError as error:
        raise ArchiveDamagedError(DATABASE) from error
