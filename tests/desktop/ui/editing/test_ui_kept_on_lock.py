"""What is half written in a dialog when the archive locks is there again afterwards, once."""

from __future__ import annotations

from archive.records import Kind
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.searching.searches_dialog import SearchesDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import choose, described, dialog_of, lock_and_unlock

pytestmark = OFFSCREEN

DRAFTS = [draft("адзін", "a"), draft("адзін два", "b")]


def change_many(stage: Stage) -> ManyDialog:
    choose(stage, 0, 1)
    stage.window.book["change-many"].trigger()
    stage.until(lambda: bool(stage.window.findChildren(ManyDialog)))
    return dialog_of(stage, ManyDialog)


def searches(stage: Stage) -> SearchesDialog:
    stage.window.book["searches"].trigger()
    stage.until(lambda: bool(stage.window.findChildren(SearchesDialog)))
    return dialog_of(stage, SearchesDialog)


def test_fields_of_several_documents(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = change_many(stage)
    assert dialog.words.text() == "2 documents chosen"
    dialog.lines["source"].setText("доўгая = крыніца")
    kind = dialog.boxes["kind"]
    kind.setCurrentIndex(kind.findData(Kind.LETTER))
    lock_and_unlock(stage)
    again = change_many(stage)
    assert again.changes() == {"source": "доўгая = крыніца", "kind": Kind.LETTER}
    assert "is here again" in again.words.text()
    again.save.click()
    stage.until(lambda: described(stage, 2).kind is Kind.LETTER)
    stage.until(lambda: not stage.window.findChildren(ManyDialog))
    assert change_many(stage).changes() == {}


def test_what_is_kept_of_fields_need_not_make_sense(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = change_many(stage)
    dialog.put_back("kind=чароўны\nnothing\nsource")
    assert dialog.changes() == {}
    assert dialog.words.text() == "2 documents chosen"


def test_the_name_of_a_search(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    stage.search("адзін")
    dialog = searches(stage)
    assert dialog.half_written() == ""
    dialog.name.setText("напалову")
    lock_and_unlock(stage)
    stage.search("адзін")
    again = searches(stage)
    assert again.name.text() == "напалову"
    again.reject()
    stage.until(lambda: not stage.window.findChildren(SearchesDialog))
    assert searches(stage).name.text() == "адзін"


def test_a_saved_name_is_not_half_written(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    stage.search("адзін")
    dialog = searches(stage)
    dialog.name.setText("Мая")
    dialog.save.click()
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    assert dialog.half_written() == ""
