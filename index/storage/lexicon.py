"""Terms and their numbers. A number is given once and never used again.

Terms are fresh, a row each, or packed, some hundred neighbours in a row. Fresh ones are easily
added; packed ones take a fifth of the space. `packing_state` says when the fresh are packed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

import numpy as np

from index.errors import decoding
from index.storage import packed_lexicon, word_packing
from index.storage.binding import blobs
from index.storage.connection import Connection
from index.storage.integers import Int64s
from index.storage.packed_lexicon import Entry, blocks_from
from index.storage.packing_state import add_counts
from index.storage.word_places import numbers_from

_BLOCKS_OF_A_PAGE, _FRESH_OF_A_BLOCK = 32, 64
_EVERY = -1
_FEWEST_TO_PACK, _NEW_IN_A_BLOCK = 256, 32


class Lexicon:
    """Numbers for the terms of a writer, remembered while the tables are what this lexicon knows.

    `next_term` is the number that the next new term gets.
    """

    def __init__(self, connection: Connection, next_term: int) -> None:
        self._connection = connection
        self._known: dict[int, dict[bytes, int]] = {}
        self._empty_at_start: dict[int, bool] = {}
        self.next_term = next_term

    def __len__(self) -> int:
        """Return how many terms are remembered."""
        return sum(map(len, self._known.values()))

    def numbers(self, field: int, texts: Sequence[bytes]) -> list[int]:
        """Return the number of each term of `texts` in `field`, writing those that are new."""
        known = self._known.setdefault(field, {})
        unknown = sorted(set(texts).difference(known))
        if unknown:
            if not self._was_empty(field):
                found = find_numbers(self._connection, field, unknown)
                known.update(found)
                unknown = [text for text in unknown if text not in found]
            self._insert(field, known, unknown)
        return list(map(known.__getitem__, texts))

    def found(self, field: int, texts: Sequence[bytes]) -> dict[bytes, int]:
        """Return the numbers of those `texts` (ascending) that are terms of `field`."""
        if not self._was_empty(field):
            return find_numbers(self._connection, field, texts)
        known = self._known.get(field, {})
        return {text: known[text] for text in texts if text in known}

    def _was_empty(self, field: int) -> bool:
        if field not in self._empty_at_start:
            row = self._connection.execute(_ANY_TERM, (field, field)).fetchone()
            self._empty_at_start[field] = row is None
        return self._empty_at_start[field]

    def forget(self, terms: Iterable[tuple[int, bytes]]) -> None:
        """Know no longer terms, by (field, text), that were deleted."""
        for field, text in terms:
            self._known.get(field, {}).pop(text, None)

    def _insert(self, field: int, known: dict[bytes, int], texts: list[bytes]) -> None:
        """Number `texts`, which ascend."""
        first = self.next_term
        numbers = range(first, first + len(texts))
        add_terms(self._connection, field, texts, numbers)
        known.update(zip(texts, numbers, strict=True))
        self.next_term += len(texts)


@decoding()
def add_terms(
    connection: Connection, field: int, texts: Sequence[bytes], numbers: Sequence[int]
) -> None:
    """Write new terms of `field`, ascending by text: packed at once if they are many.

    That is, many for the blocks that would be written anew.
    """
    if not texts:
        return
    span = field, texts[0], texts[-1]
    (blocks,) = connection.execute(_BLOCKS_WITHIN, span).fetchone()
    if len(texts) >= max(_FEWEST_TO_PACK, (blocks + 1) * _NEW_IN_A_BLOCK):
        word_packing.put(connection, field, texts, np.array(numbers, np.int64))
        add_counts(connection, packed=len(texts))
        return
    connection.executemany(
        "INSERT INTO index_term VALUES (?, ?, ?)",
        zip(numbers, repeat(field), blobs(texts), strict=False),
    )
    add_counts(connection, fresh=len(texts))


def remove_terms(connection: Connection, numbers: Int64s) -> list[tuple[int, bytes]]:
    """Delete the terms with `numbers`; return (field, text) of those that there were."""
    if not len(numbers):
        return []
    packed = word_packing.remove(connection, numbers)
    fresh = _fresh_of(connection, numbers.tolist())
    connection.executemany(
        "DELETE FROM index_term WHERE id = ?", [(number,) for number in numbers.tolist()]
    )
    add_counts(connection, fresh=-len(fresh), packed=-len(packed))
    return [*packed, *fresh.values()]


def _fresh_of(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[int, bytes]]:
    found = {}
    for number in numbers:
        row = connection.execute(_BY_NUMBER, (number,)).fetchone()
        if row is not None:
            found[number] = row[0], bytes(row[1])
    return found


def remove_terms_from(connection: Connection, first: int) -> None:
    """Delete every term whose number is `first` or greater."""
    rows = connection.execute("SELECT id FROM index_term WHERE id >= ?", (first,)).fetchall()
    fresh = np.array([row[0] for row in rows], np.int64)
    remove_terms(connection, np.union1d(fresh, numbers_from(connection, first)))


@decoding()
def find_numbers(connection: Connection, field: int, texts: Sequence[bytes]) -> dict[bytes, int]:
    """Return the numbers of those `texts` (ascending) that are terms of `field`."""
    found = packed_lexicon.numbers_in(connection, field, texts)
    left = [text for text in texts if text not in found]
    for first in range(0, len(left), _TEXTS_AT_ONCE):
        some = left[first : first + _TEXTS_AT_ONCE]
        statement = _AMONG.format(", ".join("?" * len(some)))
        found.update(connection.execute(statement, (field, *blobs(some))).fetchall())
    return found


def find_number(connection: Connection, field: int, text: bytes) -> int | None:
    """Return the number of one term, or None."""
    row = connection.execute(
        "SELECT id FROM index_term WHERE field = ? AND text = ?", (field, text)
    ).fetchone()
    return packed_lexicon.number_in(connection, field, text) if row is None else int(row[0])


@decoding()
def texts_of(connection: Connection, numbers: Sequence[int]) -> list[tuple[int, bytes]]:
    """Return (field, text) of each term number, in the order of `numbers`.

    Numbers that are no term's are left out.
    """
    wanted = np.unique(np.array(numbers, np.int64))
    found: dict[int, tuple[int, bytes]] = {}
    for block in packed_lexicon.blocks_with(connection, wanted):
        for place in np.flatnonzero(np.isin(block.numbers, wanted)).tolist():
            found[int(block.numbers[place])] = block.field, block.texts[place]
    found |= _fresh_of(connection, [n for n in wanted.tolist() if n not in found])
    return [found[number] for number in numbers if number in found]


def scan(
    connection: Connection, field: int, first: bytes, beyond: bytes | None = None
) -> Iterator[Entry]:
    """Yield (text, number) of the terms of `field` from `first` on, before `beyond`, in order."""
    return chain.from_iterable(pages(connection, field, first, beyond))


def pages(
    connection: Connection, field: int, first: bytes, beyond: bytes | None = None
) -> Iterator[list[Entry]]:
    """Yield what `scan` does, cut into lists that grow: first about one block.

    A caller may stop early, or write between two pages.
    """
    blocks = 1
    while page := _page(connection, field, first, beyond, blocks):
        yield page
        first = page[-1][0] + b"\x00"
        blocks = min(2 * blocks, _BLOCKS_OF_A_PAGE)


@decoding()
def _page(
    connection: Connection, field: int, first: bytes, beyond: bytes | None, blocks: int
) -> list[Entry]:
    packed: list[Entry] = []
    for group in blocks_from(connection, field, first, beyond, blocks):
        packed = [entry for block in group for entry in block.entries() if entry[0] >= first]
        if packed:
            break
    most = blocks * _FRESH_OF_A_BLOCK
    fresh = _fresh(connection, field, first, beyond, most)
    # What comes after the end of either list may stand between terms that were not read.
    ends = [part[-1][0] for part in (packed, fresh[most - 1 :]) if part]
    end = min(ends, default=None)
    return [
        entry
        for entry in sorted([*packed, *fresh])
        if (end is None or entry[0] <= end) and (beyond is None or entry[0] < beyond)
    ]


@decoding()
def numbers_between(
    connection: Connection, field: int, first: bytes, beyond: bytes | None
) -> Int64s:
    """Return the numbers of the terms of `field` in a span of texts, in no order.

    A term without a letter, which some fields have for what has no value, is left out.
    """
    first = first or b"\x00"
    fresh = [number for _, number in _fresh(connection, field, first, beyond, _EVERY)]
    parts = [np.array(fresh, np.int64)]
    for blocks in blocks_from(connection, field, first, beyond, 1):
        for block in blocks:
            low = bisect_left(block.texts, first)
            high = len(block.texts) if beyond is None else bisect_left(block.texts, beyond)
            parts.append(block.numbers[low:high])
    return np.concatenate(parts)


def all_terms(connection: Connection) -> Iterator[tuple[int, int, bytes]]:
    """Yield (number, field, text) of every term, in no order."""
    for number, field, text in connection.execute("SELECT id, field, text FROM index_term"):
        yield number, field, bytes(text)
    for block in packed_lexicon.every_block(connection):
        for text, number in block.entries():
            yield number, block.field, text


def after_prefix(prefix: bytes) -> bytes | None:
    """Return the least bytes greater than every string that begins with `prefix`, or None."""
    trimmed = prefix.rstrip(b"\xff")
    return trimmed[:-1] + bytes([trimmed[-1] + 1]) if trimmed else None


def _fresh(
    connection: Connection, field: int, first: bytes, beyond: bytes | None, most: int
) -> list[Entry]:
    rows = connection.execute(_FRESH, (field, first, beyond, beyond, most)).fetchall()
    return [(bytes(text), number) for text, number in rows]


_TEXTS_AT_ONCE = 256
_AMONG = "SELECT text, id FROM index_term WHERE field = ? AND text IN ({})"
_BY_NUMBER = "SELECT field, text FROM index_term WHERE id = ?"
_FRESH = (
    "SELECT text, id FROM index_term"
    " WHERE field = ? AND text >= ? AND (? IS NULL OR text < ?) ORDER BY text LIMIT ?"
)
_BLOCKS_WITHIN = "SELECT count(*) FROM index_word WHERE field = ? AND first > ? AND first <= ?"
_ANY_TERM = (
    "SELECT 1 FROM index_term WHERE field = ?"
    " UNION ALL SELECT 1 FROM index_word WHERE field = ? LIMIT 1"
)
