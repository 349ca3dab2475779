"""The one event filter of the application: those who watch keys, hands and windows share it.

Qt hands every event of every widget to a filter of the application, and Python takes some
microseconds for each. Three filters took half of the time in which a dialog opens, and one still a
fifth of that in which the library does: it rests while that is put together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

Handler = Callable[[QObject, QEvent], bool]
"""Gets who is watched and what happens there; True keeps it from whoever else would get it."""

_OF_HANDS = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    )
)


class ApplicationEvents(QObject):
    """Asks whoever began to listen last first, as Qt does with filters."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._handlers: dict[QEvent.Type, tuple[Handler, ...]] = {}
        application.installEventFilter(self)

    def listen(self, types: Iterable[QEvent.Type], handler: Handler) -> None:
        """Have what hands do handed over.

        Raises `ValueError` for events of other types: many of them come while this one rests.
        """
        for each in types:
            if each not in _OF_HANDS:
                raise ValueError(each.name)
            self._handlers[each] = (handler, *self._handlers.get(each, ()))

    def leave(self, handler: Handler) -> None:
        """Hand over nothing more."""
        for each, handlers in self._handlers.items():
            self._handlers[each] = tuple(kept for kept in handlers if kept != handler)

    @contextmanager
    def resting(self) -> Iterator[None]:
        """Hear nothing of what widgets tell each other while they are put together.

        No loop may run meanwhile. So nothing that hands do is missed: it waits for the next turn.
        """
        self._application.removeEventFilter(self)
        try:
            yield
        finally:
            self._application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handlers = self._handlers.get(event.type())
        return handlers is not None and any(handler(watched, event) for handler in handlers)
