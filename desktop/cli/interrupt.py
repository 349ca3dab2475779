"""Ctrl+C as a wish to stop at the next whole piece of work, and SIGTERM as another Ctrl+C."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from archive.progress import CancelToken

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def terminate_as_interrupt() -> Iterator[None]:
    """SIGTERM raises `KeyboardInterrupt`, so that what was begun is cleaned up.

    Who started the program with SIGTERM ignored wants it so.
    """
    before = signal.getsignal(signal.SIGTERM)
    if before is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def cancel_on_interrupt() -> Iterator[CancelToken]:
    """A token that the first SIGINT or SIGTERM cancels; a second one acts as it always does."""
    token = CancelToken()
    before = {number: signal.getsignal(number) for number in _SIGNALS}

    def ask_to_stop(number: int, _: FrameType | None) -> None:
        signal.signal(number, before[signal.Signals(number)])
        token.cancel()

    for number in _SIGNALS:
        signal.signal(number, ask_to_stop)
    try:
        yield token
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
