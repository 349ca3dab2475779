"""A fork that does nothing but fork.

`os.fork` calls what modules have registered for it: locks of threads and logs are made anew, the
random generator is seeded. A child of the server has one thread and needs none of that, and the
kernel copies every page that it writes to: two hundred, a sixth of what a short child costs
(CPython, `PyOS_BeforeFork`, `PyOS_AfterFork_Child`).
"""

from __future__ import annotations

import ctypes
import os

# Unlike CDLL it keeps the interpreter's lock: the child has it when it begins.
_library = ctypes.PyDLL(None, use_errno=True)


def fork_plainly() -> int:
    """The child's number, 0 in the child. Raises `OSError`.

    Only for a process of a single thread: what another one holds locked stays locked in the child.
    """
    child: int = _library.fork()
    if child < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return child
