"""What the palette alone cannot say: rounded outlines, room around text, a visible focus."""

STYLE_SHEET = """
QWidget#card, QFrame#card { background: $base; border: 1px solid $border; border-radius: 10px; }
QFrame#notice { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame#notice[tone="danger"] { border: 1px solid $danger; border-left: 4px solid $danger; }
QFrame#notice[tone="good"] { border: 1px solid $good; border-left: 4px solid $good; }
QFrame#dropzone { border: 2px dashed $edge; border-radius: 12px; background: $base; }
QFrame#dropzone[active="true"] { border: 2px solid $accent; background: $selection; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="caution"] { color: $caution; }
QLabel[role="good"] { color: $good; }
QLabel#words { background: $raised; border: 1px solid $border; border-radius: 8px; padding: 10px; }
QLabel#words:focus { border: 2px solid $accent; padding: 9px; }

QLineEdit, QPlainTextEdit {
  background: $base; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 5px 8px; min-height: 1.3em;
  selection-background-color: $accent; selection-color: $accent_text;
  placeholder-text-color: $muted;
}
QPlainTextEdit[plain="true"] { background: transparent; border: none; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled {
  background: $window; color: $faint; border-color: $faint_edge;
}

QPushButton, QToolButton { icon-size: $icon; }

QPushButton {
  background: $raised; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 6px 14px; min-height: 1.2em;
}
QPushButton:hover { background: $selection; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $faint; border-color: $faint_edge; background: $window; }
QPushButton[primary="true"] {
  background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600;
}
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[primary="true"]:disabled {
  background: $unready; color: $muted; border-color: $faint_edge;
}
QPushButton[quiet="true"] {
  background: transparent; border: 1px solid transparent; color: $accent;
}
QPushButton[quiet="true"]:disabled { color: $faint; border-color: transparent; }
QPushButton[quiet="true"]:hover { background: $selection; }
QPushButton[quiet="true"]:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton[choices="true"] { padding: 6px $beside_box 6px 8px; text-align: left; }
QPushButton::menu-indicator {
  image: url("$icons/arrow-$arrow.svg"); width: $box; height: $box;
  subcontrol-origin: padding; subcontrol-position: right center; right: 8px;
}

QComboBox, QSpinBox {
  background: $base; color: $text; border: 1px solid $edge; border-radius: 6px;
  padding: 5px 8px; min-height: 1.3em;
}
QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QComboBox:disabled, QSpinBox:disabled {
  background: $window; color: $faint; border-color: $faint_edge;
}
QSpinBox::up-button, QSpinBox::down-button {
  subcontrol-origin: border; width: $beside_box; border: none; background: transparent;
}
QSpinBox::up-button { subcontrol-position: top right; margin-top: 3px; }
QSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 3px; }
QSpinBox::up-arrow { image: url("$icons/arrow-up-$arrow.svg"); width: $tip; height: $tip; }
QSpinBox::down-arrow { image: url("$icons/arrow-$arrow.svg"); width: $tip; height: $tip; }
QComboBox::drop-down { border: none; width: $beside_box; }
QComboBox::down-arrow {
  image: url("$icons/arrow-$arrow.svg"); width: $box; height: $box;
}

QComboBox[setting="true"] { min-width: 9.5em; }
QSpinBox[setting="true"] { min-width: 8.4em; }
QLineEdit[setting="true"] { min-width: 11em; }
QKeySequenceEdit[setting="true"] { min-width: 12.1em; }

QCheckBox, QRadioButton { color: $text; spacing: 8px; padding: 3px; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; border-radius: 6px; padding: 1px; }
QCheckBox::indicator, QRadioButton::indicator {
  width: $box; height: $box; background: $base; border: 1px solid $edge;
}
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: $round; }
QCheckBox::indicator:checked {
  background: $accent; border: 1px solid $accent; image: url("$icons/tick-$tick.svg");
}
QRadioButton::indicator:checked { background: $accent_text; border: $ring solid $accent; }
QRadioButton::indicator:checked { width: $dot; height: $dot; }

QToolButton {
  background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px;
  padding: 5px 8px;
}
QToolButton:hover { background: $selection; }
QToolButton:checked { background: $selection; border: 1px solid $accent; }
QToolButton:focus { border: 2px solid $accent; padding: 4px 7px; }
QToolButton:disabled { color: $faint; }
QToolButton[popupMode="InstantPopup"], QToolButton[popupMode="InstantPopup"]:focus {
  padding-right: $beside_box;
}
QToolButton::menu-indicator {
  image: url("$icons/arrow-$arrow.svg"); width: $tip; height: $tip;
  subcontrol-origin: padding; subcontrol-position: right center; right: 6px;
}
QToolButton::up-arrow { image: url("$icons/arrow-up-$arrow.svg"); width: $box; height: $box; }
QToolButton::down-arrow { image: url("$icons/arrow-$arrow.svg"); width: $box; height: $box; }
QToolButton::left-arrow { image: url("$icons/arrow-left-$arrow.svg"); width: $box; height: $box; }
QToolButton::right-arrow {
  image: url("$icons/arrow-right-$arrow.svg"); width: $box; height: $box;
}
QToolButton[chip="true"] {
  background: $selection; border: 1px solid $edge; border-radius: 11px; padding: 2px 8px;
}
QToolButton[chip="true"]:focus { border: 2px solid $accent; padding: 1px 7px; }

QAbstractItemView {
  background: $base; color: $text; border: 1px solid $border; border-radius: 8px; outline: none;
}
QAbstractItemView:focus { border: 2px solid $accent; }
QAbstractItemView::indicator {
  width: $box; height: $box; background: $base; border: 1px solid $edge; border-radius: 4px;
}
QAbstractItemView::indicator:checked {
  background: $accent; border: 1px solid $accent; image: url("$icons/tick-$tick.svg");
}
QAbstractItemView::indicator:indeterminate { background: $border; border: 3px solid $accent; }
QListView::item { padding: 3px 4px; }
QListView::item:selected { background: $selection; color: $text; }
QTreeView::item, QTableView::item { padding: 4px 6px; border: none; }
QTreeView::item:selected, QTableView::item:selected { background: $selection; color: $text; }
QTreeView::item:disabled { color: $muted; }
QTableView#results { background: $base; }
QListView#marks::item { padding: 5px 4px; border-bottom: 1px solid $border; }
QListView#marks::item:selected {
  background: $selection; color: $text; border-left: 4px solid $accent;
}
QFrame#popup { background: $raised; border: 1px solid $edge; border-radius: 8px; }
QTreeView#facets { background: $window; border: 1px solid transparent; }
QTreeView#facets:focus { border: 2px solid $accent; }
QTreeView#facets::item { padding: 3px 0; color: $text; }
QTreeView#facets::item:hover { background: $selection; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: $selection; }
QHeaderView { background: transparent; border: none; border-radius: 0; }
QHeaderView::section:horizontal:first { border-top-left-radius: 7px; }
QHeaderView::section:horizontal:last { border-top-right-radius: 7px; }
QHeaderView::section:horizontal:only-one {
  border-top-left-radius: 7px; border-top-right-radius: 7px;
}
QTableCornerButton::section { background: $raised; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView::section {
  background: $raised; color: $muted; border: none;
  border-bottom: 1px solid $border; padding: 5px 8px;
}
QTextBrowser#reader {
  background: $base; color: $text; border: 1px solid $border; border-radius: 8px;
  selection-background-color: $accent; selection-color: $accent_text;
}
QTextBrowser#reader:focus { border: 2px solid $accent; }

QProgressBar {
  background: $border; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QSlider::groove:horizontal { background: $edge; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
  background: $accent; border: 1px solid $base; width: 14px; margin: -6px 0; border-radius: 7px;
}
QSlider:focus { border: 2px solid $accent; border-radius: 6px; }

QTabBar::tab {
  background: transparent; color: $muted; padding: 6px 9px; border: none;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $selection; }
QTabBar::scroller { width: $beside_box; }
QTabBar::tear { width: 0; border: none; }
QTabWidget::pane { border: none; }

QMenuBar { background: $window; color: $text; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $base; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu { menu-scrollable: 1; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px; }
QDialogButtonBox { button-layout: 3; dialogbuttonbox-buttons-have-icons: 0; }
QStatusBar { background: $window; color: $muted; }
QStatusBar::item { border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $border; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
