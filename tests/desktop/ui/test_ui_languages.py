"""Three languages, complete, switched without a restart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from archive.documents import read_article
from archive.records import ArticleId
from archive.searching import FacetName
from desktop.ui.controls.file_dialogs import choose_files, choose_folder, choose_new_file
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.importing.import_order import ImportOrder, Survey
from desktop.ui.importing.import_preview import ImportPreview
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.keyboard.shortcuts_window import ShortcutsWindow
from desktop.ui.languages import INTERFACE_LANGUAGES, load_catalogue
from desktop.ui.reading.reader import Tab
from desktop.ui.reviewing.corrections import Corrections
from desktop.ui.reviewing.review_dialog import ReviewDialog
from desktop.ui.searching.search_help import SearchHelp
from desktop.ui.services import Resumption
from desktop.ui.settings.settings_dialog import SettingsDialog
from desktop.ui.vocabulary import date_words
from tests.desktop.ui.annotation.dialogs import dialogs_of_annotation
from tests.desktop.ui.catalogues import Missing, messages, missing
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.dialogs import dialogs_of_editing
from tests.desktop.ui.found import menu_of
from tests.desktop.ui.safety.every_dialog import safety_dialogs

__all__ = ["missing"]

pytestmark = OFFSCREEN

PLURAL_FORMS = {"be": 3, "ru": 3, "en": 2}


@pytest.mark.parametrize("name", ["skrynia_be", "skrynia_ru", "skrynia_en", "qt_be", "qt_ru"])
def test_catalogues_are_complete(name: str) -> None:
    language = name[-2:]
    found = list(messages(name))
    assert len(found) > 5
    for message in found:
        translation = message.find("translation")
        source = message.findtext("source")
        assert translation is not None
        assert "type" not in translation.attrib, source
        forms = [form.text for form in translation.iter("numerusform")]
        if message.get("numerus") == "yes":
            assert len(forms) == PLURAL_FORMS[language], source
            assert all(forms), source
        else:
            assert translation.text, source


@pytest.mark.parametrize("name", ["skrynia_be", "skrynia_ru", "skrynia_en"])
def test_placeholders_survive_translation(name: str) -> None:
    for message in messages(name):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            assert sorted(re.findall(r"%L?[n\d]", form or "")) == sorted(
                re.findall(r"%L?[n\d]", message.findtext("source") or "")
            )


@pytest.mark.parametrize("language", ["be", "ru"])
def test_menu_keys_are_given_once_to_a_menu(stage: Stage, language: str) -> None:
    window = stage.open_window(Resumption(language=language))
    bar = [action.text() for action in window.menuBar().actions()]
    menus = [
        [each.text() for each in menu_of(action).actions()] for action in window.menuBar().actions()
    ]
    for texts in (bar, *menus):
        keys = [key.casefold() for text in texts for key in re.findall("&(.)", text)]
        assert len(keys) == len(set(keys)), keys


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("be", ["1 дакумент", "2 дакументы", "5 дакументаў", "11 дакументаў", "21 дакумент"]),
        ("ru", ["1 документ", "2 документа", "5 документов", "11 документов", "21 документ"]),
        ("en", ["1 document", "2 documents", "5 documents", "11 documents", "21 documents"]),
    ],
)
def test_plural_forms(stage: Stage, language: str, wanted: list[str]) -> None:
    library = stage.unlock(language=language)
    words = [library.results.tr("%Ln document(s)", "", count) for count in (1, 2, 5, 11, 21)]
    assert words == wanted


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("be", ["прыкладна верасень 2024", "11 верасня 2024", "2024, няпэўна", "2023 – 2024"]),
        ("en", ["about September 2024", "11 September 2024", "2024, uncertain", "2023 – 2024"]),
    ],
)
def test_dates_in_words(stage: Stage, language: str, wanted: list[str]) -> None:
    stage.open_window(Resumption(language=language))
    dates = ("2024-09~", "2024-09-11", "2024?", "2023/2024")
    assert [date_words(date) for date in dates] == wanted
    assert date_words("20XX") == "20XX"
    assert date_words("2024-99-99") == "2024-99-99"


def test_switched_in_place_before_unlocking(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    page = window.entrance.unlock_page
    seen = []
    for code in INTERFACE_LANGUAGES:
        box = window.entrance.language
        box.setCurrentIndex(box.findData(code))
        box.activated.emit(box.currentIndex())
        stage.application.processEvents()
        seen.append((window.windowTitle(), page.heading.text(), QLocale().name()[:2]))
    assert seen == [
        ("Бібліятэка", "Адкрыць архіў", "be"),
        ("Библиотека", "Открыть архив", "ru"),
        ("Library", "Open an archive", "en"),
    ]


def test_the_chosen_language_is_remembered_in_the_archive(stage: Stage) -> None:
    stage.unlock(language="en")
    stage.window.appearance.set_language("be")
    assert stage.window.archive is not None
    archive = stage.window.archive

    def remembered() -> str | None:
        with archive.reading() as unit:
            return unit.settings.get("window.language")

    stage.until(lambda: remembered() == "be")


def show_everything(stage: Stage, folder: Path) -> list[QWidget]:
    """Every page and every dialog, once."""
    library = stage.library
    (folder / "file.txt").write_text("x" * 2000)
    stage.reader.files = {"a.txt": draft("another text")}
    library.import_paths([folder])
    stage.until(lambda: not library.imports.running)
    stage.read_first()
    library.facets.toggle(library_facet(stage), "", exclude=True)
    window = stage.window
    window.book["palette"].trigger()
    shown: list[QWidget] = [
        SettingsDialog(window.store, window, window.jail, window.safety.neutral),
        ShortcutsWindow(window.book, window),
        SearchHelp(window, can_search=True),
        ImportReportDialog(library.imports, window.jobs, window),
        *document_dialogs(stage),
        *safety_dialogs(window, stage.until),
    ]
    for dialog in (
        choose_files(window, lambda: "", lambda _: None),
        choose_folder(window, lambda: "", lambda _: None),
        choose_new_file(window, lambda: "", lambda _: None, kind="", ending=""),
    ):
        dialog.setDirectory(str(folder))
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        shown.append(dialog)
    line = QLineEdit("text", window)
    for menu in (line.createStandardContextMenu(), library.reader.text.createStandardContextMenu()):
        menu.setParent(window)
    for each in shown:
        each.show()
    for tab in Tab:
        library.reader.show_tab(tab)
        stage.qtbot.wait(30)
    stage.qtbot.wait(200)
    return shown


def document_dialogs(stage: Stage) -> list[QWidget]:
    """Dialogs that need a document or an order."""
    window, reading = stage.window, stage.library.reader.reading
    assert window.archive is not None
    assert reading is not None
    assert window.history is not None
    corrections = Corrections(window.archive, window.jobs, window.history, window)
    desk = DraftDesk(window.archive, window.jobs, window)
    return [
        ImportPreview(ImportOrder(), Survey(1234, 5_000_000, 56), lambda _: None, window),
        *dialogs_of_editing(window, reading),
        ReviewDialog(corrections, desk, window),
    ]


def library_facet(stage: Stage) -> FacetName:  # the first column that has values
    answer = stage.library.search.answer
    assert answer is not None
    return next(iter(answer.facets))


@pytest.mark.parametrize("language", ["be", "ru"])
def test_nothing_is_left_untranslated(
    stage: Stage, missing: Missing, tmp_path: Path, language: str
) -> None:
    stage.unlock([draft("text", "A name")], language=language)
    missing.texts.clear()
    control = stage.application.translate("Nowhere", "not in any catalogue")
    assert control == "not in any catalogue"
    # Qt asks once more in the names of the classes that a widget's class is made of.
    known = {message.findtext("source") for message in messages(f"skrynia_{language}")}
    show_everything(stage, tmp_path)
    assert stage.window.archive is not None
    reading = read_article(stage.window.archive, ArticleId(1))
    for dialog in dialogs_of_annotation(stage.window, reading):
        dialog.show()
    stage.qtbot.wait(100)
    left = {(context, text) for context, text in missing.texts if text not in known}
    assert left == {("Nowhere", "not in any catalogue")}


@pytest.mark.parametrize(
    ("language", "word"), [("be", "Закрыць"), ("ru", "Закрыть"), ("en", "Close")]
)
def test_buttons_of_qt_speak_the_language_too(stage: Stage, language: str, word: str) -> None:
    stage.open_window(Resumption(language=language))
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    stage.qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == word


def test_every_text_changes_with_the_language(stage: Stage, tmp_path: Path) -> None:
    stage.unlock([draft("text", "A name")], language="en")
    dialogs = show_everything(stage, tmp_path)
    own = [stage.window, *dialogs[:7]]
    before = texts_of(own)
    stage.window.appearance.set_language("be")
    stage.application.processEvents()
    english = {
        message.findtext("source") or ""
        for message in messages("skrynia_be")
        if message.findtext("source") != message.findtext("translation")
    }
    left = {text for text in texts_of(own) if text in english}
    assert left == set()
    assert {text for text in before if text in english}  # the check can fail


def texts_of(widgets: list[QWidget]) -> set[str]:
    texts = set()
    for top in widgets:
        for widget in (top, *top.findChildren(QWidget)):
            texts |= {widget.accessibleName(), widget.toolTip(), widget.windowTitle()}
            if isinstance(widget, QLabel | QAbstractButton):
                texts.add(widget.text())
            if isinstance(widget, QLineEdit):
                texts.add(widget.placeholderText())
    return texts - {""}


def test_catalogues_load_for_every_language(stage: Stage) -> None:
    for language in INTERFACE_LANGUAGES:
        assert load_catalogue("skrynia", language, stage.application) is not None
    assert load_catalogue("skrynia", "xx", stage.application) is None
    assert QApplication.instance() is stage.application
