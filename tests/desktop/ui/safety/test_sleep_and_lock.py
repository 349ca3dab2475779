"""Sleep and the system's own lock lock the archive; each watch is shown to be able to miss."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QDialog

from desktop.ui.safety.sleep_watch import GapClock, SleepWatch, asleep_clock
from desktop.ui.safety.system_lock import SystemLockWatch
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

LOGIN = "org.freedesktop.login1"


def test_sleep_is_noticed_by_the_clock_that_stood_still(stage: Stage) -> None:
    stage.open_window()
    asleep, woken = [0.0], []
    watch = SleepWatch(stage.window, lambda: asleep[0], tick_ms=5)
    watch.woke.connect(lambda: woken.append(True))
    asleep[0] += 0.4  # less than a second: two clocks read one after the other
    stage.qtbot.wait(40)
    assert woken == []
    asleep[0] += 60
    stage.until(lambda: bool(woken))
    stage.qtbot.wait(40)
    assert woken == [True]


def test_a_gap_between_two_looks_is_sleep_where_there_is_no_such_clock() -> None:
    now = [1000.0]
    clock = GapClock(lambda: now[0])
    assert clock() == 0
    now[0] += 1
    assert clock() == 0
    now[0] += 3600
    assert clock() == 3600
    now[0] += 1
    assert clock() == 3600


def test_this_computer_is_awake() -> None:
    clock = asleep_clock()
    assert abs(clock() - clock()) < 1


def test_waking_up_locks_under_an_open_dialog(stage: Stage) -> None:
    stage.unlock([draft("таемны ліст")])
    stage.window.book["keys"].trigger()
    stage.window.safety.sleep.woke.emit()
    stage.until(lambda: bool(stage.restarts))
    assert not any(dialog.isVisible() for dialog in stage.window.findChildren(QDialog))


@pytest.mark.parametrize("wanted", [True, False])
def test_locking_on_sleep_is_a_choice(stage: Stage, wanted: bool) -> None:
    stage.unlock([draft("text")])
    current = stage.window.store.current
    stage.window.store.put(type(current)(language="en", lock_on_sleep=wanted))
    stage.window.safety.system_lock.leaving.emit()
    stage.qtbot.wait(50)
    assert bool(stage.restarts) is wanted


def test_without_an_archive_there_is_nothing_to_lock(stage: Stage) -> None:
    stage.open_window()
    stage.window.safety.sleep.woke.emit()
    stage.qtbot.wait(20)
    assert stage.restarts == []


@pytest.fixture
def bus_address() -> Iterator[str]:
    """A message bus of the test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def send(address: str, path: str, interface: str, name: str, *values: object) -> None:
    bus = QDBusConnection.connectToBus(address, "test-sender")
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    assert bus.send(message)
    QDBusConnection.disconnectFromBus("test-sender")


@pytest.fixture
def heard(stage: Stage, bus_address: str) -> list[bool]:
    stage.open_window()
    told: list[bool] = []
    watch = SystemLockWatch(QObject(stage.window))
    watch.leaving.connect(lambda: told.append(True))
    addresses = ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")
    watch.listen(dict.fromkeys(addresses, bus_address), "linux")
    assert watch.hears_system
    assert watch.hears_desktop
    return told


@pytest.mark.parametrize(
    ("path", "interface", "name", "values"),
    [
        ("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", (True,)),
        ("/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Lock", ()),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", (True,)),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", (True,)),
    ],
)
def test_the_signals_of_the_system_are_heard(
    stage: Stage,
    heard: list[bool],
    bus_address: str,
    path: str,
    interface: str,
    name: str,
    values: tuple[object, ...],
) -> None:
    send(bus_address, path, interface, name, *values)
    stage.until(lambda: bool(heard))


def test_waking_up_and_unlocking_are_not_leaving(
    stage: Stage, heard: list[bool], bus_address: str
) -> None:
    send(bus_address, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", False)
    send(bus_address, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)
    send(bus_address, "/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Unlock")
    stage.qtbot.wait(150)
    assert heard == []


@pytest.mark.parametrize("address", ["tcp:host=127.0.0.1,port=1", "disabled:", "unix:path=/none"])
def test_only_sockets_of_the_file_system_are_connected_to(stage: Stage, address: str) -> None:
    stage.open_window()
    watch = SystemLockWatch(stage.window)
    addresses = ("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")
    watch.listen(dict.fromkeys(addresses, address), "linux")
    assert not watch.hears_system
    assert not watch.hears_desktop


def test_elsewhere_nothing_is_listened_to(stage: Stage, bus_address: str) -> None:
    stage.open_window()
    watch = SystemLockWatch(stage.window)
    watch.listen({"DBUS_SYSTEM_BUS_ADDRESS": bus_address}, "win32")
    assert not watch.hears_system
