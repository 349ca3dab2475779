"""How long the window stands still while it imports: `python -m bench.window [--documents N]`.

Beats every 5 ms on the window's thread of the real program, offscreen, over a real archive and the
real jail. A gap between two beats is time in which no key would have been answered. A second
process beats at the same time and does nothing else: its gaps are those of the machine. Of each
long gap the time that the window's own thread computed is told, too: the rest was spent waiting
for Python's lock or for a processor.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from dataclasses import dataclass, field, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONG_MS = 50
BEAT_MS = 5
WORDS = ("ліст", "турма", "суд", "маці", "камера", "воля", "вязень", "сведка", "допыт", "следчы")


@dataclass
class Beats:
    """Gaps of one thread."""

    gaps_ms: list[float] = field(default_factory=list)
    own_ms: list[float] = field(default_factory=list)
    """Of each gap, what the thread computed itself."""
    last: float = field(default_factory=time.perf_counter)
    last_own: float = field(default_factory=time.thread_time)
    places: list[tuple[int, int, str]] = field(default_factory=list)
    """Gap, own work in it, and where the lanes stood."""

    def beat(self) -> None:
        """Another beat; of a long gap, remember where the work stood when it ended."""
        now, own = time.perf_counter(), time.thread_time()
        self.gaps_ms.append((now - self.last) * 1000)
        self.own_ms.append((own - self.last_own) * 1000)
        if self.gaps_ms[-1] > LONG_MS:
            self.places.append((round(self.gaps_ms[-1]), round(self.own_ms[-1]), _busy_places()))
        self.last, self.last_own = time.perf_counter(), own

    def summary(self) -> str:
        ordered = sorted(self.gaps_ms)
        long = [pair for pair in zip(self.gaps_ms, self.own_ms, strict=True) if pair[0] > LONG_MS]
        own = sum(each for _, each in long) / sum(each for each, _ in long) if long else 0
        return (
            f"beats {len(ordered)}, median {ordered[len(ordered) // 2]:.0f} ms, "
            f"99 % {ordered[len(ordered) * 99 // 100]:.0f} ms, longest {ordered[-1]:.0f} ms, "
            f"over {LONG_MS} ms: {len(long)} (own work {own:.0%} of these)"
        )


def _busy_places() -> str:
    """The innermost frames of each lane that is not waiting for work."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    told = []
    for number, frame in sys._current_frames().items():
        name = names.get(number, "")
        stack = traceback.extract_stack(frame)
        if "lane" in name and len(stack) > 4:
            ours = [each for each in stack if "importlib" not in each.filename][:-5:-1]
            where = (f"{Path(each.filename).stem}.{each.name}:{each.lineno}" for each in ours)
            told.append(f"{name} {' < '.join(where)}")
    return "; ".join(told) or "-"


@dataclass
class Collections:
    """Pauses that Python's collector of cycles makes; every thread waits for it."""

    pauses_ms: list[float] = field(default_factory=list)
    begun: float = 0.0

    def watch(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self.begun = time.perf_counter()
        else:
            self.pauses_ms.append((time.perf_counter() - self.begun) * 1000)

    def summary(self) -> str:
        long = [each for each in self.pauses_ms if each > LONG_MS]
        longest = max(self.pauses_ms, default=0)
        return f"{len(self.pauses_ms)}, longest {longest:.0f} ms, over {LONG_MS} ms: {len(long)}"


def control() -> None:
    """A process that only beats, until its standard input is closed."""
    beats = Beats()
    os.set_blocking(sys.stdin.fileno(), False)
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


def measure(documents: int, explain: bool) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from archive.keys import Secret
    from desktop import app, wiring
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
        library = window.library
        library.imports.review = lambda order, _, go_on: go_on(order)
        wait(500)
        beats, timer = Beats(), QTimer(interval=BEAT_MS)
        timer.timeout.connect(beats.beat)
        beside = subprocess.Popen(
            [sys.executable, "-m", "bench.window", "--control"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        collections = Collections()
        gc.callbacks.append(collections.watch)
        beats.last = time.perf_counter()
        timer.start()
        began = time.perf_counter()
        library.import_paths([place / "files"])
        until(lambda: library.imports.running)
        until(lambda: not library.imports.running, 1200)
        seconds = time.perf_counter() - began
        timer.stop()
        told, _ = beside.communicate()
        sys.stdout.write(f"{documents} documents in {seconds:.1f} s\n")
        sys.stdout.write(f"window:  {beats.summary()}\ncontrol: {told.decode()}\n")
        sys.stdout.write(f"collections of cycles: {collections.summary()}\n")
        if explain:
            for gap, own, where in sorted(beats.places, reverse=True)[:40]:
                sys.stdout.write(f"{gap:>5} ms, own {own:>4} ms  {where}\n")
        sys.stdout.flush()
        window.jobs.stop()
        if window.archive is not None:
            window.archive.close()
    os._exit(0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure how long the window stands still.")
    parser.add_argument("--documents", type=int, default=1500)
    parser.add_argument("--explain", action="store_true", help="where the other threads stood")
    parser.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.control:
        control()
    else:
        measure(options.documents, options.explain)
