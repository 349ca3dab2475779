"""Name, colour and memo of a code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from archive.marks import Code
from desktop.ui.annotation.code_colours import ColourBox
from desktop.ui.controls.labels import PlainLabel, row
from desktop.ui.languages import follow_language

Written = tuple[str, str, str]
"""Name, colour and memo."""


class CodeForm(QWidget):
    """What was written is kept by a button, or when another code is looked at."""

    described = Signal(object, str, str, str)
    """`Code` with another name, colour and memo."""

    def __init__(self) -> None:
        super().__init__()
        self.code: Code | None = None
        self.name, self.colour, self.memo = QLineEdit(), ColourBox(), QPlainTextEdit()
        self.save = QPushButton()
        self.memo.setTabChangesFocus(True)
        self.memo.setMinimumHeight(90)
        self._labels = [PlainLabel() for _ in range(3)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 0, 0)
        for label, field in zip(self._labels, (self.name, self.colour, self.memo), strict=True):
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        buttons = row(self.save)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.save.clicked.connect(self.keep)
        self.name.returnPressed.connect(self.keep)
        self.name.textChanged.connect(self._enable)
        self.memo.textChanged.connect(self._enable)
        self.colour.currentIndexChanged.connect(self._enable)
        follow_language(self, self._retranslate)
        self.show_code(None)

    def show_code(self, code: Code | None, unkept: Written | None = None) -> None:
        """Show another code; what was written about the one before is kept.

        `unkept` is what was written about it and refused.
        """
        if code is not None and self.code is not None and code.id == self.code.id:
            if code == self.code or self.is_changed:
                self.code = code
                self._enable()
                return
        else:
            self.keep()
        self.code = code
        kept = ("", "", "") if code is None else (code.name, code.colour, code.memo)
        name, colour, memo = unkept or kept
        self.name.setText(name)
        self.colour.choose(colour)
        self.memo.setPlainText(memo)
        self._enable()

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self.code is not None and self.written != (
            self.code.name,
            self.code.colour,
            self.code.memo,
        )

    def keep(self) -> None:
        """Hand over what was written."""
        if self.is_changed:
            self.described.emit(self.code, *self.written)

    @property
    def written(self) -> Written:
        """What the fields hold."""
        return self.name.text().strip(), self.colour.colour, self.memo.toPlainText()

    def _enable(self) -> None:
        some = self.code is not None
        for field in (self.name, self.colour, self.memo):
            field.setEnabled(some)
        self.save.setEnabled(self.is_changed)

    def _retranslate(self) -> None:
        names = (self.tr("Name"), self.tr("Colour"), self.tr("What it means, and when it is given"))
        for label, field, name in zip(
            self._labels, (self.name, self.colour, self.memo), names, strict=True
        ):
            label.setText(name)
            field.setAccessibleName(name)
        self.colour.choose(self.colour.colour)
        self.save.setText(self.tr("Save"))
