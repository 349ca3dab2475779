"""Changing the packed part of the lexicon: terms put into their blocks, and taken out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from index.storage.connection import Connection
from index.storage.integers import Int64s
from index.storage.packed_lexicon import Entry, WordBlock, blocks_from, blocks_with
from index.storage.word_blocks import encode_numbers, encode_texts
from index.storage.word_places import set_blocks

_MOST, _USUAL = 256, 192
_BLOCKS_AT_ONCE = 32


def put(connection: Connection, field: int, entries: Sequence[Entry]) -> None:
    """Put terms of `field` (ascending by text, not packed yet) into the blocks they belong to.

    A block that grows past 256 terms is cut into new ones of about 192.
    """
    if not entries:
        return
    next_id = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM index_word").fetchone()[0]
    blocks: list[WordBlock] = []
    for old, merged in _with_new(connection, field, entries):
        for part in _parts(merged):
            # The first part keeps the place of the old block, so that few terms change theirs.
            if old is not None and part[0] is merged[0]:
                identity = old.id
            else:
                identity, next_id = next_id, next_id + 1
            blocks.append(_block(identity, field, part))
    _write(connection, blocks)
    numbers = np.concatenate([block.numbers for block in blocks])
    owners = np.array([block.id for block in blocks])
    set_blocks(connection, numbers, np.repeat(owners, [len(block.texts) for block in blocks]))


def _block(identity: int, field: int, entries: Sequence[Entry]) -> WordBlock:
    texts = [text for text, _ in entries]
    return WordBlock(identity, field, texts, np.array([n for _, n in entries], np.int64))


def _write(connection: Connection, blocks: Iterable[WordBlock]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO index_word VALUES (?, ?, ?, ?, ?, ?)",
        map(_row, blocks),
    )


def _row(block: WordBlock) -> tuple[int, int, bytes, int, bytes, bytes]:
    texts, numbers = encode_texts(block.texts), encode_numbers(block.numbers)
    return block.id, block.field, block.texts[0], len(block.texts), texts, numbers


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
    connection: Connection, field: int, entries: Sequence[Entry]
) -> Iterator[tuple[WordBlock | None, list[Entry]]]:
    """Yield every block of `field` that gets new terms, with all its terms from now on.

    The first block also gets what stands before it; without any block there is one new list.
    """
    texts = [text for text, _ in entries]
    pages = blocks_from(connection, field, texts[0], texts[-1] + b"\x00", _BLOCKS_AT_ONCE)
    place = 0
    pending: WordBlock | None = None
    for block in (block for page in pages for block in page):
        end = bisect_left(texts, block.texts[0], place)
        if pending is not None and end > place:
            yield pending, sorted([*pending.entries(), *entries[place:end]])
            place = end
        pending = block
    if place < len(entries):
        yield pending, sorted([*(pending.entries() if pending else ()), *entries[place:]])


def _parts(entries: list[Entry]) -> Iterator[list[Entry]]:
    if len(entries) <= _MOST:
        yield entries
        return
    bounds = np.linspace(0, len(entries), 1 + round(len(entries) / _USUAL)).astype(int).tolist()
    for start, end in pairwise(bounds):
        yield entries[start:end]
