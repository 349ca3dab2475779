"""Ctrl+C as a wish to stop at the next whole piece of work."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from archive.progress import CancelToken

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


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
