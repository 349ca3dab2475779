"""What is being written about marks is kept as it is last, however slow the disk."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Event

import pytest
from PySide6.QtCore import QObject

from archive.note_drafts import read_drafts, write_drafts
from archive.ports import OpenArchive
from desktop.ui.annotation import draft_keeper
from desktop.ui.annotation.draft_keeper import DraftKeeper

from .conftest import Desk


def keeper(desk: Desk, owner: QObject) -> DraftKeeper:
    kept = DraftKeeper(desk.archive, desk.stage.window.jobs, owner)
    with desk.stage.qtbot.waitSignal(kept.loaded):
        pass
    return kept


def test_a_note_saved_while_its_draft_is_written_leaves_no_draft(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = Event(), Event()

    def slow(archive: OpenArchive, new: Mapping[str, str | None]) -> None:
        begun.set()
        assert may_end.wait(30)
        write_drafts(archive, new)

    monkeypatch.setattr(draft_keeper, "write_drafts", slow)
    owner, left = QObject(), []
    kept = keeper(desk, owner)
    kept.put("1" * 32, "half a", saved="")
    desk.stage.until(begun.is_set)
    kept.put("1" * 32, "half a note", saved="half a note")
    kept.leave(lambda: left.append(True))
    assert not left
    may_end.set()
    desk.stage.until(lambda: bool(left))
    assert read_drafts(desk.archive) == {}
    assert kept.all_kept


def test_without_a_change_nothing_is_waited_for(desk: Desk) -> None:
    owner, left = QObject(), []
    kept = keeper(desk, owner)
    kept.put("1" * 32, "as saved", saved="as saved")
    kept.leave(lambda: left.append(True))
    assert left == [True]
