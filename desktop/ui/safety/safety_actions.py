"""The lines of the table of actions about keys, backups, health and protection."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu, When
from desktop.ui.marking import QT_TRANSLATE_NOOP

SAFETY_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "protected",
        Menu.SAFETY,
        QT_TRANSLATE_NOOP("Actions", "What is &protected here"),
        when=When.ALWAYS,
    ),
    ActionSpec(
        "keys",
        Menu.SAFETY,
        QT_TRANSLATE_NOOP("Actions", "&Keys…"),
    ),
    ActionSpec(
        "health",
        Menu.SAFETY,
        QT_TRANSLATE_NOOP("Actions", "&Health of the archive"),
        divided=True,
    ),
    ActionSpec("back-up", Menu.SAFETY, QT_TRANSLATE_NOOP("Actions", "&Back up…")),
    ActionSpec(
        "restore",
        Menu.SAFETY,
        QT_TRANSLATE_NOOP("Actions", "&Restore from a backup…"),
        when=When.LOCKED,
    ),
)

GUIDE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "guide",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Actions", "&Guide"),
        ("F1",),
        When.ALWAYS,
    ),
)
