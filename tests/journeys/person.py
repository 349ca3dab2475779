"""Somebody at a keyboard: the real program on a screen of its own, with keys from xdotool.

Without a window manager nobody hands the keyboard to a new window, so the hand does, as a click
into it would.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from archive.drafts import check
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.records import ArticleDraft, Description
from desktop import wiring
from tests.journeys.screen import CORNER, Screen, Word, screen, standing
from vault.parameters import FLOOR

REPOSITORY = Path(__file__).resolve().parents[2]
PASSPHRASE = "seven plain words for a test"
LONGEST_WAIT_SECONDS = 90
SETTLE_SECONDS = 0.15
ATTEMPTS = 3


@dataclass
class Person:
    """What a person can do and see."""

    screen: Screen
    process: subprocess.Popen[bytes]
    archive: Path
    home: Path
    _looks: int = 0

    def press(self, *keys: str) -> None:
        """Keys as xdotool names them, one after the other, in the window in front."""
        self._focus("key", "--clearmodifiers", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        """Letters."""
        self._focus("type", "--delay", "25", text)

    def click(self, words: str, *, times: int = 1, beyond: int = 0, below: int = 0) -> None:
        """With the mouse on words that stand on the screen, at least so far right and down."""
        across, down = self._place(words, beyond, below)
        self._focus("mousemove", str(across), str(down))
        self._hand("click", "--repeat", str(times), "--delay", "60", "1")
        self._hand("mousemove", *map(str, CORNER))
        time.sleep(SETTLE_SECONDS)

    @contextmanager
    def copied(self, text: str) -> Iterator[None]:
        """Another program, from which this text was copied, beside ours."""
        words = [sys.executable, "-m", "tests.journeys.another_program", text]
        other = subprocess.Popen(
            words, cwd=REPOSITORY, env=self._environment(), stdout=subprocess.PIPE
        )
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == b"copied\n"
            yield
        finally:
            other.kill()
            other.communicate()

    def reads(self, words: str) -> bool:
        """Whether words are seen on the screen: in one look of two ways, which take turns."""
        return bool(standing(self._look(), words))

    def windows(self) -> list[str]:
        """Visible windows of the program that have a title, oldest first."""
        found = self._hand("search", "--onlyvisible", "--name", ".", check=False)
        return sorted(found.split(), key=int)

    def front(self) -> str:
        """The newest of them."""
        self.until(lambda: bool(self.windows()))
        return self.windows()[-1]

    def titles(self) -> list[str]:
        return [self._hand("getwindowname", each, check=False).strip() for each in self.windows()]

    def calls(self, key: str, title: str) -> None:
        """Press a key until the window that it opens is there."""
        for _ in range(ATTEMPTS * 10):
            self.press(key)
            if self.comes(lambda: title in self.titles(), LONGEST_WAIT_SECONDS / 30):
                return
        raise AssertionError(f"{key} opens nothing")

    def puts_away(self, title: str) -> None:
        """Close a window with Escape."""
        self.press("Escape")
        self.until(lambda: title not in self.titles())

    def enter(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase, press Enter and wait for the library, whose settings come then.

        Again where nothing comes of it: on a slow machine the first letters may come too early.
        """
        for _ in range(ATTEMPTS):
            self.press("ctrl+a")
            self.write(passphrase)
            self.press("Return")
            if self.comes(self.is_open, LONGEST_WAIT_SECONDS / ATTEMPTS):
                self.calls("F8", "Settings")
                self.puts_away("Settings")
                return
        raise AssertionError("does not open")

    def locks(self, key: str) -> None:
        """Press a key and see the archive closed, by a process that replaced itself."""
        begun = self._begun()
        self.press(key)
        self.until(lambda: self._begun() != begun and self._is_fresh())
        assert not self.is_open()

    def is_open(self) -> bool:
        """Whether the program holds the archive open."""
        return any(each.endswith("archive.db") for each in self._open_files())

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
    def looking_in(self, secret: Secret | None = None) -> Iterator[OpenArchive]:
        """The archive, for reading, as a second program sees it."""
        archive = wiring.build(FLOOR).shelf.at(self.archive)
        opened = archive.unlock(secret or Secret(PASSPHRASE), read_only=True)
        try:
            yield opened
        finally:
            opened.close()

    def _look(self) -> list[Word]:
        self._looks += 1
        return self.screen.rows() if self._looks % 2 else self.screen.pieces()

    def _place(self, wanted: str, beyond: int, below: int) -> tuple[int, int]:
        """Middle of the first of these words, once they are on the screen."""
        found: list[Word] = []

        def seen() -> bool:
            places = standing(self._look(), wanted)
            found[:] = [each for each in places if each.box[0] >= beyond and each.box[1] >= below]
            return bool(found)

        self.until(seen)
        return found[0].middle

    def _focus(self, *then: str) -> None:
        self._hand("windowfocus", "--sync", self.front(), *then)
        time.sleep(SETTLE_SECONDS)

    def _hand(self, *words: str, check: bool = True) -> str:
        moved = subprocess.run(
            ["xdotool", *words], env=self._environment(), capture_output=True, check=check
        )
        return moved.stdout.decode()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.screen.display, "QT_QPA_PLATFORM": "xcb"}

    def _open_files(self) -> list[str]:
        folder = Path(f"/proc/{self.process.pid}/fd")
        try:
            return [str(link.readlink()) for link in folder.iterdir()]
        except OSError:
            return []

    def _begun(self) -> bytes:
        """Tells one program from the next in the same process: each lies elsewhere in memory."""
        return self._process_file("auxv")

    def _is_fresh(self) -> bool:
        return b"--resume-from" in self._process_file("cmdline")

    def _process_file(self, name: str) -> bytes:
        return Path(f"/proc/{self.process.pid}/{name}").read_bytes()


@contextmanager
def sitting_down(
    place: Path, *texts: str, make: bool = True, before: Sequence[str] = ()
) -> Iterator[Person]:
    """The program, started over a locked archive, ended afterwards.

    Where none lies there, `make` has one made with these documents. `before` is a command that
    starts the program in a place of its own. What the screen showed last lies in `last.png`.
    """
    archive, home = place / "Library.skrynia", place / "home"
    home.mkdir()
    if make and not archive.exists():
        put_archive(archive, texts)
    with screen(place) as shown:
        environment = {
            **{name: os.environ[name] for name in ("PATH",)},
            "DISPLAY": shown.display,
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "LANGUAGE": "en",
            "QT_QPA_PLATFORM": "xcb",
        }
        words = [sys.executable, "-m", "desktop.app", *([str(archive)] if make else [])]
        process = subprocess.Popen(
            [*before, *words], cwd=REPOSITORY, env=environment, stderr=subprocess.DEVNULL
        )
        try:
            yield Person(shown, process, archive, home)
        finally:
            shown.picture().save(place / "last.png")
            process.kill()
            process.wait()


def put_archive(folder: Path, texts: Sequence[str]) -> None:
    """An archive with these documents, closed; the first lines are their titles."""
    with closing(wiring.build(FLOOR).shelf.create(folder, Secret(PASSPHRASE))) as archive:
        if not texts:
            return
        now, drafts = datetime.now(UTC), []
        for text in texts:
            title = Description(title=text.splitlines()[0], language="en")
            drafts.append(check(ArticleDraft(untrusted_text=text, description=title), now))
        with archive.writing() as unit:
            unit.search.add(unit.articles.add(drafts))
