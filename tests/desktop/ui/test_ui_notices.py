"""A notice says what happened last, in whatever language the window comes to speak."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from archive.errors import DiskFullError
from desktop.ui.controls.labels import Notice
from tests.desktop.ui.batch.test_ui_batch import DOCUMENTS, opened
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


def test_what_went_well_is_not_followed_by_an_older_error(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    notice = Notice()
    stage.qtbot.addWidget(notice)
    notice.tell_error(DiskFullError())
    assert notice.happened.text() == "There is no room left on the disk."
    notice.tell(lambda: "The table was written.", tone="good")
    assert notice.happened.text() == "The table was written."
    assert notice.property("tone") == "good"


def test_a_table_that_was_written_after_all_stays_written(stage: Stage, tmp_path: Path) -> None:
    stage.unlock(DOCUMENTS)
    dialog = opened(stage)
    dialog.terms.setPlainText("letter")
    dialog.begin()
    stage.until(dialog.export.isEnabled)
    dialog.write_table(tmp_path / "no folder" / "table.csv")
    stage.until(lambda: dialog.notice.error is not None)
    dialog.write_table(tmp_path / "table.csv")
    stage.until(lambda: dialog.notice.property("tone") == "good" and dialog.notice.error is None)
    stage.window.store.put(replace(stage.window.store.current, language="be"))
    stage.until(lambda: dialog.search.text() != "Search")
    assert dialog.notice.property("tone") == "good"
    assert dialog.notice.error is None
