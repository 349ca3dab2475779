"""When Python looks for cycles while documents are imported: now and then between two batches.

A look at everything keeps every thread waiting, the window's too. Within a batch there are some
hundred thousand objects more to look at than after it, and a batch leaves few cycles: about 150
objects.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

_NEVER = 2**30
_BATCHES = 20


@contextmanager
def collecting_between_batches() -> Iterator[Callable[[], None]]:
    """Gives what is to be called after each batch. The young are looked at as always."""
    usual, numbers = gc.get_threshold(), count(1)

    def batch_ended() -> None:
        if next(numbers) % _BATCHES == 0:
            gc.collect()
            # What is left stays mostly: the next look is for what came since.
            gc.freeze()

    gc.set_threshold(usual[0], usual[1], _NEVER)
    try:
        yield batch_ended
    finally:
        gc.set_threshold(*usual)
