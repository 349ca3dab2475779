"""Ctrl+D corrects the date, Ctrl+E who tells: the form opens where the cursor is wanted."""

from __future__ import annotations

import pytest

from archive.records import ArticleDraft, Description, Kind
from desktop.ui.editing.describe_dialog import DescribeDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press_key
from tests.desktop.ui.editing.steps import described, dialog_of

pytestmark = OFFSCREEN

TESTIMONY = ArticleDraft(
    untrusted_text="як было",
    description=Description(
        title="Ліст", kind=Kind.TESTIMONY, witness="Сведка А", published="2021-03"
    ),
)


@pytest.mark.parametrize(
    ("keys", "field"), [("Ctrl+D", "published"), ("Ctrl+E", "witness"), ("Ctrl+Shift+E", "title")]
)
def test_the_form_opens_at_the_field_that_is_wanted(stage: Stage, keys: str, field: str) -> None:
    stage.unlock([TESTIMONY])
    stage.read_first()
    press_key(stage, keys)
    dialog = dialog_of(stage, DescribeDialog)
    line = dialog.form.line(field)
    stage.until(lambda: dialog.focusWidget() is line)
    assert line.selectedText() == line.text() != ""


def test_an_article_has_authors_instead_of_a_witness(stage: Stage) -> None:
    stage.unlock([draft("навіна", "Навіна")])
    stage.read_first()
    press_key(stage, "Ctrl+E")
    dialog = dialog_of(stage, DescribeDialog)
    stage.until(lambda: dialog.focusWidget() is dialog.form.authors)


def test_the_date_is_changed_with_the_keyboard_alone(stage: Stage) -> None:
    stage.unlock([TESTIMONY])
    stage.read_first()
    press_key(stage, "Ctrl+D")
    dialog = dialog_of(stage, DescribeDialog)
    stage.until(lambda: dialog.focusWidget() is dialog.form.date)
    stage.qtbot.keyClicks(dialog.form.date, "2020-08-09")
    dialog.save.click()
    stage.until(lambda: described(stage, 1).published == "2020-08-09")
