"""A recording with its player and its transcript."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError, UnknownFormatError
from archive.ports import OriginalViewer
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.reading.cue_list import CueList
from desktop.ui.reading.cues import Cue, clock_words
from desktop.ui.reading.film_view import FilmView
from desktop.ui.reading.player import Player
from desktop.ui.reading.sound_out import SoundOut

_TENTHS = 10
_SKIP_SECONDS = 5
_FILMS = "video/"


class MediaView(QWidget):
    """Pictures, play, pause, a line of time, and the words that are heard."""

    failed = Signal(object)

    def __init__(self, jobs: Jobs, theme: Theme, out: SoundOut) -> None:
        super().__init__()
        self._theme, self._is_unseen = theme, False
        self.player = Player(jobs, out, self)
        self.film = FilmView(jobs, self.player)
        self.button, self.line = QPushButton(), QSlider(Qt.Orientation.Horizontal)
        self.time = PlainLabel(role="muted", wrap=False)
        self.notice, self.cues, self.silent = Notice(), CueList(), Notice()
        self.without = PlainLabel(role="muted")
        self._bar = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        bar = row(self.button, self.line, self.time, stretch=1)
        bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setLayout(bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.film, 3)
        layout.addWidget(self._bar)
        layout.addWidget(self.without)
        layout.addWidget(self.cues, 1)
        # below, so that nothing moves away under the pointer when it is told
        layout.addWidget(self.silent)
        layout.addStretch(0)
        self._connect()
        self._draw()
        follow_language(self, self._retranslate)
        self.forget()

    def open(self, viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> None:
        """Make a recording ready; what cannot be played is said, its transcript stays."""
        self.player.open(viewer, untrusted_bytes, media_type)
        if media_type.startswith(_FILMS):
            self.film.open(viewer, untrusted_bytes, media_type)

    def show_cues(self, cues: Sequence[Cue]) -> None:
        """The transcript; may be empty."""
        self.cues.show_cues(cues)
        self.without.setVisible(not cues)

    def forget(self) -> None:
        """Be silent and show nothing."""
        self.player.forget()
        self.film.forget()
        self._is_unseen = False
        self.notice.clear()
        self.silent.clear()
        self._bar.hide()
        self.show_cues(())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.player.toggle()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.line.setTracking(True)
        self.line.setSingleStep(_SKIP_SECONDS * _TENTHS)
        self.line.setPageStep(6 * _SKIP_SECONDS * _TENTHS)
        self.button.clicked.connect(self.player.toggle)
        self.line.valueChanged.connect(lambda value: self.player.seek(value / _TENTHS))
        self.cues.jump_wanted.connect(self._jump)
        self.player.ready.connect(self._begin)
        self.player.moved.connect(self._follow)
        self.player.playing_changed.connect(lambda _: self._draw())
        self.player.failed.connect(self._refuse)
        self.film.source.failed.connect(self._miss_pictures)
        self.film.clicked.connect(self.player.toggle)
        self.player.unheard.connect(self._tell_unheard)
        self._theme.changed.connect(self._draw)

    def _begin(self) -> None:
        self.line.blockSignals(True)
        self.line.setRange(0, int(self.player.seconds * _TENTHS))
        self.line.blockSignals(False)
        self._bar.show()
        self._follow(0.0)
        self._tell_unseen()

    def _jump(self, seconds: float) -> None:
        self.player.seek(seconds)
        self.player.play()

    def _follow(self, seconds: float) -> None:
        self.line.blockSignals(True)
        self.line.setValue(int(seconds * _TENTHS))
        self.line.blockSignals(False)
        whole = clock_words(self.player.seconds)
        self.time.setText(f"{clock_words(seconds)} / {whole}")
        self.cues.follow(seconds)
        self.film.show_caption(self.cues.said(seconds))

    def _refuse(self, error: SkryniaError) -> None:
        self._bar.hide()
        self.silent.clear()
        self.film.forget()
        if isinstance(error, UnknownFormatError):
            self.notice.tell(
                lambda: self.tr("This kind of recording can be kept, but not played here."),
                lambda: self.tr(
                    "Nothing is wrong with it: the original is kept whole and comes out as it "
                    "was. Its transcript and notes can be read and searched."
                ),
                tone="",
            )
        else:
            self.notice.tell_error(error)
        self.failed.emit(error)

    def _tell_unseen(self) -> None:
        """Where there is sound: without it that is what is told."""
        if self._is_unseen and self.player.seconds > 0:
            self.notice.tell(
                lambda: self.tr("The pictures of this film can be kept, but not shown here."),
                lambda: self.tr(
                    "Its sound, if it has any, can be heard. The original is kept whole and "
                    "comes out as it was."
                ),
                tone="",
            )

    def _miss_pictures(self) -> None:
        self._is_unseen = True
        self._tell_unseen()

    def _tell_unheard(self) -> None:
        self.silent.tell(
            lambda: self.tr("No sound can be played on this computer."),
            self._silence_words,
            tone="",
        )

    def _silence_words(self) -> str:
        if self.without.isHidden():
            return self.tr("The recording runs in silence, so that its transcript can be followed.")
        return self.tr("Nothing is wrong with the recording: it runs in silence.")

    def _draw(self) -> None:
        playing = self.player.playing
        self.button.setIcon(drawn("pause" if playing else "play", self._theme.colours.text))
        self._name_button()

    def _name_button(self) -> None:
        self.button.setText(self.tr("Pause") if self.player.playing else self.tr("Play"))
        self.button.setToolTip(self.tr("Play or pause (Space)"))

    def _retranslate(self) -> None:
        self._name_button()
        self.line.setAccessibleName(self.tr("Place in the recording"))
        self.without.setText(
            self.tr(
                "There is no transcript. One with the same name as the recording (.srt or .vtt) "
                "is shown here once it is imported."
            )
        )
