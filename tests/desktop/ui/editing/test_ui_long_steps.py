"""Steps over very many documents: told, paused, stopped, and never in the way of other writing."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from archive.changes import Change
from archive.editing.binning import empty_bin, put_into_bin
from archive.editing.labelling import create_label, give_labels
from archive.errors import DiskFullError
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.history import History
from desktop.ui.annotation.long_steps import PORTION
from desktop.ui.editing import editing as editing_steps
from desktop.ui.editing.changes_bar import ChangesBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import lock_and_unlock

pytestmark = OFFSCREEN

MANY = 2 * PORTION + 50
IDS = [ArticleId(number) for number in range(1, MANY + 1)]


@dataclass
class Slow:
    """Gives tags as the program does, and waits before each portion until it is let go."""

    steps: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    begun: list[int] = field(default_factory=list)
    refused_at: int = 0

    def give(
        self, archive: OpenArchive, kind: LabelKind, ids: Sequence[ArticleId], names: Sequence[str]
    ) -> Change:
        self.begun.append(len(ids))
        self.steps.acquire()
        if len(self.begun) == self.refused_at:
            raise DiskFullError
        return give_labels(archive, kind, ids, names)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    slow = Slow()
    monkeypatch.setattr(editing_steps, "give_labels", slow.give)
    yield slow
    slow.steps.release(9)


def begin(stage: Stage) -> History:
    """Give a tag to all documents; the first portion waits."""
    stage.unlock([draft(f"text {number}") for number in IDS])
    history = stage.window.history
    assert history is not None
    editing(stage).give(LabelKind.TAG, "суд", IDS)
    return history


def editing(stage: Stage) -> editing_steps.Editing:
    window = stage.window
    assert window.archive is not None
    assert window.history is not None
    (made,) = stage.library.findChildren(editing_steps.Editing)
    return made


def bar(stage: Stage) -> ChangesBar:
    (found,) = stage.library.findChildren(ChangesBar)
    return found


def tagged(stage: Stage) -> int:
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return len(unit.labels.holders(LabelKind.TAG).get("суд", ()))


def undo_words(stage: Stage) -> str:
    return stage.library.results.undo_bar.words.text()


def delete_for_good(stage: Stage, *ids: ArticleId) -> None:
    """As another hand would, of which the history hears nothing."""
    assert stage.window.archive is not None
    put_into_bin(stage.window.archive, ids)
    empty_bin(stage.window.archive, ids)


def undo_all(stage: Stage, history: History) -> list[str]:
    """Take everything back; what each step was called."""
    said = []
    while history.undoable is not None:
        said.append(history.undoable.words())
        history.undo()
        stage.until(lambda: history.idle)
    return said


def test_it_tells_how_far_it_is_and_is_one_step(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    assert bar(stage).isVisible()
    slow.steps.release()
    stage.until(lambda: f"({PORTION} of {MANY})" in bar(stage).words.text())
    slow.steps.release(2)
    stage.until(lambda: history.idle)
    assert slow.begun == [PORTION, PORTION, 50]
    assert not bar(stage).isVisible()
    assert tagged(stage) == MANY
    assert str(MANY) in undo_words(stage)
    history.undo()
    stage.until(lambda: history.idle and history.undoable is None)
    assert tagged(stage) == 0
    history.redo()
    stage.until(lambda: history.idle and history.redoable is None)
    assert tagged(stage) == MANY


def test_what_was_done_before_a_stop_is_a_step(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    bar(stage).cancel.click()
    assert bar(stage).words.text() == "Stopping…"
    slow.steps.release()
    stage.until(lambda: history.idle)
    assert tagged(stage) == PORTION
    assert f" {PORTION} " in undo_words(stage)
    history.undo()
    stage.until(lambda: history.idle and history.undoable is None)
    assert tagged(stage) == 0


def test_other_writing_gets_its_turn(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    order: list[int] = []
    stage.until(lambda: slow.begun == [PORTION])
    history.run(lambda: "other", lambda: order.append(len(slow.begun)) or Change())
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    assert order == [1]
    assert tagged(stage) == MANY


def test_paused_it_stands_still_and_others_go_on(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    bar(stage).pause.click()
    slow.steps.release(3)
    stage.until(lambda: tagged(stage) == PORTION)
    written: list[Change] = []
    history.run(lambda: "other", Change, written.append)
    stage.until(lambda: written == [Change()])
    assert slow.begun == [PORTION]
    assert "paused" in bar(stage).words.text()
    bar(stage).pause.click()
    stage.until(lambda: history.idle)
    assert tagged(stage) == MANY


def test_a_paused_one_is_stopped(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    bar(stage).pause.click()
    slow.steps.release()
    stage.until(lambda: tagged(stage) == PORTION)
    bar(stage).cancel.click()
    stage.until(lambda: history.idle)
    assert slow.begun == [PORTION]


def test_undo_stops_it_and_takes_it_back(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    history.undo()
    slow.steps.release()
    stage.until(lambda: history.idle and history.redoable is not None)
    assert tagged(stage) == 0
    assert slow.begun == [PORTION]


def test_a_second_one_waits_for_the_first(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    editing(stage).bin(IDS)
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    assert slow.begun == [PORTION, PORTION, 50]
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        assert len(unit.bin.all()) == MANY
    history.undo()
    stage.until(lambda: history.idle)
    assert tagged(stage) == MANY


def test_a_refused_portion_ends_it_and_loses_nothing(stage: Stage, slow: Slow) -> None:
    slow.refused_at = 2
    history = begin(stage)
    slow.steps.release(2)
    stage.until(lambda: history.idle)
    assert tagged(stage) == PORTION
    assert "disk" in bar(stage).words.text().lower()
    assert history.undoable is not None
    assert f" {PORTION} " in history.undoable.words()


def test_nothing_is_taken_back_where_one_was_changed_since(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    assert stage.window.archive is not None
    monday = ArticleId(MANY)
    give_labels(stage.window.archive, LabelKind.TAG, [monday], ["панядзелак"])
    history.undo()
    stage.until(lambda: history.idle)
    assert tagged(stage) == MANY
    assert history.undoable is None
    assert bar(stage).isVisible()


def test_an_undo_that_is_stopped_leaves_the_rest_to_be_undone(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    history.undo()
    stage.until(lambda: history.long_steps.step is not None)
    history.long_steps.cancel()
    stage.until(lambda: history.idle)
    left = tagged(stage)
    assert left in (MANY - PORTION, MANY)
    history.undo()
    stage.until(lambda: history.idle)
    assert tagged(stage) == 0


def test_a_lock_waits_for_one_portion_only(stage: Stage, slow: Slow) -> None:
    begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    stage.window.lock()
    slow.steps.release()
    stage.until(lambda: bool(stage.restarts))
    assert slow.begun == [PORTION]


def test_an_undo_leaves_out_what_is_gone_and_says_so(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    delete_for_good(stage, IDS[0])
    history.undo()
    stage.until(lambda: history.idle)
    assert tagged(stage) == 0
    assert history.undoable is None
    assert f"({MANY - 1} of {MANY})" in bar(stage).words.text()
    assert "1 document left out: no longer in the archive" in bar(stage).words.text()
    history.redo()
    stage.until(lambda: history.idle)
    assert tagged(stage) == MANY - 1


def test_after_a_lock_none_begins_that_waited(stage: Stage, slow: Slow) -> None:
    begin(stage)
    editing(stage).give(LabelKind.TAG, "турма", IDS)
    stage.until(lambda: slow.begun == [PORTION])
    stage.window.lock()
    slow.steps.release(6)
    stage.until(lambda: bool(stage.restarts))
    assert slow.begun == [PORTION]


def test_what_a_lock_stopped_is_told_once_after_unlocking(stage: Stage, slow: Slow) -> None:
    begin(stage)
    editing(stage).bin(IDS)
    stage.until(lambda: slow.begun == [PORTION])
    stage.window.lock()
    slow.steps.release()
    lock_and_unlock(stage)
    stage.until(bar(stage).isVisible)
    said = bar(stage).words.text()
    assert said == (
        f"Stopped when the archive was locked: Tag “суд”: {MANY} documents ({PORTION} of {MANY})\n"
        f"Put into the bin: {MANY} documents (0 of {MANY})"
    )
    lock_and_unlock(stage)
    assert not bar(stage).isVisible()


def test_what_is_done_meanwhile_is_undone_first(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release()
    stage.until(lambda: len(slow.begun) == 2)
    editing(stage).describe([IDS[0]], {"place": "Мінск"})
    slow.steps.release(2)
    stage.until(lambda: history.idle)
    assert not stage.library.results.undo_bar.undo.isVisible()
    said = undo_all(stage, history)
    assert said == ["Description changed: 1 document", f"Tag “суд”: {MANY} documents"]
    assert tagged(stage) == 0


def test_a_portion_stays_above_what_it_depends_on(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release()
    stage.until(lambda: len(slow.begun) == 2)
    editing(stage).describe([IDS[-1]], {"place": "Мінск"})
    slow.steps.release(2)
    stage.until(lambda: history.idle)
    assert undo_all(stage, history) == [
        "Tag “суд”: 50 documents",
        "Description changed: 1 document",
        f"Tag “суд”: {2 * PORTION} documents",
    ]
    assert tagged(stage) == 0


def test_undo_drops_first_what_has_not_begun(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    editing(stage).give(LabelKind.TAG, "турма", IDS)
    history.undo()
    slow.steps.release(3)
    stage.until(lambda: history.idle)
    assert slow.begun == [PORTION, PORTION, 50]
    assert tagged(stage) == MANY


def test_what_was_dropped_is_told_and_can_be_begun_after_all(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    bar(stage).pause.click()
    slow.steps.release(9)
    stage.until(lambda: tagged(stage) == PORTION)
    editing(stage).bin(IDS)
    history.undo()
    stage.until(lambda: undo_words(stage) == f"Not begun: Put into the bin: {MANY} documents")
    stage.library.results.undo_bar.undo.click()
    bar(stage).pause.click()
    stage.until(lambda: history.idle)
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        assert len(unit.bin.all()) == MANY


def test_one_that_is_deleted_before_its_turn_is_left_out(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release()
    stage.until(lambda: len(slow.begun) == 2)
    delete_for_good(stage, IDS[-1])
    slow.steps.release(9)
    stage.until(lambda: history.idle)
    assert tagged(stage) == MANY - 1
    assert f"({MANY - 1} of {MANY})" in bar(stage).words.text()
    assert "1 document left out" in bar(stage).words.text()
    undo_all(stage, history)
    assert tagged(stage) == 0


def test_one_that_is_deleted_after_its_turn_leaves_the_step(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    slow.steps.release()
    stage.until(lambda: len(slow.begun) == 2)
    delete_for_good(stage, IDS[0])
    history.forget([IDS[0]])
    slow.steps.release(9)
    stage.until(lambda: history.idle)
    assert history.undoable is not None
    assert IDS[0] not in history.undoable.change.touched
    undo_all(stage, history)
    assert tagged(stage) == 0


def test_why_it_was_refused_stays_told_while_the_next_goes_on(stage: Stage, slow: Slow) -> None:
    slow.refused_at = 2
    history = begin(stage)
    editing(stage).bin(IDS)
    slow.steps.release(2)
    stage.until(lambda: history.idle)
    assert f"({PORTION} of {MANY})" in bar(stage).words.text()
    assert "disk" in bar(stage).words.text().lower()
    bar(stage).close_button.click()
    assert not bar(stage).isVisible()


def test_the_bar_takes_back_no_other_step(stage: Stage) -> None:
    stage.unlock([draft("text")])
    history = stage.window.history
    assert history is not None
    editing(stage).give(LabelKind.TAG, "суд", IDS[:1])
    stage.until(lambda: "суд" in undo_words(stage))
    undo_bar = stage.library.results.undo_bar
    assert undo_bar.undo.isVisible()
    history.run(lambda: "other", lambda: create_label(made_archive(stage), LabelKind.TAG, "х"))
    stage.until(lambda: history.idle)
    assert not undo_bar.undo.isVisible()
    history.undo()
    stage.until(undo_bar.undo.isVisible)
    undo_bar.undo.click()
    stage.until(lambda: history.idle)
    assert tagged(stage) == 0
    assert not undo_bar.isVisible()


def made_archive(stage: Stage) -> OpenArchive:
    assert stage.window.archive is not None
    return stage.window.archive
