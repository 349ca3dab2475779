"""No trace of listening: what the sound server's library would leave in the user's folders.

libpulse keeps a cookie in `~/.config/pulse` and, without a runtime folder of the session, a link
beside it; both are made when somebody first listens. It takes a cookie from where `PULSE_COOKIE`
points, and its runtime folder from `PULSE_RUNTIME_PATH` (pulseaudio(1), "Environment"). A local
server knows its user by the socket, so that the bytes of the cookie do not matter.

libasound tells on the standard error output, with paths, what it does not find; a program may give
it a handler instead (alsa-lib, `snd_lib_error_set_handler`).
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from functools import cache

_COOKIE_BYTES = 256
_ALSA = "libasound.so.2"
_Handler = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_SAY_NOTHING = _Handler(lambda *_: None)
"""Called for each line; the further arguments, of a printf, are left alone."""
_NOWHERE = "/proc/none"
"""No folder can be made here: the library gives up, and the next way to be heard is tried."""


def leave_no_trace_of_sound(environment: MutableMapping[str, str] = os.environ) -> None:
    """Before a sound library is loaded; a second call changes nothing. Linux alone needs it."""
    if not sys.platform.startswith("linux"):
        return
    if "PULSE_COOKIE" not in environment:
        environment["PULSE_COOKIE"] = _cookie_in_memory()
    if "XDG_RUNTIME_DIR" not in environment:
        environment.setdefault("PULSE_RUNTIME_PATH", _NOWHERE)


@cache
def keep_sound_library_quiet(library: str = _ALSA) -> bool:
    """Have libasound print nothing; whether it is there. Once, before a device is opened."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(library).snd_lib_error_set_handler(_SAY_NOTHING)
        return True
    return False


def _cookie_in_memory() -> str:
    """A path by which this process alone finds a cookie; it lives as long as the process."""
    descriptor = os.memfd_create("cookie", os.MFD_CLOEXEC)
    os.write(descriptor, bytes(_COOKIE_BYTES))
    return f"/proc/self/fd/{descriptor}"
