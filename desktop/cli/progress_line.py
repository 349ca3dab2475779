"""How far a long command is, on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from archive.progress import Progress
from desktop.cli.console import Console

_SECONDS_ON_TERMINAL = 0.1
_SECONDS_IN_LOG = 5.0


class ProgressLine:
    """A `ProgressSink`: one line that a terminal rewrites; elsewhere a line now and then."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        """Speak on the console's second stream, no more often than a reader can follow."""
        self._console = console
        self._clock = clock
        self._pause = _SECONDS_ON_TERMINAL if console.err_is_terminal else _SECONDS_IN_LOG
        self._next = clock() + self._pause
        self._shown = False

    def __call__(self, progress: Progress) -> None:
        """Show the moment, unless the last one was shown just now."""
        if self._clock() < self._next:
            return
        self._next = self._clock() + self._pause
        self._show(_text(progress))

    def _show(self, text: str) -> None:
        if self._console.err_is_terminal:
            self._console.rewrite(text)
            self._shown = True
        else:
            self._console.note(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Leave the terminal's line empty for what comes next."""
        if self._shown:
            self._console.rewrite("")


def _text(progress: Progress) -> str:
    """Such as "500 / 1200  31.0 MB  3.1 MB/s  2:05 left"; what is not known is left out."""
    parts = [
        f"{progress.done}" if progress.total is None else f"{progress.done} / {progress.total}"
    ]
    if (speed := progress.bytes_per_second) is not None:
        parts += [_amount(progress.done_bytes), f"{_amount(speed)}/s"]
    if (left := progress.seconds_left) is not None:
        minutes, seconds = divmod(round(left), 60)
        parts.append(f"{minutes}:{seconds:02} left")
    return "  ".join(parts)


def _amount(size_bytes: float) -> str:
    return f"{size_bytes / 1e6:.1f} MB" if size_bytes >= 1e6 else f"{size_bytes / 1e3:.1f} kB"
