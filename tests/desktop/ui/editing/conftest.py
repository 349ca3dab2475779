"""What the tests of editing share."""

from collections.abc import Iterator

import pytest

from desktop.ui.editing import editing as editing_steps
from tests.desktop.ui.editing.slow_steps import Slow


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    slow = Slow()
    monkeypatch.setattr(editing_steps, "give_labels", slow.give)
    yield slow
    slow.steps.release(9)
