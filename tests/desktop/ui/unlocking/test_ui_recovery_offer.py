"""Recovery words are offered with a new archive: shown, asked for, made a key, or skipped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from archive.errors import DiskFullError
from archive.keys import KeySlot, Secret, SecretKind
from archive.ports import OpenArchive
from desktop import wiring
from desktop.ui.languages import INTERFACE_LANGUAGES
from desktop.ui.look.theme import LARGEST_TEXT
from desktop.wiring import Rooms
from tests.contracts.fakes import FakeKeyring
from tests.desktop.ui.conftest import CODES, FOLDER, PASSPHRASE, Stage, type_text
from tests.desktop.ui.unlocking.recovery_steps import (
    answer,
    kinds,
    offered,
    unlock_page,
)
from vault.parameters import FLOOR


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_a_code_written_down_becomes_a_key(stage: Stage, language: str) -> None:
    page = offered(stage, language=language)
    assert stage.window.focusWidget() is page.forward
    stage.qtbot.keyClick(page.forward, Qt.Key.Key_Space)
    assert page.words.isVisible()
    shown = page.words.text().split()
    numbers = dict(zip(shown[::2], shown[1::2], strict=True))
    words = [numbers[f"{number}."] for number in range(1, 14)]
    assert " ".join(words) == CODES[language]
    assert page.words.accessibleName() == page.words.text()
    stage.qtbot.keyClick(page.forward, Qt.Key.Key_Space)
    first, second = page.questions
    assert page.words.isHidden()
    assert first.number < second.number
    assert stage.window.focusWidget() is first.line
    assert not page.forward.isEnabled()
    type_text(first.line, words[first.number - 1].upper())
    stage.qtbot.keyClick(first.line, Qt.Key.Key_Return)
    type_text(second.line, words[second.number - 1])
    assert kinds(stage) == [SecretKind.PASSPHRASE]
    stage.qtbot.keyClick(second.line, Qt.Key.Key_Return)
    stage.until(lambda: stage.window.recovery is None)
    assert kinds(stage) == [SecretKind.PASSPHRASE, SecretKind.RECOVERY]
    assert stage.library.isVisible()
    assert stage.window.focusWidget() is stage.library.box
    locked = stage.shelf.at(FOLDER)
    assert locked.unlock(Secret(CODES[language], recovery=True), read_only=True).read_only


@pytest.mark.parametrize("stages", [0, 1, 2])
def test_skipping_is_one_button_at_every_stage(stage: Stage, stages: int) -> None:
    page = offered(stage)
    for _ in range(stages):
        page.forward.click()
    page.skip.click()
    assert stage.window.recovery is None
    assert stage.library.isVisible()
    assert kinds(stage) == [SecretKind.PASSPHRASE]
    assert page.words.text() == page.words.accessibleName() == ""
    assert page._code == ""


def test_other_words_make_no_key_and_all_can_be_seen_again(stage: Stage) -> None:
    page = offered(stage)
    page.forward.click()
    shown = page.words.text()
    page.forward.click()
    answer(page, CODES["en"])
    page.questions[1].line.setText("another")
    page.forward.click()
    assert page.notice.isVisible()
    assert page.notice.happened.text() == "These are not the words asked for."
    assert stage.window.focusWidget() is page.questions[1].line
    assert kinds(stage) == [SecretKind.PASSPHRASE]
    page.back.click()
    assert page.words.isVisible()
    assert page.words.text() == shown
    assert page.notice.isHidden()


def test_a_key_that_cannot_be_added_is_told_and_can_be_skipped(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> KeySlot:
        raise DiskFullError

    page = offered(stage)
    monkeypatch.setattr(FakeKeyring, "add", refuse)
    page.forward.click()
    page.forward.click()
    answer(page, CODES["en"])
    page.forward.click()
    assert not page.skip.isEnabled()
    stage.until(lambda: not page.notice.isHidden())
    assert page.notice.happened.text() == "There is no room left on the disk."
    assert page.forward.isEnabled()
    page.skip.click()
    assert stage.window.recovery is None


def test_locking_while_the_words_are_shown_hides_them_and_leaves(stage: Stage) -> None:
    page = offered(stage)
    page.forward.click()
    stage.window.lock()
    assert not page.words.isVisible()
    stage.until(lambda: stage.restarts != [])


def test_every_stage_changes_with_the_language(stage: Stage) -> None:
    page = offered(stage)
    for stage_number in range(3):
        seen = []
        for language in INTERFACE_LANGUAGES:
            stage.window.appearance.set_language(language)
            stage.application.processEvents()
            labels = page.findChildren(QLabel)
            seen.append({each.text() for each in labels if each.isVisible()} - {page.words.text()})
            seen[-1] |= {page.skip.text(), page.back.text(), page.forward.text()}
        for language_texts, others in permutations(seen, 2):
            same = language_texts & others
            assert not same, (stage_number, same)
        page.forward.click()


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


def test_the_real_vault_opens_with_the_code_that_the_window_gave(
    stage: Stage, real: Rooms, tmp_path: Path
) -> None:
    folder = tmp_path / "Library.skrynia"
    stage.codes = {"be": real.recovery_code("be")}
    page = offered(stage, folder, language="be")
    page.forward.click()
    page.forward.click()
    answer(page, stage.codes["be"])
    page.forward.click()
    stage.until(lambda: stage.window.recovery is None)
    assert stage.window.archive is not None
    stage.window.jobs.stop()
    stage.window.archive.close()
    stage.window.archive = None
    opened = real.shelf.at(folder).unlock(Secret(stage.codes["be"], recovery=True))
    assert [slot.label for slot in opened.keyring.slots()][1:] == ["Словы для аднаўлення"]
    opened.close()


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


@pytest.mark.parametrize(("text_size", "rows"), [(100, 5), (LARGEST_TEXT, 7)])
def test_no_word_is_cut_in_the_largest_text(stage: Stage, text_size: int, rows: int) -> None:
    page = offered(stage, language="be")
    stage.window.resize(1024, 600)
    stage.window.appearance.set_text_size(text_size)
    page.forward.click()
    page.words.show_words(["фальклор"] * 13)
    stage.qtbot.wait(50)
    lines = page.words.text().split("\n")
    widest = max(map(page.words.fontMetrics().horizontalAdvance, lines))
    assert widest < page.words.width() <= page.width()
    assert page.words.fontMetrics().lineSpacing() * len(lines) <= page.words.height()
    assert len(lines) >= rows
    assert sorted(int(each.rstrip(".")) for each in page.words.text().split()[::2]) == [
        *range(1, 14)
    ]
