"""The lines of the table of actions that concern the list and the panes around it."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu
from desktop.ui.marking import QT_TRANSLATE_NOOP

LISTING_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "back", Menu.SEARCH, QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left",), divided=True
    ),
    ActionSpec("forward", Menu.SEARCH, QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right",)),
    ActionSpec(
        "shelves",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Show or hide the shelves"),
        ("Shift+F7",),
        divided=True,
    ),
    ActionSpec(
        "reader",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Show or hide the document"),
        ("Shift+F8",),
    ),
    ActionSpec(
        "as-table",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Results as a table or as cards"),
        ("Ctrl+Shift+A",),
    ),
    ActionSpec(
        "order",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Order of the results…"),
        ("Ctrl+Shift+O",),
    ),
)
