"""Recovery words: an archive is opened with them."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from archive.errors import BadRecoveryCodeError
from archive.keys import KEYFILE_BYTES
from tests.contracts.fakes import FakeShelf
from tests.desktop.ui.conftest import Stage, tab_to, type_text
from tests.desktop.ui.unlocking.recovery_steps import (
    CODE,
    put_archive_with_code,
    unlock_page,
)


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

    def at(self, folder: Path) -> NoReturn:
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
