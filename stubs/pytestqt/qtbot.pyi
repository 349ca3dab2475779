from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtWidgets import QWidget

class SignalBlocker:
    args: list[Any] | None
    def __enter__(self) -> SignalBlocker: ...
    def __exit__(self, *args: object) -> None: ...

class QtBot:
    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None: ...
    def captureExceptions(
        self,
    ) -> AbstractContextManager[list[tuple[type[BaseException], BaseException, TracebackType]]]: ...
    def wait(self, ms: int) -> None: ...
    def waitExposed(
        self, widget: QWidget, *, timeout: int = 5000
    ) -> AbstractContextManager[object]: ...
    def waitSignal(
        self, signal: SignalInstance, *, timeout: int = 5000, raising: bool | None = None
    ) -> SignalBlocker: ...
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None: ...
    @staticmethod
    def keyClick(
        widget: QWidget | QWindow,
        key: Qt.Key | str,
        modifier: Qt.KeyboardModifier = ...,
        delay: int = ...,
    ) -> None: ...
    @staticmethod
    def keyClicks(
        widget: QWidget, sequence: str, modifier: Qt.KeyboardModifier = ..., delay: int = ...
    ) -> None: ...
    @staticmethod
    def keySequence(widget: QWidget, key_sequence: QKeySequence) -> None: ...
    @staticmethod
    def mouseClick(
        widget: QWidget,
        button: Qt.MouseButton,
        stateKey: Qt.KeyboardModifier = ...,
        pos: QPoint = ...,
        delay: int = ...,
    ) -> None: ...
    @staticmethod
    def mousePress(
        widget: QWidget,
        button: Qt.MouseButton,
        stateKey: Qt.KeyboardModifier = ...,
        pos: QPoint = ...,
        delay: int = ...,
    ) -> None: ...
    @staticmethod
    def mouseRelease(
        widget: QWidget,
        button: Qt.MouseButton,
        stateKey: Qt.KeyboardModifier = ...,
        pos: QPoint = ...,
        delay: int = ...,
    ) -> None: ...
    @staticmethod
    def mouseMove(widget: QWidget, pos: QPoint = ..., delay: int = ...) -> None: ...
