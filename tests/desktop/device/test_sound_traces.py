"""Listening leaves nothing in a home folder."""

import os
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

from desktop.device.sound_traces import leave_no_trace_of_sound

_LISTEN = """
import ctypes, sys
from desktop.device.sound_traces import leave_no_trace_of_sound
if sys.argv[2] == "traceless":
    leave_no_trace_of_sound()
pulse = ctypes.CDLL(sys.argv[1])
pulse.pa_mainloop_new.restype = pulse.pa_mainloop_get_api.restype = ctypes.c_void_p
pulse.pa_context_new.restype = ctypes.c_void_p
loop = ctypes.c_void_p(pulse.pa_mainloop_new())
context = pulse.pa_context_new(ctypes.c_void_p(pulse.pa_mainloop_get_api(loop)), b"Library")
pulse.pa_context_connect(ctypes.c_void_p(context), None, 1, None)
"""


def listened(home: Path, way: str) -> list[str]:
    """What stands in a home folder after the library of the sound server looked for one."""
    library = find_library("pulse")
    assert library is not None, "scripts/system_packages.sh tests installs it"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "PYTHONPATH": os.curdir}
    subprocess.run([sys.executable, "-c", _LISTEN, library, way], env=environment, check=True)
    return [path.name for path in home.rglob("*")]


def test_nothing_is_left_in_the_home_folder(tmp_path: Path) -> None:
    assert listened(tmp_path / "traceless", "traceless") == []


def test_the_library_alone_would_leave_something(tmp_path: Path) -> None:
    assert "pulse" in listened(tmp_path / "plain", "plain")


def test_cookie_is_read_from_memory() -> None:
    environment = {"XDG_RUNTIME_DIR": "/run/user/1000"}
    leave_no_trace_of_sound(environment)
    assert len(Path(environment["PULSE_COOKIE"]).read_bytes()) == 256
    assert "PULSE_RUNTIME_PATH" not in environment


def test_what_the_session_has_set_is_kept() -> None:
    environment = {"PULSE_COOKIE": "/etc/cookie", "PULSE_RUNTIME_PATH": "/run/pulse"}
    leave_no_trace_of_sound(environment)
    assert environment == {"PULSE_COOKIE": "/etc/cookie", "PULSE_RUNTIME_PATH": "/run/pulse"}
