"""How long opening each window holds the event loop: `python -m bench.dialogs [--json FILE]`.

The real program, offscreen, over a real archive with the sample in it. Every window of the table of
actions is opened some times; told is what the window's thread computed (not the time that went by,
so that other work of the machine does not count) while the action ran, and in the longest turn of
the loop afterwards. The middle one of the times counts.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from desktop.ui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OPENED = (
    *("settings", "write", "correct", "correct-text", "drafts", "show-bin", "label", "searches"),
    *(
        "change-many",
        "batch",
        "codebook",
        "code-report",
        "take-pdf",
        "export-codes",
        "review",
        "import-report",
        "keys",
        "health",
        "back-up",
    ),
    *("protected", "palette", "shortcuts", "help", "guide"),
)
LIMIT_MS = 30
TIMES = 5
_FOLLOWED_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Opening:
    """Milliseconds of the window's thread."""

    name: str
    """Of the action."""
    action_ms: float
    turn_ms: float
    """The longest turn of the event loop afterwards."""

    @property
    def longest_ms(self) -> float:
        """For which the loop was held."""
        return max(self.action_ms, self.turn_ms)


def computed_ms(work: Callable[[], object]) -> float:
    """What this thread computed for it."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


def longest_turn_ms(turn: Callable[[], object], seconds: float = _FOLLOWED_SECONDS) -> float:
    """Of all turns within some seconds."""
    longest, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        longest = max(longest, computed_ms(turn))
        time.sleep(0.001)
    return longest


def opened(window: Window, name: str, turn: Callable[[], object]) -> Opening | None:
    """Open a window and put it away again; None where nothing came into sight."""
    begun = computed_ms(window.book[name].trigger)
    after = longest_turn_ms(turn)
    shown = _in_sight(window)
    for dialog in shown:
        dialog.close()
    longest_turn_ms(turn)
    return Opening(name, begun, after) if shown else None


def _in_sight(window: Window) -> list[QDialog]:
    from PySide6.QtWidgets import QDialog

    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def middle(openings: list[Opening]) -> Opening:
    """The middle of each figure."""
    return Opening(
        openings[0].name,
        statistics.median(each.action_ms for each in openings),
        statistics.median(each.turn_ms for each in openings),
    )


def report(openings: list[Opening]) -> str:
    """A line for each window, the slowest first."""
    lines = [f"load {os.getloadavg()[0]:.1f}; processor time of the window's thread, ms"]
    for each in sorted(openings, key=lambda one: one.longest_ms, reverse=True):
        mark = "  over" if each.longest_ms > LIMIT_MS else ""
        lines.append(
            f"{each.name:<14} action {each.action_ms:>4.0f}  turn {each.turn_ms:>4.0f}{mark}"
        )
    return "\n".join(lines) + "\n"


def measure() -> list[Opening]:
    """Open all of them over a new archive."""
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
        folder = Path(name) / "Library.skrynia"
        rooms.shelf.create(folder, Secret("a passphrase")).close()
        services = replace(app.services(rooms), restart=lambda _: None, end=lambda: None)
        window = Window(services, application, Resumption(folder=str(folder), language="be"))
        window.show()
        page = window.entrance.unlock_page
        page.passphrase.line.setText("a passphrase")
        page.try_unlock()
        until(lambda: window.library is not None and window.store.attached)
        library = window.library
        if library is None:
            raise AssertionError
        window.idle.stop()
        library.imports.review = lambda order, _, go_on: go_on(order)
        library.import_paths([rooms.sample])
        until(lambda: library.imports.running)
        until(lambda: not library.imports.running, 600)
        library.results.view.enter_list()
        until(lambda: library.reader.reading is not None)
        wait(1000)
        turn = application.processEvents
        rounds = [[opened(window, each, turn) for each in OPENED] for _ in range(TIMES)]
        window.jobs.stop()
        if window.archive is not None:
            window.archive.close()
    by_name = [
        [each for each in column if each is not None] for column in zip(*rounds, strict=True)
    ]
    return [middle(column) for column in by_name if column]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure how long opening windows holds the loop.")
    parser.add_argument("--json", type=Path, help="where the figures go")
    options = parser.parse_args()
    found = measure()
    sys.stdout.write(report(found))
    sys.stdout.flush()
    if options.json:
        options.json.write_text(json.dumps([asdict(each) for each in found]), encoding="utf-8")
    os._exit(0)
