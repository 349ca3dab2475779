"""A draft that was kept over a lock takes back nothing that was changed elsewhere meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.editing.describing import edit_descriptions
from archive.editing.writing import manuscripts, save_manuscript
from archive.manuscripts import Manuscript
from archive.records import ArticleId, Kind
from desktop.ui.editing.describe_dialog import DescribeDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.editing.drafts_on_stage import open_first
from tests.desktop.ui.editing.steps import choose, described, dialog_of, lock_and_unlock

pytestmark = OFFSCREEN

ONE = ArticleId(1)


def _half_written(stage: Stage) -> None:
    """A title and a place are typed, and the archive locks."""
    open_first(stage)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    dialog.form.title.setText("Напалову")
    dialog.form.line("place").setText("Мінск")
    lock_and_unlock(stage)


def _change_elsewhere(stage: Stage) -> None:
    assert stage.window.archive is not None
    changes = {"language": "uk", "kind": Kind.LETTER, "place": "Брэст"}
    edit_descriptions(stage.window.archive, [ONE], changes)


def _go_on(stage: Stage) -> DescribeDialog:
    choose(stage, 1)
    stage.until(lambda: stage.library.reader.reading is not None)
    stage.window.book["correct"].trigger()
    return dialog_of(stage, DescribeDialog)


def _draft(stage: Stage) -> Manuscript:
    assert stage.window.archive is not None
    (draft,) = manuscripts(stage.window.archive)
    return draft


def test_what_nobody_typed_stays_as_it_is_by_now(stage: Stage) -> None:
    _half_written(stage)
    assert _draft(stage).written == frozenset({"title", "place"})
    _change_elsewhere(stage)
    dialog = _go_on(stage)
    assert dialog.form.changes() == {"title": "Напалову", "place": "Мінск"}
    dialog.save.click()
    stage.until(lambda: described(stage, 1).title == "Напалову")
    found = described(stage, 1)
    assert (found.language, found.kind, found.place) == ("uk", Kind.LETTER, "Мінск")


def test_the_control_of_a_draft_that_does_not_say_what_was_typed(stage: Stage) -> None:
    """As older programs kept it: every field counts, and what came meanwhile would go."""
    _half_written(stage)
    assert stage.window.archive is not None
    save_manuscript(stage.window.archive, replace(_draft(stage), written=None))
    _change_elsewhere(stage)
    lock_and_unlock(stage)
    assert set(_go_on(stage).form.changes()) == {"title", "place", "language", "kind"}


@pytest.mark.parametrize("name", ["mother", "captured_at"])
def test_a_name_of_no_field_is_passed_over(stage: Stage, name: str) -> None:
    _half_written(stage)
    assert stage.window.archive is not None
    written = frozenset(("title", name))
    save_manuscript(stage.window.archive, replace(_draft(stage), written=written))
    lock_and_unlock(stage)
    assert _go_on(stage).form.changes() == {"title": "Напалову"}
