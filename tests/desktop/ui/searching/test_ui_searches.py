"""Offers, reasons, switches, saved and past searches: found by key, kept in the archive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from archive.saved_searches import saved_searches
from archive.search_history import read_history
from archive.searching import ALL_LAYERS, FacetName, Layer, Order, Reason, Why
from desktop.ui.listing.results_model import HIT_ROLE
from desktop.ui.preferences import Preferences, layers_as_text, layers_of, read_preferences
from desktop.ui.searching.search_words import reason_words
from desktop.ui.searching.searches_dialog import SearchesDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, add, draft, press, tab_to, type_text
from tests.narrowed import present

pytestmark = OFFSCREEN

DOCUMENTS = (draft("a letter from the colony", "Letter"), draft("another letter", "Unsigned"))


def searches(stage: Stage) -> SearchesDialog:
    stage.window.book["searches"].trigger()
    (dialog,) = (each for each in stage.window.findChildren(SearchesDialog) if each.isVisible())
    stage.until(dialog.remember.isEnabled)
    return dialog


def test_an_offer_is_taken_by_key(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("rettel")
    offers = library.results.offers
    stage.until(offers.isVisible)
    (button,) = offers.buttons
    assert button.text() == "letter (2)"
    assert button.accessibleName() == "In another keyboard layout: letter (2)"
    tab_to(stage, button)
    press(stage, button, Qt.Key.Key_Space)
    stage.until(lambda: stage.answered_for("letter"))
    assert library.box.text() == "letter"
    assert library.results.view.results.rowCount() == 2
    stage.until(lambda: not offers.isVisible())


def kept_names(dialog: SearchesDialog) -> list[tuple[str, str]]:
    rows = (dialog.saved.topLevelItem(row) for row in range(dialog.saved.topLevelItemCount()))
    return [(row.text(0), row.text(1)) for row in rows if row is not None]


def saved_as_mine(stage: Stage, query: str) -> SearchesDialog:
    stage.search(query)
    dialog = searches(stage)
    dialog.name.setText("Mine")
    dialog.save.click()
    stage.until(lambda: kept_names(dialog) == [("Mine", query)])
    return dialog


def test_a_name_that_is_taken_is_given_back(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = saved_as_mine(stage, "letter")
    assert dialog.undo_bar.isHidden()
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(SearchesDialog))
    dialog = saved_as_mine(stage, "colony")
    stage.until(dialog.undo_bar.isVisible)
    assert dialog.undo_bar.words.text() == (
        "“Mine” stands for this search now, and for “letter” no more."
    )
    stage.window.languages.choose("be")
    stage.until(lambda: "цяпер азначае" in dialog.undo_bar.words.text())
    dialog.undo_bar.undo.click()
    stage.until(lambda: kept_names(dialog) == [("Mine", "letter")])
    assert dialog.undo_bar.isHidden()


def test_a_search_that_was_forgotten_comes_back(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = saved_as_mine(stage, "letter")
    dialog.saved.setCurrentItem(present(dialog.saved.topLevelItem(0)))
    dialog.forget.click()
    stage.until(lambda: not kept_names(dialog))
    assert dialog.undo_bar.words.text() == "Forgotten: “Mine”"
    dialog.undo_bar.undo.click()
    stage.until(lambda: kept_names(dialog) == [("Mine", "letter")])


def test_offers_follow_the_language(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("rettel")
    stage.until(library.results.offers.isVisible)
    stage.window.languages.choose("be")
    stage.until(lambda: "раскладцы" in library.results.offers.buttons[0].accessibleName())


def test_a_hit_is_read_out_with_its_reason(stage: Stage) -> None:
    forms = (Reason(Why.FORMS, "letters"), Reason(Why.NAMES, "Letterman"), Reason(Why.FORMS, "a"))
    stage.unlock(DOCUMENTS)
    assert reason_words(forms) == "another form, a name that sounds like it"
    assert reason_words((Reason(Why.EXACT, "letter"),)) == ""
    assert reason_words(()) == ""


def test_switches_are_asked_and_remembered(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    library.layers.switches[Layer.EXACT].trigger()
    stage.until(lambda: library.results.nothing.isVisible())
    assert library.search.request().layers == ALL_LAYERS - {Layer.EXACT}
    assert library.layers.text() == "Words 3/4"
    archive = stage.window.archive
    assert archive is not None
    stage.until(lambda: Layer.EXACT not in layers_of(read_preferences(archive, Preferences())))
    library.layers.switches[Layer.EXACT].trigger()
    stage.until(lambda: library.results.view.results.rowCount() == 2)
    assert library.layers.text() == "Words"


def test_the_last_switch_stays_on(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    for layer in Layer:
        library.layers.switches[layer].trigger()
    assert library.layers.layers == {Layer.NAMES}
    assert library.layers.switches[Layer.NAMES].isChecked()


def test_layers_are_kept_by_name() -> None:
    some = frozenset({Layer.FORMS, Layer.EXACT})
    assert layers_of(Preferences(layers=layers_as_text(some))) == some
    assert layers_as_text(ALL_LAYERS) == ""
    assert layers_of(Preferences(layers="")) == layers_of(Preferences(layers="x")) == ALL_LAYERS


def test_a_search_is_saved_and_shows_what_is_new(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    dialog = searches(stage)
    dialog.name.clear()
    type_text(dialog.name, "Letters")
    press(stage, dialog.name, Qt.Key.Key_Return)
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    assert [present(dialog.saved.topLevelItem(0)).text(column) for column in range(4)] == [
        *("Letters", "letter", "2"),
        "",
    ]
    dialog.reject()
    archive = stage.window.archive
    assert archive is not None
    add(archive, [draft("a third letter")])
    library.clear_search()
    dialog = searches(stage)
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    assert present(dialog.saved.topLevelItem(0)).text(3) == "1"
    dialog.saved.setFocus()
    dialog.saved.setCurrentItem(present(dialog.saved.topLevelItem(0)))
    press(stage, dialog.saved, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for("letter"))
    assert library.box.text() == "letter"
    stage.until(lambda: [each.new for each in saved_searches(archive)] == [0])


def test_a_saved_search_brings_its_filters_and_is_forgotten(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    library.facets.toggle(FacetName.KIND, "article", exclude=False)
    stage.search("letter")
    dialog = searches(stage)
    assert dialog.name.text() == "letter · Kind: Article"
    assert dialog.half_written() == ""
    dialog.name.setText("post")
    dialog.save.click()
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    stage.window.appearance.set_language("be")
    exactly = Qt.MatchFlag.MatchExactly
    stage.until(lambda: "Kind" not in dialog.saved.findItems("post", exactly)[0].text(1))
    assert dialog.saved.findItems("post", exactly)[0].text(1).startswith("letter · ")
    stage.window.appearance.set_language("en")
    dialog.reject()
    library.clear_search()
    assert [*library.search.filters] == []
    dialog = searches(stage)
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    dialog.saved.setCurrentItem(present(dialog.saved.topLevelItem(0)))
    dialog.ask.click()
    stage.until(lambda: stage.answered_for("letter"))
    assert [each.value for each in library.search.filters] == ["article"]
    dialog = searches(stage)
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    dialog.saved.setCurrentItem(present(dialog.saved.topLevelItem(0)))
    dialog.forget.click()
    stage.until(lambda: dialog.saved.topLevelItemCount() == 0)


def test_a_saved_search_brings_its_order(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    library.search.set_order(Order.TITLE)
    dialog = searches(stage)
    dialog.save.click()
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    dialog.reject()
    library.search.set_order(Order.LANGUAGE)
    library.clear_search()
    dialog = searches(stage)
    stage.until(lambda: dialog.saved.topLevelItemCount() == 1)
    dialog.saved.setCurrentItem(present(dialog.saved.topLevelItem(0)))
    dialog.ask.click()
    stage.until(lambda: stage.answered_for("letter"))
    answer = library.search.answer
    assert answer is not None
    assert answer.request.order is library.search.order is Order.TITLE
    assert library.results.order.currentData() == Order.TITLE
    assert stage.window.store.current.order == Order.TITLE


def test_past_searches_come_back_and_are_wiped(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    archive = stage.window.archive
    assert archive is not None
    stage.search("letter")
    press(stage, library.box, Qt.Key.Key_Return)
    stage.until(lambda: [each.query for each in read_history(archive).searches] == ["letter"])
    dialog = searches(stage)
    assert dialog.past.topLevelItemCount() == 1
    dialog.past.setCurrentItem(present(dialog.past.topLevelItem(0)))
    dialog.ask_past.click()
    assert not dialog.isVisible()
    dialog = searches(stage)
    dialog.wipe.click()
    stage.until(lambda: dialog.past.topLevelItemCount() == 0)
    dialog.remember.click()
    stage.until(lambda: not read_history(archive).on)
    dialog.reject()
    stage.search("colony")
    press(stage, library.box, Qt.Key.Key_Return)
    stage.qtbot.wait(100)
    assert read_history(archive).searches == ()


def test_what_is_typed_on_the_way_is_not_remembered_but_what_is_read(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    archive = stage.window.archive
    assert archive is not None
    stage.search("letter")
    stage.until(lambda: library.results.view.results.rowCount() == 2)
    assert read_history(archive).searches == ()
    stage.read_first()
    stage.until(lambda: [each.query for each in read_history(archive).searches] == ["letter"])


def test_nothing_can_be_saved_before_something_is_searched(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = searches(stage)
    assert not dialog.save.isEnabled()
    assert dialog.name.placeholderText() == "Search for something first"
    for named in (dialog.name, dialog.saved, dialog.past):
        assert named.accessibleName()
    assert isinstance(dialog, QDialog)


def test_the_list_shows_no_reason_for_words_as_typed(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    first = library.results.view.results.index(0, 0)
    assert {reason.why for reason in first.data(HIT_ROLE).reasons} == {Why.EXACT}
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "as typed" not in spoken
