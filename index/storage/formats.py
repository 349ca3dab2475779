"""Whoosh's posting formats with packed values instead of pickled ones.

Whoosh's `Positions` and its kin encode a posting's value with pickle. The classes here mean the
same and differ only in the bytes: fixed-size little-endian records, one per occurrence.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from typing_extensions import override
from whoosh import formats

from index.errors import UnsupportedFieldTypeError

_POSITION = np.dtype([("position", "<u4")])
_CHARACTER = np.dtype([("position", "<u4"), ("start", "<u4"), ("end", "<u4")])
_BOOST = np.dtype([("position", "<u4"), ("boost", "<f8")])
_CHARACTER_BOOST = np.dtype(
    [("position", "<u4"), ("start", "<u4"), ("end", "<u4"), ("boost", "<f8")]
)


class PackedPositions(formats.Positions):
    """Positions, 4 bytes each."""

    record = _POSITION

    @override
    def encode(self, poslist: Iterable[Any]) -> Any:
        return np.array([(p,) for p in poslist], self.record).tobytes()

    @override
    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // self.record.itemsize

    @override
    def decode_weight(self, valuestring: bytes) -> float:
        return self.decode_frequency(valuestring) * self.field_boost

    @override
    def decode_positions(self, valuestring: bytes) -> list[int]:
        return _column(valuestring, self.record, "position")


class PackedCharacters(PackedPositions, formats.Characters):
    """Positions with the characters they stand at, 12 bytes each."""

    record = _CHARACTER

    @override
    def encode(self, poslist: Iterable[Any]) -> Any:
        return np.array([tuple(p) for p in poslist], self.record).tobytes()

    @override
    def decode_characters(self, valuestring: bytes) -> list[tuple[int, int, int]]:
        rows = np.frombuffer(valuestring, self.record)
        return [(int(r["position"]), int(r["start"]), int(r["end"])) for r in rows]


class PackedPositionBoosts(PackedPositions, formats.PositionBoosts):
    """Positions with a boost, 12 bytes each."""

    record = _BOOST

    @override
    def encode(self, poslist: Iterable[Any]) -> Any:
        return np.array([tuple(p) for p in poslist], self.record).tobytes()

    @override
    def decode_weight(self, valuestring: bytes) -> float:
        return sum(_floats(valuestring, self.record)) * self.field_boost

    @override
    def decode_position_boosts(self, valuestring: bytes) -> list[tuple[int, float]]:
        positions = self.decode_positions(valuestring)
        return list(zip(positions, _floats(valuestring, self.record), strict=True))


class PackedCharacterBoosts(PackedCharacters, formats.CharacterBoosts):
    """Positions with characters and a boost, 20 bytes each."""

    record = _CHARACTER_BOOST

    @override
    def encode(self, poslist: Iterable[Any]) -> Any:
        rows = np.array([tuple(p) for p in poslist], self.record)
        return rows.tobytes(), float(rows["boost"].sum())

    @override
    def decode_weight(self, valuestring: bytes) -> float:
        return sum(_floats(valuestring, self.record)) * self.field_boost

    @override
    def decode_position_boosts(self, valuestring: bytes) -> list[tuple[int, float]]:
        positions = self.decode_positions(valuestring)
        return list(zip(positions, _floats(valuestring, self.record), strict=True))

    @override
    def decode_character_boosts(self, valuestring: bytes) -> list[tuple[int, int, int, float]]:
        places = self.decode_characters(valuestring)
        floats = _floats(valuestring, self.record)
        return [(*place, boost) for place, boost in zip(places, floats, strict=True)]


def _column(values: bytes, record: np.dtype[np.void], name: str) -> list[int]:
    numbers: list[int] = np.frombuffer(values, record)[name].tolist()
    return numbers


def _floats(values: bytes, record: np.dtype[np.void]) -> list[float]:
    numbers: list[float] = np.frombuffer(values, record)["boost"].tolist()
    return numbers


_PACKED: dict[type[formats.Format], type[formats.Format]] = {
    formats.Positions: PackedPositions,
    formats.Characters: PackedCharacters,
    formats.PositionBoosts: PackedPositionBoosts,
    formats.CharacterBoosts: PackedCharacterBoosts,
}
_KINDS: dict[type[formats.Format], str] = {
    formats.Existence: "existence",
    formats.Frequency: "frequency",
    PackedPositions: "positions",
    PackedCharacters: "characters",
    PackedPositionBoosts: "position-boosts",
    PackedCharacterBoosts: "character-boosts",
}


def packed(posting_format: formats.Format, field: str) -> formats.Format:
    """Return the format of the same meaning whose values are not pickled.

    Raises UnsupportedFieldTypeError for a format class that is none of Whoosh's own.
    """
    kind = type(posting_format)
    if kind in _KINDS:
        return posting_format
    if kind not in _PACKED:
        raise UnsupportedFieldTypeError(field)
    return _PACKED[kind](field_boost=posting_format.field_boost, **posting_format.options)


def kind_of(posting_format: formats.Format) -> str:
    """Name the kind of postings that a packed format keeps."""
    return _KINDS[type(posting_format)]


def records(posting_format: formats.Format, values: list[bytes]) -> npt.NDArray[np.void] | None:
    """Return the records of many postings end to end, or None where the format keeps none.

    The fields are `position`, and as far as the format has them `start`, `end` and `boost`.
    """
    if isinstance(posting_format, PackedPositions):
        return np.frombuffer(b"".join(values), posting_format.record)
    return None
