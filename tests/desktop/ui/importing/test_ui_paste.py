"""Texts and pictures that are pasted or dropped become documents, made in memory."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from archive.documents import read_article, read_original
from archive.records import ArticleDraft, ArticleId, Kind
from desktop.ui.importing.pasted import held_in, holds_something
from desktop.ui.safety.clipboard import secret_text
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.importing.test_ui_import import dropped, entering
from tests.narrowed import of_kind

pytestmark = OFFSCREEN

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "  Ліст з калоніі  \n\nДобры дзень. Тут ёсць слова надзея."


def text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def picture_data(side: int = 600) -> QMimeData:
    image = QImage(side, side // 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Comment", "CANARY")
    data = QMimeData()
    data.setImageData(image)
    return data


def paste(stage: Stage, data: QMimeData) -> None:
    QApplication.clipboard().setMimeData(data)
    stage.window.book["paste"].trigger()
    stage.until(lambda: not stage.library.imports.running)


def test_a_pasted_text_is_a_document(stage: Stage) -> None:
    library = stage.unlock()
    paste(stage, text_data(TEXT))
    assert library.import_bar.words.text() == "Import finished: 1 added"
    stage.search("надзея")
    assert library.results.view.results.rowCount() == 1
    archive = stage.window.archive
    assert archive is not None
    article = read_article(archive, ArticleId(1)).article
    assert article.description.title == "Ліст з калоніі"
    assert article.description.kind is Kind.NOTE
    assert article.text == TEXT
    assert read_original(archive, ArticleId(1)) == TEXT.encode()
    paste(stage, text_data(TEXT))
    assert library.import_bar.words.text() == "Import finished: 0 added, 1 already here"


def test_a_pasted_picture_is_a_png(stage: Stage) -> None:
    stage.unlock()
    paste(stage, picture_data())
    archive = stage.window.archive
    assert archive is not None
    reading = read_article(archive, ArticleId(1))
    assert reading.article.original is not None
    assert reading.article.original.media_type == "image/png"
    assert reading.article.description.title.startswith("Pasted picture, ")
    content = read_original(archive, ArticleId(1))
    assert content is not None
    assert content.startswith(b"\x89PNG")
    assert b"CANARY" not in content
    image = QImage.fromData(content)
    assert (image.width(), image.height()) == (600, 300)
    with archive.reading() as unit:
        small = QImage.fromData(unit.articles.thumbnail(ArticleId(1)))
    assert (small.width(), small.height()) == (256, 128)


def test_dropped_text_and_pictures_are_taken_as_pasted_ones(stage: Stage) -> None:
    library = stage.unlock()
    for number, data in enumerate((text_data(TEXT), picture_data()), start=1):
        enter = entering(data)
        library.dragEnterEvent(enter)
        assert enter.isAccepted()
        library.dropEvent(dropped(data))
        stage.until(lambda: not library.imports.running)
        archive = stage.window.archive
        assert archive is not None
        with archive.reading() as unit:
            assert unit.articles.count() == number


def test_a_copied_picture_with_its_address_is_a_picture(stage: Stage) -> None:
    stage.open_window()
    data = picture_data()
    data.setText("https://example.org/photo.jpg")
    (item,) = held_in(data, "text", "picture")
    assert item().label == "picture"
    sheet = picture_data()
    sheet.setText("a cell\tof a sheet")
    (item,) = held_in(sheet, "text", "picture")
    assert item().label == "text"


def test_a_long_first_line_is_cut_for_the_title(stage: Stage) -> None:
    stage.open_window()
    (item,) = held_in(text_data("word " * 50 + "\nsecond\0"), "text", "picture")
    outcome = of_kind(item().outcome, ArticleDraft)
    assert outcome.description.title.endswith("…")
    assert len(outcome.description.title) <= 80
    assert "\0" not in outcome.untrusted_text


@pytest.mark.parametrize("kind", ["secret", "far", "nothing", "blank"])
def test_nothing_to_paste_is_told(stage: Stage, kind: str) -> None:
    library = stage.unlock()
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/")])
    data = {
        "secret": secret_text("passphrase"),
        "far": far,
        "nothing": QMimeData(),
        "blank": text_data("  \n"),
    }[kind]
    paste(stage, data)
    assert library.notice.isVisible()
    assert "nothing in the clipboard" in library.notice.happened.text()
    assert not library.import_bar.isVisible()
    assert held_in(None, "", "") == ()
    assert not holds_something(None)


def test_the_key_pastes_a_document_from_the_list_and_the_reader_but_words_into_the_line(
    stage: Stage,
) -> None:
    library = stage.unlock([draft("стары ліст", "Стары")])
    stage.read_first()
    reports: list[int] = []
    library.imports.finished.connect(lambda report: reports.append(report.imported))
    for number, widget in enumerate((library.results.view, library.reader.text), start=1):
        QApplication.clipboard().setMimeData(text_data(f"{TEXT} {number}"))
        widget.setFocus()
        QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_V, CONTROL)
        stage.until(lambda wanted: len(reports) == wanted, number)
    library.box.setFocus()
    QTest.keyClick(stage.window.windowHandle(), Qt.Key.Key_V, CONTROL)
    stage.qtbot.wait(100)
    assert reports == [1, 1]
    assert "надзея" in library.box.text()
