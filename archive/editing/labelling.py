"""Tags and collections: make, rename, merge, delete, and give to many documents at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from archive.changes import Change, carry_out
from archive.document_steps import DocumentSteps
from archive.editing.describing import redescribed
from archive.errors import InvalidRecordError, LabelNotFoundError
from archive.labels import Label, LabelKind, LabelNode, cleaned, is_below, moved, tree
from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.records import ArticleId, Description


def read_labels(archive: OpenArchive, kind: LabelKind) -> tuple[LabelNode, ...]:
    """All tags or collections as a tree, each before those below it, with counts of documents."""
    with archive.reading() as unit:
        found = {name: list(those) for name, those in unit.labels.holders(kind).items()}
        kept = unit.labels.kept()
    for label in kept:
        if label.kind is kind:
            found.setdefault(label.name, [])
    return tree(found)


def give_labels(
    archive: OpenArchive, kind: LabelKind, ids: Sequence[ArticleId], names: Sequence[str]
) -> Change:
    """Give names to many documents in one step. Raises `ArticleNotFoundError`,
    `InvalidRecordError`.
    """
    added = [cleaned(name) for name in names]
    return _relabelled(archive, kind, ids, lambda those: (*those, *added))


def take_labels(
    archive: OpenArchive, kind: LabelKind, ids: Sequence[ArticleId], names: Sequence[str]
) -> Change:
    """Take names from many documents in one step. Raises `ArticleNotFoundError`."""
    return _relabelled(
        archive, kind, ids, lambda those: tuple(name for name in those if name not in names)
    )


def create_label(archive: OpenArchive, kind: LabelKind, untrusted_name: str) -> Change:
    """Keep a name that no document has yet; empty when there is one. Raises
    `InvalidRecordError`.
    """
    label = Label(kind, cleaned(untrusted_name))
    with archive.writing() as unit:
        there = label in unit.labels.kept() or label.name in unit.labels.holders(kind)
        pairs = () if there else ((None, label),)
        return carry_out(unit, Change(documents=DocumentSteps(labels=pairs)))


def rename_label(
    archive: OpenArchive, kind: LabelKind, name: str, untrusted_new_name: str
) -> Change:
    """Give a name and all below it another place or spelling, in all documents that have them.

    Where the new name is there already, the two become one. Raises `LabelNotFoundError`, and
    `InvalidRecordError` for a name that is none, or that lies below the old one.
    """
    new_name = cleaned(untrusted_new_name)
    if new_name != name and is_below(new_name, name):
        raise InvalidRecordError("name")
    return _replaced(archive, kind, [name], lambda each: moved(each, name, new_name))


def merge_labels(
    archive: OpenArchive, kind: LabelKind, names: Sequence[str], untrusted_into: str
) -> Change:
    """Make several names, with all below them, one. Raises `LabelNotFoundError`,
    `InvalidRecordError`.
    """
    into = cleaned(untrusted_into)
    return _replaced(archive, kind, [name for name in names if name != into], lambda _: into)


def delete_label(archive: OpenArchive, kind: LabelKind, name: str) -> Change:
    """Forget a name and all below it; the documents stay. Raises `LabelNotFoundError`."""
    return _replaced(archive, kind, [name], lambda _: None)


def _relabelled(
    archive: OpenArchive,
    kind: LabelKind,
    ids: Sequence[ArticleId],
    change: Callable[[tuple[str, ...]], tuple[str, ...]],
) -> Change:
    with archive.writing() as unit:
        steps = redescribed(unit, ids, lambda each: _with(each, kind, change))
        return carry_out(unit, Change(documents=steps))


def _replaced(
    archive: OpenArchive,
    kind: LabelKind,
    names: Sequence[str],
    follow: Callable[[str], str | None],
) -> Change:
    """Put other names in the place of some and all below them; None takes them away."""
    with archive.writing() as unit:
        there = _all_names(unit, kind)
        gone = {each for each in there if any(is_below(each, name) for name in names)}
        if not all(any(is_below(each, name) for each in gone) for name in names):
            raise LabelNotFoundError

        def follow_all(those: tuple[str, ...]) -> tuple[str, ...]:
            found = (follow(name) if name in gone else name for name in those)
            return tuple(name for name in found if name is not None)

        ids = unit.labels.with_any(kind, gone)
        steps = redescribed(unit, ids, lambda each: _with(each, kind, follow_all))
        labels = _kept_names(unit, kind, gone, follow)
        return carry_out(unit, Change(documents=replace(steps, labels=labels)))


def _kept_names(
    unit: WriteUnit, kind: LabelKind, gone: set[str], follow: Callable[[str], str | None]
) -> tuple[tuple[Label | None, Label | None], ...]:
    """What becomes of names that are kept without documents."""
    kept = [label.name for label in unit.labels.kept() if label.kind is kind]
    following = {name: follow(name) if name in gone else name for name in kept}
    left = [name for name, after in following.items() if after != name]
    new = {name for name in following.values() if name is not None}.difference(kept)
    return (
        *((Label(kind, name), None) for name in left),
        *((None, Label(kind, name)) for name in sorted(new)),
    )


def _all_names(unit: ReadUnit | WriteUnit, kind: LabelKind) -> set[str]:
    kept = {label.name for label in unit.labels.kept() if label.kind is kind}
    return kept | set(unit.labels.names(kind))


def _with(
    description: Description,
    kind: LabelKind,
    change: Callable[[tuple[str, ...]], Iterable[str]],
) -> Description:
    """A description with other names, each once."""
    if kind is LabelKind.TAG:
        return replace(description, tags=tuple(dict.fromkeys(change(description.tags))))
    collections = tuple(dict.fromkeys(change(description.collections)))
    return replace(description, collections=collections)
