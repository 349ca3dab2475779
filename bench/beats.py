"""Gaps between the beats of a thread, and what each was made of.

Three clocks tell a slow program from a busy machine: the time that the thread computed itself, the
time that it was ready and no processor was free (`/proc/thread-self/schedstat`, Linux), and what is
left, in which it waited for Python's lock or had nothing to do.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from array import array
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

LONG_MS = 50
BEAT_MS = 5
_LOOK_EVERY_SECONDS = 0.01
_LATE_SECONDS = 0.03


@dataclass(frozen=True, slots=True)
class Gap:
    """Milliseconds between two beats."""

    length_ms: float
    own_ms: float
    """The thread computed."""
    queued_ms: float
    """It could have computed, but no processor was free; 0 where the system does not tell."""
    place: str = ""
    """Where the thread and the others stood when it was late."""

    @property
    def without_machine_ms(self) -> float:
        """What the gap would have been on a machine with a processor to spare."""
        return self.length_ms - self.queued_ms


@dataclass
class Beats:
    """The gaps of one thread, which calls `beat` on and on."""

    _numbers: array[float] = field(default_factory=lambda: array("d"))
    """Three a gap. Objects of their own would make the collector's pauses longer."""
    _places: dict[int, str] = field(default_factory=dict)
    place: str = ""
    """Where the watch saw the thread stand since the last beat."""
    last: float = 0.0
    _own: float = 0.0
    _queued: float = 0.0

    def begin(self) -> None:
        """From now on."""
        self._own, self._queued = time.thread_time(), queued_seconds()
        self.place, self.last = "", time.perf_counter()

    def beat(self) -> None:
        """Another beat."""
        now, own, queued = time.perf_counter(), time.thread_time(), queued_seconds()
        gap = (now - self.last, own - self._own, queued - self._queued)
        if self.place and 1000 * gap[0] > LONG_MS / 2:
            self._places[len(self._numbers) // 3] = self.place
        self._numbers.extend(gap)
        # from the same moment on: no time of the thread is left out
        self.place, self.last, self._own, self._queued = "", now, own, queued

    @property
    def gaps(self) -> list[Gap]:
        """All of them, in order."""
        told = [1000 * each for each in self._numbers]
        rows = zip(told[::3], told[1::3], told[2::3], strict=True)
        return [Gap(*row, self._places.get(number, "")) for number, row in enumerate(rows)]

    def share(self, part: float) -> float:
        """The length that this part of all gaps does not exceed, in milliseconds."""
        ordered = sorted(gap.length_ms for gap in self.gaps)
        return ordered[min(len(ordered) - 1, int(len(ordered) * part))]

    def long(self) -> list[Gap]:
        """Those over `LONG_MS`, the longest first."""
        found = (gap for gap in self.gaps if gap.length_ms > LONG_MS)
        return sorted(found, key=lambda gap: -gap.length_ms)

    def summary(self) -> str:
        """All of it in two lines."""
        long, gaps = self.long(), self.gaps
        without = [gap for gap in gaps if gap.without_machine_ms > LONG_MS]
        most_own = max((gap.own_ms for gap in gaps), default=0)
        most = max((gap.without_machine_ms for gap in gaps), default=0)
        return (
            f"beats {len(gaps)}, half {self.share(0.5):.0f} ms, 99 % {self.share(0.99):.0f}, "
            f"99.9 % {self.share(0.999):.0f}, longest {self.share(1):.0f}, "
            f"over {LONG_MS} ms: {len(long)}\n"
            f"    without waiting for a processor: longest {most:.0f} ms, "
            f"over {LONG_MS} ms: {len(without)}; longest of the thread's own work {most_own:.0f} ms"
        )


def queued_seconds() -> float:
    """How long this thread was ready to run and did not, so far."""
    try:
        told = Path("/proc/thread-self/schedstat").read_bytes()
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9


class Watch:
    """Looks from a thread of its own where a thread stands whose next beat is late.

    It needs Python's lock to look, so it sees where those stand who wait for it, too.
    """

    def __init__(self, beats: Beats) -> None:
        self._beats = beats
        self._watched = threading.get_ident()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)

    def begin(self) -> None:
        """From now on the calling thread is watched."""
        self._thread.start()

    def end(self) -> None:
        """No more."""
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_LOOK_EVERY_SECONDS):
            late = time.perf_counter() - self._beats.last > _LATE_SECONDS
            if late and not self._beats.place:
                self._beats.place = self._places()

    def _places(self) -> str:
        frames = sys._current_frames()
        names = {each.ident: each.name for each in threading.enumerate()}
        told = [f"window {_inner(frames[self._watched])}"]
        for number, frame in frames.items():
            name = names.get(number, "")
            if "lane" in name and not _is_idle(frame):
                told.append(f"{name} {_inner(frame)}")
        return "; ".join(told)


def _is_idle(frame: FrameType) -> bool:
    """Whether a lane waits for work."""
    return frame.f_code.co_filename.endswith("thread.py")


def _inner(frame: FrameType) -> str:
    """The innermost calls, the last first, without the machinery of imports."""
    stack = traceback.extract_stack(frame)
    ours = [each for each in stack if "importlib" not in each.filename][:-5:-1]
    return " < ".join(f"{Path(each.filename).stem}.{each.name}:{each.lineno}" for each in ours)
