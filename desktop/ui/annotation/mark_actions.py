"""The lines of the table of actions that change or show marks and codes."""

from __future__ import annotations

from desktop.ui.frame.action_spec import ActionSpec, Menu
from desktop.ui.marking import QT_TRANSLATE_NOOP

_EDIT, _MARKS = Menu.EDIT, Menu.MARKS

MARK_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("undo", _EDIT, QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z", "Alt+Backspace")),
    ActionSpec("redo", _EDIT, QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("mark-1", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mark &1: blue"), ("Ctrl+1",)),
    ActionSpec("mark-2", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mark &2: green"), ("Ctrl+2",)),
    ActionSpec("mark-3", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mark &3: red"), ("Ctrl+3",)),
    ActionSpec("mark-4", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mark &4: violet"), ("Ctrl+4",)),
    ActionSpec("mark-5", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mark &5: brown"), ("Ctrl+5",)),
    ActionSpec("unmark", _MARKS, QT_TRANSLATE_NOOP("Actions", "&Remove the mark"), ("Ctrl+0",)),
    ActionSpec(
        "move-mark", _MARKS, QT_TRANSLATE_NOOP("Actions", "Mo&ve the chosen mark here"), ("Ctrl+J",)
    ),
    ActionSpec(
        "note", _MARKS, QT_TRANSLATE_NOOP("Actions", "&Note on the mark"), ("Ctrl+M",), divided=True
    ),
    ActionSpec("label-mark", _MARKS, QT_TRANSLATE_NOOP("Actions", "&Codes and tags…"), ("Ctrl+T",)),
    ActionSpec("quick-code", _MARKS, QT_TRANSLATE_NOOP("Actions", "The &last code again"), ("Q",)),
    ActionSpec("recent-codes", _MARKS, QT_TRANSLATE_NOOP("Actions", "R&ecent codes"), ("R",)),
    ActionSpec(
        "overlapping",
        _MARKS,
        QT_TRANSLATE_NOOP("Actions", "Next of &overlapping marks"),
        ("O",),
        divided=True,
    ),
    ActionSpec("next-mark", _MARKS, QT_TRANSLATE_NOOP("Actions", "Ne&xt mark"), ("Ctrl+F3",)),
    ActionSpec(
        "previous-mark",
        _MARKS,
        QT_TRANSLATE_NOOP("Actions", "&Previous mark"),
        ("Ctrl+Shift+F3",),
    ),
    ActionSpec("marks", _MARKS, QT_TRANSLATE_NOOP("Actions", "L&ist of marks"), ("Ctrl+Shift+M",)),
    ActionSpec(
        "codebook",
        _MARKS,
        QT_TRANSLATE_NOOP("Actions", "Code&book…"),
        ("Ctrl+B",),
        divided=True,
    ),
    ActionSpec(
        "code-report", _MARKS, QT_TRANSLATE_NOOP("Actions", "Report of co&des…"), ("Ctrl+R",)
    ),
    ActionSpec("export-codes", _MARKS, QT_TRANSLATE_NOOP("Actions", "&Take codes and marks out…")),
    ActionSpec("import-codes", _MARKS, QT_TRANSLATE_NOOP("Actions", "Take codes and marks &in…")),
)
