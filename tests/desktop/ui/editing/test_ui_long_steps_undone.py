"""Steps over very many documents, undone whole or as far as they were done, in every order."""

from __future__ import annotations

from archive.editing.labelling import create_label, give_labels
from archive.labels import LabelKind
from archive.records import ArticleId
from desktop.ui.annotation.long_steps import PORTION
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.slow_steps import (
    IDS,
    MANY,
    Slow,
    bar,
    begin,
    delete_for_good,
    editing,
    made_archive,
    tagged,
    undo_all,
    undo_words,
)

pytestmark = OFFSCREEN


def test_undo_stops_it_and_takes_it_back(stage: Stage, slow: Slow) -> None:
    history = begin(stage)
    stage.until(lambda: slow.begun == [PORTION])
    history.undo()
    slow.steps.release()
    stage.until(lambda: history.idle and history.redoable is not None)
    assert tagged(stage) == 0
    assert slow.begun == [PORTION]


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
