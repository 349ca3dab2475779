"""The window over real archives and the real jail, with guesses that cost nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from archive.keys import Secret
from desktop.ui.library_page import LibraryPage
from desktop.ui.services import Resumption, Services
from desktop.wiring import Rooms
from tests.desktop.ui.conftest import PASSPHRASE, Given, Stage
from tests.faults.rooms import cheap_rooms
from tests.screens.waiting import until

DOCUMENTS = {
    "letter.txt": "Ліст з турмы\n\nМарыя піша маці: у камеры холадна, лістоў няма.",
    "court.md": "---\nlang: be\nkind: court\n---\n# Прысуд\n\nСуд вынес прысуд: тры гады.",
    "page.html": "<title>News</title><p>Prisoners were released in September.</p>" * 3,
}


@dataclass
class RealStage(Stage):
    """The stage with real rooms behind the window."""

    rooms: Rooms = field(default_factory=cheap_rooms)
    place: Path = field(default_factory=Path)

    @property
    def archive_folder(self) -> Path:
        return self.place / "Library.skrynia"

    @override
    def services(self) -> Services:
        rooms = self.rooms
        return replace(
            super().services(),
            shelf=rooms.shelf,
            reader=rooms.reader,
            recovery_code=rooms.recovery_code,
            suggest_passphrase=rooms.suggest_passphrase,
            rate_passphrase=rooms.rate_passphrase,
            sample=rooms.sample,
        )

    @override
    def until(self, condition: Callable[[*Given], bool], *given: *Given) -> None:
        # The waiting of pytest-qt keeps Python's lock, and no real work would get on.
        until(lambda: condition(*given))

    def write_documents(self) -> list[Path]:
        folder = self.place / "originals"
        folder.mkdir()
        for name, text in DOCUMENTS.items():
            (folder / name).write_text(text, encoding="utf-8")
        return sorted(folder.iterdir())

    def begin(self, language: str = "en") -> None:
        """An archive that lies there, and the window that asks for its passphrase."""
        if not self.archive_folder.exists():
            self.rooms.shelf.create(self.archive_folder, Secret(PASSPHRASE)).close()
        self.open_window(Resumption(folder=str(self.archive_folder), language=language))

    def enter(self, passphrase: str = PASSPHRASE) -> LibraryPage:
        """Type the passphrase and wait for the library."""
        page = self.window.entrance.unlock_page
        page.passphrase.line.setText(passphrase)
        page.try_unlock()
        self.until(lambda: self.window.library is not None and self.window.store.attached)
        self.until(lambda: self.library.search.answer is not None)
        return self.library

    def fill(self) -> LibraryPage:
        """An open archive with the documents in it."""
        self.begin()
        library = self.enter()
        library.import_paths(self.write_documents())
        self.until(lambda: not library.imports.running)
        self.until(lambda: library.search.answer is not None and library.search.answer.total == 3)
        return library


@pytest.fixture(scope="session")
def rooms() -> Rooms:
    """One jail for all: to begin one takes longer than most steps."""
    return cheap_rooms()


@pytest.fixture
def real(qtbot: QtBot, qapp: QApplication, tmp_path: Path, rooms: Rooms) -> Iterator[RealStage]:
    qapp.setQuitOnLastWindowClosed(False)
    stage = RealStage(qtbot, qapp, rooms=rooms, place=tmp_path)
    yield stage
    for window in stage.windows:
        if window.archive is not None:
            window.jobs.stop()
            window.archive.close()
    stage.close()
