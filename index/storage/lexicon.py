"""Terms and their numbers. A number is given once and never used again."""

import json
from collections.abc import Iterator, Sequence

from index.storage.connection import Connection

_FIRST_PAGE, _LAST_PAGE = 2, 512


class Lexicon:
    """Numbers for the terms of a writer, remembered while the tables are what this lexicon knows.

    `next_term` is the number that the next new term gets.
    """

    def __init__(self, connection: Connection, next_term: int) -> None:
        self._connection = connection
        self._known: dict[int, dict[bytes, int]] = {}
        self._empty_at_start: dict[int, bool] = {}
        self.next_term = next_term

    def numbers(self, field: int, texts: Sequence[bytes]) -> list[int]:
        """Return the number of each term of `texts` in `field`, writing those that are new."""
        known = self._known.setdefault(field, {})
        unknown = list(dict.fromkeys(t for t in texts if t not in known))
        if unknown:
            if not self._was_empty(field):
                known.update(find_numbers(self._connection, field, unknown))
            self._insert(field, known, [t for t in unknown if t not in known])
        return [known[text] for text in texts]

    def _was_empty(self, field: int) -> bool:
        if field not in self._empty_at_start:
            row = self._connection.execute(
                "SELECT 1 FROM index_term WHERE field = ? LIMIT 1", (field,)
            ).fetchone()
            self._empty_at_start[field] = row is None
        return self._empty_at_start[field]

    def _insert(self, field: int, known: dict[bytes, int], texts: list[bytes]) -> None:
        first = self.next_term
        rows = [(first + i, field, text) for i, text in enumerate(sorted(texts))]
        self._connection.executemany("INSERT INTO index_term VALUES (?, ?, ?)", rows)
        known.update((text, number) for number, _, text in rows)
        self.next_term += len(rows)


def find_numbers(connection: Connection, field: int, texts: Sequence[bytes]) -> dict[bytes, int]:
    """Return the numbers of those `texts` that are terms of `field`."""
    statement = "SELECT id FROM index_term WHERE field = ? AND text = ?"
    found: dict[bytes, int] = {}
    for text in texts:
        row = connection.execute(statement, (field, text)).fetchone()
        if row is not None:
            found[text] = row[0]
    return found


def find_number(connection: Connection, field: int, text: bytes) -> int | None:
    """Return the number of one term, or None."""
    row = connection.execute(
        "SELECT id FROM index_term WHERE field = ? AND text = ?", (field, text)
    ).fetchone()
    return None if row is None else int(row[0])


def texts_of(connection: Connection, numbers: Sequence[int]) -> list[tuple[int, bytes]]:
    """Return (field, text) of each term number, in the order of `numbers`.

    Numbers that are no term's are left out.
    """
    rows = connection.execute(
        "SELECT t.field, t.text FROM json_each(?) k CROSS JOIN index_term t ON t.id = k.value",
        (json.dumps(list(numbers)),),
    )
    return [(field, bytes(text)) for field, text in rows]


def scan(
    connection: Connection, field: int, first: bytes, beyond: bytes | None = None
) -> Iterator[tuple[bytes, int]]:
    """Yield (text, number) of the terms of `field` from `first` on, before `beyond`, in order.

    Reads a page at a time, so that a caller may stop early or write between two terms.
    """
    page = _FIRST_PAGE  # Hopping from word to word reads one word and goes elsewhere.
    while True:
        rows = connection.execute(
            "SELECT text, id FROM index_term"
            " WHERE field = ? AND text >= ? AND (? IS NULL OR text < ?) ORDER BY text LIMIT ?",
            (field, first, beyond, beyond, page),
        ).fetchall()
        for text, number in rows:
            yield bytes(text), number
        if len(rows) < page:
            return
        page = min(4 * page, _LAST_PAGE)
        first = bytes(rows[-1][0]) + b"\x00"


def after_prefix(prefix: bytes) -> bytes | None:
    """Return the least bytes greater than every string that begins with `prefix`, or None."""
    trimmed = prefix.rstrip(b"\xff")
    return trimmed[:-1] + bytes([trimmed[-1] + 1]) if trimmed else None
