"""What of a file of another program an archive has no place for, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from archive.exchange.project import LeftOut
from desktop.ui.marking import QT_TRANSLATE_NOOP

_CATALOGUE = {
    LeftOut.PEOPLE: QT_TRANSLATE_NOOP("LeftOut", "Names of people who made the marks: %1"),
    LeftOut.NOTES: QT_TRANSLATE_NOOP("LeftOut", "Notes that belong to no mark and to no code: %1"),
    LeftOut.WHOLE_DOCUMENTS: QT_TRANSLATE_NOOP("LeftOut", "Codes given to whole documents: %1"),
    LeftOut.PICTURES: QT_TRANSLATE_NOOP("LeftOut", "Pictures: %1"),
    LeftOut.PICTURE_MARKS: QT_TRANSLATE_NOOP("LeftOut", "Marks on pictures: %1"),
    LeftOut.CASES: QT_TRANSLATE_NOOP("LeftOut", "Cases: %1"),
    LeftOut.VARIABLES: QT_TRANSLATE_NOOP("LeftOut", "Variables with their values: %1"),
    LeftOut.SETS: QT_TRANSLATE_NOOP("LeftOut", "Sets: %1"),
    LeftOut.GRAPHS: QT_TRANSLATE_NOOP("LeftOut", "Graphs: %1"),
    LeftOut.LINKS: QT_TRANSLATE_NOOP("LeftOut", "Links: %1"),
    LeftOut.OTHER: QT_TRANSLATE_NOOP("LeftOut", "Parts of another kind: %1"),
}


def left_out_lines(left_out: Iterable[tuple[LeftOut, int]]) -> list[str]:
    """One line for each kind, after one that says what they are; none when there are none."""
    lines = [
        QCoreApplication.translate("LeftOut", _CATALOGUE[kind]).replace("%1", str(count))
        for kind, count in left_out
    ]
    if not lines:
        return []
    head = QCoreApplication.translate(
        "LeftOut", "Also in the file, but not taken in, as there is no place for it here:"
    )
    return ["", head, *lines]
