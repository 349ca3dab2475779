"""Ctrl+C as a wish: the first one asks, the second one acts."""

import signal
from collections.abc import Iterator

import pytest

from desktop.cli.interrupt import cancel_on_interrupt, terminate_as_interrupt


@pytest.fixture(autouse=True)
def python_handles_interrupts() -> Iterator[None]:
    """A shell starts background work with interrupts ignored; Python then leaves them so."""
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, inherited)


def test_the_first_interrupt_cancels_and_the_second_one_interrupts() -> None:
    before = signal.getsignal(signal.SIGINT)
    with cancel_on_interrupt() as token:
        at_first = token.cancelled
        signal.raise_signal(signal.SIGINT)
        assert (at_first, token.cancelled) == (False, True)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_sigterm_asks_too() -> None:
    with cancel_on_interrupt() as token:
        signal.raise_signal(signal.SIGTERM)
        assert token.cancelled
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_sigterm_interrupts_where_nothing_asks() -> None:
    with terminate_as_interrupt():
        with cancel_on_interrupt() as token:
            signal.raise_signal(signal.SIGTERM)
            assert token.cancelled
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_an_ignored_sigterm_stays_ignored() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with terminate_as_interrupt():
            signal.raise_signal(signal.SIGTERM)
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
