"""Films: pictures in step with the sound, asked ahead, bounded, and gone with their document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from archive.errors import MalformedSourceError
from archive.ports import FilmPiece, PagePicture
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile, Sensitivity
from desktop.ui.reading.film_source import MOST_PIECES, FilmSource
from desktop.ui.reading.original_view import OriginalView
from desktop.ui.reading.reader import Tab
from tests.contracts.fake_viewer import FILM_MS, PICTURE_MS, FakeViewer
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.reading.test_ui_media import shown, transcript
from tests.narrowed import present

pytestmark = OFFSCREEN


def film(sensitivity: Sensitivity = Sensitivity.NORMAL) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="",
        description=Description(title="Відэа", sensitivity=sensitivity),
        original=OriginalFile(b"not decoded here", "video/mp4", "talk.mp4"),
    )


def ready(stage: Stage, seconds: int = 60) -> OriginalView:
    stage.viewer.sound_seconds = stage.viewer.film_seconds = seconds
    stage.unlock([film(), transcript()])
    view = shown(stage)
    stage.until(lambda: view.media.button.isVisible() and view.media.film.isVisible())
    return view


def seen(view: OriginalView) -> int:
    """The number of the picture: the fake draws it as grey as that."""
    assert view.media.film.image is not None
    return QColor(view.media.film.image.pixel(0, 0)).red()


def asked(stage: Stage) -> list[int]:
    """The moments that pictures were asked for."""
    return [number for what, number, _ in stage.viewer.asked if what == "film"]


def test_the_picture_of_the_moment_is_seen(stage: Stage) -> None:
    view = ready(stage)
    assert seen(view) == 0
    view.media.player.seek(1.3)
    assert seen(view) == 1_300 // PICTURE_MS
    view.media.player.seek(31.0)
    stage.until(lambda: seen(view) == 31_000 // PICTURE_MS)
    view.media.player.seek(60.0)
    stage.until(lambda: 60_000 in asked(stage))


def test_while_it_is_playing_what_follows_is_asked_before_it_is_seen(stage: Stage) -> None:
    view = ready(stage)
    assert asked(stage) == [0]
    view.media.button.click()
    stage.until(lambda: asked(stage) == [0, FILM_MS])
    view.media.player.seek(3.1)
    stage.until(lambda: asked(stage) == [0, FILM_MS, 2 * FILM_MS])
    assert seen(view) == 3_100 // PICTURE_MS


def test_pausing_asks_for_nothing_more(stage: Stage) -> None:
    view = ready(stage)
    view.media.player.seek(2.0)
    stage.qtbot.wait(150)
    assert asked(stage) == [0]


def test_no_more_pieces_are_held_than_may_be(stage: Stage) -> None:
    view = ready(stage)
    source = view.media.film.source
    for second in range(0, 55, 6):
        view.media.player.seek(float(second))
        stage.until(lambda moment: source.picture(moment) is not None, second * 1_000)
    assert source.held_bytes <= MOST_PIECES * (FILM_MS // PICTURE_MS) * 8 * 6 * 3


def test_pictures_that_come_too_late_are_left_out(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = stage.open_window()
    source, stage.viewer.film_seconds = FilmSource(window.jobs, window), 60
    source.open(stage.viewer, b"", "video/mp4", 640)
    stage.until(lambda: source.picture(0) is not None)
    moments = iter((0.0, 4.0))
    monkeypatch.setattr(source, "_clock", lambda: next(moments, 4.0))
    source.want(10_000, 640, playing=True)
    source.want(20_000, 640, playing=True)
    stage.until(lambda: len(source._pieces) == 2)
    source.want(20_000, 640, playing=True)
    stage.until(lambda: asked(stage) == [0, 10_000, 24_000])
    stage.until(lambda: source.picture(24_000) is not None)
    source.want(20_500, 640, playing=True)
    assert asked(stage)[3:] == []


def test_what_is_said_stands_below_the_picture(stage: Stage) -> None:
    view = ready(stage)
    view.media.player.seek(31.0)
    assert view.media.film._caption == "Другі радок"
    view.media.player.seek(0.0)
    assert view.media.film._caption == ""


def test_a_click_on_the_picture_plays_and_pauses(stage: Stage) -> None:
    view = ready(stage)
    for playing in (True, False):
        stage.qtbot.mouseClick(view.media.film, Qt.MouseButton.LeftButton)
        assert view.media.player.playing is playing


def test_a_picture_that_one_rests_on_is_shown_in_full(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def still(_: object, content: bytes, kind: str, moment: int, width: int) -> PagePicture:
        return PagePicture(800, 600, bytes([moment // 100]) * 800 * 600 * 3)

    monkeypatch.setattr(FakeViewer, "page", still)
    view = ready(stage)
    view.media.player.seek(1.3)
    image = view.media.film.image
    assert image is not None
    assert image.width() == 8
    stage.until(lambda: present(view.media.film.image).width() == 800)
    assert seen(view) == 13
    view.media.film._show_moment()
    assert seen(view) == 13
    view.media.player.seek(1.6)
    assert seen(view) == 1_600 // PICTURE_MS


def test_a_film_is_seen_where_nothing_can_be_heard(stage: Stage) -> None:
    stage.sound.broken = True
    view = ready(stage)
    view.media.button.click()
    assert view.media.player.playing
    stage.until(lambda: view.media.player.position > 0.3)
    stage.until(lambda: view.media.player.heard > 0.2)
    view.media.button.click()
    place = view.media.player.position
    stage.qtbot.wait(150)
    assert view.media.player.position == place


def test_sound_without_pictures_that_can_be_shown_is_played(stage: Stage) -> None:
    stage.viewer.sound_seconds = 30
    stage.unlock([film()])
    view = shown(stage)
    stage.until(lambda: view.media.notice.isVisible() and view.media.button.isVisible())
    words = view.media.notice.happened.text()
    assert words == "The pictures of this film can be kept, but not shown here."
    assert not view.media.film.isVisible()


def test_a_voice_in_a_container_of_films_has_no_black_picture(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    nothing = FilmPiece(1, 1, 0, 3_000, 30_000, (), b"")
    monkeypatch.setattr(FakeViewer, "film", lambda *_: nothing)
    stage.viewer.sound_seconds = 30
    stage.unlock([film()])
    view = shown(stage)
    stage.until(lambda: view.media.button.isVisible())
    view.media.player.seek(4.0)
    assert not view.media.film.isVisible()
    assert not view.media.notice.isVisible()


def test_a_film_that_breaks_off_keeps_its_last_picture_and_its_sound(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ready(stage)

    def broken(*_: object) -> FilmPiece:
        raise MalformedSourceError

    monkeypatch.setattr(FakeViewer, "film", broken)
    view.media.player.seek(30.0)
    stage.until(lambda: view.media.notice.isVisible())
    assert view.media.film.isVisible()
    assert view.media.button.isVisible()


def test_a_sensitive_film_is_not_even_decoded_before_somebody_asks(stage: Stage) -> None:
    stage.viewer.sound_seconds = stage.viewer.film_seconds = 60
    stage.unlock([film(Sensitivity.SENSITIVE)])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view
    stage.until(view.reveal.isVisible)
    assert stage.viewer.asked == []
    assert not view.media.film.isVisible()
    view.reveal.click()
    stage.until(view.media.film.isVisible)


def test_with_its_document_every_picture_is_gone(stage: Stage) -> None:
    view = ready(stage)
    assert view.media.film.source.held_bytes > 0
    stage.library.open_document(ArticleId(2))
    stage.until(lambda: stage.library.reader.title.text() == "Запіс размовы")
    stage.library.reader.show_tab(Tab.TEXT)
    assert view.media.film.source.held_bytes == 0
    assert view.media.film.image is None
