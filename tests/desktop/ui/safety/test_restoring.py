"""A backup becomes an archive again: by words too, in a free place, and what came of it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import ArchiveExistsError, BadRecoveryCodeError
from archive.keys import Secret
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.restore_dialog import RestoreDialog
from desktop.ui.unlocking.create_steps import PlaceStep
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.conftest import CODES, FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft

pytestmark = OFFSCREEN

CODE = CODES["en"]


def asked(stage: Stage, place: Path) -> RestoreDialog:
    """The dialog of a backup that recovery words open too."""
    stage.put_archive([draft("тэкст")])
    archive = stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))
    archive.keyring.add(Secret(CODE, recovery=True), "sheet")
    archive.close()
    window = stage.open_window()
    window.safety.show_restore()
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.backup.set_path(FOLDER)
    dialog.place.parent_folder.set_path(place)
    return dialog


def test_recovery_words_open_a_backup_and_the_end_is_told(stage: Stage, tmp_path: Path) -> None:
    dialog = asked(stage, tmp_path)
    dialog.passphrase.line.setText(CODE)
    dialog.begin.click()
    stage.until(dialog.notice.isVisible)
    assert dialog.notice.property("tone") == "danger", "words are no passphrase"
    dialog.use_keyfile.setChecked(True)
    dialog.use_recovery.setChecked(True)
    assert dialog.recovery_hint.isVisible()
    assert not dialog.use_keyfile.isVisible()
    assert not dialog.keyfile.isVisible()
    assert not dialog.notice.isVisible()
    assert dialog.passphrase.line.accessibleName() == "Recovery words"
    new = dialog.place.folder()
    dialog.begin.click()
    stage.until(lambda: not dialog.session.running)
    assert dialog.notice.happened.text() == "The archive is restored, and all of it was read."
    assert dialog.notice.advice.text() == "The same keys open it."
    assert dialog.notice.property("tone") == "good"
    assert dialog.isVisible()
    assert not dialog.begin.isVisible()
    assert dialog.passphrase.text() == ""
    assert stage.window.entrance.unlock_page.folder.path() == new
    assert new is not None
    stage.shelf.at(new).unlock(Secret(CODE, recovery=True)).close()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_free_name_is_proposed_and_a_taken_one_is_told_before_the_click(
    stage: Stage, tmp_path: Path
) -> None:
    for taken in ("Library", "Library 2"):
        (tmp_path / f"{taken}.skrynia").mkdir()
        (tmp_path / f"{taken}.skrynia" / "header").touch()
    (tmp_path / "empty").mkdir()
    dialog = asked(stage, tmp_path)
    dialog.passphrase.line.setText(PASSPHRASE)
    assert dialog.place.name.text() == "Library 3"
    assert dialog.begin.isEnabled()
    dialog.place.parent_folder.set_path(tmp_path / "empty")
    assert dialog.place.name.text() == "Library"
    dialog.place.name.setText("Library 2")
    assert dialog.begin.isEnabled()
    dialog.place.parent_folder.set_path(tmp_path)
    assert dialog.place.name.text() == "Library 2", "what was typed stays"
    assert "there already" in dialog.place.outcome.text()
    assert dialog.place.outcome.property("role") == "caution"
    assert not dialog.begin.isEnabled()
    (tmp_path / "Note.skrynia").touch()
    dialog.place.name.setText("Note")
    assert not dialog.begin.isEnabled(), "a file is in the way too"
    dialog.place.name.setText("Third")
    assert dialog.place.outcome.property("role") == "muted"
    assert dialog.begin.isEnabled()


def test_a_backup_of_the_same_day_gets_a_name_of_its_own(stage: Stage, tmp_path: Path) -> None:
    stage.unlock()
    stage.window.safety.show_backup()
    dialog = stage.window.findChild(BackupDialog)
    assert isinstance(dialog, BackupDialog)
    dialog.place.parent_folder.set_path(tmp_path)
    first = dialog.place.folder()
    assert first is not None
    first.mkdir()
    (first / "header").touch()
    dialog.place.parent_folder.set_path(tmp_path / "..")
    dialog.place.parent_folder.set_path(tmp_path)
    assert dialog.place.folder() == first.with_name(f"{first.stem} 2.skrynia")


@pytest.mark.parametrize("error", [ArchiveExistsError, BadRecoveryCodeError])
def test_the_keyboard_goes_to_what_is_to_be_mended(
    stage: Stage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: type[ArchiveExistsError | BadRecoveryCodeError],
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    dialog = asked(stage, tmp_path)
    dialog.passphrase.line.setText(PASSPHRASE)
    monkeypatch.setattr(FakeArchive, "backup", refuse)
    dialog.begin.click()
    stage.until(dialog.notice.isVisible)
    named = error is ArchiveExistsError
    line = dialog.place.name if named else dialog.passphrase.line
    assert dialog.focusWidget() is line
    assert bool(line.selectedText()) is named


def test_an_empty_folder_is_no_place_for_a_copy_and_one_for_a_new_archive(
    stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "Empty.skrynia").mkdir()
    dialog = asked(stage, tmp_path)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.place.name.setText("Empty")
    assert not dialog.begin.isEnabled()
    assert "there already" in dialog.place.outcome.text()
    place = PlaceStep()
    place.parent_folder.set_path(tmp_path)
    place.name.setText("Empty")
    assert place.folder() == tmp_path / "Empty.skrynia"
