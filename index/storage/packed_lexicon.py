"""The packed part of the lexicon: rows of `index_word`, each a block of neighbouring terms.

A term stands, if it is packed at all, in the last block of its field whose first text is not
greater. `index_place` says the same by number.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from index.errors import DamagedIndexError
from index.storage.connection import Connection
from index.storage.integers import Int64s
from index.storage.word_blocks import decode_numbers, decode_texts
from index.storage.word_places import blocks_of_numbers

Entry = tuple[bytes, int]
_BLOCKS_AT_ONCE = 64


@dataclass(frozen=True)
class WordBlock:
    """One block: `texts[i]`, ascending, has the number `numbers[i]`."""

    id: int
    field: int
    texts: list[bytes]
    numbers: Int64s

    def entries(self) -> list[Entry]:
        """Return (text, number) of every term."""
        return list(zip(self.texts, self.numbers.tolist(), strict=True))


def block_at(connection: Connection, field: int, text: bytes) -> WordBlock | None:
    """Return the one block of `field` in which `text` may stand, None if there is none."""
    row = connection.execute(_AT, (field, text)).fetchone()
    return None if row is None else _block(row)


def number_in(connection: Connection, field: int, text: bytes) -> int | None:
    """Return the number of a packed term, or None."""
    row = connection.execute(_AT, (field, text)).fetchone()
    if row is None:
        return None
    texts = _texts(row)
    place = bisect_left(texts, text)
    if place == len(texts) or texts[place] != text:
        return None
    return int(decode_numbers(row[5], row[3])[place])


def numbers_in(connection: Connection, field: int, texts: Sequence[bytes]) -> dict[bytes, int]:
    """Return the numbers of those `texts` (ascending) that are packed."""
    found: dict[bytes, int] = {}
    place = 0
    while place < len(texts):
        block = block_at(connection, field, texts[place])
        (beyond,) = connection.execute(_NEXT_FIRST, (field, texts[place])).fetchone()
        end = len(texts) if beyond is None else bisect_left(texts, bytes(beyond), place)
        if block is not None:
            found.update(_held(block, texts[place:end]))
        place = end
    return found


def _held(block: WordBlock, texts: Sequence[bytes]) -> Iterator[Entry]:
    for text in texts:
        place = bisect_left(block.texts, text)
        if place < len(block.texts) and block.texts[place] == text:
            yield text, int(block.numbers[place])


def blocks_from(
    connection: Connection, field: int, first: bytes, beyond: bytes | None, at_once: int
) -> Iterator[list[WordBlock]]:
    """Yield, a few at a time, the blocks of `field` that may have terms in a span of texts.

    Twice as many at each time, up to 64.
    """
    row = connection.execute(_FIRST_AT, (field, first)).fetchone()
    start = first if row is None else bytes(row[0])
    while True:
        rows = connection.execute(_FROM, (field, start, beyond, beyond, at_once)).fetchall()
        if rows:
            yield [_block(row) for row in rows]
        if len(rows) < at_once:
            return
        start = bytes(rows[-1][2]) + b"\x00"
        at_once = min(2 * at_once, _BLOCKS_AT_ONCE)


def every_block(connection: Connection) -> Iterator[WordBlock]:
    """Yield all blocks."""
    for row in connection.execute(_ALL):
        yield _block(row)


def blocks_with(connection: Connection, numbers: Int64s) -> Iterator[WordBlock]:
    """Yield the blocks in which any of `numbers` stand."""
    for block in np.unique(blocks_of_numbers(connection, numbers)).tolist():
        row = connection.execute(_BY_ID, (block,)).fetchone()
        if row is not None:
            yield _block(row)


def _block(row: Sequence[Any]) -> WordBlock:
    return WordBlock(row[0], row[1], _texts(row), decode_numbers(row[5], row[3]))


def _texts(row: Sequence[Any]) -> list[bytes]:
    """Return the texts of a row. Out of order, some would be found by one way and not another."""
    texts = decode_texts(row[4], row[3])
    if texts[0] != row[2] or texts != sorted(texts):
        raise DamagedIndexError
    return texts


_AT = (
    "SELECT id, field, first, count, texts, numbers FROM index_word"
    " WHERE field = ? AND first <= ? ORDER BY first DESC LIMIT 1"
)
_FIRST_AT = (
    "SELECT first FROM index_word WHERE field = ? AND first <= ? ORDER BY first DESC LIMIT 1"
)
_NEXT_FIRST = "SELECT min(first) FROM index_word WHERE field = ? AND first > ?"
_FROM = (
    "SELECT id, field, first, count, texts, numbers FROM index_word"
    " WHERE field = ? AND first >= ? AND (? IS NULL OR first < ?) ORDER BY first LIMIT ?"
)
_ALL = "SELECT id, field, first, count, texts, numbers FROM index_word"
_BY_ID = "SELECT id, field, first, count, texts, numbers FROM index_word WHERE id = ?"
