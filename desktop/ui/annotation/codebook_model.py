"""The codebook as a tree: names, how many marks each code has, alone and with those below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from archive.codebook import Codebook
from archive.marks import Code, CodeId
from desktop.ui.annotation.code_colours import swatch

NAME, OWN, TOTAL = range(3)
CODE_ROLE = int(Qt.ItemDataRole.UserRole)
_MIME = "application/x-skrynia-code"
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CodebookModel(QAbstractItemModel):
    """Codes are dragged onto others; where they go is asked for by a signal."""

    move_wanted = Signal(object, object)
    """`CodeId` that is to be put below another, or below none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = Codebook(())
        self._children: dict[CodeId | None, list[Code]] = {}
        self._counts: Mapping[CodeId, int] = {}
        self.can_move = True

    @property
    def book(self) -> Codebook:
        """The codebook that is shown."""
        return self._book

    def show_book(self, codes: Sequence[Code], counts: Mapping[CodeId, int]) -> None:
        """Show a codebook and how often each code is given."""
        self.beginResetModel()
        self._book, self._counts = Codebook(codes), counts
        parents = {None, *(code.id for code in codes)}
        self._children = {each: self._book.children(each) for each in parents}
        self.endResetModel()

    def index_of(self, code_id: CodeId | None) -> QModelIndex:
        """Where a code is shown; invalid where it is not."""
        for siblings in self._children.values():
            for row, code in enumerate(siblings):
                if code.id == code_id:
                    return self.createIndex(row, NAME, code.id)
        return QModelIndex()

    def code_at(self, index: AnyIndex) -> Code | None:
        """The code of a row."""
        code = index.data(CODE_ROLE)
        return code if isinstance(code, Code) else None

    @override
    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._below(parent)[row].id)

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, index: AnyIndex) -> QModelIndex: ...

    @override
    def parent(self, index: AnyIndex | None = None) -> QModelIndex | QObject | None:
        if index is None:
            return super().parent()
        code = self._code(index)
        return QModelIndex() if code is None else self.index_of(code.parent)

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.column() > NAME else len(self._below(parent))

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 3

    @override
    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        code = self._code(index)
        if code is None:
            return None
        if role == CODE_ROLE:
            return code
        if role == Qt.ItemDataRole.DisplayRole:
            return (code.name, self._own(code), self._total(code))[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == NAME and code.colour:
            return swatch(code.colour)
        if role == Qt.ItemDataRole.ToolTipRole:
            return code.memo or None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Code"), self.tr("Marks"), self.tr("With below"))[section]

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self.can_move:
            return flags
        if index.isValid():
            return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        codes = [code.id for each in indexes if (code := self._code(each)) is not None]
        data.setData(_MIME, str(codes[0] if codes else 0).encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        moved = CodeId(int(bytes(data.data(_MIME).data()) or b"0"))
        if self.index_of(moved).isValid():
            target = self._code(parent)
            self.move_wanted.emit(moved, None if target is None else target.id)
        # The rows follow once the archive has changed; the view must not move them itself.
        return False

    def _below(self, parent: AnyIndex) -> list[Code]:
        code = self._code(parent)
        return self._children.get(None if code is None else code.id, [])

    def _code(self, index: AnyIndex) -> Code | None:
        if not index.isValid():
            return None
        number = CodeId(index.internalId())
        return self._book.get(number)

    def _own(self, code: Code) -> int:
        return self._counts.get(code.id, 0)

    def _total(self, code: Code) -> int:
        return sum(self._counts.get(each, 0) for each in self._book.below(code.id))
