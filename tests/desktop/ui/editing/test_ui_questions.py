"""The questions that the window asks are known in every language in which it may have asked."""

from __future__ import annotations

from desktop.ui.editing.own_templates import own_questions
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, type_text
from tests.desktop.ui.editing.drafts_on_stage import DOCUMENTS
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN


def test_questions_are_known_after_the_language_is_switched(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    stage.window.book["write"].trigger()
    dialog = dialog_of(stage, WritingDialog)
    stage.window.appearance.set_language("be")
    stage.until(lambda: dialog.save.text() == "Пакласці ў архіў")
    type_text(dialog.text, "У Мінску, ля прахадной.")
    assert dialog.leave_out.isVisible()
    dialog.save.click()
    reader = stage.library.reader
    stage.until(lambda: "прахадной" in reader.text.toPlainText())
    question = "When and where did it happen?"
    assert reader.text.toPlainText() == f"{question}\nУ Мінску, ля прахадной."
    assert reader.reading is not None
    assert reader.reading.article.description.language == "be"


def test_questions_of_every_language_are_known_at_once() -> None:
    questions = own_questions()
    assert {"When and where did it happen?", "Answer:", "Адказ:", "Ответ:"} <= set(questions)
    assert [len(each) for each in questions] == sorted(map(len, questions), reverse=True)
    assert len(questions) == 3 * 9
