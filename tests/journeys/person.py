"""Somebody at a keyboard: the real program on a screen of its own, with keys from xdotool.

Without a window manager nobody hands the keyboard to a new window, so the hand does, as a click
into it would.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archive.keys import Secret
from archive.ports import OpenArchive
from desktop import wiring
from vault.parameters import FLOOR

REPOSITORY = Path(__file__).resolve().parents[2]
PASSPHRASE = "seven plain words for a test"
LONGEST_WAIT_SECONDS = 90
SETTLE_SECONDS = 0.4
ATTEMPTS = 3


@dataclass
class Person:
    """What a person can do and see."""

    display: str
    process: subprocess.Popen[bytes]
    archive: Path
    home: Path

    def press(self, *keys: str) -> None:
        """Keys as xdotool names them, one after the other, in the window in front."""
        for key in keys:
            self._hand("windowfocus", "--sync", self.front())
            self._hand("key", "--clearmodifiers", key)
            time.sleep(SETTLE_SECONDS)

    def write(self, text: str) -> None:
        """Letters."""
        self._hand("windowfocus", "--sync", self.front())
        self._hand("type", "--delay", "30", text)
        time.sleep(SETTLE_SECONDS)

    def windows(self) -> list[str]:
        """Visible windows of the program that have a title, oldest first."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."],
            env=self._environment(),
            capture_output=True,
            check=False,
        )
        return sorted(found.stdout.decode().split(), key=int)

    def front(self) -> str:
        """The newest of them."""
        self.until(lambda: bool(self.windows()))
        return self.windows()[-1]

    def titles(self) -> list[str]:
        return [self._hand("getwindowname", each).strip() for each in self.windows()]

    def enter(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase, press Enter and wait for the library.

        Again where nothing comes of it: on a slow machine the first letters may come too early.
        """
        for _ in range(ATTEMPTS):
            self.press("ctrl+a")
            self.write(passphrase)
            self.press("Return")
            if self.comes(self.is_open, LONGEST_WAIT_SECONDS / ATTEMPTS):
                self._see_the_library()
                return
        raise AssertionError("does not open")

    def _see_the_library(self) -> None:
        """The settings are there as soon as the library is: ask for them, and put them away."""
        for _ in range(ATTEMPTS * 10):
            self.press("F8")
            if self.comes(lambda: "Settings" in self.titles(), LONGEST_WAIT_SECONDS / 30):
                self.press("Escape")
                self.until(lambda: "Settings" not in self.titles())
                return
        raise AssertionError("no library comes into sight")

    def is_open(self) -> bool:
        """Whether the program holds the archive open for writing."""
        return any(each.endswith("archive.db") for each in self._open_files())

    def is_fresh(self) -> bool:
        """Whether the process was replaced, as locking does."""
        return b"--resume-from" in self._process_file("cmdline")

    def until(self, condition: Callable[[], bool]) -> None:
        assert self.comes(condition, LONGEST_WAIT_SECONDS), "waited for too long"

    def comes(self, condition: Callable[[], bool], seconds: float) -> bool:
        """Whether something comes about in time."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
        return True

    @contextmanager
    def looking_in(self) -> Iterator[OpenArchive]:
        """The archive, for reading, as a second program sees it."""
        archive = wiring.build(FLOOR).shelf.at(self.archive)
        opened = archive.unlock(Secret(PASSPHRASE), read_only=True)
        try:
            yield opened
        finally:
            opened.close()

    def _hand(self, *words: str) -> str:
        moved = subprocess.run(
            ["xdotool", *words], env=self._environment(), capture_output=True, check=True
        )
        return moved.stdout.decode()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def _open_files(self) -> list[str]:
        folder = Path(f"/proc/{self.process.pid}/fd")
        try:
            return [str(link.readlink()) for link in folder.iterdir()]
        except OSError:
            return []

    def _process_file(self, name: str) -> bytes:
        return Path(f"/proc/{self.process.pid}/{name}").read_bytes()


@contextmanager
def screen(place: Path) -> Iterator[str]:
    """A screen that nobody sees; gives the name of its display."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with (place / "screen").open("wb") as log:
        server = subprocess.Popen(words, pass_fds=(writing,), stderr=log)
    os.close(writing)
    try:
        yield f":{os.read(reading, 16).decode().strip()}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


@contextmanager
def sitting_down(place: Path, *, make: bool = True) -> Iterator[Person]:
    """The program, started over an archive that is locked; ended afterwards."""
    archive, home = place / "Library.skrynia", place / "home"
    home.mkdir()
    if make:
        wiring.build(FLOOR).shelf.create(archive, Secret(PASSPHRASE)).close()
    with screen(place) as display:
        environment = {
            **{name: os.environ[name] for name in ("PATH",)},
            "DISPLAY": display,
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "LANGUAGE": "en",
            "QT_QPA_PLATFORM": "xcb",
        }
        words = [sys.executable, "-m", "desktop.app", *([str(archive)] if make else [])]
        process = subprocess.Popen(
            words, cwd=REPOSITORY, env=environment, stderr=subprocess.DEVNULL
        )
        try:
            yield Person(display, process, archive, home)
        finally:
            process.kill()
            process.wait()
