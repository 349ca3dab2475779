"""A list is pasted or taken from a file, searched at once, and written to a table."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from archive.batch import BatchTable, batch
from archive.searching import Layer, Matches, Reason, SearchRequest, Why
from desktop.ui.batch import batch_dialog, list_file
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.batch.batch_model import COUNT, DOCUMENT, PASSAGE, TERM
from tests.contracts.fake_search import FakeSearch
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, tab_to
from tests.desktop.ui.editing.steps import lock_and_unlock

pytestmark = OFFSCREEN

DOCUMENTS = (draft("a letter from the colony", "Colony"), draft("letter letter", "Unsigned"))


def opened(stage: Stage) -> BatchDialog:
    stage.window.book["batch"].trigger()
    (dialog,) = (each for each in stage.window.findChildren(BatchDialog) if each.isVisible())
    return dialog


def test_names_outlive_the_lock_and_the_dialog(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    opened(stage).terms.setPlainText("Лукша\nБяляцкі")
    lock_and_unlock(stage)
    dialog = opened(stage)
    assert dialog.terms.toPlainText() == "Лукша\nБяляцкі"
    dialog.terms.setPlainText("Лукша")
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(BatchDialog))
    assert opened(stage).terms.toPlainText() == "Лукша"


def cells(dialog: BatchDialog) -> list[tuple[str, str, str]]:
    rows = range(dialog.rows.rowCount())
    return [
        (
            str(dialog.rows.index(row, TERM).data()),
            str(dialog.rows.index(row, DOCUMENT).data()),
            str(dialog.rows.index(row, COUNT).data()),
        )
        for row in rows
    ]


def test_a_line_that_is_nowhere_offers_another(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("rettel\nnobody")
    dialog.begin()
    stage.until(lambda: dialog.rows.rowCount() == 2)
    passages = [dialog.rows.index(row, PASSAGE).data() for row in range(2)]
    assert passages == ["Did you mean “letter”?", ""]


def test_a_pasted_list_gives_a_table_and_leads_back(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    assert not dialog.search.isEnabled()
    assert not dialog.export.isEnabled()
    dialog.terms.setPlainText('letter\n\n nobody \ncolony\nyear:"soon')
    dialog.terms.setFocus()
    for _ in range(12):
        if dialog.focusWidget() is dialog.search:
            break
        press(stage, dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    press(stage, dialog.search, Qt.Key.Key_Space)
    stage.until(lambda: dialog.rows.rowCount() == 5)
    assert cells(dialog) == [
        ("letter (2)", "Unsigned", "2"),
        ("letter (2)", "Colony", "1"),
        ("nobody", "Nothing found", "0"),
        ("colony (1)", "Colony", "2"),
        ('year:"soon', "This search cannot be understood.", "0"),
    ]
    assert dialog.notice.happened.text() == "Found: 2 of 4."
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.rows.index(3, TERM))
    press(stage, dialog.view, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for("colony"))
    assert library.box.text() == "colony"


def test_a_name_that_only_sounds_alike_says_so(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = FakeSearch.search

    def search(self: FakeSearch, request: SearchRequest) -> Matches:
        sounding = Layer.NAMES in request.layers and request.query == "Leter"
        return plain(self, replace(request, query="letter") if sounding else request)

    monkeypatch.setattr(FakeSearch, "search", search)
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("Leter\nletter")
    dialog.begin()
    stage.until(dialog.export.isEnabled)
    assert [term for term, _, _ in cells(dialog)] == [
        *["Leter (2), by sound only"] * 2,
        *["letter (2)"] * 2,
    ]
    assert dialog.notice.happened.text() == "Found: 2 of 2."
    assert dialog.notice.advice.text().startswith("1 of them only by a name")


def test_what_was_found_is_told_in_another_language(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("\n".join(["letter", "nobody", *map(str, range(998))]))
    dialog.begin()
    stage.until(dialog.export.isEnabled)
    assert dialog.notice.happened.text() == "Found: 1 of 1,000."
    told: list[int] = []
    dialog.rows.headerDataChanged.connect(lambda _, first, last: told.extend((first, last)))
    dialog.rows.dataChanged.connect(lambda first, last: told.extend((first.row(), last.row())))
    stage.window.appearance.set_language("ru")
    stage.application.processEvents()
    assert dialog.notice.happened.text() == "Найдено: 1 из 1\u00a0000."
    assert cells(dialog)[2][1] == "Ничего не найдено"
    assert told[:2] == [0, dialog.rows.rowCount() - 1]


@pytest.mark.parametrize("text_size", [100, 250])
def test_headings_and_terms_have_room_in_every_size_of_text(stage: Stage, text_size: int) -> None:
    stage.unlock(DOCUMENTS, language="be")
    stage.window.appearance.set_text_size(text_size)
    stage.application.processEvents()
    dialog = opened(stage)
    dialog.resize(1024, 600)
    header = dialog.view.horizontalHeader()
    stage.until(lambda: dialog.view.columnWidth(COUNT) >= header.sectionSizeHint(COUNT))
    for column in range(dialog.rows.columnCount()):
        heading = str(dialog.rows.headerData(column, Qt.Orientation.Horizontal))
        assert header.fontMetrics().horizontalAdvance(heading) < dialog.view.columnWidth(column)
    assert dialog.view.columnWidth(4) > dialog.view.viewport().width() // 4
    if text_size == 100:
        longest = dialog.view.fontMetrics().horizontalAdvance("Luksha (2), by sound only")
        assert longest < dialog.view.columnWidth(TERM)


def test_a_table_is_asked_for_its_names_only(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("Surname,Year\n1. letter,1990\n2. nobody,1991")
    dialog.begin()
    stage.until(lambda: dialog.table is not None)
    assert [row[0] for row in cells(dialog)[::2]] == ["letter (2)", "nobody"]


def test_a_list_comes_from_a_file(stage: Stage, tmp_path: Path) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    names = tmp_path / "names.txt"
    names.write_bytes("\ufeffЛукша\nletter\n".encode())
    dialog.load_list(names)
    stage.until(lambda: dialog.terms.toPlainText() == "Лукша\nletter\n")
    dialog.load_list(tmp_path / "not there")
    stage.until(dialog.notice.isVisible)
    assert dialog.notice.happened.text().startswith("not there: ")
    assert dialog.terms.toPlainText() == "Лукша\nletter\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-u"])
def test_a_list_is_read_in_the_encoding_it_has(stage: Stage, tmp_path: Path, encoding: str) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    names = tmp_path / "names.txt"
    names.write_bytes("Лукша\r\nБяляцкі\r\n".encode(encoding))
    dialog.load_list(names)
    stage.until(lambda: bool(dialog.terms.toPlainText()))
    assert dialog.terms.toPlainText() == "Лукша\nБяляцкі\n"
    assert not dialog.notice.isVisible()


def test_a_list_that_is_too_long_says_what_was_taken(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_file, "LONGEST_LIST_BYTES", 25)
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    names = tmp_path / "names.txt"
    names.write_bytes("Лукша\nБяляцкі\n".encode())
    assert names.stat().st_size == 26
    dialog.load_list(names)
    stage.until(dialog.notice.isVisible)
    assert dialog.terms.toPlainText() == "Лукша\n"
    assert dialog.notice.happened.text() == "The file is very long: its first 1 line was taken."
    names.write_bytes("Лукша\nБяляцк\n".encode())
    dialog.load_list(names)
    stage.until(lambda: "Бяляцк" in dialog.terms.toPlainText())
    assert not dialog.notice.isVisible()


def test_a_table_is_written_once_and_said_to_be_plain(stage: Stage, tmp_path: Path) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.write_table(tmp_path / "early")
    dialog.terms.setPlainText("letter")
    dialog.begin()
    stage.until(dialog.export.isEnabled)
    dialog.write_table(tmp_path / "table")
    stage.until(lambda: dialog.notice.happened.text() == "The table was written.")
    assert "not encrypted" in dialog.notice.advice.text()
    assert (tmp_path / "table.ods").read_bytes()[30:38] == b"mimetype"
    dialog.notice.clear()
    dialog.write_table(tmp_path / "table.csv")
    stage.until((tmp_path / "table.csv").exists)
    stage.until(lambda: dialog.notice.happened.text() == "The table was written.")
    assert "letter,2," in (tmp_path / "table.csv").read_text("utf-8-sig")
    dialog.write_table(tmp_path / "table.csv")
    assert dialog.notice.happened.text() == "There is a file of this name already."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["table.csv", "table.ods"]
    dialog.write_table(tmp_path / "no folder" / "table.csv")
    stage.until(lambda: dialog.notice.error is not None)


def test_a_search_under_way_is_stopped(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    search: Callable[..., BatchTable] = batch

    def late(*words: object, **options: object) -> BatchTable:
        gate.wait()
        return search(*words, **options)

    monkeypatch.setattr(batch_dialog, "batch", late)
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("letter")
    dialog.begin()
    assert dialog.busy_bar.isVisible()
    assert not dialog.search.isEnabled()
    dialog.stop.click()
    gate.set()
    stage.until(dialog.search.isEnabled)
    assert dialog.rows.rowCount() == 0
    assert not dialog.notice.isVisible()


def test_every_part_of_the_dialog_has_a_name(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    for part in (dialog.terms, dialog.view, dialog.busy_bar):
        assert part.accessibleName()
    for button in (dialog.load, dialog.search, dialog.stop, dialog.export):
        assert button.text()
    dialog.reject()
    tab_to(stage, library.layers)
    assert library.layers.accessibleName() == "What a word finds"


def test_the_buttons_are_in_sight_when_something_was_found(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("\n".join(f"слова {number}" for number in range(20)))
    dialog.search.click()
    stage.until(lambda: dialog.table is not None and dialog.notice.isVisible())
    stage.application.processEvents()
    for button in (dialog.load, dialog.search, dialog.export):
        assert button.visibleRegion().boundingRect() == button.rect()


def test_a_passage_says_why_it_is_one(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("colony")
    dialog.begin()
    stage.until(lambda: dialog.rows.rowCount() == 1)
    passage = dialog.rows.index(0, PASSAGE)
    tip = int(Qt.ItemDataRole.ToolTipRole)
    assert str(passage.data(tip)).splitlines()[1:] == ["Colony: as typed", "colony: as typed"]
    assert dialog.table
    (line,) = dialog.table.lines
    (found,) = line.occurrences

    def shown(*reasons: Reason) -> object:
        because = replace(line, occurrences=(replace(found, reasons=reasons),))
        dialog.rows.show_table(BatchTable(lines=(because,), elapsed_ms=1.0))
        return dialog.rows.index(0, PASSAGE).data()

    form = Reason(Why.FORMS, "colonies")
    assert shown(form) == f"(another form) {found.snippet.text}"
    assert shown(form, Reason(Why.EXACT, "colony")) == shown() == found.snippet.text
