"""Pictures of marks, notes, codes and their report over the sample archive."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from archive.codes import create_code
from archive.marks import CodeId
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.mark_commands import MarksDesk
from desktop.ui.library_page import LibraryPage
from desktop.ui.window import Window
from tests.narrowed import present
from tests.screens.waiting import until, wait

_PASSAGES = ((0, 60), (20, 110), (40, 75), (150, 260), (300, 360))
_CODES = (("Затрыманне", None, "#b0291a"), ("Умовы", 0, ""), ("Суд", None, "#1f5fae"))
_GIVEN = ((0, 2), (1,), (1, 0), (2, 1))


def mark_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """The document that is read, marked; a note; codes; the codebook; the report; a file."""
    desk = present(window.findChild(MarksDesk))
    until(lambda: desk.annotating.state is not None)
    codes = _codes(window)
    for colour, (start, end) in enumerate(_PASSAGES, 1):
        _select(library, start, end)
        window.book[f"mark-{colour}"].trigger()
        _settle(window)
    for mark, given in zip(desk.annotating.marks, _GIVEN, strict=False):
        desk.annotating.label(mark, [codes[each] for each in given], ())
        _settle(window)
    noted = desk.annotating.marks[1]
    note = "Праверыць дату: іншы сведка кажа пра наступны дзень."
    desk.annotating.write_note(noted.id, note, lambda _: None, lambda: None)
    _settle(window)
    desk.annotating.choose(None)
    _select(library, 270, 290)
    library.reader.text.setFocus()
    wait(500)
    yield "marks", window
    desk.annotating.choose(noted.id)
    desk.margin.notes.write()
    yield "note", window
    desk.margin.note.leave()
    yield from _code_screens(window, desk)


def _code_screens(window: Window, desk: MarksDesk) -> Iterator[tuple[str, QWidget]]:
    desk.codes.ask()
    for dialog in window.findChildren(LabelDialog):
        yield "codes-of-a-passage", dialog
        dialog.reject()
    codes = present(window.findChild(CodesDesk))
    codes.show_codebook()
    book = present(codes.codebook)
    until(lambda: book.model.rowCount() > 0)
    yield "codebook", book
    book.close()
    yield from _report_screens(codes)


def _report_screens(codes: CodesDesk) -> Iterator[tuple[str, QWidget]]:
    codes.show_report()
    report = present(codes.report)
    until(lambda: report.passages.rowCount() > 0)
    for place, name in enumerate(("passages", "grid", "meetings")):
        report.tabs.setCurrentIndex(place)
        yield f"report-{name}", report
    codes.show_export()
    for dialog in report.findChildren(ExportDialog):
        yield "take-out", dialog
        dialog.reject()
    report.close()


def _codes(window: Window) -> list[CodeId]:
    archive, history = present(window.archive), present(window.history)
    made: list[CodeId] = []
    for name, above, colour in _CODES:
        parent = None if above is None else made[above]
        change = create_code(archive, name, parent=parent, colour=colour)
        history.record(_new_code, change)
        made.append(present(change.made_code).id)
    return made


def _new_code() -> str:
    return QCoreApplication.translate("CodeChanges", "a new code")


def _select(library: LibraryPage, start: int, end: int) -> None:
    cursor = library.reader.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    library.reader.text.setTextCursor(cursor)


def _settle(window: Window) -> None:
    history = present(window.history)
    until(lambda: history.idle)
    wait(50)
