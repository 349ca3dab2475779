"""The one filter of the application hears hands, and rests while the library is put together."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from typing_extensions import override

from desktop.ui.frame.application_events import ApplicationEvents
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press_key
from tests.narrowed import of_kind

pytestmark = OFFSCREEN


class Listening(ApplicationEvents):
    """The filter itself, and how many events Python was asked for."""

    heard = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard += 1
        return super().eventFilter(watched, event)


class Restless(Listening):
    """The known-bad variant."""

    @override
    @contextmanager
    def resting(self) -> Iterator[None]:
        yield


def of_an_unlocking(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, variant: type[Listening]
) -> tuple[int, int]:
    """How many events came to the filter of a window, and how many there were."""
    monkeypatch.setattr("desktop.ui.window.ApplicationEvents", variant)
    all_there_were = Listening(stage.application, stage.application)
    stage.unlock([draft("Тэкст")])
    stage.application.removeEventFilter(all_there_were)
    return of_kind(stage.window.events, Listening).heard, all_there_were.heard


def test_it_rests_while_the_library_is_put_together(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, all_there_were = of_an_unlocking(stage, monkeypatch, Listening)
    assert 0 < heard < all_there_were / 3


def test_without_rest_it_would_hear_nearly_all(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, all_there_were = of_an_unlocking(stage, monkeypatch, Restless)
    assert heard > all_there_were / 2


def test_hands_are_heard_after_it(stage: Stage) -> None:
    stage.unlock([draft("Тэкст")])
    press_key(stage, "Ctrl+L")
    stage.until(lambda: len(stage.restarts) == 1)


def test_hands_are_heard_after_what_could_not_be_put_together(stage: Stage) -> None:
    window = stage.open_window()
    heard: list[QEvent.Type] = []

    def note(watched: QObject, event: QEvent) -> bool:
        heard.append(event.type())
        return True

    with pytest.raises(ZeroDivisionError), window.events.resting():
        raise ZeroDivisionError
    window.events.listen((QEvent.Type.KeyPress,), note)
    stage.qtbot.keyClick(window, Qt.Key.Key_F9)
    assert heard == [QEvent.Type.KeyPress]

    with window.events.resting():
        stage.qtbot.keyClick(window, Qt.Key.Key_F9)
    assert heard == [QEvent.Type.KeyPress], "the control: at rest it hears nothing"


def test_nobody_can_listen_for_what_it_does_not_always_hear(stage: Stage) -> None:
    events = stage.open_window().events
    with pytest.raises(ValueError, match="Show"):
        events.listen((QEvent.Type.KeyPress, QEvent.Type.Show), lambda watched, event: False)
