"""Who made no recovery words is reminded of them, calmly, until they are made or not wanted."""

from __future__ import annotations

import pytest

from archive.keys import Secret
from archive.protections import Promise, Verdict
from archive.records import ArticleId
from desktop.ui.safety.key_dialogs import RecoveryDialog
from desktop.ui.safety.protection_page import ProtectionDialog
from desktop.ui.safety.recovery_reminder import RecoveryReminder
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.shown_words import shown_words

pytestmark = OFFSCREEN


def reminder(stage: Stage) -> RecoveryReminder:
    found = stage.window.safety.reminder
    assert found is not None
    return found


def add_words(stage: Stage) -> None:
    assert stage.window.archive is not None
    stage.window.archive.keyring.add(Secret("some words", recovery=True), "")


def test_it_stays_until_words_are_made(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.until(reminder(stage).isVisible)
    assert "recovery words" in reminder(stage).words.text()
    reminder(stage).make.click()
    dialog = stage.window.findChild(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    dialog.page.skip.click()
    stage.qtbot.wait(50)
    assert reminder(stage).isVisible()
    add_words(stage)
    stage.window.safety.look_for_words()
    stage.until(lambda: not reminder(stage).isVisible())


def test_the_words_are_not_offered_as_with_a_new_archive(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.until(reminder(stage).isVisible)
    reminder(stage).make.click()
    dialog = stage.window.findChild(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    told = " ".join(words for _, words in shown_words(dialog))
    assert "If the passphrase is ever forgotten, thirteen recovery words" in told
    assert "is made" not in told
    assert dialog.page.skip.text() == "Close"
    dialog.page.skip.click()
    assert not dialog.isVisible()


def test_who_does_not_want_it_is_not_asked_again(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.until(reminder(stage).isVisible)
    reminder(stage).decline.click()
    assert not reminder(stage).isVisible()
    assert stage.window.store.current.recovery_reminder == "no"
    stage.window.safety.look_for_words()
    stage.qtbot.wait(50)
    assert not reminder(stage).isVisible()


@pytest.mark.parametrize(("made", "wanted"), [(False, Verdict.PARTLY), (True, Verdict.KEPT)])
def test_what_is_protected_tells_of_it(stage: Stage, *, made: bool, wanted: Verdict) -> None:
    stage.protections = ()
    stage.unlock([draft("text")])
    if made:
        add_words(stage)
    stage.window.book["protected"].trigger()
    page = stage.window.findChild(ProtectionDialog)
    assert isinstance(page, ProtectionDialog)
    stage.until(lambda: bool(page.rows))
    verdicts = {row.protection.promise: row.protection.verdict for row in page.rows}
    assert verdicts[Promise.SECOND_KEY] is wanted


def test_in_little_room_it_stands_back_as_a_whole_and_comes_back(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.until(reminder(stage).isVisible)
    assert reminder(stage).words.isVisible()
    stage.window.resize(1024, 600)
    stage.window.appearance.set_text_size(250)
    stage.until(lambda: not reminder(stage).isVisible())
    assert not reminder(stage).make.isVisible()
    stage.window.resize(1024, 1600)
    stage.until(reminder(stage).words.isVisible)
    assert reminder(stage).make.isVisible()
    stage.window.resize(1024, 600)
    stage.until(lambda: not reminder(stage).isVisible())
    stage.window.appearance.set_text_size(100)
    stage.until(reminder(stage).words.isVisible)


def test_it_gives_way_to_what_is_told_and_comes_back(stage: Stage) -> None:
    stage.unlock([draft("text")])
    stage.until(reminder(stage).isVisible)
    stage.library.import_bar.show()
    assert not reminder(stage).isVisible()
    stage.library.recognition_bar.show()
    stage.library.import_bar.hide()
    assert not reminder(stage).isVisible()
    stage.library.recognition_bar.hide()
    assert reminder(stage).isVisible()


def test_large_text_keeps_two_lines_of_a_document_beside_the_strip_of_an_import(
    stage: Stage,
) -> None:
    stage.unlock([draft("text")])
    stage.window.resize(1024, 600)
    stage.window.appearance.set_text_size(250)
    stage.library.import_bar.show()
    stage.library.open_document(ArticleId(1))
    text = stage.library.reader.text
    stage.until(text.isVisible)
    stage.qtbot.wait(50)
    assert text.viewport().height() >= 2 * text.fontMetrics().lineSpacing()
