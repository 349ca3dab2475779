"""Pictures of what goes wrong, and of an archive that cannot be written to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from archive.keys import Secret
from archive.searching import ALL_LAYERS
from desktop.ui.library_page import LibraryPage
from desktop.ui.safety.restore_dialog import RestoreDialog
from desktop.ui.services import Services
from desktop.ui.window import Window
from tests.screens.picture_settings import Setting, resumption
from tests.screens.waiting import until, wait


def mistake_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """A search that cannot be understood, and words that are not in a document."""
    library.search_for("year:[2023 TO", (), ALL_LAYERS)
    until(lambda: not library.results.mistake.isHidden())
    yield "search-mistake", window
    library.clear_search()
    wait(500)
    library.results.view.enter_list()
    until(lambda: library.reader.reading is not None)
    library.reader.find_in_document()
    library.reader.find_bar.line.setText("няма такога")
    wait(400)
    yield "find-nothing", window
    library.reader.find_bar.line.clear()


def trouble_screens(
    services: Services, application: QApplication, vault: Path, setting: Setting, passphrase: str
) -> Iterator[tuple[str, QWidget]]:
    """In a window of its own: no archive, a damaged one, one in use, one to be read only."""
    window = Window(services, application, resumption(setting, vault.parent))
    window.resize(*setting.size)
    window.show()
    page = window.entrance.unlock_page
    damaged = vault.parent / "Damaged.skrynia"
    shutil.copytree(vault, damaged)
    for header in damaged.glob("header*"):
        header.write_bytes(header.read_bytes()[:-40])
    for name, folder in (("no-archive", vault.parent), ("damaged", damaged)):
        page.offer(folder)
        page.passphrase.line.setText(passphrase)
        page.notice.clear()
        page.try_unlock()
        until(lambda: not page.notice.isHidden())
        yield name, window
    writer = services.shelf.at(vault).unlock(Secret(passphrase))
    page.offer(vault)
    page.passphrase.line.setText(passphrase)
    page.try_unlock()
    until(page.read_only.isVisible)
    yield "in-use", window
    window.entrance.restore.click()
    for dialog in window.findChildren(RestoreDialog):
        dialog.backup.set_path(vault)
        yield "restore", dialog
        dialog.reject()
    page.passphrase.line.setText(passphrase)
    page.read_only.click()
    until(lambda: window.library is not None and window.store.attached)
    window.resize(*setting.size)
    wait(700)
    yield "read-only", window
    writer.close()
    close(window)


def close(window: Window) -> None:
    """Take a window down with its languages and its archive, for the next one to come."""
    window.idle.stop()
    window.jobs.stop()
    if window.archive is not None:
        window.archive.close()
    shiboken6.delete(window)
