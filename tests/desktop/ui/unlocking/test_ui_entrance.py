"""First run, unlocking, and what is said when it fails."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from archive.errors import (
    ArchiveDamagedError,
    ArchiveLockedError,
    NewerVersionError,
    SkryniaError,
)
from archive.keys import KEYFILE_BYTES, Secret
from archive.ports import OpenArchive
from desktop.ui.services import Resumption
from desktop.ui.wording import explain
from tests.contracts.fakes import FakeShelf
from tests.desktop.ui.conftest import FOLDER, PASSPHRASE, WORDS, Stage, press, tab_to, type_text
from tests.desktop.ui.unlocking.recovery_steps import answer


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_first_run_with_the_keyboard_alone(stage: Stage, language: str, key: Qt.Key) -> None:
    window = stage.open_window(Resumption(language=language))
    unlock, create = window.entrance.unlock_page, window.entrance.create_page
    tab_to(stage, unlock.create_button)
    press(stage, unlock.create_button, key)
    assert window.focusWidget() is create.forward
    press(stage, create.forward, key)
    assert window.focusWidget() is create.place.name
    create.place.parent_folder.set_path(Path("/archives"))
    create.place.name.clear()
    type_text(create.place.name, "Скрыня")
    press(stage, create.place.parent_folder.line, Qt.Key.Key_Return)
    assert create.secret.words.text() == WORDS[language]
    assert window.focusWidget() is create.secret.again.line
    assert not create.forward.isEnabled()
    type_text(create.secret.again.line, WORDS[language])
    assert create.forward.isEnabled()
    press(stage, create.secret.again.line, Qt.Key.Key_Return)
    stage.until(lambda: window.library is not None)
    opened = stage.shelf.at(Path("/archives/Скрыня.skrynia"))
    assert opened.unlock(Secret(WORDS[language]), read_only=True).read_only
    assert create.secret.words.text() == ""


def test_own_passphrase_must_be_strong_and_repeated(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    window.entrance.show_create()
    create = window.entrance.create_page
    create.forward.click()
    create.forward.click()
    create.secret.use_own.setChecked(True)
    for passphrase, enough in (("short", False), ("long enough to be strong", True)):
        create.secret.own.line.setText(passphrase)
        create.secret.again.line.setText(passphrase)
        rated = min(4, len(passphrase) // 5)
        stage.until(lambda score: create.secret.meter.score == score, rated)
        assert create.forward.isEnabled() is enough
    create.secret.again.line.setText("something else")
    assert not create.forward.isEnabled()


def test_what_takes_seconds_says_why_and_keeps_the_focus_where_it_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = stage.open_window(Resumption(language="en"))
    gate, make = threading.Event(), stage.shelf.create

    def create_late(folder: Path, secret: Secret) -> OpenArchive:
        gate.wait()
        return make(folder, secret)

    monkeypatch.setattr(stage.shelf, "create", create_late)
    window.entrance.show_create()
    create = window.entrance.create_page
    create.place.parent_folder.set_path(FOLDER.parent)
    for _ in range(2):
        create.forward.click()
    type_text(create.secret.again.line, create.secret.passphrase())
    able = create.back.grab().toImage()
    create.forward.click()
    assert "some seconds on purpose" in create.busy_words.text()
    assert create.busy_words.isVisible()
    assert window.focusWidget() is create
    assert create.back.grab().toImage() != able, "what cannot be pressed looks so"
    gate.set()
    stage.until(lambda: window.recovery is not None and window.store.attached)
    page = window.recovery
    assert page is not None
    assert not page.busy_words.isVisible()
    page.forward.click()
    page.forward.click()
    answer(page, page._code)
    page.questions[1].line.setFocus()
    page._set_busy(True)
    assert page.busy_words.isVisible()
    assert window.focusWidget() is page


def test_creating_where_something_lies_says_so(stage: Stage) -> None:
    stage.put_archive()
    window = stage.open_window(Resumption(language="en"))
    window.entrance.show_create()
    create = window.entrance.create_page
    create.forward.click()
    create.place.parent_folder.set_path(FOLDER.parent)
    create.place.name.setText(FOLDER.stem)
    create.forward.click()
    create.secret.again.line.setText(WORDS["en"])
    create.forward.click()
    stage.until(lambda: not create.notice.isHidden())
    assert create.notice.happened.text() == "There is something in this place already."
    assert create.forward.isEnabled()


def test_wrong_passphrase_is_kept_selected_and_nothing_is_blamed(stage: Stage) -> None:
    stage.put_archive()
    page = stage.open_window(Resumption(folder=str(FOLDER), language="en")).entrance.unlock_page
    page.passphrase.line.setText("not this one")
    page.try_unlock()
    assert page.busy_bar.isVisible()
    stage.until(lambda: not page.notice.isHidden())
    assert page.notice.happened.text() == "This does not open the archive."
    assert page.passphrase.line.selectedText()
    assert page.passphrase.text() == "not this one"
    assert page.unlock.isEnabled()


def test_guessing_in_the_window_gets_slower(stage: Stage) -> None:
    stage.put_archive()
    page = stage.open_window(Resumption(folder=str(FOLDER), language="en")).entrance.unlock_page
    waits = []
    for _ in range(5):
        page._wait_seconds = 0
        page._refresh()
        page.passphrase.line.setText("not this one")
        page.notice.clear()
        page.try_unlock()
        stage.until(lambda: not page.notice.isHidden())
        waits.append(page._wait_seconds)
        assert page.unlock.isEnabled() is (page._wait_seconds == 0)
    assert waits == [0, 0, 0, 2, 4]


class _Refusing(FakeShelf):
    """A shelf whose archive answers with an error."""

    def __init__(self, error: SkryniaError) -> None:
        super().__init__()
        self._error = error

    def at(self, folder: Path) -> NoReturn:
        raise self._error


@pytest.mark.parametrize(
    "error", [ArchiveDamagedError("header"), NewerVersionError(9, 1), ArchiveLockedError()]
)
def test_other_failures_are_told_apart_from_a_wrong_passphrase(
    stage: Stage, error: SkryniaError
) -> None:
    stage.shelf = _Refusing(error)
    page = stage.open_window(Resumption(folder=str(FOLDER), language="en")).entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    stage.until(lambda: not page.notice.isHidden())
    assert page.notice.happened.text() == explain(error).happened
    assert page.notice.happened.text() != "This does not open the archive."
    assert page.read_only.isVisible() is isinstance(error, ArchiveLockedError)


def test_an_archive_that_is_open_elsewhere_can_be_read(stage: Stage) -> None:
    stage.put_archive()
    writer = stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))
    window = stage.open_window(Resumption(folder=str(FOLDER), language="en"))
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    stage.until(page.read_only.isVisible)
    page.read_only.click()
    stage.until(lambda: window.archive is not None)
    assert window.archive is not None
    assert window.archive.read_only
    assert not window.book["import-files"].isEnabled()
    assert not stage.library.acceptDrops()
    writer.close()


def test_keyfile_opens_with_the_passphrase_only_together(stage: Stage, tmp_path: Path) -> None:
    window = stage.open_window(Resumption(language="en"))
    window.entrance.show_create()
    create = window.entrance.create_page
    create.forward.click()
    create.place.parent_folder.set_path(Path("/archives"))
    create.forward.click()
    create.secret.use_keyfile.setChecked(True)
    create.secret.again.line.setText(WORDS["en"])
    assert not create.forward.isEnabled()
    create.secret._make_keyfile(tmp_path / "photo.key")
    stage.until(lambda: create.secret.keyfile.path() is not None)
    content = (tmp_path / "photo.key").read_bytes()
    assert len(content) == KEYFILE_BYTES
    assert (tmp_path / "photo.key").stat().st_mode & 0o077 == 0
    create.secret._make_keyfile(tmp_path / "photo.key")
    assert "of this name" in create.secret.notice.happened.text()
    assert (tmp_path / "photo.key").read_bytes() == content
    create.forward.click()
    stage.until(lambda: window.library is not None)
    locked = stage.shelf.at(Path("/archives/Library.skrynia"))
    assert locked.unlock(Secret(WORDS["en"], content), read_only=True).read_only


def test_a_file_that_is_no_keyfile_is_refused(stage: Stage, tmp_path: Path) -> None:
    stage.put_archive()
    (tmp_path / "short.key").write_bytes(b"too short")
    page = stage.open_window(Resumption(folder=str(FOLDER), language="en")).entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.use_keyfile.setChecked(True)
    page.keyfile.set_path(tmp_path / "short.key")
    page.try_unlock()
    stage.until(lambda: not page.notice.isHidden())
    assert "key file" in page.notice.happened.text()


def test_passphrase_is_hidden_until_it_is_asked_for(stage: Stage) -> None:
    field = stage.open_window().entrance.unlock_page.passphrase
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    field.reveal.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    field.clear()
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_shows_by_a_letter_against_its_shift(stage: Stage) -> None:
    field = stage.open_window(Resumption(language="en")).entrance.unlock_page.passphrase
    for text, held, shown in (
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("ў", Qt.KeyboardModifier.NoModifier, False),
        ("Ў", Qt.KeyboardModifier.NoModifier, True),
        ("1", Qt.KeyboardModifier.NoModifier, True),
    ):
        event = QKeyEvent(QEvent.Type.KeyPress, 0, held, text)
        QApplication.sendEvent(field.line, event)
        assert field.hint.isHidden() is not shown, text


def test_nothing_typed_stays_after_unlocking(stage: Stage) -> None:
    stage.unlock()
    lines = stage.window.entrance.findChildren(QLineEdit)
    assert PASSPHRASE not in {line.text() for line in lines}
    assert QApplication.clipboard().text() == ""
