"""The codebook as a forest of codes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from itertools import chain, count

from archive.errors import CodeNotFoundError, InvalidCodeError
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

        Raises `InvalidCodeError` for an empty or unprintable name, one that a sister has, a
        colour that is none and a parent that lies below; `CodeNotFoundError` for no parent. A name
        that it has already may stay where it is, so that its memo can be written all the same.
        """
        known = self._codes.get(code.id)
        if (known is None or known.name != code.name) and not _is_name(code.name):
            raise InvalidCodeError("name")
        if not _COLOUR.fullmatch(code.colour):
            raise InvalidCodeError("colour")
        if not is_plain(code.memo, lines=True):
            raise InvalidCodeError("memo")
        if code.parent is not None:
            self.get(code.parent)
            if known is not None and code.parent in self.below(code.id):
                raise InvalidCodeError("parent")
        stays = known is not None and (known.name, known.parent) == (code.name, code.parent)
        if not stays and code.name.casefold() in self._names_below(code.parent, {code.id}):
            raise InvalidCodeError("name")

    def named_apart(self, coming: Iterable[Code], going: Set[CodeId] = frozenset()) -> list[Code]:
        """Codes that come to where they say: a name that a sister has there gets a number.

        Codes of one name under two others mean two things; what is to be one is merged by a person.
        """
        coming = list(coming)
        leaving = {code.id for code in coming} | going
        names = {each.parent: self._names_below(each.parent, leaving) for each in coming}
        return [_named_apart(code, names[code.parent]) for code in coming]

    def _names_below(self, parent: CodeId | None, without: Set[CodeId]) -> set[str]:
        sisters = (code for code in self._codes.values() if code.parent == parent)
        return {code.name.casefold() for code in sisters if code.id not in without}


def _named_apart(code: Code, taken: set[str]) -> Code:
    """The code with a name that is not taken, which it takes."""
    names = chain((code.name,), (f"{code.name} ({number})" for number in count(2)))
    name = next(each for each in names if each.casefold() not in taken)
    taken.add(name.casefold())
    return code if name == code.name else replace(code, name=name)


def _is_name(text: str) -> bool:
    return bool(text.strip()) and is_plain(text)


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Whether a text has no control characters and no lone surrogates; line ends if allowed."""
    kept = "\n\t" if lines else ""
    return all(c in kept or unicodedata.category(c) not in ("Cc", "Cs") for c in set(text))
