"""The three standard streams, any of which whoever starts the program may have closed."""

from __future__ import annotations

import os

_LAST_STANDARD = 2


def occupy_closed() -> None:
    """Put the null device where a standard stream is closed.

    Else the next file that is opened, such as a header, would take its number, and whatever a
    library writes to "standard error" would go into that file.
    """
    descriptor = os.open(os.devnull, os.O_RDWR)
    while descriptor <= _LAST_STANDARD:
        descriptor = os.open(os.devnull, os.O_RDWR)
    os.close(descriptor)
