"""The dialog for very many documents goes out of sight, and loses nothing when it is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import shiboken6

from archive.changes import Change
from archive.editing.describing import edit_descriptions
from archive.errors import DiskFullError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.long_steps import PORTION
from desktop.ui.editing import editing as editing_steps
from desktop.ui.editing.changes_bar import ChangesBar
from desktop.ui.editing.many_dialog import ManyDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import described, lock_and_unlock

pytestmark = OFFSCREEN

MANY = PORTION + 5
IDS = tuple(ArticleId(number) for number in range(1, MANY + 1))


class Disk:
    """Changes descriptions as the program does, unless it is full."""

    full_at = 0
    begun = 0

    def edit(
        self, archive: OpenArchive, ids: Sequence[ArticleId], changes: Mapping[str, Any]
    ) -> Change:
        self.begun += 1
        if self.begun == self.full_at:
            raise DiskFullError
        return edit_descriptions(archive, ids, changes)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(editing_steps, "edit_descriptions", disk.edit)
    return disk


def write(stage: Stage, place: str = "Мінск") -> ManyDialog:
    """Fill in a place for all documents, and have them changed."""
    stage.unlock([draft(f"text {number}") for number in IDS])
    (editing,) = stage.library.findChildren(editing_steps.Editing)
    dialog = ManyDialog(editing, IDS, stage.window)
    dialog.open()
    dialog.lines["place"].setText(place)
    dialog.save.click()
    return dialog


def bar(stage: Stage) -> ChangesBar:
    (found,) = stage.library.findChildren(ChangesBar)
    return found


def idle(stage: Stage) -> bool:
    assert stage.window.history is not None
    return stage.window.history.idle


def test_the_dialog_goes_and_the_strip_tells(stage: Stage, disk: Disk) -> None:
    dialog = write(stage)
    assert not dialog.isVisible()
    assert bar(stage).isVisible()
    stage.until(lambda: idle(stage) and not shiboken6.isValid(dialog))
    assert {described(stage, each).place for each in IDS} == {"Мінск"}


@pytest.mark.parametrize("full_at", [1, 2])
def test_it_comes_back_with_what_was_written(stage: Stage, disk: Disk, full_at: int) -> None:
    disk.full_at = full_at
    dialog = write(stage)
    stage.until(lambda: idle(stage) and dialog.isVisible())
    assert dialog.lines["place"].text() == "Мінск"
    assert isinstance(dialog.notice.error, DiskFullError)
    dialog.save.click()
    stage.until(lambda: idle(stage) and not shiboken6.isValid(dialog))
    assert {described(stage, each).place for each in IDS} == {"Мінск"}


def test_a_lock_meanwhile_keeps_what_was_written(stage: Stage, disk: Disk) -> None:
    write(stage)
    lock_and_unlock(stage)
    assert stage.window.store.current.many == "place=Мінск"
