"""Marks on stretches of a recording: the passage that is heard, or the last seconds."""

from __future__ import annotations

from PySide6.QtCore import QObject

from archive.marks import TimeSpan
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.reading.media_view import MediaView

LAST_SECONDS = 10.0
"""Marked where there is no transcript: what made one reach for the key was just heard."""


class SoundMarks(QObject):
    """A `Selection`: the moment at which the recording stands."""

    def __init__(self, media: MediaView, annotating: Annotating) -> None:
        super().__init__(media)
        self._media, self._annotating = media, annotating
        annotating.place_wanted.connect(self._show)

    @property
    def is_looked_at(self) -> bool:
        """Whether the player is on the screen."""
        return self._media.isVisible()

    def target(self) -> TimeSpan | None:
        """The passage of the transcript that is heard, else the last ten seconds.

        None where the mark that is worked on covers the moment: it is meant then.
        """
        player = self._media.player
        if player.seconds <= 0 or self._is_in_current(round(player.position * 1000)):
            return None
        heard = self._media.cues.heard(player.position)
        start, end = heard or (player.position - LAST_SECONDS, player.position)
        end = min(end, player.seconds)
        start_ms = max(0, round(start * 1000))
        return TimeSpan(start_ms, max(round(end * 1000), start_ms + 1000))

    def clear(self) -> None:
        """Nothing: the recording stands where it stands."""

    def _is_in_current(self, moment_ms: int) -> bool:
        current = self._annotating.current
        place = None if current is None else current.place
        return isinstance(place, TimeSpan) and place.start_ms <= moment_ms <= place.end_ms

    def _show(self, wanted: object) -> None:
        if isinstance(wanted, TimeSpan) and self._media.player.seconds > 0:
            self._media.player.seek(wanted.start_ms / 1000)
