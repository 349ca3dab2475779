"""Pictures of the words that open a new archive when the passphrase is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.ui.window import Window
from tests.screens.waiting import until


def recovery_screens(window: Window, parent: Path) -> Iterator[tuple[str, QWidget]]:
    """Offered with a new archive, shown, asked for, mistaken."""
    window.entrance.show_create()
    create = window.entrance.create_page
    create.place.parent_folder.set_path(parent)
    create.place.name.setText("New")
    for _ in range(2):
        create.forward.click()
    create.secret.again.line.setText(create.secret.passphrase())
    create.forward.click()
    until(lambda: window.recovery is not None and window.store.attached)
    page = window.recovery
    assert page is not None
    for step in ("offer", "shown", "asked"):
        yield f"recovery-{step}", window
        page.forward.click()
    for question in page.questions:
        question.line.setText("another")
    page.forward.click()
    yield "recovery-mistaken", window
    page.skip.click()
