"""A segment's column as Whoosh's column readers see it."""

from collections.abc import Iterator
from typing import Any

from typing_extensions import override
from whoosh import columns

from index.storage.columns import SegmentColumn, default_of


class ArrayColumnReader(columns.ColumnReader):
    """Gives the column's default where a document has no value."""

    def __init__(self, column: columns.Column, data: SegmentColumn, documents: int) -> None:
        self._column = column
        self._data = data
        self._documents = documents
        self._reverse = False
        self._default = default_of(column)

    def __len__(self) -> int:
        return self._documents

    def __getitem__(self, docnum: int) -> Any:
        if self._data.present[docnum]:
            return self._data.value(docnum)
        return self._default

    @override
    def sort_key(self, docnum: int) -> Any:
        value = self[docnum]
        if not self._reverse:
            return value
        return value ^ True if isinstance(value, bool) else 0 - value

    def __iter__(self) -> Iterator[Any]:
        return (self[docnum] for docnum in range(self._documents))

    @override
    def set_reverse(self) -> None:
        if not self._column.reversible:
            raise NotImplementedError
        self._reverse = True
