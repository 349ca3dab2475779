"""The lines of the table of actions that change or show marks and codes."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu
from desktop.ui.marking import QT_TRANSLATE_NOOP

MARK_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        ("Ctrl+Z", "Alt+Backspace"),
    ),
    ActionSpec(
        "redo",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
    ),
)
