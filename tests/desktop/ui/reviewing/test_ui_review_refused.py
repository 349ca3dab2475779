"""What was written in a review and cannot be kept stays on the screen."""

from __future__ import annotations

import pytest

from archive.errors import DiskFullError
from archive.manuscripts import Manuscript
from archive.ports import OpenArchive
from desktop.ui.editing import draft_keeper
from desktop.ui.reviewing.review_dialog import ReviewDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.reviewing.test_ui_review import DRAFTS, review_of

pytestmark = OFFSCREEN


def test_closing_waits_for_room_on_the_disk(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(archive: OpenArchive, manuscript: Manuscript) -> Manuscript:
        raise DiskFullError

    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    monkeypatch.setattr(draft_keeper, "save_manuscript", refuse)
    dialog.form.title.setText("напалову")
    dialog.reject()
    stage.until(dialog.notice.isVisible)
    assert dialog.isVisible()
    assert dialog.form.title.text() == "напалову"
    monkeypatch.undo()
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(ReviewDialog))
    again = review_of(stage)
    stage.until(lambda: again.form.title.text() == "напалову")
