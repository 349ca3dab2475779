"""Has the system leave our windows out of pictures and recordings of the screen, where it can.

Windows has SetWindowDisplayAffinity (winuser.h), macOS NSWindow's sharingType. Linux has neither:
under X11 every program may read the screen, under Wayland the desktop decides. No camera before
the screen is kept away by any of them.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

Refuse = Callable[[int], bool]
"""Takes a window's native handle; whether the system agreed."""

_EXCLUDE_FROM_CAPTURE = 0x11  # WDA_EXCLUDEFROMCAPTURE, since Windows 10 2004
_SHARING_NONE = 0  # NSWindowSharingNone


def refusal(platform: str = sys.platform) -> Refuse | None:
    """What this system offers, or None."""
    if platform == "win32":
        return _refuse_on_windows
    if platform == "darwin":
        return _refuse_on_macos
    return None


class ScreenShield(QObject):
    """Asks for every window when it is shown: dialogs, menus and tooltips too."""

    def __init__(self, application: QApplication, parent: QObject, refuse: Refuse | None) -> None:
        super().__init__(parent)
        self._refuse = refuse
        self.holds = False
        """Whether the system agreed for the window that was shown last."""
        if refuse is not None:
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show
        if shown and self._refuse is not None and isinstance(watched, QWidget):
            self.holds = self._refuse(int(watched.winId())) if watched.isWindow() else self.holds
        return False


def _refuse_on_windows(handle: int) -> bool:
    user: Any = ctypes.CDLL("user32")
    affinity = user.SetWindowDisplayAffinity
    affinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    affinity.restype = ctypes.c_int
    return bool(affinity(handle, _EXCLUDE_FROM_CAPTURE))


def _refuse_on_macos(handle: int) -> bool:
    """`handle` is an NSView; its window is told through the runtime of Objective-C."""
    runtime: Any = ctypes.CDLL("libobjc.A.dylib")
    runtime.sel_registerName.restype = ctypes.c_void_p
    runtime.sel_registerName.argtypes = [ctypes.c_char_p]
    address = ctypes.cast(runtime.objc_msgSend, ctypes.c_void_p).value or 0
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address)
    tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(address)
    window = ask(handle, runtime.sel_registerName(b"window"))
    if not window:
        return False
    tell(window, runtime.sel_registerName(b"setSharingType:"), _SHARING_NONE)
    return True
