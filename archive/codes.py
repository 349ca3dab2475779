"""Work on the codebook; every step is one transaction and returns what takes it back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from archive.changes import Change, carry_out, changed_marks
from archive.codebook import Codebook
from archive.errors import AnnotationNotFoundError, InvalidCodeError
from archive.marks import Code, CodeId
from archive.ports import OpenArchive, WriteUnit
from archive.records import Annotation, AnnotationId
from archive.written_words import cleaned_line, cleaned_lines


class MarksLeft(StrEnum):
    """What becomes of the marks of a code that is deleted."""

    STAY = "stay"
    """They stay, without it."""
    TO_PARENT = "to_parent"
    """They get the code above it, where there is one."""
    GO = "go"
    """Those with no other code and no note go; the others stay."""


def read_codebook(archive: OpenArchive) -> Codebook:
    """All codes."""
    with archive.reading() as unit:
        return Codebook(unit.codes.all())


def create_code(
    archive: OpenArchive,
    name: str,
    *,
    parent: CodeId | None = None,
    colour: str = "",
    memo: str = "",
) -> Change:
    """A new code (`made_code` of the answer). Raises `InvalidCodeError`, `CodeNotFoundError`."""
    with archive.writing() as unit:
        code = Code(
            id=unit.codes.next_id(),
            uid=uuid.uuid4().hex,
            name=cleaned_line(name),
            parent=parent,
            colour=colour,
            memo=cleaned_lines(memo),
        )
        Codebook(unit.codes.all()).check(code)
        return carry_out(unit, Change(codes=((None, code),)))


def describe_code(
    archive: OpenArchive,
    code_id: CodeId,
    *,
    name: str | None = None,
    colour: str | None = None,
    memo: str | None = None,
) -> Change:
    """Another name, colour or memo. Raises `InvalidCodeError`, `CodeNotFoundError`."""

    def described(code: Code) -> Code:
        return replace(
            code,
            name=code.name if name is None else cleaned_line(name),
            colour=code.colour if colour is None else colour,
            memo=code.memo if memo is None else cleaned_lines(memo),
        )

    return _edit(archive, code_id, described)


def move_code(archive: OpenArchive, code_id: CodeId, parent: CodeId | None) -> Change:
    """Put a code with all below it elsewhere. Raises `InvalidCodeError`, `CodeNotFoundError`."""
    return _edit(archive, code_id, lambda code: replace(code, parent=parent))


def _edit(archive: OpenArchive, code_id: CodeId, edited: Callable[[Code], Code]) -> Change:
    with archive.writing() as unit:
        book = Codebook(unit.codes.all())
        before = book.get(code_id)
        after = edited(before)
        book.check(after)
        return carry_out(unit, Change(codes=((before, after),) if before != after else ()))


def merge_codes(archive: OpenArchive, sources: Sequence[CodeId], into: CodeId) -> Change:
    """Make several codes one: their marks, memos and children become those of `into`.

    A child with the name of one that is there gets a number to its name.
    Raises `CodeNotFoundError`, and `InvalidCodeError` when `into` is among or below the sources.
    """
    with archive.writing() as unit:
        book = Codebook(unit.codes.all())
        target, merged = book.get(into), [book.get(each) for each in dict.fromkeys(sources)]
        gone = {code.id for code in merged}
        if any(into in book.below(each) for each in gone):
            raise InvalidCodeError("parent")
        memos = [code.memo for code in (target, *merged) if code.memo]
        after = replace(target, memo="\n\n".join(dict.fromkeys(memos)))
        children = [code for each in merged for code in book.children(each.id)]
        staying = [code for code in children if code.id not in gone]
        moved = book.named_apart((replace(code, parent=into) for code in staying), gone)
        return carry_out(
            unit,
            Change(
                codes=(
                    *(((target, after),) if after != target else ()),
                    *zip(staying, moved, strict=True),
                    *((code, None) for code in merged),
                ),
                annotations=changed_marks(
                    (mark, _recoded(mark, gone, (into,))) for mark in _with_any(unit, gone)
                ),
            ),
        )


def split_code(
    archive: OpenArchive, code_id: CodeId, marks: Sequence[AnnotationId], name: str
) -> Change:
    """A new sister of a code that takes some of its marks over.

    Raises `CodeNotFoundError`, `InvalidCodeError`, and `AnnotationNotFoundError` for a mark that
    has not the code.
    """
    with archive.writing() as unit:
        book = Codebook(unit.codes.all())
        old = book.get(code_id)
        fresh = replace(old, id=unit.codes.next_id(), uid=uuid.uuid4().hex, memo="")
        new = replace(fresh, name=cleaned_line(name))
        book.check(new)
        of_it = {mark.id: mark for mark in unit.annotations.with_code(code_id)}
        if not of_it.keys() >= set(marks):
            raise AnnotationNotFoundError
        taken = [of_it[each] for each in dict.fromkeys(marks)]
        pairs = ((mark, _recoded(mark, {code_id}, (new.id,))) for mark in taken)
        return carry_out(unit, Change(((None, new),), changed_marks(pairs)))


def delete_code(
    archive: OpenArchive,
    code_id: CodeId,
    *,
    marks: MarksLeft = MarksLeft.STAY,
    with_children: bool = False,
) -> Change:
    """Delete a code; its children go with it, or move up, numbered where their name is taken.

    Raises `CodeNotFoundError`.
    """
    with archive.writing() as unit:
        book = Codebook(unit.codes.all())
        code = book.get(code_id)
        gone = book.below(code_id) if with_children else {code_id}
        staying = [child for child in book.children(code_id) if child.id not in gone]
        moved = book.named_apart((replace(child, parent=code.parent) for child in staying), gone)
        given = (code.parent,) if marks is MarksLeft.TO_PARENT and code.parent is not None else ()
        pairs = [(mark, _recoded(mark, gone, given)) for mark in _with_any(unit, gone)]
        if marks is MarksLeft.GO:
            kept = [after if after.codes or after.note else None for _, after in pairs]
            left = changed_marks(zip((before for before, _ in pairs), kept, strict=True))
        else:
            left = changed_marks(pairs)
        removed = ((book.get(each), None) for each in sorted(gone))
        return carry_out(unit, Change((*zip(staying, moved, strict=True), *removed), left))


def _with_any(unit: WriteUnit, codes: set[CodeId]) -> list[Annotation]:
    found = {mark.id: mark for code in sorted(codes) for mark in unit.annotations.with_code(code)}
    return list(found.values())


def _recoded(mark: Annotation, gone: set[CodeId], given: tuple[CodeId, ...]) -> Annotation:
    """The mark with other codes in place of some, each once."""
    codes: dict[CodeId, None] = {}
    for code in mark.codes:
        codes.update(dict.fromkeys(given if code in gone else (code,)))
    return replace(mark, codes=tuple(codes))
