"""Names for screen readers, plain labels, contrast, room for large text."""

from __future__ import annotations

import importlib
import itertools
import pkgutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QWidget,
)

import desktop.ui
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.importing.import_order import ImportOrder, Survey
from desktop.ui.importing.import_preview import ImportPreview
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.keyboard.shortcuts_window import ShortcutsWindow
from desktop.ui.look.colours import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast
from desktop.ui.look.theme import LARGEST_TEXT
from desktop.ui.reading.reader import Tab
from desktop.ui.reviewing.corrections import Corrections
from desktop.ui.reviewing.review_dialog import ReviewDialog
from desktop.ui.searching.kept_searches import KeptSearches
from desktop.ui.searching.search_help import SearchHelp
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.services import Resumption
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.annotation.dialogs import dialogs_of_annotation
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.dialogs import dialogs_of_editing
from tests.desktop.ui.safety.every_dialog import safety_dialogs

pytestmark = OFFSCREEN

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QSpinBox,
    QAbstractItemView,
    QTextBrowser,
    QTabBar,
    QScrollArea,
)
LOOKS = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


def every_screen(stage: Stage, language: str = "en", text_size: int = 100) -> list[QWidget]:
    library = stage.unlock([draft("the text of it", "A name", url="https://x")], language=language)
    stage.window.appearance.set_text_size(text_size)
    stage.read_first()
    window = stage.window
    window.entrance.create_page.begin()
    archive = window.archive
    assert archive is not None
    kept = KeptSearches(archive, window.jobs, window)
    settings = SettingsDialog(window.store, window, window.jail, window.safety.neutral)
    assert settings.parts, "all of them, as a moment after they come into sight"
    return [
        window,
        window.commands,
        settings,
        ShortcutsWindow(window.book, window),
        SearchHelp(window, can_search=True),
        ImportReportDialog(library.imports, window.jobs, window),
        SearchesDialog(kept, library.search.request(), window),
        BatchDialog(archive, window.jobs, library.search.layers, bytes.decode, window),
        *import_and_review(stage),
        *safety_dialogs(window, stage.until),
    ]


def import_and_review(stage: Stage) -> list[QWidget]:
    window, reading = stage.window, stage.library.reader.reading
    assert window.archive is not None
    assert reading is not None
    assert window.history is not None
    corrections = Corrections(window.archive, window.jobs, window.history, window)
    desk = DraftDesk(window.archive, window.jobs, window)
    order, found = ImportOrder(), Survey(1234, 5_000_000_000, 56)
    return [
        ImportPreview(order, found, lambda _: None, window),
        *dialogs_of_editing(window, reading),
        *dialogs_of_annotation(window, reading),
        ReviewDialog(corrections, desk, window),
    ]


def every_class_of_dialog() -> set[type[QDialog]]:
    """All that the window's rooms define, without those that others are made of."""
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    found, waiting = set(), [QDialog]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {each for each in below if not each.__subclasses__()}
    return {each for each in found if each.__module__.startswith("desktop.ui.")}


def test_no_dialog_is_left_out_of_these_walks(stage: Stage) -> None:
    walked = {type(screen) for screen in every_screen(stage)}
    known = every_class_of_dialog()
    assert len(known) > 25
    assert known - walked == set()


def parts(screens: list[QWidget]) -> list[QWidget]:
    return [part for screen in screens for part in (screen, *screen.findChildren(QWidget))]


def inside(part: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, kinds):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_every_control_has_a_name(stage: Stage, language: str) -> None:
    nameless = []
    for part in parts(every_screen(stage, language)):
        focusable = part.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not isinstance(part, CONTROLS) or not focusable or inside(part, CONTROLS):
            continue
        if isinstance(part, QPushButton) and part.isHidden() and not part.text():
            continue  # a second button that an empty state does not need
        interface = QAccessible.queryAccessibleInterface(part)
        if not interface.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(part).__name__} {part.objectName()}")
    assert nameless == []


def test_labels_never_read_markup(stage: Stage) -> None:
    labels = [part for part in parts(every_screen(stage)) if isinstance(part, QLabel)]
    assert len(labels) > 30
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert not any(label.openExternalLinks() for label in labels)


@pytest.mark.parametrize("look", LOOKS)
def test_texts_stand_out_from_their_grounds(look: str) -> None:
    colours = LOOKS[look]
    grounds = (colours.window, colours.base, colours.raised, colours.selection)
    inks = (colours.text, colours.muted, colours.danger, colours.caution, colours.good)
    pairs = [
        *itertools.product(inks, grounds),
        *itertools.product((colours.accent,), grounds[:3]),
        (colours.accent_text, colours.accent),
        (colours.mark_text, colours.mark),
        (colours.current_mark_text, colours.current_mark),
        (colours.found_text, colours.found),
        (colours.muted, colours.unready),
    ]
    poor = [(ink, ground) for ink, ground in pairs if contrast(ink, ground) < 4.5]
    assert poor == []


@pytest.mark.parametrize("look", LOOKS)
def test_outlines_can_be_seen(look: str) -> None:
    colours = LOOKS[look]
    for ground in (colours.window, colours.base):
        assert contrast(colours.edge, ground) >= 3
        assert contrast(colours.accent, ground) >= 3


@pytest.mark.parametrize("look", LOOKS)
def test_what_cannot_be_pressed_is_told_from_what_can(look: str) -> None:
    colours = LOOKS[look]
    assert contrast(colours.text, colours.faint) > 2
    assert contrast(colours.faint, colours.window) > 2.5
    assert contrast(colours.edge, colours.faint_edge) > 1.5
    assert contrast(colours.accent, colours.unready) > 2


def test_marks_differ_in_grey_too() -> None:
    for colours in LOOKS.values():
        assert contrast(colours.mark, colours.current_mark) > 1.3 or colours is HIGH_CONTRAST
        assert contrast(colours.mark, colours.base) > 1.2


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def cut_off(screens: list[QWidget]) -> list[str]:
    """Words that are wider or higher than the control that shows them."""
    cut = []
    for part in parts(screens):
        if not part.isVisible():
            continue
        if isinstance(part, QPushButton | QLabel) and is_cut(part):
            cut.append(part.text())
    return cut


def is_cut(part: QPushButton | QLabel) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return bool(part.text()) and part.heightForWidth(part.width()) > part.height() + 1
    text = part.text().replace("&", "")
    return QFontMetrics(part.font()).horizontalAdvance(text) > part.width() + 1


@pytest.mark.parametrize("language", ["be", "ru", "en"])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
def test_no_text_is_cut_at_any_size(stage: Stage, language: str, text_size: int) -> None:
    stage.put_archive([draft("the text", "A name")])
    window = stage.open_window(Resumption(language=language, text_size=text_size))
    assert window.size().width() == 1024
    pages: list[QWidget] = [window.entrance]
    stage.qtbot.wait(50)
    stage.until(lambda: cut_off(pages) == [])
    window.entrance.show_create()
    for _ in range(3):
        stage.qtbot.wait(50)
        stage.until(lambda: cut_off(pages) == [])
        window.entrance.create_page.forward.click()


@pytest.mark.parametrize("language", ["be", "ru", "en"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_no_text_is_cut_in_the_library_and_its_dialogs(
    stage: Stage, language: str, text_size: int
) -> None:
    screens = every_screen(stage, language)
    stage.window.appearance.set_text_size(text_size)
    for dialog in screens[1:]:
        dialog.show()
    stage.qtbot.wait(100)
    for size in ((1024, 600), (1366, 768)):
        stage.window.resize(*size)
        for tab in Tab:
            stage.library.reader.show_tab(tab)
            stage.qtbot.wait(50)
            stage.until(lambda: cut_off(screens) == [])


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_largest_text_leaves_counts_and_order_their_room(stage: Stage, language: str) -> None:
    library = stage.unlock([draft("the text of it", "A name")], language=language)
    stage.read_first()
    stage.window.appearance.set_text_size(LARGEST_TEXT)
    stage.window.resize(1024, 600)
    library.reader.show_tab(Tab.TEXT)
    stage.qtbot.wait(100)
    assert cut_off([library.results, library.reader.find_bar]) == []
    for part in (library.results.order, library.reader.find_bar.next):
        pane = part.parentWidget()
        assert pane is not None
        assert pane.rect().contains(part.geometry())


def test_the_check_for_cut_text_can_fail(stage: Stage) -> None:
    window = stage.open_window(Resumption(language="en"))
    window.entrance.unlock_page.unlock.setFixedWidth(10)
    stage.application.processEvents()
    assert cut_off([window.entrance]) == ["Unlock"]


def test_the_title_of_the_window_never_changes(stage: Stage) -> None:
    titles: list[str] = []
    stage.unlock([draft("the text", "A name")])
    window = stage.window
    window.windowTitleChanged.connect(titles.append)
    stage.search("text")
    stage.read_first()
    window.book["details"].trigger()
    assert titles == []
    assert window.windowTitle() == "Library"
    assert window.windowFilePath() == ""
    assert QApplication.applicationDisplayName() != "A name"


def test_colours_are_whole() -> None:
    for colours in LOOKS.values():
        for name in Colours.__dataclass_fields__:
            assert len(getattr(colours, name)) == 7
