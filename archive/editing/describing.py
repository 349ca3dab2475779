"""What is known about documents besides their texts, corrected by people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from archive.changes import Change, carry_out
from archive.document_steps import Described, DocumentSteps, descriptions_of
from archive.drafts import DESCRIPTION_FIELDS, check_description
from archive.errors import InvalidRecordError
from archive.ports import OpenArchive, WriteUnit
from archive.records import ArticleId, Description
from archive.written_words import cleaned_fields


def edit_description(
    archive: OpenArchive, article_id: ArticleId, changes: Mapping[str, Any]
) -> Change:
    """Give fields of a document's description other values; empty when nothing changes.

    Raises `ArticleNotFoundError`, and `InvalidRecordError` that names the field.
    """
    return edit_descriptions(archive, [article_id], changes)


def edit_descriptions(
    archive: OpenArchive, ids: Sequence[ArticleId], changes: Mapping[str, Any]
) -> Change:
    """The same fields of many documents in one step. Raises as `edit_description` does."""
    for name in changes:
        if name not in DESCRIPTION_FIELDS:
            raise InvalidRecordError(name)
    cleaned = cleaned_fields(changes)
    with archive.writing() as unit:
        steps = redescribed(unit, ids, lambda description: replace(description, **cleaned))
        return carry_out(unit, Change(documents=steps))


def redescribed(
    unit: WriteUnit, ids: Sequence[ArticleId], edited: Callable[[Description], Description]
) -> DocumentSteps:
    """The steps that give documents other descriptions; none for those that stay as they are.

    Raises `ArticleNotFoundError`, `InvalidRecordError`.
    """
    pairs = []
    for article_id, before in descriptions_of(unit, ids).items():
        after = edited(before)
        check_description(after)
        if after != before:
            pairs.append((Described(article_id, before), Described(article_id, after)))
    return DocumentSteps(descriptions=tuple(pairs))
