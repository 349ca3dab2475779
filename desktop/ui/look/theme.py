"""The look: a palette and a style sheet made of colours by purpose, over Qt's Fusion style."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.look.colours import DARK, HIGH_CONTRAST, LIGHT, Colours, contrast
from desktop.ui.look.stylesheet import STYLE_SHEET

SMALLEST_TEXT = 80
LARGEST_TEXT = 250
TEXT_STEP = 10
_LEAST_POINTS = 10.0
_READABLE = 4.5
_SIDES = {"icon": 16, "box": 14, "tip": 12, "beside_box": 26}
"""Pixels of what stands beside text of 100 %: it grows with the text."""
_RING = 4
"""Around the dot of what is chosen, likewise: a thin one is not told from what is not chosen."""


class Look(StrEnum):
    """What the user may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


_COLOURS = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.HIGH_CONTRAST: HIGH_CONTRAST}


class Theme(QObject):
    """Applies look and text size to the whole application, and follows the system's choice."""

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._base_points = max(_system_points(), _LEAST_POINTS)
        self.look = Look.SYSTEM
        self.text_size = 100
        application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self.apply()

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return _COLOURS[self._effective_look()]

    def choose(self, look: Look, text_size: int) -> None:
        """Set look and text size (percent; kept between 80 and 250)."""
        self.look = look
        self.text_size = min(max(text_size, SMALLEST_TEXT), LARGEST_TEXT)
        self.apply()

    def apply(self) -> None:
        """Paint everything anew."""
        font = QFont(self._application.font())
        font.setPointSizeF(self._base_points * self.text_size / 100)
        self._application.setFont(font)
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(_style_sheet(self.colours, self.text_size))
        self.changed.emit()

    def _effective_look(self) -> Look:
        if self.look is not Look.SYSTEM:
            return self.look
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Look.HIGH_CONTRAST
        return Look.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Look.LIGHT

    def _follow_system(self) -> None:
        if self.look is Look.SYSTEM:
            self.apply()


def _system_points() -> float:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()


def text_scale() -> float:
    """How many times as large the text of now is as that of 100 %."""
    return QApplication.font().pointSizeF() / max(_system_points(), _LEAST_POINTS)


def scaled_font(widget: QWidget, factor: float, *, bold: bool = False) -> QFont:
    """The application's font, `factor` times as large."""
    font = QFont(QApplication.font(widget))
    font.setPointSizeF(QApplication.font().pointSizeF() * factor)
    font.setBold(bold)
    return font


def fixed_font() -> QFont:
    """A font of equal widths, as large as the application's."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(QApplication.font().pointSizeF())
    return font


def _style_sheet(colours: Colours, text_size: int) -> str:
    values = {name: getattr(colours, name) for name in colours.__dataclass_fields__}
    values |= {name: f"{side * text_size // 100}px" for name, side in _SIDES.items()}
    values["round"] = f"{_SIDES['box'] * text_size // 200 + 1}px"
    ring = max(round(_RING * text_size / 100), 2)
    values["ring"] = f"{ring}px"
    values["dot"] = f"{_SIDES['box'] * text_size // 100 + 2 - 2 * ring}px"
    values["icons"] = Path(str(files("resources") / "icons")).as_posix()
    values["arrow"] = "dark" if contrast(colours.base, "#20242a") > _READABLE else "light"
    values["tick"] = "light" if contrast(colours.accent, "#ffffff") > _READABLE else "dark"
    return Template(STYLE_SHEET).substitute(values)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour, roles in (
        (colours.window, (role.Window, role.Button, role.Midlight)),
        (colours.base, (role.Base,)),
        (colours.raised, (role.AlternateBase, role.ToolTipBase, role.Light)),
        (colours.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (colours.text, (role.BrightText,)),
        (colours.muted, (role.PlaceholderText,)),
        (colours.accent, (role.Highlight, role.Link, role.LinkVisited, role.Accent)),
        (colours.accent_text, (role.HighlightedText,)),
        (colours.border, (role.Mid,)),
        (colours.edge, (role.Dark, role.Shadow)),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, each, QColor(colours.faint))
    return palette
