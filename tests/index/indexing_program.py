"""A process that indexes and merges until it is killed, or for so many rounds.

    python -m tests.index.indexing_program FILE ROUNDS [--split] [--spill]

Every round commits some documents together with their numbers in the table `kept`, and then pieces
of merging, one a transaction. It prints the round that is committed. The controls: `--split`
commits the numbers before the index, and lets each statement of a merge commit itself; `--spill`
writes the words of a round into a file beside the vault.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from whoosh import fields

import index

EACH = 40
PIECES = 12
_KEY = "cd" * 32


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(unique=True, sortable=True, shift_step=0, signed=False),
        body=fields.TEXT(stored=True),
    )


def text_of(number: int) -> str:
    """A text with a word of its own and words that it shares with others."""
    shared = " ".join(f"shared{(number * 7 + i * 13) % 400}" for i in range(30))
    return f"own{number} everywhere {shared}"


def gone_after(rounds: int) -> set[int]:
    """The documents that are deleted in the first `rounds` rounds: the fifth of each third one."""
    return {number * EACH + 5 for number in range(0, rounds - 1, 3)}


def connected(path: Path) -> Any:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    for setting in ("cipher_log_level = NONE", "journal_mode = WAL", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def opened(path: Path) -> tuple[Any, index.ArrayIndex]:
    connection = connected(path)
    if index.exists(connection):
        return connection, index.open(connection, schema(), segment_documents=400)
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE kept (round INTEGER PRIMARY KEY)")
    made = index.create(connection, schema(), segment_documents=400)
    connection.execute("COMMIT")
    return connection, made


def main(path: Path, rounds: int, *, split: bool, spill: bool) -> None:
    connection, ix = opened(path)
    (done,) = connection.execute("SELECT coalesce(max(round), -1) + 1 FROM kept").fetchone()
    for number in range(done, done + rounds):
        with transaction(connection):
            connection.execute("INSERT INTO kept VALUES (?)", (number,))
            if split:
                connection.execute("COMMIT")
                connection.execute("BEGIN")
            write(ix, number)
        if spill:
            path.with_suffix(".words").write_text(text_of(number), "utf-8")
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        for _ in range(PIECES):
            if split:
                ix.merge_step()
            else:
                with transaction(connection):
                    ix.merge_step()
    connection.close()


def write(ix: index.ArrayIndex, number: int) -> None:
    with ix.writer() as writer:
        if number and (number - 1) % 3 == 0:
            writer.delete_by_values("id", [(number - 1) * EACH + 5])
        for document in range(number * EACH, (number + 1) * EACH):
            writer.add_document(id=document, body=text_of(document))


@contextmanager
def transaction(connection: Any) -> Iterator[None]:
    connection.execute("BEGIN")
    yield
    connection.execute("COMMIT")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]),
        int(sys.argv[2]),
        split="--split" in sys.argv,
        spill="--spill" in sys.argv,
    )
