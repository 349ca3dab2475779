"""Child process of the canary scan: a long session in the real window.

`python -m tests.faults.long_session FOLDER CANARY OUTSIDE`. Imports, searches, reads, marks, notes,
corrects, describes, writes, takes steps back and again, copies, declines and accepts a PDF (into
OUTSIDE), bins and clears the bin, leaves a draft, and locks.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from archive.editing.binning import read_bin
from archive.keys import Secret
from archive.records import Annotation
from desktop import app, wiring
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.pdf_dialog import PdfDialog
from desktop.ui.services import Resumption
from desktop.ui.window import Window
from tests.screens.waiting import until, wait
from vault.hardening import quiet_exceptions
from vault.parameters import FLOOR

PASSPHRASE = "a passphrase for the test"
Dialog = TypeVar("Dialog", bound=QDialog)


@dataclass
class Session:
    """The window, and what was typed in it."""

    window: Window
    canary: str
    outside: Path

    @property
    def library(self) -> LibraryPage:
        assert self.window.library is not None
        return self.window.library

    def open(self) -> None:
        page = self.window.entrance.unlock_page
        page.passphrase.line.setText(PASSPHRASE)
        page.try_unlock()
        until(lambda: self.window.library is not None and self.window.store.attached)

    def bring_in(self, source: Path) -> None:
        self.library.import_paths([source])
        until(lambda: not self.library.imports.running)

    def read(self, words: str) -> None:
        library = self.library
        library.box.setText(words)
        library.search.submit(words)
        until(lambda: library.results.view.results.rowCount() > 0)
        library.reader.forget()
        library.results.view.enter_list()
        until(lambda: library.reader.reading is not None)
        until(lambda: self.marks_desk.annotating.state is not None)

    @property
    def marks_desk(self) -> MarksDesk:
        found = self.window.findChild(MarksDesk)
        assert isinstance(found, MarksDesk)
        return found

    def marks(self) -> list[Annotation]:
        assert self.window.archive is not None
        with self.window.archive.reading() as unit:
            return list(unit.annotations.all())

    def act(self, name: str, kind: type[Dialog]) -> Dialog:
        """Trigger a command and give the dialog that it opens."""
        self.window.book[name].trigger()
        until(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def select_first_word(self) -> None:
        text = self.library.reader.text
        cursor = text.textCursor()
        cursor.setPosition(0)
        right, keep = QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(right, keep, len(self.canary))
        text.setTextCursor(cursor)
        text.setFocus()

    def mark_note_and_take_back(self) -> None:
        text, control = self.library.reader.text, Qt.KeyboardModifier.ControlModifier
        self.select_first_word()
        QTest.keyClick(text, Qt.Key.Key_2, control)
        until(lambda: len(self.marks()) == 1)
        self.settle()
        self.window.book["undo"].trigger()
        until(lambda: self.marks() == [])
        self.settle()
        self.window.book["redo"].trigger()
        until(lambda: len(self.marks()) == 1)
        self.settle()
        self.select_first_word()
        QTest.keyClick(text, Qt.Key.Key_M, control)
        note = self.marks_desk.margin.note
        until(note.text.isVisible)
        type_in(note.text, f"{self.canary} у нататцы")
        note.save.click()
        until(lambda: any(self.canary in each.note for each in self.marks()))
        self.settle()

    def settle(self) -> None:
        history = self.window.history
        assert history is not None
        until(lambda: history.idle)
        wait(50)

    def copy(self) -> None:
        self.select_first_word()
        self.library.reader.text.copy()
        until(lambda: QApplication.clipboard().text() == self.canary)

    def correct_and_take_back(self) -> None:
        dialog = self.act("correct-text", TextDialog)
        until(dialog.twins.isEnabled)
        right = dialog.twins.right
        right.setPlainText(f"{right.toPlainText()}\nвыпраўлена {self.canary}")
        dialog.save.click()
        until(lambda: "выпраўлена" in self.library.reader.text.toPlainText())
        self.settle()
        self.window.book["undo"].trigger()
        until(lambda: "выпраўлена" not in self.library.reader.text.toPlainText())
        self.settle()

    def describe(self) -> None:
        dialog = self.act("correct", DescribeDialog)
        dialog.form.line("witness").setText(self.canary)
        dialog.save.click()
        until(lambda: not self.window.findChildren(DescribeDialog))
        self.settle()

    def take_out(self) -> None:
        """A PDF that is declined, and one that is wanted."""
        self.act("take-pdf", PdfDialog).reject()
        wait(50)
        dialog = self.act("take-pdf", PdfDialog)
        dialog.take_out(self.outside / "taken")
        until((self.outside / "taken.pdf").is_file)
        until(dialog.notice.isVisible)
        dialog.reject()

    def write(self) -> None:
        dialog = self.act("write", WritingDialog)
        type_in(dialog.form.title, f"{self.canary} новая")
        dialog.text.setPlainText(f"тэкст {self.canary}")
        dialog.save.click()
        until(lambda: self.library.reader.title.text().startswith(self.canary))
        self.settle()

    def bin(self) -> None:
        archive = self.window.archive
        assert archive is not None
        self.window.book["bin"].trigger()
        until(lambda: len(read_bin(archive)) == 1)
        self.settle()
        dialog = self.act("show-bin", BinDialog)
        until(lambda: dialog.list.topLevelItemCount() == 1)
        dialog.reject()

    def leave_a_draft(self) -> None:
        """Half written when the archive locks."""
        dialog = self.act("write", WritingDialog)
        dialog.text.setPlainText(f"недапісана {self.canary}")


def type_in(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    widget.setFocus()
    QApplication.sendEvent(widget, event)


def own_the_clipboard() -> None:
    """The platform of the tests never says that the clipboard is ours."""
    patch.object(QClipboard, "ownsClipboard", return_value=True).start()


def live(folder: Path, canary: str, outside: Path) -> None:
    folder.mkdir()
    vault, source = folder / "Library.skrynia", outside / "source.txt"
    source.write_text(f"{canary} {canary}\nдругі радок пра ліст", encoding="utf-8")
    wiring.build(FLOOR).shelf.create(vault, Secret(PASSPHRASE)).close()
    app.leave_no_traces()
    own_the_clipboard()
    application = QApplication([])
    services = replace(
        app.services(wiring.build(FLOOR)), restart=lambda _: finish(), end=lambda: finish()
    )
    window = Window(services, application, Resumption(folder=str(vault), language="be"))
    window.show()
    session = Session(window, canary, outside)
    steps: tuple[Callable[[], None], ...] = (
        session.open,
        lambda: session.bring_in(source),
        lambda: session.read("ліст"),
        session.mark_note_and_take_back,
        session.copy,
        session.correct_and_take_back,
        session.describe,
        session.take_out,
        session.write,
        session.bin,
        session.leave_a_draft,
    )
    for step in steps:
        step()
    say("done", len(steps))
    window.lock()
    until(lambda: False)


def finish() -> None:
    """The program would begin anew here."""
    say("clipboard", len(QApplication.clipboard().text()))
    os._exit(0)


def say(name: str, value: object) -> None:
    sys.stdout.write(f"{name}: {value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    quiet_exceptions()
    live(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
