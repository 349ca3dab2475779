"""Recovery words: an archive opened with them, and offered once it is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from archive.errors import BadRecoveryCodeError
from archive.keys import KEYFILE_BYTES, Secret
from archive.ports import LockedArchive, OpenArchive
from desktop import wiring
from desktop.ui.services import Resumption
from desktop.ui.unlock_page import UnlockPage
from desktop.wiring import Rooms
from tests.contracts.fakes import FakeShelf
from tests.desktop.ui.conftest import FOLDER, PASSPHRASE, Stage, tab_to, type_text
from vault.parameters import FLOOR

CODE = "а б в г д е ж з і к л м н"


def unlock_page(stage: Stage, folder: Path = FOLDER, language: str = "en") -> UnlockPage:
    window = stage.open_window(Resumption(folder=str(folder), language=language))
    return window.entrance.unlock_page


def put_archive_with_code(stage: Stage) -> None:
    archive = stage.shelf.create(FOLDER, Secret(PASSPHRASE))
    archive.keyring.add(Secret(CODE, recovery=True), "sheet")
    archive.close()


def test_recovery_words_open_with_the_keyboard_alone(stage: Stage) -> None:
    put_archive_with_code(stage)
    page = unlock_page(stage)
    tab_to(stage, page.use_recovery)
    stage.qtbot.keyClick(page.use_recovery, Qt.Key.Key_Space)
    type_text(page.passphrase.line, CODE)
    stage.qtbot.keyClick(page.passphrase.line, Qt.Key.Key_Return)
    stage.until(lambda: stage.window.archive is not None)
    lines = stage.window.entrance.findChildren(QLineEdit)
    assert CODE not in {line.text() for line in lines}


def test_the_same_words_without_the_choice_do_not_open(stage: Stage) -> None:
    put_archive_with_code(stage)
    page = unlock_page(stage)
    page.passphrase.line.setText(CODE)
    page.try_unlock()
    stage.until(lambda: not page.notice.isHidden())
    assert stage.window.archive is None


@pytest.mark.parametrize(
    ("language", "words", "passphrase"),
    [
        ("be", "Словы для аднаўлення", "Парольная фраза"),
        ("ru", "Слова для восстановления", "Парольная фраза"),
        ("en", "Recovery words", "Passphrase"),
    ],
)
def test_the_field_says_what_it_asks_for(
    stage: Stage, language: str, words: str, passphrase: str
) -> None:
    page = unlock_page(stage, language=language)
    line, label = page.passphrase.line, page._passphrase_label
    assert (label.text(), line.accessibleName()) == (passphrase, passphrase)
    assert page.recovery_hint.isHidden()
    page.use_recovery.click()
    assert (label.text(), line.accessibleName()) == (words, words)
    assert page.recovery_hint.isVisible()
    assert line.accessibleDescription() == page.recovery_hint.text()
    assert page.use_recovery.text().startswith(words)
    assert line.echoMode() is QLineEdit.EchoMode.Password
    page.passphrase.reveal.click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    page.use_recovery.click()
    assert (label.text(), line.accessibleDescription()) == (passphrase, "")


def test_recovery_words_need_no_key_file(stage: Stage, tmp_path: Path) -> None:
    put_archive_with_code(stage)
    (tmp_path / "photo.key").write_bytes(bytes(KEYFILE_BYTES))
    page = unlock_page(stage)
    page.use_keyfile.setChecked(True)
    page.keyfile.set_path(tmp_path / "photo.key")
    page.use_recovery.setChecked(True)
    assert not page.use_keyfile.isChecked()
    assert page.use_keyfile.isHidden()
    assert page.keyfile.isHidden()
    page.passphrase.line.setText("other words")
    page.try_unlock()
    stage.until(lambda: not page.notice.isHidden())
    assert page.use_keyfile.isHidden()
    page.passphrase.line.setText(CODE)
    page.try_unlock()
    stage.until(lambda: stage.window.archive is not None)


class _Misread(FakeShelf):
    """A shelf for which no words are a code."""

    def at(self, folder: Path) -> LockedArchive:
        raise BadRecoveryCodeError


def test_a_mistyped_code_can_be_mended_word_by_word(stage: Stage) -> None:
    stage.shelf = _Misread()
    page = unlock_page(stage)
    page.use_recovery.click()
    page.passphrase.line.setText("ab cd")
    page.try_unlock()
    stage.until(lambda: not page.notice.isHidden())
    assert "misspelt" in page.notice.happened.text()
    assert "thirteen" in page.notice.advice.text()
    assert page.passphrase.text() == "ab cd"
    assert page.passphrase.line.selectedText() == ""
    assert page._failures == 0


@pytest.fixture
def real(stage: Stage) -> Iterator[Rooms]:
    """The vault itself, as cheap as its floor allows; its open archive is closed in the end."""
    rooms = wiring.build(FLOOR)
    stage.shelf = rooms.shelf
    yield rooms
    if stage.windows and stage.window.archive is not None:
        archive: OpenArchive = stage.window.archive
        stage.window.jobs.stop()
        archive.close()


def test_the_real_vault_opens_with_its_code_and_no_other(
    stage: Stage, real: Rooms, tmp_path: Path
) -> None:
    folder = tmp_path / "Library.skrynia"
    code, other = real.recovery_code("be"), real.recovery_code("be")
    archive = real.shelf.create(folder, Secret(PASSPHRASE))
    archive.keyring.add(Secret(code, recovery=True), "sheet")
    archive.close()
    page = unlock_page(stage, folder)
    page.use_recovery.click()
    told = []
    for words in ("no such words", other):
        page.passphrase.line.setText(words)
        page.try_unlock()
        stage.until(lambda: not page.notice.isHidden() and not page.busy_bar.isVisible())
        told.append(page.notice.happened.text())
    assert "misspelt" in told[0]
    assert told[1] == "This does not open the archive."
    page.passphrase.line.setText(code)
    page.try_unlock()
    stage.until(lambda: stage.window.archive is not None and stage.window.store.attached)
