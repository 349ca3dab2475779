"""A backup beside its archive is warned of before it is written."""

from __future__ import annotations

from pathlib import Path

from desktop.ui.safety.backup_dialog import BackupDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


def test_a_backup_on_the_same_disk_is_warned_of(stage: Stage, tmp_path: Path) -> None:
    stage.unlock()
    care = stage.window.safety.care
    assert care is not None
    dialog = BackupDialog(care, stage.window, tmp_path)
    dialog.place.parent_folder.set_path(tmp_path / "a stick that is not here")
    assert dialog.same_disk.isHidden()
    dialog.place.parent_folder.set_path(tmp_path)
    assert not dialog.same_disk.isHidden()
    assert "same disk" in dialog.same_disk.happened.text()
    assert dialog.begin.isEnabled(), "a warning forbids nothing"
