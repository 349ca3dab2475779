"""Columns: one value per document of a segment, as arrays.

    number   the numbers of whoosh's NumericColumn and BitColumn, in its own type code
    bytes    distinct byte strings once, and a code per document
    object   as bytes, each string being JSON: lists and tuples (list and struct columns)

A document without a value is not `present`; readers put the column's default in its place. Whoosh's
PickleColumn, which takes any object, is refused.
"""

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import columns

from index.errors import DamagedIndexError, UnsupportedFieldTypeError
from index.storage import integers, stored
from index.storage.integers import Int32s

Bools = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.number[Any]]

_COMPRESSED = (columns.CompressedBytesColumn, columns.CompressedBlockColumn)
_BYTES_COLUMNS = (columns.VarBytesColumn, columns.RefBytesColumn, *_COMPRESSED)


@dataclass(frozen=True)
class SegmentColumn:
    """The values of one segment: `numbers`, or `codes` into `words`; see `present`."""

    kind: str
    present: Bools
    numbers: Numbers | None = None
    codes: Int32s | None = None
    words: tuple[bytes, ...] = ()

    def value(self, document: int) -> Any:
        """Return the value of a document that is present."""
        if self.numbers is not None:
            number = self.numbers[document].item()
            return bool(number) if self.kind == "bit" else number
        return self.word(document)

    def word(self, document: int) -> Any:
        """Return the byte string, or the object it holds, of a document that is present."""
        if self.codes is None:
            raise DamagedIndexError
        word = self.words[self.codes[document]]
        return stored.unpack(word)["v"] if self.kind == "object" else word


def kind_of(column: columns.Column) -> str:
    """Return the kind of a whoosh column; a number's kind ends in its type code."""
    if isinstance(column, columns.BitColumn):
        return "bit"
    if isinstance(column, columns.NumericColumn):
        return "number:" + column._typecode
    if isinstance(column, columns.ClampedNumericColumn):
        return kind_of(column._child)
    if isinstance(column, columns.StructColumn):
        return "object"
    if isinstance(column, (*_BYTES_COLUMNS, columns.FixedBytesColumn)):
        return "bytes"
    return "object"


def check(column: columns.Column, field: str) -> None:
    """Raise UnsupportedFieldTypeError for a column whose values only pickle could keep."""
    if isinstance(column, columns.PickleColumn):
        raise UnsupportedFieldTypeError(field)


def default_of(column: columns.Column, *, reverse: bool = False) -> Any:
    """Return the value of documents without one, which not all classes of Whoosh name."""
    if isinstance(column, columns.ClampedNumericColumn):
        return default_of(column._child, reverse=reverse)
    if isinstance(column, columns.ListColumn):
        return []
    return b"" if isinstance(column, _COMPRESSED) else column.default_value(reverse)


def build(column: columns.Column, values: dict[int, Any], documents: int) -> SegmentColumn:
    """Return the column of a segment of `documents` documents from the values of some of them."""
    kind = kind_of(column)
    present = np.zeros(documents, np.bool_)
    places = np.fromiter(values, np.int64, len(values))
    present[places] = True
    if kind == "bit" or kind.startswith("number:"):
        numbers = np.zeros(documents, number_type(kind))
        for document, value in values.items():
            numbers[document] = _clamped(column, value, numbers.dtype)
        return SegmentColumn(kind, present, numbers=numbers)
    return _build_words(kind, values, present)


def _clamped(column: columns.Column, value: Any, dtype: np.dtype[Any]) -> Any:
    if not isinstance(column, columns.ClampedNumericColumn):
        return value
    limits = np.finfo(dtype) if dtype.kind == "f" else np.iinfo(dtype)
    least, greatest = np.array([limits.min, limits.max], dtype).tolist()
    return min(max(value, least), greatest)


def _build_words(kind: str, values: dict[int, Any], present: Bools) -> SegmentColumn:
    codes = np.zeros(len(present), np.int32)
    known: dict[bytes, int] = {}
    for document, value in values.items():
        word = stored.pack({"v": value}) if kind == "object" else bytes(value)
        codes[document] = known.setdefault(word, len(known))
    return SegmentColumn(kind, present, codes=codes, words=tuple(known))


def number_type(kind: str) -> np.dtype[Any]:
    """Return the array type of a kind of numbers."""
    return (
        np.dtype("u1")
        if kind == "bit"
        else np.dtype(kind.removeprefix("number:")).newbyteorder("<")
    )


def pack(column: SegmentColumn) -> tuple[str, bytes, bytes]:
    """Return (kind, present, data) as the table `index_column` keeps them."""
    present = integers.encode(column.present.astype(np.int32))
    if column.numbers is not None:
        return column.kind, present, column.numbers.astype(number_type(column.kind)).tobytes()
    if column.codes is None:
        raise DamagedIndexError
    sizes = np.fromiter(map(len, column.words), np.int64, len(column.words))
    size_blob = integers.encode(sizes)
    head = struct.pack("<II", len(column.words), len(size_blob))
    words = b"".join(column.words)
    return column.kind, present, head + size_blob + words + integers.encode(column.codes)


def unpack(kind: str, present: bytes, data: bytes, documents: int) -> SegmentColumn:
    """Return the column that `pack` packed. Raises DamagedIndexError when the bytes are too few."""
    held = integers.decode(present, documents).astype(np.bool_)
    try:
        if kind == "bit" or kind.startswith("number:"):
            return SegmentColumn(
                kind, held, numbers=np.frombuffer(data, number_type(kind), documents)
            )
        return _unpack_words(kind, held, data)
    except (ValueError, struct.error) as error:
        raise DamagedIndexError from error


def _unpack_words(kind: str, present: Bools, data: bytes) -> SegmentColumn:
    count, size_bytes = struct.unpack_from("<II", data)
    ends = 8 + size_bytes + np.cumsum(integers.decode(data[8 : 8 + size_bytes], count))
    starts = [8 + size_bytes, *ends.tolist()]
    words = tuple(data[starts[i] : starts[i + 1]] for i in range(count))
    codes = integers.decode(data[starts[count] :], len(present))
    return SegmentColumn(kind, present, codes=codes, words=words)
