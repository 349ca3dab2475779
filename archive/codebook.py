"""The codebook as a forest of codes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from archive.errors import CodeNotFoundError, InvalidRecordError
from archive.marks import Code, CodeId

_COLOUR = re.compile(r"(?:#[0-9a-f]{6})?", re.ASCII)


class Codebook:
    """All codes of one state of the archive."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._codes: Mapping[CodeId, Code] = {code.id: code for code in codes}

    def get(self, code_id: CodeId) -> Code:
        """One code. Raises `CodeNotFoundError`."""
        try:
            return self._codes[code_id]
        except KeyError:
            raise CodeNotFoundError from None

    def children(self, parent: CodeId | None) -> list[Code]:
        """Codes right below another, or the uppermost ones, by name."""
        found = (code for code in self._codes.values() if code.parent == parent)
        return sorted(found, key=lambda code: (code.name.casefold(), code.id))

    def walk(self, parent: CodeId | None = None, depth: int = 0) -> Iterator[tuple[int, Code]]:
        """All codes below another with their depth, each before its children."""
        for code in self.children(parent):
            yield depth, code
            yield from self.walk(code.id, depth + 1)

    def below(self, code_id: CodeId) -> set[CodeId]:
        """A code and all below it."""
        return {code_id, *(code.id for _, code in self.walk(code_id))}

    def path(self, code_id: CodeId) -> tuple[str, ...]:
        """The names from the uppermost code to this one. Raises `CodeNotFoundError`."""
        code = self.get(code_id)
        return (*(self.path(code.parent) if code.parent is not None else ()), code.name)

    def check(self, code: Code) -> None:
        """Whether a code may be stored beside the others.

        Raises `InvalidRecordError` for an empty or unprintable name, one that a sister has, a
        colour that is none and a parent that lies below; `CodeNotFoundError` for no parent.
        """
        if not code.name.strip() or not is_plain(code.name):
            raise InvalidRecordError("name")
        if not _COLOUR.fullmatch(code.colour):
            raise InvalidRecordError("colour")
        if not is_plain(code.memo, lines=True):
            raise InvalidRecordError("memo")
        if code.parent is not None:
            self.get(code.parent)
            if code.id in self._codes and code.parent in self.below(code.id):
                raise InvalidRecordError("parent")
        for sister in self.children(code.parent):
            if sister.id != code.id and sister.name.casefold() == code.name.casefold():
                raise InvalidRecordError("name")


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Whether a text has no control characters and no lone surrogates; line ends if allowed."""
    kept = "\n\t" if lines else ""
    return all(c in kept or unicodedata.category(c) not in ("Cc", "Cs") for c in set(text))
