"""Drives the real program from inside: unlock, import, read, lock; run by `test_ui_restart`.

The first process is given a folder and a word. What it becomes after locking knows nothing of
them but what the program itself handed on, and tells what it shows. Argon2id is as cheap as the
floor allows.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path.cwd()))

from archive.keys import Secret
from desktop import app, wiring
from desktop.ui.locking.restart import read_resumption, replace_process
from desktop.ui.services import Resumption
from desktop.ui.window import Window
from tests.narrowed import of_kind, present
from vault.hardening import quiet_exceptions
from vault.parameters import FLOOR

PASSPHRASE = "a passphrase for the test"
# The fresh process looks for the word without holding it: turned by one, and turned back letter
# by letter while comparing.
TURN = 1


def say(name: str, value: object) -> None:
    sys.stdout.write(f"{name}: {value}\n")
    sys.stdout.flush()


def wait(milliseconds: int) -> None:
    """Let the window live. QTest.qWait would not: it keeps Python's lock, and no job gets on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while not condition():
        if time.monotonic() > deadline:
            say("gave up", condition)
            os._exit(3)
        wait(10)


def turned(text: str) -> list[int]:
    return [ord(letter) + TURN for letter in text]


def canaries_in_memory(wanted: list[int]) -> int:
    """How often the word lies in this process's own memory, in UTF-8, UTF-16 and UCS-4."""
    found = 0
    for width, order in ((1, "utf-8"), (2, "utf-16-le"), (4, "utf-32-le")):
        first = chr(wanted[0] - TURN).encode(order)
        found += _count(wanted, first, order, width)
    return found


def _count(wanted: list[int], first: bytes, order: str, width: int) -> int:
    found = 0
    for start, end in _readable_ranges():
        found += _count_in(_read(start, end - start), wanted, first, order)
    return found


def _count_in(memory: bytes, wanted: list[int], first: bytes, order: str) -> int:
    found, place = 0, memory.find(first)
    while place >= 0:
        at = place
        for number in wanted:
            letter = chr(number - TURN).encode(order)
            if memory[at : at + len(letter)] != letter:
                break
            at += len(letter)
        else:
            found += 1
        place = memory.find(first, place + 1)
    return found


def _readable_ranges() -> list[tuple[int, int]]:
    ranges = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, rights = line.split()[:2]
        if rights.startswith("rw") and "[v" not in line:
            start, end = (int(number, 16) for number in span.split("-"))
            ranges.append((start, end))
    return ranges


def _read(start: int, length: int) -> bytes:
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        memory.seek(start)
        try:
            return memory.read(length)
        except OSError:
            return b""


def window_of(resumption: Resumption, word: list[int]) -> Window:
    rooms = wiring.build(FLOOR)
    command = [sys.executable, __file__, "--again", ",".join(map(str, word))]
    services = replace(
        app.services(rooms),
        restart=lambda told: replace_process([*command, str(locked_at[0])], told),
    )
    app.leave_no_traces()
    application = of_kind(QApplication.instance() or QApplication([]), QApplication)
    window = Window(services, application, resumption)
    locked_at = [0.0]
    window.ending.begun.connect(lambda: locked_at.__setitem__(0, time.time()))
    window.show()
    return window


def first_process(parent: Path, word: str) -> None:
    say("first pid", os.getpid())
    parent.mkdir()
    folder, source = parent / "Library.skrynia", parent / "source.txt"
    source.write_text(f"{word} {word}\nдругі радок пра ліст", encoding="utf-8")
    wiring.build(FLOOR).shelf.create(folder, Secret(PASSPHRASE)).close()
    window = window_of(Resumption(folder=str(folder), language="be"), turned(word))
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    until(lambda: window.library is not None)
    library = window.library
    present(library).import_paths([source])
    until(lambda: not present(library).imports.running)
    present(library).box.setText("ліст")
    present(library).search.submit("ліст")
    until(lambda: present(library).results.view.results.rowCount() == 1)
    present(library).results.view.enter_list()
    until(lambda: present(library).reader.reading is not None)
    say("read", present(library).reader.text.toPlainText().split()[0])
    source.unlink()
    say("canaries before", canaries_in_memory(turned(word)))
    window.lock()
    until(lambda: False)


def fresh_process(word: list[int], locked_at: float, descriptor: int) -> None:
    resumption = read_resumption(descriptor)
    window = window_of(resumption, word)
    wait(200)
    say("fresh pid", os.getpid())
    unlock = window.entrance.unlock_page
    say("fresh shows", "unlock" if unlock.isVisible() else "something else")
    say("fresh folder", unlock.folder.path())
    say("seconds to lock", time.time() - locked_at)
    say("canaries after", canaries_in_memory(word))
    os._exit(0)


if __name__ == "__main__":
    quiet_exceptions()
    if sys.argv[1] == "--again":
        fresh_process(
            [int(number) for number in sys.argv[2].split(",")],
            float(sys.argv[3]),
            int(sys.argv[-1]),
        )
    else:
        first_process(Path(sys.argv[1]), sys.argv[2])
