"""The window's composition root: joins the rooms and shows the window."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import wiring
from desktop.device.checks import device_protections
from desktop.device.neutral import neutral_place, read_neutral, write_neutral
from desktop.ui.controls.file_dialogs import forbid_dialog_history
from desktop.ui.locking.restart import (
    RESUME_FLAG,
    read_resumption,
    replace_process,
    same_command,
    start_successor,
)
from desktop.ui.reading.sound_out import DeviceOut
from desktop.ui.services import Resumption, Services
from desktop.ui.window import Window

_NO_SESSION_BUS = "disabled:"
_FIRST_SIGHT_MS = 50
"""Who locks the archive sees at once that it is: the window is painted before more is loaded."""
_THE_REST = ("vault.shelf", "desktop.ui.commands")


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window until the process ends; returns the exit status."""
    options = _parser().parse_args(arguments)
    rooms = wiring.start()
    # Before there is any key, and while the user types the passphrase.
    rooms.prepare_import()
    # Qt's loop would keep Python from ever seeing Ctrl+C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    leave_no_traces()
    # Window managers show this word; Qt would take the name of the program.
    application = QApplication([read_neutral(neutral_place()).name or sys.argv[0]])
    application.setQuitOnLastWindowClosed(False)
    resumption = resumption_of(options)
    window = Window(services(rooms, options.archive), application, resumption)
    if resumption.minimized:
        window.showMinimized()
    else:
        window.show()
    QTimer.singleShot(_FIRST_SIGHT_MS, load_the_rest)
    return application.exec()


def load_the_rest() -> Thread:
    """What an open archive and its page are made of, while the passphrase is typed."""
    loading = Thread(target=lambda: list(map(import_module, _THE_REST)), daemon=True)
    loading.start()
    return loading


def services(rooms: wiring.Rooms, named: Path | None = None) -> Services:
    """What the window is given; `named` is the archive that the command line names."""
    return Services(
        shelf=rooms.shelf,
        reader=rooms.reader,
        warm_up=rooms.warm_up,
        recogniser=rooms.recogniser,
        project_reader=rooms.project_reader,
        viewer=rooms.viewer,
        sound=DeviceOut,
        confinement=rooms.confinement,
        confinement_now=rooms.confinement_now,
        neutral=read_neutral(neutral_place()),
        save_neutral=partial(write_neutral, neutral_place()),
        protections=partial(device_protections, rooms.confinement_now, rooms.known_answers),
        suggest_passphrase=rooms.suggest_passphrase,
        rate_passphrase=rooms.rate_passphrase,
        recovery_code=rooms.recovery_code,
        decoded=rooms.decoded,
        sample=rooms.sample if rooms.sample.is_dir() else None,
        restart=partial(_restart, named),
        end=lambda: os._exit(0),
    )


def resumption_of(options: argparse.Namespace) -> Resumption:
    """What the process before this one said, or the folder on the command line."""
    if options.resume_from is not None:
        return read_resumption(options.resume_from)
    folder = "" if options.archive is None else str(options.archive.absolute())
    return Resumption(folder=folder, named=bool(folder))


def leave_no_traces() -> None:
    """Keep Qt from writing to the home folder and from starting a session bus of its own.

    Must be called before there is an application object. Without a session bus on X11, libdbus
    starts a daemon that writes to the home folder and outlives the program.
    """
    forbid_dialog_history()
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", _NO_SESSION_BUS)
    use_own_fonts(Path(str(files("resources"))), packaged=getattr(sys, "frozen", False))


def use_own_fonts(resources: Path, *, packaged: bool) -> None:
    """Show letters by the fonts of the packaged program, else by those of the system.

    Fontconfig would write its cache into the home folder of whoever starts the program: a packaged
    one keeps it from that also where it has no fonts.
    """
    if (resources / "fonts").is_dir():
        os.environ["FONTCONFIG_FILE"] = str(resources / "fontconfig" / "fonts.conf")
    elif packaged:
        os.environ["FONTCONFIG_FILE"] = str(resources / "fontconfig" / "system-fonts.conf")


def _restart(named: Path | None, resumption: Resumption) -> None:
    if os.name == "nt":
        start_successor(same_command(named), resumption)
    else:
        replace_process(same_command(named), resumption)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="skrynia-window", description="Open the window.")
    parser.add_argument("archive", nargs="?", type=Path, help="folder of an archive")
    parser.add_argument(RESUME_FLAG, type=int, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
