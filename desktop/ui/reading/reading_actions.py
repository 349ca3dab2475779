"""What can be done while reading, as rows of the table of actions."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu
from desktop.ui.marking import QT_TRANSLATE_NOOP

READING_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "side-by-side",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Read two &side by side…"),
        ("Ctrl+Shift+Y", "Shift+F6"),
        divided=True,
    ),
    ActionSpec(
        "original",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Text or &original"),
        ("Ctrl+Shift+H", "Shift+F2"),
    ),
    ActionSpec(
        "play",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "&Play or pause the recording"),
        ("Ctrl+Space",),
    ),
    ActionSpec(
        "take-pdf",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Take the text out as PDF…"),
        divided=True,
    ),
)
