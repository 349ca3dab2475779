"""Another process: what it does, and that it never comes back into the test."""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def run_killed(action: Callable[[], object]) -> None:
    """Run in a fork that is killed (SIGKILL) when the action ends, if it did not end before.

    What the action returns, such as an open connection, is alive until then.
    """
    child = os.fork()
    if child == 0:
        try:
            _kept = action()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        kill()
    exit_code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert exit_code == -signal.SIGKILL, "the child failed before it was killed"
