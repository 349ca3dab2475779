"""Cancelling is asked for once and seen from then on."""

import pytest

from archive.errors import CancelledError
from archive.progress import CancelToken, Progress, ignore_progress


def test_a_token_raises_only_after_it_was_cancelled() -> None:
    token = CancelToken()
    token.raise_if_cancelled()
    assert not token.cancelled
    token.cancel()
    assert token.cancelled
    with pytest.raises(CancelledError):
        token.raise_if_cancelled()


def test_progress_may_be_ignored() -> None:
    assert ignore_progress(Progress(1, None)) is None
