"""The one table of actions, of which menus, palette and the list of shortcuts are made."""

from __future__ import annotations

from desktop.ui.annotation.mark_actions import MARK_ACTIONS
from desktop.ui.editing.edit_actions import EDIT_ACTIONS
from desktop.ui.frame.action_spec import ActionSpec, Menu, When
from desktop.ui.listing.listing_actions import LISTING_ACTIONS
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.reading.reading_actions import READING_ACTIONS
from desktop.ui.safety.safety_actions import GUIDE_ACTIONS, SAFETY_ACTIONS

__all__ = ["ACTIONS", "ActionSpec", "Menu", "When"]

_GENERAL: tuple[ActionSpec, ...] = (
    ActionSpec(
        "open",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Open an archive…"),
        ("Ctrl+O",),
        When.LOCKED,
    ),
    ActionSpec(
        "create",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&New archive…"),
        ("Ctrl+Shift+N",),
        When.LOCKED,
    ),
    ActionSpec(
        "import-files",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Import files or a folder…"),
        ("Ins", "Ctrl+I"),
    ),
    ActionSpec(
        "import-folder",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "Import a &folder…"),
        ("Ctrl+Shift+I", "Shift+Ins"),
    ),
    ActionSpec(
        "paste",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "Import what was &copied"),
        ("Ctrl+V",),
    ),
    ActionSpec(
        "import-report",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "Report of the last import"),
        ("Ctrl+Shift+R",),
    ),
    ActionSpec(
        "recognise",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "Read &text in pictures"),
        ("Ctrl+Shift+P",),
    ),
    ActionSpec("reindex", Menu.ARCHIVE, QT_TRANSLATE_NOOP("Actions", "&Build the index again")),
    ActionSpec(
        "lock",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Lock"),
        ("F9", "Ctrl+L"),
        When.ALWAYS,
        divided=True,
    ),
    ActionSpec(
        "hide",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Hide and lock"),
        ("F12", "Ctrl+Shift+L"),
        When.ALWAYS,
    ),
    ActionSpec(
        "settings",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        ("F8", "Ctrl+,"),
        divided=True,
    ),
    ActionSpec(
        "quit",
        Menu.ARCHIVE,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        ("Ctrl+Q",),
        When.ALWAYS,
        divided=True,
    ),
    ActionSpec(
        "search",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Search the &archive"),
        ("Ctrl+Shift+F", "F4"),
    ),
    ActionSpec(
        "clear-filters",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "&Clear all filters"),
        ("Ctrl+Shift+X",),
    ),
    ActionSpec(
        "facets",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Go to the &filters"),
        ("Ctrl+Shift+G", "F7"),
    ),
    ActionSpec(
        "layers",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "What a &word finds"),
        ("Ctrl+Shift+W",),
    ),
    ActionSpec(
        "searches",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "&Saved and past searches…"),
        ("Ctrl+Shift+S",),
        divided=True,
    ),
    ActionSpec(
        "batch",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Search for a &list of names…"),
        ("Ctrl+Shift+B",),
    ),
    ActionSpec(
        "next-result",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "&Next document"),
        ("Alt+Down",),
        divided=True,
    ),
    ActionSpec(
        "previous-result",
        Menu.SEARCH,
        QT_TRANSLATE_NOOP("Actions", "&Previous document"),
        ("Alt+Up",),
    ),
    ActionSpec(
        "find", Menu.DOCUMENT, QT_TRANSLATE_NOOP("Actions", "&Find in the document"), ("Ctrl+F",)
    ),
    ActionSpec(
        "next-hit", Menu.DOCUMENT, QT_TRANSLATE_NOOP("Actions", "&Next hit"), ("F3", "Ctrl+G")
    ),
    ActionSpec(
        "previous-hit",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "&Previous hit"),
        ("Shift+F3",),
    ),
    ActionSpec(
        "details",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Text or &details"),
        ("F6", "Ctrl+Shift+D"),
        divided=True,
    ),
    ActionSpec(
        "correct",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "&Correct date, language, authors…"),
        ("Ctrl+Shift+E",),
        divided=True,
    ),
    ActionSpec(
        "correct-date",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Correct the date…"),
        ("Ctrl+D",),
    ),
    ActionSpec(
        "correct-people",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "Correct witness or authors…"),
        ("Ctrl+E",),
    ),
    ActionSpec(
        "review",
        Menu.DOCUMENT,
        QT_TRANSLATE_NOOP("Actions", "&Review what was guessed…"),
        ("F5", "Ctrl+Shift+V"),
    ),
    ActionSpec(
        "palette",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "All &commands…"),
        ("Ctrl+P", "F2"),
        When.ALWAYS,
    ),
    ActionSpec(
        "larger",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        When.ALWAYS,
        divided=True,
    ),
    ActionSpec(
        "smaller",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        ("Ctrl+-",),
        When.ALWAYS,
    ),
    ActionSpec(
        "normal-size",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Normal text size"),
        ("Ctrl+Shift+0",),
        When.ALWAYS,
    ),
    ActionSpec(
        "look",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "Next &look: system, light, dark, high contrast"),
        ("Ctrl+Shift+K",),
        When.ALWAYS,
    ),
    ActionSpec(
        "full-screen",
        Menu.VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        ("F11",),
        When.ALWAYS,
        divided=True,
    ),
    ActionSpec(
        "help",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Actions", "&How to search"),
        ("Ctrl+F1",),
        When.ALWAYS,
    ),
    ActionSpec(
        "shortcuts",
        Menu.HELP,
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        ("Shift+F1",),
        When.ALWAYS,
    ),
)

ACTIONS: tuple[ActionSpec, ...] = (
    *_GENERAL,
    *MARK_ACTIONS,
    *EDIT_ACTIONS,
    *LISTING_ACTIONS,
    *READING_ACTIONS,
    *SAFETY_ACTIONS,
    *GUIDE_ACTIONS,
)
