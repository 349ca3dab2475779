"""The language is switched while everything is open: nothing goes on in the one before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from archive.confinement import Confinement, Probe
from archive.documents import read_article
from archive.errors import DiskFullError
from archive.records import ArticleId
from desktop.ui.controls.labels import Notice
from desktop.ui.safety.keys_dialog import KeysDialog
from desktop.ui.services import Resumption
from tests.desktop.ui.annotation.dialogs import dialogs_of_annotation
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.shown_words import left_behind, speaking
from tests.desktop.ui.test_ui_languages import show_everything
from tests.narrowed import present

pytestmark = OFFSCREEN

SWITCHES = ("en", "ru", "be")


def _switch(stage: Stage, language: str) -> None:
    stage.window.appearance.set_language(language)
    stage.qtbot.wait(50)
    stage.application.processEvents()


def _everything(stage: Stage, folder: Path) -> set[QWidget]:
    """All pages and dialogs, with a message in every place that can have one."""
    shown = show_everything(stage, folder)
    assert stage.window.archive is not None
    reading = read_article(stage.window.archive, ArticleId(1))
    shown += dialogs_of_annotation(stage.window, reading)
    tops = {stage.window, *shown}
    for top in tops:
        for notice in top.findChildren(Notice):
            notice.tell_error(DiskFullError())
        for keys in [top] if isinstance(top, KeysDialog) else []:
            keys.list.setCurrentItem(present(keys.list.topLevelItem(0)))
            keys._ask_to_remove()
        top.show()
    stage.window.jail.confinement = Confinement((Probe("open", refused=False),))
    stage.window.jail.consent(lambda _: None)
    stage.qtbot.wait(200)
    return tops


def test_all_that_is_open_follows_every_switch(stage: Stage, tmp_path: Path) -> None:
    stage.unlock([draft("qqq www", "Zzz zzz", published="2024-09~", language="be")], language="be")
    tops = _everything(stage, tmp_path)
    asked = [each for top in tops for each in top.findChildren(QMessageBox)]
    assert len({each.text() for each in asked}) == 2, "both questions are asked"
    left = set()
    for language in SWITCHES:
        _switch(stage, language)
        left |= {(language, *each) for top in tops for each in left_behind(top, language)}
    assert left == set()


def test_what_is_said_once_is_seen_by_the_walk(stage: Stage) -> None:
    """The control: a label that nobody translates again."""
    stage.unlock(language="be")
    once = QLabel(stage.library.empty.tr("This archive is empty"), stage.window)
    assert left_behind(stage.window, "be") == set()
    _switch(stage, "en")
    assert left_behind(stage.window, "en") == {("QLabel in Window", once.text())}


def test_a_sentence_is_known_with_its_places_filled() -> None:
    assert speaking("be").says("21 дакумент")
    assert not speaking("ru").says("21 дакумент")
    assert speaking("en").says("21 documents")


def test_a_name_that_nobody_typed_follows_too(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    place = window.entrance.create_page.place
    place.parent_folder.set_path(Path("/archives"))
    assert place.name.text() == "Library"
    _switch(stage, "be")
    assert place.name.text() == "Бібліятэка"
    place.name.setText("Own")
    _switch(stage, "ru")
    assert place.name.text() == "Own"
