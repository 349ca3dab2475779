"""Listening leaves nothing in a home folder."""

import os
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

from desktop.device.sound_traces import keep_sound_library_quiet, leave_no_trace_of_sound

_OPEN = """
import ctypes, sys
from desktop.device.sound_traces import keep_sound_library_quiet
if sys.argv[1] == "quiet":
    assert keep_sound_library_quiet()
alsa = ctypes.CDLL("libasound.so.2")
assert alsa.snd_pcm_open(ctypes.byref(ctypes.c_void_p()), b"no such device", 0, 0) < 0
"""
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


def printed_by_alsa(way: str) -> str:
    """What libasound says on a terminal about a device that is not there."""
    run = [sys.executable, "-c", _OPEN, way]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_the_sound_library_prints_nothing() -> None:
    assert printed_by_alsa("quiet") == ""


def test_the_sound_library_alone_would_print() -> None:
    assert "snd_pcm_open" in printed_by_alsa("plain")


def test_without_the_sound_library_there_is_nothing_to_quieten() -> None:
    assert not keep_sound_library_quiet("libnone.so.0")
