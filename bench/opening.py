"""From the passphrase to typed results on the screen, over a large archive.

    python -m bench.opening [--documents N] [--corpus zipf|mixed]

The real window, offscreen, in a process of its own over an archive that another one has filled.
What the key derivation takes is timed alone and taken off; the program loads meanwhile. "Typed"
begins with the first key of a word and ends when its results are painted, with the 250 ms pause
that the window waits for more keys. Memory is that of the process at its end; the most of it is
the key derivation's.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from archive.ingest import ingest
from archive.keys import Secret
from bench.calls import write_collection
from bench.samples import CORPORA
from bench.tables import print_machine
from desktop.wiring import build

if TYPE_CHECKING:
    from desktop.ui.searching.search_session import SearchSession

_PASSPHRASE = "a passphrase of the benchmark"
_WORDS = ("суд", "prisoners", "турма")
_KIB = 1024


def main(words: list[str]) -> int:
    """Fill, open in another process, print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.opening", description=__doc__)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--corpus", default="mixed" if CORPORA.is_dir() else "zipf")
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(words)
    if asked.open:
        _open(asked.open)
        return 0
    with TemporaryDirectory(prefix="skrynia-bench-") as place:
        folder = Path(place) / "Bench.skrynia"
        _fill(Path(place), folder, asked.corpus, asked.documents)
        print(f"## Opening an archive, {asked.corpus}, {asked.documents} documents\n")
        print_machine()
        # A process that has filled an archive holds what the window would have to load.
        command = [sys.executable, "-m", "bench.opening", "--open", str(folder)]
        sys.stdout.flush()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(command, env=environment, check=False).returncode


def _fill(place: Path, folder: Path, corpus: str, documents: int) -> None:
    rooms = build()
    archive = rooms.shelf.create(folder, Secret(_PASSPHRASE))
    write_collection(place / "documents.jsonl", corpus, documents)
    ingest(archive, rooms.reader(), [place / "documents.jsonl"], lambda _: None)
    archive.close()


def _open(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from desktop import app
    from desktop.ui.services import Resumption
    from desktop.ui.window import Window
    from tests.screens.waiting import until, wait

    application = QApplication([])
    rooms = build()
    services = replace(app.services(rooms), restart=lambda _: None, end=lambda: None)
    window = Window(services, application, Resumption(folder=str(folder), language="en"))
    window.show()
    wait(1500)
    window.entrance.unlock_page.passphrase.line.setText(_PASSPHRASE)
    began = time.perf_counter()
    window.entrance.unlock_page.try_unlock()
    until(lambda: window.library is not None)
    library = window.library
    if library is None:
        raise AssertionError
    opened = time.perf_counter()
    until(lambda: library.search.answer is not None)
    for word in _WORDS:
        before, typed = library.search.answer, time.perf_counter()
        for letter in word:
            library.box.insert(letter)
        until(partial(_is_another, library.search, before))
        library.results.view.viewport().repaint()
        shown = time.perf_counter()
        print(f"{word}: {shown - typed:.2f} s from its first key; {library.results.summary.text()}")
        if word == _WORDS[0]:
            total = shown - began
        library.box.clear()
        wait(600)
    derivation = _derivation_seconds(folder)
    print(f"unlocked in {opened - began:.2f} s, of which {derivation:.2f} s are the key's")
    print(f"from the passphrase to the first results, without that: {total - derivation:.2f} s")
    print(f"memory: {_memory_mib('VmRSS'):.0f} MiB, most {_memory_mib('VmHWM'):.0f} MiB")
    sys.stdout.flush()
    os._exit(0)


def _is_another(search: SearchSession, before: object) -> bool:
    return search.answer is not None and search.answer is not before


def _derivation_seconds(folder: Path) -> float:
    """What it takes to find a wrong passphrase wrong: nearly all of it is the derivation."""
    from archive.errors import SkryniaError

    began = time.perf_counter()
    try:
        build().shelf.at(folder).unlock(Secret("another passphrase"), read_only=True)
    except SkryniaError:
        return time.perf_counter() - began
    raise AssertionError


def _memory_mib(name: str) -> float:
    line = next(
        each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith(name)
    )
    return int(line.split()[1]) / _KIB


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
