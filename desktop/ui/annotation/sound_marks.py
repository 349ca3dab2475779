"""Marks on stretches of a recording: passages that are chosen or heard, or the last seconds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from archive.annotate import Target
from archive.marks import TimeSpan
from archive.records import Annotation
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
        """The passages of the transcript that are chosen there, else the one that is heard.

        Without any, the last ten seconds. None where the mark that is worked on covers the moment
        or stands on what is chosen: it is meant then.
        """
        cues = self._media.cues
        if cues.chosen() not in (None, cues.heard(self._media.player.position)):
            current = self._annotating.current
            wanted = self.passage()
            return None if current is not None and current.place == wanted else wanted
        return None if self._is_in_current(self._moment_ms()) else self.passage()

    def passage(self) -> TimeSpan | None:
        """The same wherever the mark that is worked on stands."""
        player = self._media.player
        if player.seconds <= 0:
            return None
        cues = self._media.cues
        heard = cues.chosen() or cues.heard(player.position)
        start, end = heard or (player.position - LAST_SECONDS, player.position)
        end = min(end, player.seconds)
        start_ms = max(0, round(start * 1000))
        return TimeSpan(start_ms, max(round(end * 1000), start_ms + 1000))

    def clear(self) -> None:
        """Nothing: the recording stands where it stands."""

    def marks(self) -> Sequence[Annotation]:
        """As they are heard one after the other."""
        return [each for each in self._annotating.marks if isinstance(each.place, TimeSpan)]

    def crossing(self, target: Target) -> Sequence[Annotation]:
        """Those that cover the moment, the shortest first."""
        found = [
            (place.end_ms - place.start_ms, each.id, each)
            for each in self.marks()
            if isinstance(place := each.place, TimeSpan) and _holds(place, self._moment_ms())
        ]
        return [each for *_, each in sorted(found, key=lambda one: one[:2])]

    def is_behind(self, mark: Annotation) -> bool:
        """What begins at this moment is the next to be heard."""
        place = mark.place
        return isinstance(place, TimeSpan) and place.start_ms >= self._moment_ms()

    def _moment_ms(self) -> int:
        return round(self._media.player.position * 1000)

    def _is_in_current(self, moment_ms: int) -> bool:
        current = self._annotating.current
        place = None if current is None else current.place
        return isinstance(place, TimeSpan) and _holds(place, moment_ms)

    def _show(self, wanted: object) -> None:
        if isinstance(wanted, TimeSpan) and self._media.player.seconds > 0:
            self._media.player.seek(wanted.start_ms / 1000)


def _holds(span: TimeSpan, moment_ms: int) -> bool:
    return span.start_ms <= moment_ms <= span.end_ms
