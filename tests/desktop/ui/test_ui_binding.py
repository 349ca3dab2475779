"""The binding itself: what would end the program in the middle of work."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

CALLS = 500


class _Source(QObject):
    told = Signal(int)


def test_calls_do_not_wear_out_the_constants_of_python(qtbot: QtBot) -> None:
    """PySide6 6.12.0 under Python 3.11 takes a reference of None or True with each such call;
    after some thousand the process is aborted ("deallocating None")."""
    line, source = QLineEdit(), _Source()
    qtbot.addWidget(line)
    before = sys.getrefcount(None) + sys.getrefcount(True) + sys.getrefcount(False)
    for number in range(CALLS):
        line.setEnabled(True)
        source.told.emit(number)
    after = sys.getrefcount(None) + sys.getrefcount(True) + sys.getrefcount(False)
    assert before - after < CALLS / 2
