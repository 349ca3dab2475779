"""The guide, walked: keys, the second copy, health, what is protected, settings, the palette."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from archive.errors import WrongSecretError
from archive.health import Care, history
from archive.keys import Secret, SecretKind
from archive.records import ArticleId, Sensitivity
from desktop.device.neutral import Neutral
from desktop.ui.reading.reader import Tab
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.safety.key_dialogs import PassphraseDialog, RecoveryDialog
from desktop.ui.safety.keys_dialog import KeysDialog
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.safety.restore_dialog import RestoreDialog
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE, press, press_key, type_text
from tests.desktop.ui.guide.conftest import RealStage
from tests.desktop.ui.pictures import png, stripes
from tests.narrowed import present

pytestmark = OFFSCREEN


Kind = TypeVar("Kind", bound=QWidget)


def child(stage: RealStage, kind: type[Kind]) -> Kind:
    found = stage.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def opens(stage: RealStage, secret: Secret, folder: Path | None = None) -> bool:
    """Whether an archive that is open elsewhere can be read with a secret."""
    locked = stage.rooms.shelf.at(folder or stage.archive_folder)
    try:
        locked.unlock(secret, read_only=True).close()
    except WrongSecretError:
        return False
    return True


def keys_page(stage: RealStage) -> KeysDialog:
    stage.window.book["keys"].trigger()
    page = child(stage, KeysDialog)
    stage.until(lambda: bool(page.slots))
    return page


@pytest.mark.guide("keys.change")
def test_the_passphrase_is_changed(real: RealStage) -> None:
    real.begin()
    real.enter()
    page = keys_page(real)
    page.change.click()
    step = page.step
    assert isinstance(step, PassphraseDialog)
    words = step.secret.passphrase()
    type_text(step.secret.again.line, words)
    step.save.click()
    real.until(lambda: not page.notice.isHidden())
    assert opens(real, Secret(words))
    assert not opens(real, Secret(PASSPHRASE))


@pytest.mark.guide("keys.words", "keys.remove")
def test_a_key_on_paper_is_made_and_a_key_removed(real: RealStage) -> None:
    real.begin()
    real.enter()
    page = keys_page(real)
    assert not page.remove.isEnabled()
    page.add_words.click()
    step = page.step
    assert isinstance(step, RecoveryDialog)
    step.page.forward.click()
    code = step.page._code
    step.page.forward.click()
    for question in step.page.questions:
        type_text(question.line, code.split()[question.number - 1])
    step.page.forward.click()
    real.until(lambda: len(page.slots) == 2)
    assert page.slots[1].kind is SecretKind.RECOVERY
    page.list.setCurrentItem(present(page.list.topLevelItem(0)))
    page.remove.click()
    assert page.question is not None
    page.question.button(QMessageBox.StandardButton.Yes).click()
    real.until(lambda: len(page.slots) == 1)
    assert opens(real, Secret(code, recovery=True))
    assert not opens(real, Secret(PASSPHRASE))
    assert not page.remove.isEnabled()


@pytest.mark.guide("backup.write", "backup.restore")
def test_a_second_copy_is_written_and_becomes_an_archive_again(real: RealStage) -> None:
    real.fill()
    real.window.book["back-up"].trigger()
    dialog = child(real, BackupDialog)
    dialog.place.parent_folder.set_path(real.place)
    dialog.place.name.setText("Second")
    dialog.begin.click()
    care = real.window.safety.care
    assert care is not None
    real.until(lambda: care.done is Care.BACKUP)
    second = real.place / "Second.skrynia"
    assert opens(real, Secret(PASSPHRASE), second)
    assert history(care.archive)[0].care is Care.BACKUP

    fresh = real.open_window()
    fresh.entrance.restore.click()
    restore = fresh.findChild(RestoreDialog)
    assert isinstance(restore, RestoreDialog)
    restore.backup.set_path(second)
    restore.place.parent_folder.set_path(real.place)
    restore.place.name.setText("Third")
    restore.passphrase.line.setText("not this one")
    restore.begin.click()
    real.until(lambda: not restore.notice.isHidden())
    assert not (real.place / "Third.skrynia").exists()
    restore.passphrase.line.setText(PASSPHRASE)
    restore.begin.click()
    real.until(lambda: restore.notice.property("tone") == "good")
    restore.reject()
    assert fresh.entrance.unlock_page.folder.path() == real.place / "Third.skrynia"
    third = real.rooms.shelf.at(real.place / "Third.skrynia").unlock(Secret(PASSPHRASE))
    with third.reading() as unit:
        assert unit.articles.count() == 3
    third.close()


@pytest.mark.guide("health.check")
def test_the_archive_is_checked(real: RealStage) -> None:
    real.fill()
    real.window.book["health"].trigger()
    page = child(real, HealthDialog)
    real.until(lambda: page.state is not None)
    assert page.lines[0].property("role") == "caution"
    page.check_deep.click()
    care = real.window.safety.care
    assert care is not None
    real.until(lambda: care.done is Care.DEEP_CHECK)
    assert care.findings == ()
    real.until(lambda: page.history.topLevelItemCount() == 1)
    page.rebuild.click()
    real.until(lambda: care.done is Care.REINDEX)


@pytest.mark.guide("protected.look")
def test_what_is_protected_is_told(real: RealStage) -> None:
    real.begin()
    real.window.entrance.check_program.click()
    page = child(real, ProtectionDialog)
    real.until(lambda: len(page.rows) == len(page.protections) > 0)


@pytest.mark.guide("sensitive.show")
def test_a_sensitive_picture_is_shown_when_asked(real: RealStage) -> None:
    real.begin()
    library = real.enter()
    photo = real.place / "photo.png"
    photo.write_bytes(png(stripes()))
    library.import_paths([photo])
    real.until(lambda: not library.imports.running)
    archive = real.window.archive
    assert archive is not None
    with archive.writing() as unit:
        described = replace(
            unit.articles.get(ArticleId(1)).description, sensitivity=Sensitivity.SENSITIVE
        )
        unit.articles.describe(ArticleId(1), described)
    library.open_document(ArticleId(1))
    real.until(lambda: library.reader.reading is not None)
    library.reader.show_tab(Tab.ORIGINAL)
    view = library.reader.original.picture
    real.until(lambda: not view.picture.pixmap().isNull())
    assert not view.is_shown
    view.reveal.click()
    assert view.is_shown


def settings(stage: RealStage) -> SettingsDialog:
    stage.begin()
    stage.enter()
    press_key(stage, "F8")
    return child(stage, SettingsDialog)


@pytest.mark.guide("settings.search", "settings.language")
def test_a_setting_is_found_and_applied(real: RealStage) -> None:
    dialog = settings(real)
    type_text(dialog.line, "language")
    assert not dialog.look.isHidden()
    assert dialog.imports.isHidden()
    dialog.look.language.setCurrentIndex(dialog.look.language.findData("be"))
    dialog.look.language.activated.emit(dialog.look.language.currentIndex())
    real.application.processEvents()
    assert real.window.windowTitle() == "Бібліятэка"


@pytest.mark.guide("settings.hide-key")
def test_another_key_hides(real: RealStage) -> None:
    dialog = settings(real)
    dialog.security.hide_key.setKeySequence(QKeySequence("Ctrl+Alt+H"))
    dialog.security.hide_key.editingFinished.emit()
    dialog.reject()
    press_key(real, "Ctrl+Alt+H")
    real.until(lambda: bool(real.restarts))
    assert real.restarts[0].minimized


@pytest.mark.guide("settings.neutral")
def test_another_name_is_worn(real: RealStage) -> None:
    dialog = settings(real)
    type_text(dialog.look.name, "Accounts")
    dialog.look.name.editingFinished.emit()
    assert real.window.windowTitle() == "Accounts"
    real.until(lambda: real.kept_neutral == [Neutral("Accounts")])


@pytest.mark.guide("palette.run")
def test_every_command_is_in_the_palette(real: RealStage) -> None:
    real.begin()
    real.enter()
    press_key(real, "Ctrl+P")
    type_text(real.window.commands.line, "health")
    press(real, real.window.commands.line, Qt.Key.Key_Return)
    assert child(real, HealthDialog).isVisible()
