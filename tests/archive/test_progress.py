"""Cancelling is asked for once and seen from then on."""

import threading
from collections.abc import Callable

import pytest

from archive.errors import CancelledError
from archive.progress import CancelToken, Progress, ignore_progress


def test_a_token_raises_only_after_it_was_cancelled() -> None:
    token = CancelToken()
    token.raise_if_cancelled()
    before = token.cancelled
    token.cancel()
    assert (before, token.cancelled) == (False, True)
    with pytest.raises(CancelledError):
        token.raise_if_cancelled()


def test_progress_may_be_ignored() -> None:
    sink: Callable[[Progress], object] = ignore_progress
    assert sink(Progress(1, None)) is None


def test_speed_and_time_left() -> None:
    moment = Progress(20, 50, done_bytes=1000, seconds=4.0)
    assert (moment.bytes_per_second, moment.seconds_left) == (250.0, 6.0)
    assert Progress(60, 50, 1, 4.0).seconds_left == 0.0


@pytest.mark.parametrize(
    "moment", [Progress(1, None, 0, 4.0), Progress(0, 5, 0, 4.0), Progress(1, 5, 0, 0.0)]
)
def test_what_cannot_be_told_is_not(moment: Progress) -> None:
    assert moment.seconds_left is None
    assert moment.bytes_per_second is None


def waiting(token: CancelToken) -> threading.Thread:
    """A piece of work that waits while it pauses."""
    work = threading.Thread(target=token.wait_while_paused)
    work.start()
    return work


@pytest.mark.parametrize("wake", [CancelToken.resume, CancelToken.cancel])
def test_paused_work_waits_until_it_is_resumed_or_cancelled(
    wake: Callable[[CancelToken], None],
) -> None:
    token = CancelToken()
    token.wait_while_paused()
    token.pause()
    assert token.paused
    work = waiting(token)
    work.join(0.05)
    assert work.is_alive()
    wake(token)
    work.join()
    assert not token.paused


def test_cancelled_work_does_not_pause() -> None:
    token = CancelToken()
    token.cancel()
    token.pause()
    assert not token.paused
    token.wait_while_paused()


def test_cancelling_wakes_what_waits_for_something_else() -> None:
    token, calls = CancelToken(), []
    token.when_cancelled(lambda: calls.append("before"))
    assert calls == []
    token.cancel()
    assert calls == ["before"]
    token.when_cancelled(lambda: calls.append("after"))
    assert calls == ["before", "after"]
