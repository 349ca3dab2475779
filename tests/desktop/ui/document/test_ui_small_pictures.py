"""A PDF in the list gets its small picture when it is looked at, and keeps it."""

from __future__ import annotations

from threading import Barrier, Event

import pytest
from PySide6.QtGui import QColor, QImage

from archive.documents import read_thumbnail
from archive.errors import CancelledError, SkryniaError, SourceCrashedError, SourceTimeoutError
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile
from archive.small_pictures import DRAWER
from desktop.ui.jobs import Lane
from desktop.ui.listing import thumbnails
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


def is_illustrated(stage: Stage, number: int) -> bool:
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return unit.articles.is_illustrated(ArticleId(number), DRAWER)


def open_again(stage: Stage, *, read_only: bool) -> None:
    stage.open_window(Resumption(folder=str(FOLDER)))
    page = stage.window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock(read_only=read_only)
    stage.until(lambda: stage.window.library is not None)
    stage.until(lambda: stage.library.search.answer is not None)


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
    open_again(stage, read_only=True)
    stage.until(lambda: shown(stage, 0))
    assert kept(stage, 1) == b""


def look_again(stage: Stage) -> None:
    for _ in range(3):
        stage.library.results.view.viewport().update()
        stage.qtbot.wait(100)


@pytest.mark.parametrize(
    ("error", "is_remembered"),
    [(SourceTimeoutError(), True), (SourceCrashedError(), False), (CancelledError(), False)],
)
def test_what_cannot_be_drawn_is_listed_without(
    stage: Stage, error: SkryniaError, *, is_remembered: bool
) -> None:
    stage.viewer.error = error
    stage.unlock([paper("Адзін")])
    stage.until(lambda: bool(stage.viewer.asked))
    look_again(stage)
    assert stage.viewer.asked == [("small", 0, 0)]
    assert kept(stage, 1) == b""
    assert is_illustrated(stage, 1) == is_remembered


@pytest.mark.parametrize("error", [SourceTimeoutError(), SourceCrashedError()])
@pytest.mark.parametrize("read_only", [True, False])
def test_it_is_not_asked_again_once_the_list_forgot(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, error: SkryniaError, *, read_only: bool
) -> None:
    monkeypatch.setattr(thumbnails, "_KEPT", 0)
    stage.viewer.error = error
    stage.put_archive([paper("Адзін")])
    open_again(stage, read_only=read_only)
    stage.until(lambda: bool(stage.viewer.asked))
    look_again(stage)
    assert stage.viewer.asked == [("small", 0, 0)]


def test_what_hangs_keeps_no_page_waiting_and_no_second_picture_is_begun(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, begun = Event(), list[bytes]()

    def hang(untrusted_bytes: bytes, media_type: str) -> bytes:
        begun.append(untrusted_bytes)
        held.wait(30)
        return picture(COLOUR)

    monkeypatch.setattr(stage.viewer, "small", hang)
    stage.unlock([paper("Адзін"), paper("Два"), paper("Тры")])
    stage.until(lambda: bool(begun))
    both, met = Barrier(2, timeout=5), list[object]()
    for _ in range(2):
        stage.window.jobs.run(Lane.VIEW, both.wait, stage.window, met.append, met.append)
    stage.until(lambda: len(met) == 2)
    assert len(begun) == 1
    held.set()
    stage.until(lambda: bool(kept(stage, 1) and kept(stage, 2) and kept(stage, 3)))
    assert len(begun) == 3
