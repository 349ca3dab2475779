"""One state of the index, opened: what reading and writing units ask of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import query

from archive.errors import ArchiveDamagedError, NewerVersionError
from index.archive_facets import Documents
from index.errors import EngineError, FormatTooNewError

DATABASE = "archive.db"


class IndexView:
    """Columns and rankings of one state of the index; arrays are read once and kept."""

    def __init__(self, engine: Any) -> None:
        """`engine` is an index of the engine over the connection of the unit."""
        self._searcher = engine.searcher()
        self._labels: dict[str, tuple[Documents, tuple[str, ...]]] = {}

    def rank(self, root: query.Query, within: Documents | None, *, limit: int, offset: int) -> Any:
        """The engine's ranking of those documents of `within` (None: of all) that match."""
        return self._searcher.rank(root, limit, offset, within)

    def match(self, root: query.Query) -> Documents:
        """All matching document numbers, ascending."""
        documents: Documents = self._searcher.match(root)
        return documents

    def everything(self) -> Documents:
        """All document numbers, ascending."""
        return self.match(query.Every())

    def frequency(self, field: str, term: str) -> float:
        """How often a term occurs in a field."""
        return float(self._searcher.reader().frequency(field, term))

    def article_ids(self, documents: Documents) -> npt.NDArray[np.int64]:
        """Numbers of documents in the archive, by their number in the index."""
        if not len(documents):
            return np.zeros(0, np.int64)
        return self._searcher.column("id").values[documents].astype(np.int64)

    def labels(self, field: str) -> tuple[Documents, Sequence[str]]:
        """A code for each document number and the value of each code; code 0 is "not known"."""
        if field not in self._labels:
            self._labels[field] = _labelled(self._searcher.column(field))
        return self._labels[field]

    def close(self) -> None:
        """Let go of the arrays."""
        self._searcher.close()


def _labelled(column: Any) -> tuple[Documents, tuple[str, ...]]:
    if hasattr(column, "codes"):
        codes, values = column.codes, [str(word) for word in column.words]
    else:
        distinct, codes = np.unique(column.values, return_inverse=True)
        values = [str(value) for value in distinct.tolist()]
    shifted = np.where(column.present, codes + 1, 0).astype(np.int32)
    return shifted, ("", *values)


@contextmanager
def engine_errors() -> Iterator[None]:
    """Turn what the engine raises into the archive's errors."""
    try:
        yield
    except FormatTooNewError as error:
        raise NewerVersionError(error.found, error.supported) from error
    except EngineError as error:
        raise ArchiveDamagedError(DATABASE) from error
