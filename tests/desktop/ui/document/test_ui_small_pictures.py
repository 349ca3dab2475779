"""A PDF in the list gets its small picture when it is looked at, and keeps it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from archive.documents import read_thumbnail
from archive.errors import CancelledError, MalformedSourceError
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage
from tests.desktop.ui.document.opened import photo, picture

pytestmark = OFFSCREEN

COLOUR = "#116633"


def paper(title: str) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=f"{title} слова",
        description=Description(title=title),
        original=OriginalFile(title.encode(), "application/pdf", "a.pdf"),
        importer="pdf/1",
    )


def shown(stage: Stage, row: int) -> bool:
    view = stage.library.results.view
    image: QImage = view.viewport().grab().toImage()
    place = view.visualRect(view.results.index(row, 0))
    wanted = QColor(COLOUR)
    across = range(place.right() - 140, place.right())
    return any(image.pixelColor(x, place.top() + 30) == wanted for x in across)


def kept(stage: Stage, number: int) -> bytes:
    assert stage.window.archive is not None
    return read_thumbnail(stage.window.archive, ArticleId(number))


def test_it_is_drawn_once_and_kept(stage: Stage) -> None:
    stage.viewer.small_png = picture(COLOUR)
    stage.unlock([paper("Адзін"), paper("Два"), photo("Фота")])
    stage.until(lambda: shown(stage, 1) and shown(stage, 2))
    stage.until(lambda: bool(kept(stage, 1) and kept(stage, 2)))
    assert kept(stage, 1) == picture(COLOUR)
    assert kept(stage, 3) == picture()
    assert stage.viewer.asked == [("small", 0, 0)] * 2
    assert stage.viewer.risked == [False]


def test_what_is_only_read_shows_it_and_stays_as_it_is(stage: Stage) -> None:
    stage.viewer.small_png = picture(COLOUR)
    stage.put_archive([paper("Адзін")])
    stage.open_window(Resumption(folder=str(FOLDER)))
    page = stage.window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock(read_only=True)
    stage.until(lambda: stage.window.library is not None)
    stage.until(lambda: stage.library.search.answer is not None)
    stage.until(lambda: shown(stage, 0))
    assert kept(stage, 1) == b""


@pytest.mark.parametrize("error", [MalformedSourceError(), CancelledError()])
def test_what_cannot_be_drawn_is_listed_without(
    stage: Stage, error: MalformedSourceError | CancelledError
) -> None:
    stage.viewer.error = error
    stage.unlock([paper("Адзін")])
    stage.until(lambda: bool(stage.viewer.asked))
    stage.library.results.view.viewport().update()
    stage.qtbot.wait(200)
    assert stage.viewer.asked == [("small", 0, 0)]
    assert kept(stage, 1) == b""
