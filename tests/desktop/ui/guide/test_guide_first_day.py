"""The guide, walked: making an archive, opening and locking it, documents in, found, read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from archive.errors import WrongSecretError
from archive.keys import Secret, SecretKind
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.reading.reader import Tab
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE, press, press_key, type_text
from tests.desktop.ui.guide.conftest import RealStage

pytestmark = OFFSCREEN


@pytest.mark.guide("create.new", "create.place", "create.words", "create.recovery")
def test_an_archive_is_made(real: RealStage) -> None:
    window = real.open_window(Resumption(language="en"))
    window.entrance.unlock_page.create_button.click()
    page = window.entrance.create_page
    page.forward.click()
    page.place.name.setText("Library")
    page.place.parent_folder.set_path(real.place)
    page.forward.click()
    words = page.secret.passphrase()
    assert len(words.split()) == 7
    type_text(page.secret.again.line, words)
    page.forward.click()
    real.until(lambda: window.recovery is not None and window.store.attached)
    recovery = window.recovery
    assert recovery is not None
    recovery.forward.click()
    code = recovery._code
    recovery.forward.click()
    for question in recovery.questions:
        type_text(question.line, code.split()[question.number - 1])
    recovery.forward.click()
    real.until(lambda: window.recovery is None)
    assert window.archive is not None
    kinds = [slot.kind for slot in window.archive.keyring.slots()]
    assert kinds == [SecretKind.PASSPHRASE, SecretKind.RECOVERY]
    locked = real.rooms.shelf.at(real.archive_folder)
    locked.unlock(Secret(code, recovery=True), read_only=True).close()
    with pytest.raises(WrongSecretError):
        locked.unlock(Secret("something else"), read_only=True)


@pytest.mark.guide("unlock.open", "lock.now")
def test_it_is_opened_and_locked(real: RealStage) -> None:
    real.begin()
    page = real.window.entrance.unlock_page
    type_text(page.passphrase.line, PASSPHRASE)
    press(real, page.passphrase.line, Qt.Key.Key_Return)
    real.until(lambda: real.window.library is not None and real.window.store.attached)
    press_key(real, "F9")
    real.until(lambda: bool(real.restarts))
    assert not real.restarts[0].minimized
    assert not real.window.isVisible()


@pytest.mark.guide("lock.hide")
def test_it_is_hidden(real: RealStage) -> None:
    real.begin()
    real.enter()
    press_key(real, "F12")
    real.until(lambda: bool(real.restarts))
    assert real.restarts[0].minimized


@pytest.mark.guide("lock.idle")
def test_it_locks_by_itself(real: RealStage) -> None:
    real.begin()
    real.enter()
    real.now += 299
    real.qtbot.wait(1100)
    assert real.restarts == []
    real.now += 2
    real.until(lambda: bool(real.restarts))


@pytest.mark.guide("import.files", "import.progress", "import.report")
def test_documents_come_in(real: RealStage) -> None:
    real.begin()
    library = real.enter()
    documents = real.write_documents()
    strange = real.place / "strange.bin"
    strange.write_bytes(bytes(range(256)) * 8)
    press_key(real, "Ins")
    chooser = real.window.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.filesSelected.emit([str(each) for each in (*documents, strange)])
    chooser.close()
    real.until(lambda: library.imports.running)
    assert library.import_bar.isVisible()
    real.until(lambda: not library.imports.running)
    real.window.book["import-report"].trigger()
    report = real.window.findChild(ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    labels = library.imports.outcomes.failed_labels()
    assert [label.rsplit("/", 1)[-1] for label in labels] == ["strange.bin"]
    assert all(each.is_file() for each in documents)


@pytest.mark.guide("search.type", "search.filter")
def test_words_are_found(real: RealStage) -> None:
    library = real.fill()
    real.search("пісьмо OR ліста")
    assert library.search.answer is not None
    assert library.search.answer.total == 1
    real.search("")
    real.until(lambda: library.search.answer is not None and library.search.answer.total == 3)
    facet, counts = next(iter(library.search.answer.facets.items()))
    library.facets.toggle(facet, counts[0].value, exclude=False)
    real.until(lambda: len(library.search.filters) == 1)
    real.until(lambda: library.search.answer is not None and library.search.answer.total < 3)
    assert library.results.chips.isVisible()


@pytest.mark.guide("read.open", "read.find", "read.details")
def test_a_document_is_read(real: RealStage) -> None:
    library = real.fill()
    real.search("прысуд")
    press(real, library.box, Qt.Key.Key_Down)
    real.until(lambda: library.reader.reading is not None)
    assert "прысуд" in library.reader.text.toPlainText().casefold()
    press_key(real, "Ctrl+F")
    type_text(library.reader.find_bar.line, "гады")
    press_key(real, "F3")
    assert library.reader.find_bar.isVisible()
    press_key(real, "F6")
    real.until(lambda: library.reader.tabs.currentIndex() == Tab.DETAILS)
