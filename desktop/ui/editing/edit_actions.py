"""The lines of the table of actions that change documents or make new ones."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu
from desktop.ui.marking import QT_TRANSLATE_NOOP

EDIT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "write",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Write a testimony or a note…"),
        ("Ctrl+N",),
        divided=True,
    ),
    ActionSpec("drafts", Menu.EDIT, QT_TRANSLATE_NOOP("Actions", "Unfinished writing…")),
    ActionSpec(
        "label",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Tags and collections…"),
        ("Ctrl+Shift+T",),
        divided=True,
    ),
    ActionSpec(
        "change-many",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Change several documents…"),
        ("Ctrl+Shift+U",),
    ),
    ActionSpec(
        "correct-text",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Correct the text…"),
        ("Ctrl+Shift+J",),
    ),
    ActionSpec(
        "bin",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Put into the bin"),
        ("Ctrl+Del",),
        divided=True,
    ),
    ActionSpec(
        "show-bin",
        Menu.EDIT,
        QT_TRANSLATE_NOOP("Actions", "Show the bin…"),
        ("Ctrl+Shift+Del",),
    ),
)
