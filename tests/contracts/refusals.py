"""Several deeds that are refused alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest


def assert_refused(error: type[Exception], *deeds: Callable[[], object]) -> None:
    """Each deed raises this error."""
    for deed in deeds:
        with pytest.raises(error):
            deed()
