"""Hears that the system is about to sleep or that its screen was locked (Linux).

Both are told as signals on D-Bus, which is reached through sockets of the file system only: an
address of any other kind is never connected to. The signals are those of systemd-logind
(org.freedesktop.login1(5)) and of the screen savers of the desktops.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOCAL = "unix:"
_SYSTEM_ADDRESS = "DBUS_SYSTEM_BUS_ADDRESS"
_SESSION_ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SystemLockWatch(QObject):
    """Tells of both by one signal; hears nothing where there is no such service."""

    leaving = Signal()
    """The computer goes to sleep, or its screen was locked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hears_system = False
        """Whether the service that puts the computer to sleep can be heard."""
        self.hears_desktop = False
        """Whether the desktop that locks the screen can be heard."""

    def listen(
        self, environment: Mapping[str, str] = os.environ, platform: str = sys.platform
    ) -> None:
        """Begin to hear what can be heard."""
        if platform != "linux":
            return
        system = environment.get(_SYSTEM_ADDRESS, "unix:path=/run/dbus/system_bus_socket")
        session = environment.get(_SESSION_ADDRESS, "")
        if system.startswith(_LOCAL):
            self.hears_system = self._hear_system(_bus(system))
        if session.startswith(_LOCAL):
            self.hears_desktop = self._hear_desktop(_bus(session))

    def _hear_system(self, bus: QDBusConnection) -> bool:
        asleep = self._hears(bus, _MANAGER, "PrepareForSleep", "_hear_change(bool)")
        return asleep and self._hears(bus, _SESSION, "Lock", "_hear()")

    def _hear_desktop(self, bus: QDBusConnection) -> bool:
        heard = [self._hears(bus, name, "ActiveChanged", "_hear_change(bool)") for name in _SAVERS]
        return all(heard)

    def _hears(self, bus: QDBusConnection, interface: str, name: str, slot: str) -> bool:
        # The stubs ask for bytes where the binding takes what SLOT gives.
        connect: Any = bus.connect
        return bus.isConnected() and connect("", "", interface, name, self, SLOT(slot))

    @Slot(bool)
    def _hear_change(self, begins: bool) -> None:
        if begins:
            self.leaving.emit()

    @Slot()
    def _hear(self) -> None:
        self.leaving.emit()


def _bus(address: str) -> QDBusConnection:
    # Qt gives the old connection, also a failed one, to whoever asks for a name again.
    return QDBusConnection.connectToBus(address, uuid4().hex)
