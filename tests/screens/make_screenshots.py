"""Pictures of the real program over the sample archive, written into a folder:

    python tests/screens/make_screenshots.py [FOLDER] [SETTING...]

Every screen in every setting of `picture_settings`, on Qt's offscreen platform.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from archive.keys import Secret
from archive.searching import ALL_LAYERS
from desktop import app, wiring
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.services import Services
from desktop.ui.window import Window
from tests.screens.added_sources import add_sources
from tests.screens.document_screens import document_screens, preview_screen, review_screens
from tests.screens.editing_screens import editing_screens
from tests.screens.mark_screens import mark_screens
from tests.screens.menu_screens import menu_screens
from tests.screens.picture_settings import QUERIES, Setting, resumption, settings
from tests.screens.reading_screens import reading_screens
from tests.screens.reading_sources import add_originals
from tests.screens.recovery_screens import recovery_screens
from tests.screens.safety_screens import safety_screens
from tests.screens.seldom_screens import blurred_screen, busy_screen, mark_moments
from tests.screens.state_screens import original_marks, untouched_screens
from tests.screens.trouble_screens import close, mistake_screens, trouble_screens
from tests.screens.waiting import until, wait
from vault.hardening import harden_process
from vault.parameters import FLOOR

PASSPHRASE = "a passphrase for pictures"


def main(folder: Path, wanted: Sequence[str] = ()) -> None:
    """Make all pictures, or those of some settings, such as "en-light-1366x768"."""
    folder.mkdir(parents=True, exist_ok=True)
    harden_process()  # as the program does, so that “Protected?” tells of it
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    rooms = wiring.build(FLOOR)
    with tempfile.TemporaryDirectory() as place:
        sources = Path(place) / "documents"
        shutil.copytree(rooms.sample, sources)
        add_sources(sources)
        add_originals(sources)
        services = replace(app.services(rooms), restart=lambda _: None, end=lambda: None)
        for setting in settings():
            if wanted and setting.suffix not in wanted:
                continue
            vault = Path(place) / setting.suffix / "Library.skrynia"
            vault.parent.mkdir()
            rooms.shelf.create(vault, Secret(PASSPHRASE)).close()
            walk = screens(services, application, vault, sources, setting)
            offer = recovery_offer(services, application, vault.parent, setting)
            trouble = trouble_screens(services, application, vault, setting, PASSPHRASE)
            # Qt's own screen for pictures has 800 x 800: dialogs would grow no further.
            with patch.object(QScreen, "availableSize", return_value=QSize(*setting.size)):
                for name, widget in chain(walk, offer, trouble):
                    wait(80)
                    widget.grab().save(str(folder / f"{name}-{setting.suffix}.png"))
    sys.stdout.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")
    sys.stdout.flush()
    os._exit(0)


def screens(
    services: Services,
    application: QApplication,
    vault: Path,
    sources: Path,
    setting: Setting,
) -> Iterator[tuple[str, QWidget]]:
    """Walk through the program; at each stop, the name of the picture and what is on it."""
    window = Window(
        services,
        application,
        resumption(setting, vault),
    )
    window.resize(*setting.size)
    window.show()
    wait(400)  # the language of the setting is spoken and laid out in Qt's own time
    yield "unlock", window
    yield from busy_screen(window)
    yield from entrance_screens(window)
    library = unlocked(window)
    window.resize(*setting.size)
    yield "empty", window
    assert window.safety.reminder is not None
    window.safety.reminder.decline.click()
    yield from import_screens(window, library, sources)
    yield from library_screens(window, library, setting)
    yield from editing_screens(window, library)
    yield from safety_screens(window, vault.parent)
    yield from dialogs(window, library, QUERIES[setting.language])
    close(window)


def entrance_screens(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Wrong passphrase, and the steps to a new archive."""
    page = window.entrance.unlock_page
    page.passphrase.line.setText("not this one")
    page.try_unlock()
    until(lambda: not page.notice.isHidden())
    yield "wrong-passphrase", window
    yield from recovery_entrance(window)
    window.entrance.show_create()
    create = window.entrance.create_page
    for step in ("promise", "place", "words"):
        yield f"create-{step}", window
        if step != "words":
            create.forward.click()
    create.secret.use_own.setChecked(True)
    create.secret.own.line.setText("правальная фраза 12")
    create.secret.use_keyfile.setChecked(True)
    until(lambda: create.secret.meter.score >= 0)
    yield "create-own", window
    window.entrance.show_unlock()


def recovery_entrance(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Recovery words asked for, and mistyped."""
    page = window.entrance.unlock_page
    page.passphrase.clear()
    page.use_recovery.setChecked(True)
    yield "recovery-words", window
    page.passphrase.line.setText(" ".join(f"{number}. word" for number in range(1, 14)))
    page.passphrase.reveal.setChecked(True)
    page.try_unlock()
    until(lambda: not page.notice.isHidden())
    yield "recovery-mistyped", window
    page.use_recovery.setChecked(False)


def unlocked(window: Window) -> LibraryPage:
    """Open the archive."""
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    until(lambda: window.library is not None and window.store.attached)
    assert window.library is not None
    library = window.library
    until(lambda: library.search.answer is not None)
    return library


def import_screens(
    window: Window, library: LibraryPage, sources: Path
) -> Iterator[tuple[str, QWidget]]:
    """The import under way."""
    yield from preview_screen(window)
    library.import_paths([sources])
    until(lambda: library.import_bar.bar.value() > 0 or not library.imports.running)
    yield "import", window
    until(lambda: not library.imports.running)
    until(lambda: library.pages.currentWidget() is library.panes)
    yield "imported", window
    report = ImportReportDialog(library.imports, window.jobs, window)
    report.show()
    yield "report", report
    report.close()
    library.import_bar.hide()
    yield from review_screens(window)


def library_screens(
    window: Window, library: LibraryPage, setting: Setting
) -> Iterator[tuple[str, QWidget]]:
    """Everything, results, filters, the reader, details, nothing found."""
    library.clear_search()
    wait(600)
    yield "library", window
    yield from untouched_screens(window)
    yield from document_screens(window, library)
    yield from reading_screens(window, library)
    yield from blurred_screen(window, library)
    yield from original_marks(window, library)
    words = QUERIES[setting.language]
    library.box.setText(words)
    library.search.submit(words)
    until(lambda: answered(library, words))
    library.reader.forget()
    library.results.view.enter_list()
    until(lambda: library.reader.reading is not None)
    yield "reader", window
    yield from mark_screens(window, library)
    yield from mark_moments(window, library)
    answer = library.search.answer
    assert answer is not None
    facet, counts = next(iter(answer.facets.items()))
    library.facets.toggle(facet, counts[0].value, exclude=False)
    wait(500)
    library.reader.toggle_details()
    yield "details", window
    library.facets.toggle(facet, counts[0].value, exclude=True)
    until(lambda: library.results.nothing.isVisible() or library.results.view.isVisible())
    wait(500)
    yield "filtered", window
    library.search_for("kerif", (), ALL_LAYERS)
    until(lambda: answered(library, "kerif"))
    wait(300)
    yield "offers", window
    library.search_for("Kalesnikava", (), ALL_LAYERS)
    until(lambda: answered(library, "Kalesnikava"))
    wait(300)
    yield "reasons", window
    library.search.remember()
    yield from menu_screens(window, library)
    yield from mistake_screens(window, library)


def dialogs(window: Window, library: LibraryPage, words: str) -> Iterator[tuple[str, QWidget]]:
    """The dialogs, each by itself; there is something to save while words are searched for."""
    library.search_for(words, (), ALL_LAYERS)
    until(lambda: answered(library, words))
    window.commands.ask()
    yield "palette", window.commands
    window.commands.hide()
    shown: list[tuple[str, QDialog]] = []
    window.book["import-files"].trigger()
    chooser = QApplication.activeModalWidget()
    if isinstance(chooser, QDialog):
        shown.append(("choose-files", chooser))
    for name in ("shortcuts", "help", "searches", "batch"):
        window.book[name].trigger()
    for batch in window.findChildren(BatchDialog):
        batch.terms.setPlainText("\n".join((*QUERIES.values(), "Лукша", "Бяляцкі", "zzzz")))
        batch.begin()
        until(batch.export.isEnabled)
    for searches in window.findChildren(SearchesDialog):
        until(searches.save.isEnabled)
        searches.save.click()
        until(partial(has_one_saved, searches))
    for name, dialog in shown:
        dialog.show()
        yield name, dialog
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            if widget not in [dialog for _, dialog in shown]:
                yield type(widget).__name__.lower(), widget
            widget.hide()


def recovery_offer(
    services: Services, application: QApplication, parent: Path, setting: Setting
) -> Iterator[tuple[str, QWidget]]:
    """Recovery words offered with a new archive, in a window of its own."""
    window = Window(services, application, resumption(setting))
    window.resize(*setting.size)
    window.show()
    yield from recovery_screens(window, parent)
    close(window)


def has_one_saved(searches: SearchesDialog) -> bool:
    """Whether the search is among those that are kept."""
    return searches.saved.topLevelItemCount() == 1


def answered(library: LibraryPage, words: str) -> bool:
    """Whether the answer to these words is shown."""
    return library.search.answer is not None and library.search.answer.request.query == words


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screenshots"), sys.argv[2:])
