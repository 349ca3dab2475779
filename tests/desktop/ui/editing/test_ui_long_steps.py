"""Steps over very many documents: told, paused, stopped, and never in the way of other writing."""

from __future__ import annotations

from archive.changes import Change
from archive.labels import LabelKind
from desktop.ui.annotation.long_steps import PORTION
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.editing.slow_steps import (
    IDS,
    MANY,
    Slow,
    bar,
    begin,
    delete_for_good,
    editing,
    tagged,
    undo_all,
    undo_words,
)
from tests.desktop.ui.editing.steps import lock_and_unlock

pytestmark = OFFSCREEN


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

    def other() -> Change:
        order.append(len(slow.begun))
        return Change()

    history.run(lambda: "other", other)
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


def test_a_lock_waits_for_one_portion_only(stage: Stage, slow: Slow) -> None:
    begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    stage.window.lock()
    slow.steps.release()
    stage.until(lambda: bool(stage.restarts))
    assert slow.begun == [PORTION]


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
