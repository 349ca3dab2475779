"""Documents to be opened in the reader, and what its lists then say."""

from __future__ import annotations

from typing import Unpack

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from archive.records import (
    ArticleDraft,
    ArticleId,
    Description,
    OriginalFile,
)
from desktop.ui.importing.pasted import as_png
from desktop.ui.reading.reader import Reader
from tests.contracts.fields import DetailFields
from tests.desktop.ui.conftest import Stage
from tests.narrowed import present


def picture(colour: str = "#aa3300") -> bytes:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return as_png(image)


def photo(title: str, **known: Unpack[DetailFields]) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="",
        description=Description(title=title, **known),
        original=OriginalFile(b"jpeg bytes", "image/jpeg", "IMG_1.jpg"),
        thumbnail=picture(),
        facts=(("Camera", "<b>Nikon</b>"),),
        importer="picture/1",
    )


def open_number(stage: Stage, number: int) -> Reader:
    reader = stage.library.reader
    stage.library.open_document(ArticleId(number))
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == number)
    return reader


def lines(tree: QTreeWidget) -> list[list[str]]:
    found: list[list[str]] = []

    def walk(item: QTreeWidgetItem) -> None:
        found.append([item.text(column) for column in range(tree.columnCount())])
        for place in range(item.childCount()):
            walk(present(item.child(place)))

    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        assert item is not None
        walk(item)
    return found
