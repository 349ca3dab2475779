"""Run in a process of its own: writes, merges and searches an index, and prints what it opened.

Argument: "quiet", or "noisy" (the control: the writer's caller opens a file and loads a pickle).
Prints one line for each audit event (PEP 578) of a file opened or a pickle loaded. A hook cannot be
taken out again, which is why it is not put into the process of the tests.
"""

import pickle
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

from whoosh import fields, query

import index

WATCHED = ("open", "pickle.find_class", "tempfile.mkstemp")


def exercise(connection: sqlite3.Connection) -> None:
    schema = fields.Schema(
        id=fields.NUMERIC(unique=True, stored=True),
        body=fields.TEXT(chars=True, vector=True),
        day=fields.DATETIME(stored=True, sortable=True),
    )
    ix = index.create(connection, schema)
    for number in range(12):
        with ix.writer() as writer:
            writer.add_document(id=number, body="alfa bravo", day=datetime(2024, 1, 1))
    with ix.writer() as writer:
        writer.delete_by_values("id", [3])
    ix.optimize()
    with ix.searcher() as searcher:
        found = searcher.rank_by_matchers(query.Phrase("body", ["alfa", "bravo"]))
        assert found.total == 11


def open_a_file_and_a_pickle() -> None:
    Path(__file__).read_bytes()
    pickle.loads(pickle.dumps(datetime))


def main(mode: str) -> None:
    exercise(sqlite3.connect(":memory:", isolation_level=None))  # modules loaded at first use
    events: list[str] = []
    listening = True

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event in WATCHED:
            events.append(f"{event} {arguments[0]}")

    sys.addaudithook(hook)
    exercise(sqlite3.connect(":memory:", isolation_level=None))
    if mode == "noisy":
        open_a_file_and_a_pickle()
    listening = False
    sys.stdout.write("\n".join(events))


if __name__ == "__main__":
    main(sys.argv[1])
