"""What was copied stays secret to clipboard histories and is gone after ten seconds."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication

KEEP_SECONDS = 10

# Agreed marks: KDE's Klipper and those that follow it, Windows' history and cloud, macOS managers.
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "application/x-nspasteboard-concealed-type": b"1",
}
_OWN_MARK = "x-kde-passwordManagerHint"


def secret_text(text: str) -> QMimeData:
    """Plain text, marked so that clipboard managers do not keep it."""
    data = QMimeData()
    data.setText(text)
    for name, value in _MARKS.items():
        data.setData(name, QByteArray(value))
    return data


def is_secret(data: QMimeData) -> bool:
    """Whether a program asked that this be kept nowhere."""
    return data.hasFormat(_OWN_MARK)


def forget_selection() -> None:
    """Give up the X11 primary selection, which every program may read."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)


class ClipboardGuard(QObject):
    """Marks whatever our widgets copy, and clears it when its time is over.

    What is only selected, in any widget, never stays where other programs can paste it from.
    """

    def __init__(
        self, application: QApplication, parent: QObject, keep_seconds: float = KEEP_SECONDS
    ) -> None:
        super().__init__(parent)
        self._clipboard = application.clipboard()
        self._holds_ours = False
        self._keep_ms = int(keep_seconds * 1000)
        self._timer = QTimer(self, interval=self._keep_ms, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._clipboard.dataChanged.connect(self._look)
        self._clipboard.selectionChanged.connect(self._look_at_selection)

    def keep_for(self, seconds: float) -> None:
        """Take away what is copied after this time; what lies there already stays no longer."""
        keep_ms = int(seconds * 1000)
        if keep_ms == self._keep_ms:
            return
        self._keep_ms = keep_ms
        # A new interval would begin anew: each change of another setting would put it off.
        if not self._timer.isActive():
            self._timer.setInterval(keep_ms)
        elif keep_ms < self._timer.remainingTime():
            self._timer.start(keep_ms)

    def clear(self) -> None:
        """Empty the clipboard if what lies there is ours; always give up the selection."""
        forget_selection()
        self._timer.stop()
        if self._holds_ours:
            self._holds_ours = False
            self._clipboard.clear()

    def _look_at_selection(self) -> None:
        forget_selection()

    def _look(self) -> None:
        if not self._clipboard.ownsClipboard():
            self._holds_ours = False
            return
        data = self._clipboard.mimeData()
        if data is None or not data.hasText():
            return
        self._holds_ours = True
        self._timer.start(self._keep_ms)
        if not data.hasFormat(_OWN_MARK):
            self._clipboard.setMimeData(secret_text(data.text()))
