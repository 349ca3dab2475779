"""Changing the packed part of the lexicon: terms put into their blocks, and taken out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from index.storage.binding import blobs
from index.storage.connection import Connection
from index.storage.integers import Int64s
from index.storage.packed_lexicon import WordBlock, blocks_from, blocks_with
from index.storage.word_blocks import encode_numbers, encode_texts
from index.storage.word_places import set_blocks

_MOST, _USUAL = 256, 192
_BLOCKS_AT_ONCE = 32


def put(connection: Connection, field: int, texts: Sequence[bytes], numbers: Int64s) -> None:
    """Put terms of `field` (ascending, not packed yet) into the blocks they belong to.

    A block that grows past 256 terms is cut into new ones of about 192.
    """
    if not texts:
        return
    next_id = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM index_word").fetchone()[0]
    blocks: list[WordBlock] = []
    for old, held, owned in _with_new(connection, field, texts, numbers):
        for start, end in _parts(len(held)):
            # The first part keeps the place of the old block, so that few terms change theirs.
            if old is not None and start == 0:
                identity = old.id
            else:
                identity, next_id = next_id, next_id + 1
            blocks.append(WordBlock(identity, field, held[start:end], owned[start:end]))
    _write(connection, blocks)
    every = np.concatenate([block.numbers for block in blocks])
    owners = np.array([block.id for block in blocks])
    set_blocks(connection, every, np.repeat(owners, [len(block.texts) for block in blocks]))


def _write(connection: Connection, blocks: Iterable[WordBlock]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO index_word VALUES (?, ?, ?, ?, ?, ?)",
        map(_row, blocks),
    )


def _row(block: WordBlock) -> tuple[int, int, bytearray, int, bytearray, bytearray]:
    count = len(block.texts)
    first, texts, numbers = blobs(
        (block.texts[0], encode_texts(block.texts), encode_numbers(block.numbers))
    )
    return block.id, block.field, first, count, texts, numbers


def remove(connection: Connection, numbers: Int64s) -> list[tuple[int, bytes]]:
    """Take the terms with `numbers` out of their blocks; return (field, text) of each."""
    removed: list[tuple[int, bytes]] = []
    for block in blocks_with(connection, numbers):
        stays = ~np.isin(block.numbers, numbers)
        kept = np.flatnonzero(stays).tolist()
        removed += [(block.field, block.texts[i]) for i in np.flatnonzero(~stays).tolist()]
        if kept:
            texts = [block.texts[i] for i in kept]
            _write(connection, [WordBlock(block.id, block.field, texts, block.numbers[kept])])
        else:
            connection.execute("DELETE FROM index_word WHERE id = ?", (block.id,))
    if removed:
        set_blocks(connection, numbers, np.zeros(len(numbers), np.int64))
    return removed


def _with_new(
    connection: Connection, field: int, texts: Sequence[bytes], numbers: Int64s
) -> Iterator[tuple[WordBlock | None, list[bytes], Int64s]]:
    """Yield every block of `field` that gets new terms, with all its terms from now on.

    The first block also gets what stands before it; without any block there is one new list.
    """
    pages = blocks_from(connection, field, texts[0], texts[-1] + b"\x00", _BLOCKS_AT_ONCE)
    place = 0
    pending: WordBlock | None = None
    for block in (block for page in pages for block in page):
        end = bisect_left(texts, block.texts[0], place)
        if pending is not None and end > place:
            yield pending, *_merged(pending, texts[place:end], numbers[place:end])
            place = end
        pending = block
    if place < len(texts):
        yield pending, *_merged(pending, texts[place:], numbers[place:])


def _merged(
    block: WordBlock | None, texts: Sequence[bytes], numbers: Int64s
) -> tuple[list[bytes], Int64s]:
    """Return the terms of a block, if any, and new ones in the order of their texts."""
    if block is None:
        return list(texts), numbers
    merged: list[bytes] = []
    places = []
    done = 0
    for text in texts:
        place = bisect_left(block.texts, text, done)
        merged += block.texts[done:place]
        places.append(len(merged))
        merged.append(text)
        done = place
    merged += block.texts[done:]
    every, is_old = np.empty(len(merged), np.int64), np.ones(len(merged), np.bool_)
    every[places] = numbers
    is_old[places] = False
    every[is_old] = block.numbers
    return merged, every


def _parts(count: int) -> Iterator[tuple[int, int]]:
    if count <= _MOST:
        return iter([(0, count)])
    return pairwise(np.linspace(0, count, 1 + round(count / _USUAL)).astype(int).tolist())
