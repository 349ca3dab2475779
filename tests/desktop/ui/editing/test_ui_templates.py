"""Templates that were kept are renamed and deleted, and each of it is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from archive.editing.writing import Template, save_template, templates
from archive.errors import DiskFullError
from desktop.ui.editing import templates_dialog
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.editing.templates_dialog import TemplatesDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.editing.drafts_on_stage import DOCUMENTS
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

LETTER = Template("Ліст", "Дзень добры", {"kind": "letter"})
HEARING = Template("Допыт", "Хто пытае?")
OWN = 3


def _writer(stage: Stage) -> WritingDialog:
    stage.window.book["write"].trigger()
    return dialog_of(stage, WritingDialog)


def _templates(stage: Stage) -> TemplatesDialog:
    stage.unlock(DOCUMENTS)
    assert stage.window.archive is not None
    for template in (LETTER, HEARING):
        save_template(stage.window.archive, template)
    writer = _writer(stage)
    stage.until(writer.choice.change.isVisible)
    writer.choice.change.click()
    dialog = dialog_of(stage, TemplatesDialog)
    stage.until(lambda: _listed(dialog) == ["Допыт", "Ліст"])
    return dialog


def _listed(dialog: TemplatesDialog) -> list[str]:
    return [dialog.list.item(place).text() for place in range(dialog.list.count())]


def _names(stage: Stage) -> list[str]:
    assert stage.window.archive is not None
    return [each.name for each in templates(stage.window.archive)]


def _offered(stage: Stage) -> list[str]:
    box = dialog_of(stage, WritingDialog).template
    return [box.itemText(place) for place in range(OWN, box.count())]


def _type_name(stage: Stage, name: str) -> None:
    asking = dialog_of(stage, NameDialog)
    asking.line.setText(name)
    asking.save.click()


def test_there_is_no_button_where_no_template_is_kept(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    writer = _writer(stage)
    assert not writer.choice.change.isVisible()


def test_a_template_is_deleted_and_comes_back_whole(stage: Stage) -> None:
    dialog = _templates(stage)
    press(stage, dialog.list, Qt.Key.Key_Down)
    press(stage, dialog.list, Qt.Key.Key_Delete)
    stage.until(lambda: _listed(dialog) == ["Допыт"])
    stage.until(lambda: _offered(stage) == ["Допыт"])
    assert dialog.undo_bar.words.text() == "Deleted: “Ліст”"
    dialog.undo_bar.undo.click()
    stage.until(lambda: _offered(stage) == ["Допыт", "Ліст"])
    assert stage.window.archive is not None
    assert templates(stage.window.archive) == (HEARING, LETTER)


def test_a_template_is_renamed_and_gets_its_name_back(stage: Stage) -> None:
    dialog = _templates(stage)
    press(stage, dialog.list, Qt.Key.Key_F2)
    _type_name(stage, "Суд")
    stage.until(lambda: _offered(stage) == ["Ліст", "Суд"])
    stage.until(lambda: _listed(dialog) == ["Ліст", "Суд"])
    assert dialog.undo_bar.words.text() == "New name: “Суд”"
    dialog.undo_bar.undo.click()
    stage.until(lambda: _offered(stage) == ["Допыт", "Ліст"])


def test_no_template_takes_the_place_of_another(stage: Stage) -> None:
    dialog = _templates(stage)
    dialog.rename.click()
    _type_name(stage, "Ліст")
    assert "of this name already" in dialog.notice.happened.text()
    dialog.rename.click()
    _type_name(stage, "Допыт")
    assert not dialog.notice.isVisible()
    assert _names(stage) == ["Допыт", "Ліст"]
    assert not dialog.undo_bar.isVisible()


def test_the_last_one_leaves_words_in_its_place(stage: Stage) -> None:
    dialog = _templates(stage)
    for left in (1, 0):
        dialog.delete.click()
        stage.until(lambda wanted: dialog.list.count() == wanted, left)
    assert not dialog.delete.isEnabled()
    assert not dialog.rename.isEnabled()
    press(stage, dialog.list, Qt.Key.Key_Delete)
    press(stage, dialog.list, Qt.Key.Key_F2)
    assert _names(stage) == []
    assert not stage.window.findChildren(NameDialog)
    dialog.undo_bar.undo.click()
    stage.until(lambda: _listed(dialog) == ["Ліст"])


def test_what_could_not_be_undone_is_offered_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(templates_dialog, "save_template", refuse)
    dialog = _templates(stage)
    dialog.delete.click()
    stage.until(dialog.undo_bar.isVisible)
    dialog.undo_bar.undo.click()
    stage.until(dialog.notice.isVisible)
    assert dialog.undo_bar.isVisible()
    assert _names(stage) == ["Ліст"]
