"""How long the window stands still while it imports: `python -m bench.window [--documents N]`.

Beats every 5 ms on the window's thread of the real program, offscreen, over a real archive and the
real jail. A gap between two beats is time in which no key would have been answered. A second
process beats at the same time and does nothing else: its gaps are those of the machine. Of each
long gap it is told what the thread computed, how long it was ready while no processor was free,
and where it and the others stood.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bench.beats import BEAT_MS, LONG_MS, Beats, Watch

if TYPE_CHECKING:
    from desktop.ui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS = ("ліст", "турма", "суд", "маці", "камера", "воля", "вязень", "сведка", "допыт", "следчы")
_TOLD_GAPS = 20


@dataclass
class Collections:
    """Pauses that Python's collector of cycles makes; every thread waits for it."""

    pauses_ms: list[float] = field(default_factory=list)
    own_ms: list[float] = field(default_factory=list)
    """Of each, what was computed."""
    begun: tuple[float, float] = (0.0, 0.0)

    def watch(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self.begun = time.perf_counter(), time.thread_time()
        else:
            self.pauses_ms.append((time.perf_counter() - self.begun[0]) * 1000)
            self.own_ms.append((time.thread_time() - self.begun[1]) * 1000)

    def summary(self) -> str:
        long = [each for each in self.pauses_ms if each > LONG_MS]
        longest, most = max(self.pauses_ms, default=0), max(self.own_ms, default=0)
        return (
            f"{len(self.pauses_ms)}, longest {longest:.0f} ms, over {LONG_MS} ms: {len(long)}; "
            f"longest in processor time {most:.0f} ms"
        )


def control() -> None:
    """A process that only beats, until its standard input is closed."""
    beats = Beats()
    os.set_blocking(sys.stdin.fileno(), False)
    beats.begin()
    while sys.stdin.buffer.read(1) != b"":
        time.sleep(BEAT_MS / 1000)
        beats.beat()
    sys.stdout.write(beats.summary())


def write_files(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        words = [WORDS[(number * 7 + place * place) % len(WORDS)] for place in range(300)]
        text = f"Дакумент {number}\n\n" + " ".join(f"{word}{number % 97}" for word in words)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Measured:
    """One import, followed from its first moment to its last."""

    documents: int
    """That were imported."""
    seconds: float
    window: Beats
    machine: str
    """The summary of the process that only beats."""
    collections: Collections
    answers: int
    """How often the list was shown anew meanwhile."""

    def report(self) -> str:
        """What was measured, with the longest gaps and their places."""
        lines = [
            f"{self.documents} documents in {self.seconds:.1f} s, "
            f"load {os.getloadavg()[0]:.1f}, list shown anew {self.answers} times",
            f"window:  {self.window.summary()}",
            f"control: {self.machine}",
            f"collections of cycles: {self.collections.summary()}",
        ]
        for gap in self.window.long()[:_TOLD_GAPS]:
            lines.append(
                f"{gap.length_ms:>5.0f} ms: computed {gap.own_ms:.0f}, "
                f"no processor {gap.queued_ms:.0f}  {gap.place or '-'}"
            )
        return "\n".join(lines) + "\n"

    def figures(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "imported": self.documents,
            "seconds": self.seconds,
            "answers": self.answers,
            "beats": len(self.window.gaps),
            "followed_seconds": sum(gap.length_ms for gap in self.window.gaps) / 1000,
            "longest_ms": self.window.share(1),
            "long": [asdict(gap) for gap in self.window.long()],
        }


def measure(documents: int) -> Measured:
    """Import into a new archive in the real window. Ends with the archive closed."""
    from PySide6.QtWidgets import QApplication

    from archive.keys import Secret
    from desktop import app, wiring
    from desktop.ui.jobs import Lane
    from desktop.ui.services import Resumption
    from desktop.ui.window import Window
    from tests.screens.waiting import until, wait
    from vault.parameters import FLOOR

    application = QApplication([])
    rooms = wiring.build(FLOOR)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        write_files(place / "files", documents)
        folder = place / "Library.skrynia"
        rooms.shelf.create(folder, Secret("a passphrase")).close()
        services = replace(app.services(rooms), restart=lambda _: None, end=lambda: None)
        window = Window(services, application, Resumption(folder=str(folder), language="en"))
        window.show()
        page = window.entrance.unlock_page
        page.passphrase.line.setText("a passphrase")
        page.try_unlock()
        until(lambda: window.library is not None and window.store.attached)
        # The key of the bench is made in no time; another's leaves time to load what reads files.
        warmed = window.jobs.run(Lane.IMPORT, lambda: None, window, lambda _: None, print)
        until(warmed.done)
        window.idle.stop()  # nobody sits here, and five minutes are not enough on a busy machine
        wait(500)
        measured = follow_import(window, place / "files")
        window.jobs.stop()
        archive = window.archive
        if archive is None:
            raise AssertionError
        archive.close()
    return measured


def follow_import(window: Window, files: Path) -> Measured:
    """Beat from the moment in which the files are dropped until the import is done."""
    from PySide6.QtCore import QTimer

    from archive.ingest import Outcome
    from tests.screens.waiting import until

    library, answers = window.library, list[object]()
    if library is None:
        raise AssertionError
    library.imports.review = lambda order, _, go_on: go_on(order)
    library.search.answered.connect(answers.append)
    beats, timer, collections = Beats(), QTimer(interval=BEAT_MS), Collections()
    timer.timeout.connect(beats.beat)
    gc.callbacks.append(collections.watch)
    watch = Watch(beats)
    with beside() as ask_machine:
        began = time.perf_counter()
        beats.begin()
        watch.begin()
        timer.start()
        library.import_paths([files])
        until(lambda: library.imports.running)
        until(lambda: not library.imports.running, 3600)
        timer.stop()
        seconds = time.perf_counter() - began
        watch.end()
        machine = ask_machine()
    gc.callbacks.remove(collections.watch)
    imported = library.imports.outcomes.count(Outcome.IMPORTED)
    return Measured(imported, seconds, beats, machine, collections, len(answers))


@contextmanager
def beside() -> Iterator[Callable[[], str]]:
    """A process that only beats; gives what ends it and tells its summary."""
    words = [sys.executable, "-m", "bench.window", "--control"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield lambda: process.communicate()[0].decode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure how long the window stands still.")
    parser.add_argument("--documents", type=int, default=1500)
    parser.add_argument("--json", type=Path, help="where the figures go")
    parser.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.control:
        control()
    else:
        found = measure(options.documents)
        sys.stdout.write(found.report())
        sys.stdout.flush()
        if options.json:
            options.json.write_text(json.dumps(found.figures()), encoding="utf-8")
        os._exit(0)
