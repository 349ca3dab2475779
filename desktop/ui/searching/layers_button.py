"""The switches of the layers, in a menu beside the search line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from archive.searching import ALL_LAYERS, Layer
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.searching.search_words import layer_words


class LayersButton(QToolButton):
    """Says in colour and in words when not all layers are asked; at least one stays on."""

    chosen = Signal(object)
    """`frozenset` of `Layer`, chosen by the user."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layers = ALL_LAYERS
        self.switches = {layer: QAction(self) for layer in Layer}
        menu = QMenu(self)
        for action in self.switches.values():
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._take)
            menu.addAction(action)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._draw)
        follow_language(self, self._retranslate)

    @property
    def layers(self) -> frozenset[Layer]:
        """Those that are switched on."""
        return self._layers

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Show what is in force."""
        self._layers = layers or ALL_LAYERS
        for layer, action in self.switches.items():
            action.blockSignals(True)
            action.setChecked(layer in self._layers)
            action.blockSignals(False)
        self._retranslate()

    def _take(self) -> None:
        layers = frozenset(layer for layer, each in self.switches.items() if each.isChecked())
        # A search without any layer would find nothing and not say why.
        self.show_layers(layers or self._layers)
        if layers:
            self.chosen.emit(layers)

    def _draw(self) -> None:
        colours = self._theme.colours
        some_off = self._layers != ALL_LAYERS
        self.setIcon(drawn("list-filter", colours.accent if some_off else colours.text))

    def _retranslate(self) -> None:
        for layer, action in self.switches.items():
            action.setText(layer_words(layer))
        on = len(self._layers)
        self.setText(self.tr("Words") if on == len(Layer) else f"{self.tr('Words')} {on}/4")
        self.setAccessibleName(self.tr("What a word finds"))
        names = [layer_words(layer) for layer in Layer if layer in self._layers]
        self.setToolTip("\n".join([self.tr("What a word finds"), *names]))
        self.setAccessibleDescription(", ".join(names))
        self._draw()
