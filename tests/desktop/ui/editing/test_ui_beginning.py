"""What a template fills in never makes a testimony less confidential, and keeps what was chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from archive.editing.writing import Template, save_template
from archive.records import Consent, Kind, Sensitivity
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.editing.drafts_on_stage import DOCUMENTS
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

TESTIMONY, NOTE, OWN = 0, 2, 3


def _writer(stage: Stage) -> WritingDialog:
    stage.unlock(DOCUMENTS)
    stage.window.book["write"].trigger()
    return dialog_of(stage, WritingDialog)


def _choose(dialog: WritingDialog, place: int) -> None:
    dialog.template.setCurrentIndex(place)
    dialog.template.activated.emit(place)


def _set(dialog: WritingDialog, name: str, value: object) -> None:
    box = dialog.form.box(name)
    box.setCurrentIndex(box.findData(value))


def test_what_a_person_has_chosen_stays(stage: Stage) -> None:
    dialog = _writer(stage)
    _set(dialog, "sensitivity", Sensitivity.CONFIDENTIAL)
    _set(dialog, "consent", Consent.ANONYMOUS)
    _set(dialog, "kind", Kind.LETTER)
    _choose(dialog, NOTE)
    found = dialog.form.description()
    assert (found.sensitivity, found.consent) == (Sensitivity.CONFIDENTIAL, Consent.ANONYMOUS)
    assert found.kind is Kind.LETTER
    assert dialog.text.toPlainText() == ""


def test_what_is_written_is_never_made_less_sensitive(stage: Stage) -> None:
    dialog = _writer(stage)
    dialog.text.setPlainText("Таямніца")
    _choose(dialog, NOTE)
    found = dialog.form.description()
    assert (found.kind, found.sensitivity) == (Kind.NOTE, Sensitivity.SENSITIVE)


def test_a_name_in_a_line_counts_as_written(stage: Stage) -> None:
    dialog = _writer(stage)
    dialog.form.line("witness").setText("Ялінка")
    _choose(dialog, NOTE)
    assert dialog.form.description().sensitivity is Sensitivity.SENSITIVE


def test_while_nothing_is_written_a_note_is_a_note(stage: Stage) -> None:
    dialog = _writer(stage)
    _choose(dialog, NOTE)
    found = dialog.form.description()
    assert (found.kind, found.sensitivity) == (Kind.NOTE, Sensitivity.NORMAL)
    _choose(dialog, TESTIMONY)
    assert dialog.form.description().sensitivity is Sensitivity.SENSITIVE


def test_more_care_is_taken_over(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    assert stage.window.archive is not None
    careful = {"kind": "letter", "sensitivity": "confidential", "consent": "anonymous"}
    save_template(stage.window.archive, Template("Ліст", "", careful))
    stage.window.book["write"].trigger()
    dialog = dialog_of(stage, WritingDialog)
    stage.until(lambda: dialog.template.count() == OWN + 1)
    dialog.text.setPlainText("Таямніца")
    _choose(dialog, OWN)
    found = dialog.form.description()
    assert (found.kind, found.consent) == (Kind.LETTER, Consent.ANONYMOUS)
    assert found.sensitivity is Sensitivity.CONFIDENTIAL


def test_a_testimony_that_is_gone_on_with_stays_as_careful(stage: Stage) -> None:
    dialog = _writer(stage)
    _set(dialog, "sensitivity", Sensitivity.CONFIDENTIAL)
    dialog.text.setPlainText("Таямніца")
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: not stage.window.findChildren(WritingDialog))
    stage.until(stage.library.drafts_bar.isVisible)
    stage.library.drafts_bar.go_on.click()
    drafts = dialog_of(stage, DraftsDialog)
    stage.until(drafts.go_on.isEnabled)
    drafts.go_on.click()
    dialog = dialog_of(stage, WritingDialog)
    _choose(dialog, NOTE)
    found = dialog.form.description()
    assert (found.kind, found.sensitivity) == (Kind.TESTIMONY, Sensitivity.CONFIDENTIAL)


def test_what_a_template_chose_is_kept_with_the_draft(stage: Stage) -> None:
    dialog = _writer(stage)
    dialog.text.setPlainText("Таямніца")
    stage.until(lambda: dialog.keeper.number is not None and not dialog.keeper.dirty)
    _choose(dialog, NOTE)
    assert dialog.keeper.dirty
