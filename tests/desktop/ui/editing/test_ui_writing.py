"""Writing documents; what is typed survives the lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from archive.editing.writing import manuscripts, templates
from archive.manuscripts import ManuscriptPurpose
from archive.records import Consent, CustodyAction, Kind, Span
from archive.searching import Snippet
from desktop.ui.editing import draft_keeper
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.finishing import (
    guessed_language,
)
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.listing.first_answer import from_first_answer
from desktop.ui.listing.results_model import title_of
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.editing.drafts_on_stage import DOCUMENTS, corrector, kept, open_first
from tests.desktop.ui.editing.steps import described, dialog_of, lock_and_unlock
from tests.narrowed import present

pytestmark = OFFSCREEN


def writer(stage: Stage) -> WritingDialog:
    stage.window.book["write"].trigger()
    return dialog_of(stage, WritingDialog)


def test_a_testimony_is_written_here(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    assert dialog.form.description().kind is Kind.TESTIMONY
    assert dialog.form.description().consent is Consent.NOT_ASKED
    assert "When and where did it happen?" in dialog.text.toPlainText()
    dialog.form.title.setText("Што я бачыла")
    dialog.form.line("witness").setText("Ялінка")
    dialog.text.setPlainText("Гэта было ў жніўні.")
    dialog.save.click()
    stage.until(lambda: stage.library.reader.title.text() == "Што я бачыла")
    found = described(stage, 3)
    assert (found.title, found.witness, found.kind) == ("Што я бачыла", "Ялінка", Kind.TESTIMONY)
    assert kept(stage) == []
    reader = stage.library.reader
    assert reader.document is not None
    assert [each.action for each in reader.document.custody] == [CustodyAction.WRITTEN]
    stage.search("жніўні")
    assert stage.library.results.view.results.rowCount() == 1
    stage.until(stage.window.book["undo"].isEnabled)
    stage.window.book["undo"].trigger()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 0)


def test_what_is_typed_is_kept_without_being_asked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "SAVE_EVERY_MS", 30)
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    dialog.text.setPlainText("першае")
    stage.until(lambda: "Kept in the archive" in dialog.kept_words.text())
    assert stage.window.archive is not None
    (draft_there,) = manuscripts(stage.window.archive)
    assert draft_there.untrusted_text == "першае"
    dialog.text.setPlainText("першае і другое")
    stage.until(lambda: _texts(stage) == ["першае і другое"])


def _texts(stage: Stage) -> list[str]:
    assert stage.window.archive is not None
    return [each.untrusted_text for each in manuscripts(stage.window.archive)]


def test_writing_goes_on_after_the_lock(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    dialog.form.title.setText("Няскончанае")
    dialog.text.setPlainText("Пачатак")
    lock_and_unlock(stage)
    bar = stage.library.drafts_bar
    stage.until(bar.isVisible)
    assert bar.words.text() == "1 piece of writing is not finished"
    assert stage.library.strips.isAncestorOf(bar), "what is read keeps its place"
    bar.go_on.click()
    drafts = dialog_of(stage, DraftsDialog)
    stage.until(drafts.go_on.isEnabled)
    assert present(drafts.list.topLevelItem(0)).text(0) == "Няскончанае"
    drafts.go_on.click()
    again = dialog_of(stage, WritingDialog)
    assert (again.form.title.text(), again.text.toPlainText()) == ("Няскончанае", "Пачатак")
    again.text.setPlainText("Пачатак і канец")
    again.save.click()
    stage.until(lambda: stage.library.reader.title.text() == "Няскончанае")
    assert kept(stage) == []
    stage.until(lambda: not bar.isVisible())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("write", WritingDialog),
        ("drafts", DraftsDialog),
        ("correct", DescribeDialog),
        ("correct-text", TextDialog),
        ("label", LabelsDialog),
        ("change-many", ManyDialog),
        ("show-bin", BinDialog),
    ],
)
def test_f9_locks_under_each_dialog(stage: Stage, name: str, kind: type[QWidget]) -> None:
    open_first(stage)
    stage.window.book[name].trigger()
    dialog = dialog_of(stage, kind)
    press(stage, dialog, Qt.Key.Key_F9)
    stage.until(lambda: bool(stage.restarts))
    assert not dialog.isVisible()


def test_the_lock_keeps_what_three_dialogs_hold(stage: Stage) -> None:
    open_first(stage)
    writer(stage).text.setPlainText("новае")
    text = corrector(stage)
    text.twins.right.setPlainText("выпраўлены")
    stage.window.book["correct"].trigger()
    dialog_of(stage, DescribeDialog).form.title.setText("іншы")
    lock_and_unlock(stage)
    assert sorted(kept(stage)) == ["description", "new", "text"]


def test_escape_keeps_and_discarding_can_be_taken_back(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    dialog.text.setPlainText("думка")
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: kept(stage) == [ManuscriptPurpose.NEW])
    stage.window.book["drafts"].trigger()
    drafts = dialog_of(stage, DraftsDialog)
    stage.until(drafts.discard.isEnabled)
    drafts.discard.click()
    stage.until(lambda: kept(stage) == [])
    stage.until(drafts.nothing.isVisible)
    drafts.undo_bar.undo.click()
    stage.until(lambda: _texts(stage) == ["думка"])


def test_nothing_is_kept_of_what_nobody_touched(stage: Stage) -> None:
    open_first(stage)
    for dialog in (writer(stage), corrector(stage)):
        press(stage, dialog, Qt.Key.Key_Escape)
    stage.qtbot.wait(100)
    assert kept(stage) == []


def test_an_own_template_holds_no_witness_and_no_date(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    dialog.form.line("witness").setText("Ялінка")
    dialog.form.date.setText("2020")
    dialog.form.line("place").setText("Мінск")
    dialog.text.setPlainText("Пытанні нашай групы")
    dialog.keep_template.click()
    name = dialog_of(stage, NameDialog)
    name.line.setText("Наша група")
    name.save.click()
    stage.until(lambda: dialog.template.count() == 4)
    assert stage.window.archive is not None
    (template,) = templates(stage.window.archive)
    assert "Ялінка" not in repr((template.name, template.text, dict(template.description)))
    dialog.throw_away()
    again = writer(stage)
    stage.until(lambda: again.template.count() == 4)
    again.template.setCurrentIndex(3)
    again.template.activated.emit(3)
    assert again.text.toPlainText() == "Пытанні нашай групы"
    assert again.form.line("place").text() == "Мінск"
    again.text.setPlainText("маё")
    again.template.setCurrentIndex(2)
    again.template.activated.emit(2)
    assert again.text.toPlainText() == "маё"


@pytest.mark.parametrize(
    ("answer", "language"), [("They took me.", ""), ("Мяне ўзялі.", "be"), ("Их не было.", "ru")]
)
def test_questions_of_the_window_do_not_count_as_what_was_said(
    stage: Stage, answer: str, language: str
) -> None:
    stage.unlock(DOCUMENTS)
    stage.window.languages.choose("ru")
    dialog = writer(stage)
    assert guessed_language(dialog.text.toPlainText()) == "ru"
    dialog.text.insertPlainText(answer)
    dialog.save.click()
    reader = stage.library.reader
    stage.until(lambda: answer in reader.text.toPlainText())
    assert reader.reading is not None
    assert reader.reading.article.description.language == language


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("Question: У чацвер.", (), ("У чацвер.", ())),
        ("Question: У чацвер.", (Span(12, 18),), ("У чацвер.", (Span(2, 8),))),
        ("Question: У чацвер.", (Span(0, 8),), ("Question: У чацвер.", (Span(0, 8),))),
        ("Question:", (), ("Question:", ())),
        ("У чацвер.", (), ("У чацвер.", ())),
    ],
)
def test_a_list_begins_with_what_was_answered(
    text: str, marks: tuple[Span, ...], shown: tuple[str, tuple[Span, ...]]
) -> None:
    after = Snippet("пасля", ())
    assert from_first_answer((Snippet(text, marks), after)) == (Snippet(*shown), after)
    assert from_first_answer(()) == ()


def test_a_testimony_without_a_title_is_called_by_its_answer(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    dialog.text.insertPlainText("Гэта было ў чацвер.")
    dialog.save.click()
    stage.until(lambda: "чацвер" in stage.library.reader.text.toPlainText())
    results = stage.library.results.view.results
    stage.until(lambda: results.rowCount() == 3)
    hits = filter(None, (results.hit(row) for row in range(3)))
    assert "Гэта было ў чацвер." in [title_of(hit) for hit in hits]


def test_a_testimony_goes_on_later_and_ends_without_empty_questions(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    dialog = writer(stage)
    assert not dialog.leave_out.isVisible()
    dialog.text.insertPlainText("Гэта было ў чацвер.")
    assert dialog.text.toPlainText().splitlines()[1] == "Гэта было ў чацвер."
    assert dialog.leave_out.isVisible()
    dialog.later.click()
    stage.until(lambda: kept(stage) == [ManuscriptPurpose.NEW])
    stage.until(lambda: not dialog_is_open(stage))
    stage.window.book["drafts"].trigger()
    drafts = dialog_of(stage, DraftsDialog)
    stage.until(drafts.discard.isEnabled)
    drafts.go_on.click()
    dialog = dialog_of(stage, WritingDialog)
    dialog.save.click()
    reader = stage.library.reader
    stage.until(lambda: "чацвер" in reader.text.toPlainText())
    question = "When and where did it happen?"
    assert reader.text.toPlainText() == f"{question}\nГэта было ў чацвер."
    assert reader.reading is not None
    assert reader.reading.article.description.language == "be"


def dialog_is_open(stage: Stage) -> bool:
    return any(each.isVisible() for each in stage.window.findChildren(WritingDialog))
