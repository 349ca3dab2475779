"""What it would cost to give back the pages of a file that merges leave free.

    python -m bench.free_pages [--documents N]

Fills the engine's tables in files with an archive's settings, in commits of a hundred documents,
once as older archives are and once with `auto_vacuum = INCREMENTAL`; merges until nothing is left
to merge; then, where SQLite can, gives pages back, a bounded step a transaction, but for those that
the next documents will take.
"""

import argparse
import statistics
import sys
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlcipher3 import dbapi2

import index
from bench.contenders.trees import schema
from bench.samples import CORPORA, samples
from bench.tables import print_machine, print_table
from vault.connection import PAGE_BYTES, Access, open_connection

_KEY = b"k" * 32
_COMMIT = 100


def main(words: list[str]) -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.free_pages", description=__doc__)
    parser.add_argument("--documents", type=int, default=5000)
    count = parser.parse_args(words).documents
    print_machine()
    with TemporaryDirectory(prefix="skrynia-bench-") as folder:
        rows = [
            _measured(Path(folder) / f"{mode}.db", mode, count) for mode in ("NONE", "INCREMENTAL")
        ]
    print_table(
        [
            *("auto_vacuum", "filling, s of CPU", "MB", "of them free", "merging, s of CPU"),
            *("MB then", "of them free", "giving back, s of CPU", "steps", "median ms", "most ms"),
            "MB at last",
        ],
        rows,
    )
    return 0


def _measured(path: Path, mode: str, count: int) -> list[str]:
    connection = _opened(path, mode)
    corpus = samples("mixed" if CORPORA.is_dir() else "zipf", count)
    made = index.create(connection, schema())
    started = time.process_time()
    while batch := list(islice(corpus, _COMMIT)):
        _add(connection, made, batch)
    filling, filled = time.process_time() - started, _sizes(connection)
    steps = _repeated(connection, made.merge_step)
    merged = _sizes(connection)
    given = _repeated(connection, made.give_back_step)
    left = _sizes(connection)
    connection.close()
    return [
        *(mode, f"{filling:.1f}", *filled, f"{sum(steps):.1f}", *merged),
        *(f"{sum(given):.1f}", str(len(given)), f"{statistics.median(given) * 1000:.1f}"),
        *(f"{max(given) * 1000:.1f}", left[0]),
    ]


def _opened(path: Path, mode: str) -> Any:
    if mode == "NONE":  # Once it has a page, a file stays as it is.
        older = dbapi2.connect(str(path))
        older.execute(f"PRAGMA key = \"x'{_KEY.hex()}'\"")
        older.execute("PRAGMA user_version = 1")
        older.close()
    return open_connection(path, _KEY, Access.CREATE)


def _add(connection: Any, made: index.ArrayIndex, batch: list[Any]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    with made.writer() as writer:
        for s in batch:
            writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
    connection.execute("COMMIT")


def _repeated(connection: Any, step: Any) -> list[float]:
    """Take a step a transaction while there are more; return the CPU seconds of each."""
    seconds = []
    more = True
    while more:
        started = time.process_time()
        connection.execute("BEGIN IMMEDIATE")
        more = step()
        connection.execute("COMMIT")
        seconds.append(time.process_time() - started)
    return seconds


def _sizes(connection: Any) -> list[str]:
    """Megabytes of the file, and of its free pages."""
    asked = [connection.execute(f"PRAGMA {name}") for name in ("page_count", "freelist_count")]
    return [f"{pages.fetchone()[0] * PAGE_BYTES / 1e6:.1f}" for pages in asked]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
