"""A window that is left while its change is stored: the change is kept, and nothing breaks."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import pytest

from archive.changes import Change
from archive.editing.describing import edit_descriptions
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.editing import editing
from desktop.ui.editing.many_dialog import ManyDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import choose, described, dialog_of

pytestmark = OFFSCREEN


def test_a_change_of_many_is_stored_though_its_window_was_left(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def held_up(
        archive: OpenArchive, ids: Sequence[ArticleId], changes: Mapping[str, object]
    ) -> Change:
        gate.wait(10)
        return edit_descriptions(archive, ids, changes)

    monkeypatch.setattr(editing, "edit_descriptions", held_up)
    stage.unlock([draft("адзін", "a"), draft("два", "b")])
    choose(stage, 0, 1)
    stage.window.book["change-many"].trigger()
    dialog = dialog_of(stage, ManyDialog)
    dialog.lines["source"].setText("крыніца")
    dialog.save.click()
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(ManyDialog))
    gate.set()
    stage.until(lambda: described(stage, 1).source == "крыніца")
    history = stage.window.history
    stage.until(lambda: history is not None and history.idle)
    stage.window.book["undo"].trigger()
    stage.until(lambda: described(stage, 1).source == "")


def test_a_step_is_carried_out_though_who_asked_for_the_one_before_failed(stage: Stage) -> None:
    stage.unlock([draft("адзін", "a")])
    history = stage.window.history
    assert history is not None
    stored: list[int] = []

    def fail(_: Change) -> None:
        raise LookupError

    with stage.qtbot.captureExceptions() as raised:
        history.run(lambda: "1", Change, fail)
        history.run(lambda: "2", Change, lambda _: stored.append(2))
        stage.until(lambda: stored == [2])
    assert [kind for kind, *_ in raised] == [LookupError]
