"""What a line of the table of actions says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.ui.marking import QT_TRANSLATE_NOOP


class Menu(Enum):
    """Menus, in order."""

    ARCHIVE = QT_TRANSLATE_NOOP("Actions", "&Archive")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    SEARCH = QT_TRANSLATE_NOOP("Actions", "&Search")
    DOCUMENT = QT_TRANSLATE_NOOP("Actions", "&Document")
    MARKS = QT_TRANSLATE_NOOP("Actions", "&Marks")
    SAFETY = QT_TRANSLATE_NOOP("Actions", "S&afety")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


class When(Enum):
    """When an action can be used."""

    ALWAYS = "always"
    LOCKED = "locked"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing that the user can do."""

    name: str
    """Stable; `ActionBook` gives the action by it."""
    menu: Menu
    text: str
    """English source of the words; translated in the context "Actions"."""
    keys: tuple[str, ...] = ()
    """Shortcuts as Qt writes them; the first is shown in the menu."""
    when: When = When.UNLOCKED
    divided: bool = False
    """Whether a line is drawn above it."""
