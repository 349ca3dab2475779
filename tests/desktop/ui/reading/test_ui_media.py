"""Recordings from memory, their transcript following; saved pages without anything that loads."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from miniaudio import Backend
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from archive.errors import MalformedSourceError
from archive.ports import PageMarkup
from archive.records import (
    ArticleDraft,
    ArticleId,
    Description,
    OriginalFile,
    Place,
    PlaceKind,
)
from desktop.ui.reading.cues import Cue, clock_words, cue_at
from desktop.ui.reading.markup_view import MarkupText
from desktop.ui.reading.original_view import OriginalView
from desktop.ui.reading.player import Player
from desktop.ui.reading.reader import Tab
from desktop.ui.reading.sound_out import DeviceOut
from tests.contracts.fake_viewer import FakeViewer
from tests.contracts.fields import DraftFields
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press

pytestmark = OFFSCREEN

SAID = "Першы радок\nДругі радок\nТрэці радок"
CUES = ((0, "00:00:01.000"), (12, "00:00:30.500"), (24, "00:01:10.000"))


def recording(name: str = "talk.mp3", media_type: str = "audio/mpeg") -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="",
        description=Description(title="Размова"),
        original=OriginalFile(b"ID3 not decoded here", media_type, name),
    )


def transcript() -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=SAID,
        description=Description(title="Запіс размовы"),
        original=OriginalFile(SAID.encode(), "application/x-subrip", "talk.be.srt"),
        places=tuple(Place(start, PlaceKind.CUE, label) for start, label in CUES),
    )


def shown(stage: Stage, number: int = 1) -> OriginalView:
    stage.library.open_document(ArticleId(number))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None and reader.reading.article.id == number)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view
    stage.until(lambda: view.media.isVisible())
    return view


def ready(stage: Stage, seconds: int = 90) -> OriginalView:
    stage.viewer.sound_seconds = seconds
    stage.unlock([recording(), transcript()])
    view = shown(stage)
    stage.until(lambda: view.media.button.isVisible())
    return view


def seconds_heard(samples: bytes) -> list[int]:
    """The fake's frames tell their second."""
    return sorted({number for (number,) in struct.iter_unpack("<h", samples)})


def test_a_recording_is_played_from_memory_piece_by_piece(stage: Stage) -> None:
    view = ready(stage)
    assert view.media.time.text() == "0:00 / 1:30"
    view.media.button.click()
    assert view.media.button.text() == "Pause"
    assert seconds_heard(stage.sound.hear(15)) == list(range(15))
    stage.until(lambda: ("sound", 20, 0) in stage.viewer.asked)
    stage.until(lambda: view.media.player._piece_at(20 * 8_000) is not None)
    assert seconds_heard(stage.sound.hear(10)) == list(range(15, 25))
    view.media.button.click()
    assert stage.sound.pull is None
    assert view.media.button.text() == "Play"


def test_the_transcript_follows_what_is_heard(stage: Stage) -> None:
    view = ready(stage)
    assert view.media.cues.model().rowCount() == 3
    assert view.media.cues.current == -1
    view.media.player.seek(31)
    assert view.media.cues.current == 1
    view.media.player.seek(0)
    assert view.media.cues.current == -1


def test_recording_and_transcript_lead_to_each_other(stage: Stage) -> None:
    ready(stage)
    reader = stage.library.reader
    link = reader.links.companion_link
    assert link.isVisible()
    assert link.text() == "To its transcript"
    link.click()
    stage.until(lambda: reader.title.text() == "Запіс размовы")
    assert link.text() == "To its recording"
    link.click()
    stage.until(lambda: reader.title.text() == "Размова")


def test_a_chosen_passage_is_played(stage: Stage) -> None:
    view = ready(stage)
    view.media.cues.activated.emit(view.media.cues.model().index(2, 0))
    assert view.media.player.position == 70.0
    assert view.media.player.playing
    stage.until(lambda: view.media.player._piece_at(70 * 8_000) is not None)
    assert seconds_heard(stage.sound.hear(2)) == [70, 71]


def test_the_line_of_time_and_the_space_bar_work(stage: Stage) -> None:
    view = ready(stage)
    view.media.line.setValue(455)
    assert view.media.player.position == 45.5
    view.media.line.setFocus()
    press(stage, view.media.line, Qt.Key.Key_Right)
    assert view.media.player.position == 50.5
    press(stage, view.media, Qt.Key.Key_Space)
    assert view.media.player.playing


def test_at_its_end_it_stops_and_begins_anew(stage: Stage) -> None:
    view = ready(stage, seconds=10)
    player = view.media.player
    player.play()
    assert seconds_heard(stage.sound.hear(30)) == list(range(10))
    stage.until(lambda: not player.playing)
    player.play()
    assert seconds_heard(stage.sound.hear(1)) == [0]


def test_a_transcript_finds_its_recording(stage: Stage) -> None:
    stage.viewer.sound_seconds = 90
    stage.unlock([recording(), transcript()])
    view = shown(stage, 2)
    stage.until(lambda: view.media.button.isVisible())
    assert view.media.cues.model().rowCount() == 3


def test_what_cannot_be_played_says_so_and_keeps_its_transcript(stage: Stage) -> None:
    stage.unlock([recording("talk.mp4", "video/mp4"), transcript()])
    view = shown(stage)
    stage.until(view.media.notice.isVisible)
    words = view.media.notice.happened.text()
    assert words == "This kind of recording can be kept, but not played here."
    assert view.media.cues.isVisible()
    assert not view.media.button.isVisible()


def test_a_broken_recording_and_a_mute_computer_are_told_apart(stage: Stage) -> None:
    stage.sound.broken = True
    view = ready(stage)
    view.media.button.click()
    assert view.media.silent.happened.text() == "No sound can be played on this computer."
    view.media.player.failed.emit(MalformedSourceError())
    assert view.media.notice.happened.text() == "This file is broken."


def test_where_nothing_can_be_heard_the_transcript_is_followed_in_silence(stage: Stage) -> None:
    stage.sound.broken = True
    view = ready(stage)
    view.media.player.seek(0.9)
    before = view.media.cues.geometry().topLeft()
    view.media.button.click()
    assert view.media.player.playing
    stage.until(lambda: view.media.cues.current == 0)
    assert view.media.silent.isVisible()
    assert view.media.silent.advice.text().endswith("its transcript can be followed.")
    assert view.media.cues.geometry().topLeft() == before
    view.media.button.click()
    assert not view.media.player.playing


def test_sound_ends_with_its_document(stage: Stage) -> None:
    view = ready(stage)
    view.media.player.play()
    stage.library.open_document(ArticleId(2))
    stage.until(lambda: stage.library.reader.title.text() == "Запіс размовы")
    assert stage.sound.pull is None
    stage.library.reader.show_tab(Tab.TEXT)
    assert view.media.player.seconds == 0.0


def test_without_a_transcript_it_says_how_one_gets_here(stage: Stage) -> None:
    stage.viewer.sound_seconds = 5
    stage.unlock([recording()])
    view = shown(stage)
    assert view.media.without.isVisible()
    assert not view.media.cues.isVisible()
    stage.sound.broken = True
    stage.until(view.media.button.isVisible)
    view.media.button.click()
    assert view.media.silent.advice.text().endswith("it runs in silence.")


def test_the_device_asks_for_frames_and_lets_go(stage: Stage) -> None:
    window = stage.open_window()
    player = Player(window.jobs, DeviceOut([Backend.NULL]), window)
    player.open(FakeViewer(sound_seconds=60), b"", "audio/mpeg")
    stage.until(lambda: player.seconds == 60.0)
    player.play()
    stage.until(lambda: player.position > 0.2)
    player.pause()
    place = player.position
    stage.qtbot.wait(300)
    assert player.position == place


def test_times_are_words() -> None:
    assert [clock_words(each) for each in (0, 61.9, 3_723)] == ["0:00", "1:01", "1:02:03"]
    assert cue_at((Cue(1.0, "x"), Cue(2.0, "y")), 1.5) == 0


PAGE = PageMarkup("<h1>Навіна</h1><p>тэкст <sup>[1]</sup></p>", ("https://example.org/a?b",))


def page(**known: Unpack[DraftFields]) -> ArticleDraft:
    content = b"<h1>x</h1>"
    saved = ArticleDraft(
        untrusted_text="тэкст",
        description=Description(title="Старонка"),
        original=OriginalFile(content, "text/html", "a.html"),
    )
    return replace(saved, **known)


def test_a_saved_page_tells_where_its_links_lead(stage: Stage) -> None:
    stage.viewer.page_markup = PAGE
    stage.unlock([page()])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view.markup
    stage.until(view.isVisible)
    assert view.text.toPlainText() == "Навіна\nтэкст [1]"
    assert view.addresses.count() == 1
    assert not view.copy.isEnabled()
    view.addresses.setCurrentRow(0)
    view.copy.click()
    data = QApplication.clipboard().mimeData()
    assert data is not None
    assert data.text() == "https://example.org/a?b"
    assert data.data("x-kde-passwordManagerHint") == b"secret"


def test_a_formatted_text_is_shown_with_its_structure(stage: Stage) -> None:
    document = ArticleDraft(
        untrusted_text="Загаловак",
        description=Description(title="Ліст"),
        original=OriginalFile(b"PK", "application/x-word", "a.docx"),
        rich_text="<h2>Загаловак</h2>",
    )
    stage.unlock([document])
    stage.library.open_document(ArticleId(1))
    reader = stage.library.reader
    stage.until(lambda: reader.reading is not None)
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original_view.markup
    stage.until(view.isVisible)
    assert view.text.toPlainText() == "Загаловак"
    assert not view.addresses.isVisible()
    assert stage.viewer.asked == []


def test_markup_loads_nothing_even_if_it_asks(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("from the disk")
    text = MarkupText(stage.open_window().theme)
    for kind in QTextDocument.ResourceType:
        assert text.loadResource(kind.value, QUrl.fromLocalFile(str(file))) is None
    text.setSource(QUrl.fromLocalFile(str(file)))
    assert text.toPlainText() == ""
    text.setHtml(f'<img src="file://{file}"><a href="//host/share">x</a>')
    assert not text.openLinks()
    text.selectAll()
    assert not text.createMimeDataFromSelection().hasHtml()
