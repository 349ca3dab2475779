"""A stage for the window: an archive in memory, a reader of made-up files, a clock to turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVarTuple, Unpack

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive.confinement import Confinement, Probe
from archive.drafts import check
from archive.errors import RecognitionUnavailableError, SourceError
from archive.keys import Secret
from archive.ports import ArchiveShelf, OpenArchive, SourceItem
from archive.ports.projects import ProjectReader
from archive.protections import Promise, Protection, Verdict
from archive.records import ArticleDraft, Description
from desktop.device.neutral import Neutral
from desktop.ui.library_page import LibraryPage
from desktop.ui.services import Resumption, Services
from desktop.ui.window import Window
from importers.encoding import decode
from importers.jail.project_reader import LocalProjects
from tests.contracts.fake_recogniser import FakeRecogniser
from tests.contracts.fake_sound import FakeSound
from tests.contracts.fake_viewer import FakeViewer
from tests.contracts.fakes import FakeArchive, FakeShelf
from tests.contracts.fields import DetailFields
from tests.desktop.ui.found import first_key
from tests.narrowed import of_kind

# What the platform of the tests says of itself whenever a dialog or a menu is shown.
OFFSCREEN = pytest.mark.qt_log_ignore(
    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
)

FOLDER = Path("/archives/Library.skrynia")
PASSPHRASE = "сем слоў на памяць"
WORDS = {
    "be": "адзін два тры чатыры пяць шэсць сем",
    "ru": "один два три четыре пять шесть семь",
    "en": "one two three four five six seven",
}
CODES = {
    language: " ".join(f"{language}{letter}" for letter in "abcdefghijklm") for language in WORDS
}

JAILED = Confinement((Probe("open", refused=True), Probe("socket", refused=True)))


Given = TypeVarTuple("Given")


@dataclass
class StageReader:
    """A `DraftReader` over a dictionary; it waits at `gate` before each item."""

    files: dict[str, ArticleDraft | SourceError] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    asked_for: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def count(self, sources: Sequence[Path]) -> int | None:
        return len(self.files)

    def read(
        self, sources: Sequence[Path], is_known: object = None, meanwhile: object = None
    ) -> Iterator[SourceItem]:
        self.asked_for += sources
        for name, outcome in self.files.items():
            self.gate.wait()
            yield SourceItem(str(Path("/some/folder") / name), outcome)


@dataclass
class Stage:
    """The window with all that a test turns or looks at."""

    qtbot: QtBot
    application: QApplication
    shelf: ArchiveShelf = field(default_factory=FakeShelf)
    reader: StageReader = field(default_factory=StageReader)
    confinement: Confinement = field(default_factory=lambda: JAILED)
    protections: tuple[Protection, ...] = tuple(
        Protection(promise, Verdict.KEPT) for promise in Promise
    )
    neutral: Neutral = field(default_factory=Neutral)
    warmed: list[bool] = field(default_factory=list)
    kept_neutral: list[Neutral] = field(default_factory=list)
    risked: list[bool] = field(default_factory=list)
    recogniser: FakeRecogniser | None = None
    """Nobody: there are no models."""
    picture_risks: list[bool] = field(default_factory=list)
    viewer: FakeViewer = field(default_factory=FakeViewer)
    sound: FakeSound = field(default_factory=FakeSound)
    restarts: list[Resumption] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=lambda: dict(CODES))
    now: float = 0.0
    windows: list[Window] = field(default_factory=list)

    @property
    def window(self) -> Window:
        return self.windows[-1]

    @property
    def library(self) -> LibraryPage:
        assert self.window.library is not None
        return self.window.library

    @property
    def archive(self) -> FakeArchive:
        """The archive in memory that is open."""
        return of_kind(self.window.archive, FakeArchive)

    def make_reader(self, *, may_risk: bool, cancel: object) -> StageReader:
        self.risked.append(may_risk)
        return self.reader

    def make_viewer(self, *, may_risk: bool) -> FakeViewer:
        self.viewer.risked.append(may_risk)
        return self.viewer

    def make_project_reader(self, *, may_risk: bool = False) -> ProjectReader:
        return LocalProjects(may_risk=True)

    @contextmanager
    def make_recogniser(self, *, may_risk: bool, cancel: object) -> Iterator[FakeRecogniser]:
        self.picture_risks.append(may_risk)
        if self.recogniser is None:
            raise RecognitionUnavailableError
        yield self.recogniser

    def services(self) -> Services:
        return Services(
            shelf=self.shelf,
            reader=self.make_reader,
            recogniser=self.make_recogniser,
            project_reader=self.make_project_reader,
            viewer=self.make_viewer,
            sound=lambda: self.sound,
            confinement=lambda: self.confinement,
            confinement_now=lambda: self.confinement,
            warm_up=lambda: self.warmed.append(True),
            protections=lambda _: self.protections,
            neutral=self.neutral,
            save_neutral=self.kept_neutral.append,
            suggest_passphrase=WORDS.__getitem__,
            rate_passphrase=lambda passphrase: min(4, len(passphrase) // 5),
            recovery_code=self.codes.__getitem__,
            decoded=decode,
            sample=Path("/sample"),
            restart=self.restarts.append,
            end=lambda: self.ends.append(True),
        )

    def open_window(self, resumption: Resumption | None = None) -> Window:
        window = Window(self.services(), self.application, resumption, clock=lambda: self.now)
        self.windows.append(window)
        window.resize(1024, 600)
        window.show()
        self.qtbot.waitExposed(window)
        # Qt tells the widgets of their language in its own time.
        self.application.processEvents()
        return window

    def put_archive(self, articles: Sequence[ArticleDraft] = ()) -> None:
        """An archive with documents at `FOLDER`, closed."""
        archive = self.shelf.create(FOLDER, Secret(PASSPHRASE))
        add(archive, articles)
        archive.close()

    def unlock(self, articles: Sequence[ArticleDraft] = (), *, language: str = "en") -> LibraryPage:
        """A window with an unlocked archive and its first results shown."""
        self.put_archive(articles)
        window = self.open_window(Resumption(folder=str(FOLDER), language=language))
        page = window.entrance.unlock_page
        page.passphrase.line.setText(PASSPHRASE)
        page.try_unlock()
        self.until(lambda: window.library is not None and window.store.attached)
        self.until(lambda: self.library.search.answer is not None)
        return self.library

    def until(self, condition: Callable[[*Given], bool], *given: *Given) -> None:
        """Wait until a condition holds; `given` is what it is asked of."""
        self.qtbot.waitUntil(lambda: condition(*given), timeout=60_000)

    def search(self, words: str) -> None:
        """Type words and wait for their answer."""
        self.library.box.clear()
        type_text(self.library.box, words)
        self.until(lambda: self.answered_for(words))

    def answered_for(self, words: str) -> bool:
        answer = self.library.search.answer
        return answer is not None and answer.request.query == words

    def read_first(self) -> None:
        """Open the first hit in the reader."""
        self.library.results.view.enter_list()
        self.until(lambda: self.library.reader.reading is not None)

    def close(self) -> None:
        QApplication.clipboard().clear()
        self.reader.gate.set()
        for window in self.windows:
            window.idle.stop()
            window.jobs.stop()
            shiboken6.delete(window)


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    qapp.setQuitOnLastWindowClosed(False)
    stage = Stage(qtbot, qapp)
    yield stage
    stage.close()


def draft(text: str, title: str = "", **known: Unpack[DetailFields]) -> ArticleDraft:
    return ArticleDraft(untrusted_text=text, description=Description(title=title, **known))


def add(archive: OpenArchive, drafts: Sequence[ArticleDraft]) -> None:
    with archive.writing() as unit:
        checked = [check(each, datetime.now(UTC)) for each in drafts]
        unit.search.add(unit.articles.add(checked))


def type_text(widget: QWidget, text: str) -> None:
    """Type any letters: key clicks with Cyrillic letters abort the process."""
    widget.setFocus()
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def press(stage: Stage, widget: QWidget, key: Qt.Key) -> None:
    stage.qtbot.keyClick(widget, key)


def press_key(stage: Stage, keys: str) -> None:
    """A key or keys ("Ctrl+F") as the system tells the window in front of them."""
    combined = first_key(QKeySequence(keys))
    front = QApplication.activeModalWidget() or stage.window
    QTest.keyClick(front.windowHandle(), combined.key(), combined.keyboardModifiers())


def tab_to(stage: Stage, target: object) -> None:
    """Walk with Tab, as a user without a mouse does, until the target has the focus."""
    for _ in range(40):
        if stage.window.focusWidget() is target:
            return
        press(stage, stage.window.focusWidget() or stage.window, Qt.Key.Key_Tab)
    pytest.fail("Tab does not reach it")
