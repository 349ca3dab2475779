"""Documents written in the program: kept while they are written, stored when they are finished."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from archive.changes import Change
from archive.document_steps import Binned, DocumentSteps, remember_copies
from archive.drafts import check
from archive.errors import InvalidRecordError, ManuscriptNotFoundError
from archive.manuscripts import Manuscript, ManuscriptId, ManuscriptPurpose
from archive.ports import OpenArchive, SettingsReader
from archive.records import ArticleDraft, CustodyAction
from archive.written_words import cleaned_description, cleaned_line, cleaned_lines

WRITTEN_HERE = "skrynia/1"
"""The importer of documents that were written in the program."""
_TEMPLATES = "editing.templates"
LONGEST_NAME = 200


def save_manuscript(archive: OpenArchive, manuscript: Manuscript) -> Manuscript:
    """Keep what is being written as it stands now; the answer has number and time.

    Raises `ManuscriptNotFoundError` when it was finished or discarded meanwhile,
    `ArticleNotFoundError` when what it is about is gone.
    """
    with archive.writing() as unit:
        return unit.manuscripts.put(replace(manuscript, changed_at=datetime.now(UTC)))


def manuscripts(archive: OpenArchive) -> tuple[Manuscript, ...]:
    """All that is not finished, the latest first."""
    with archive.reading() as unit:
        return tuple(unit.manuscripts.all())


def discard_manuscript(archive: OpenArchive, manuscript_id: ManuscriptId) -> bool:
    """Forget what was being written; whether it was there."""
    with archive.writing() as unit:
        try:
            unit.manuscripts.get(manuscript_id)
        except ManuscriptNotFoundError:
            return False
        unit.manuscripts.remove(manuscript_id)
        return True


def finish_manuscript(archive: OpenArchive, manuscript_id: ManuscriptId) -> Change:
    """Make a document of what was written (`made_article` of the answer).

    To take it back puts the document into the bin. Raises `ManuscriptNotFoundError`,
    `NoTextError`, and `InvalidRecordError` when a field does not hold what it must, or when the
    manuscript is about another document.
    """
    now = datetime.now(UTC)
    with archive.writing() as unit:
        written = unit.manuscripts.get(manuscript_id)
        if written.purpose is not ManuscriptPurpose.NEW:
            raise InvalidRecordError("purpose")
        draft = ArticleDraft(
            untrusted_text=cleaned_lines(written.untrusted_text),
            description=cleaned_description(written.untrusted_description),
            importer=WRITTEN_HERE,
        )
        (article,) = unit.articles.add([check(draft, now)], CustodyAction.WRITTEN)
        unit.search.add([article])
        remember_copies(unit, [article])
        unit.manuscripts.remove(manuscript_id)
    made = DocumentSteps(binned=((Binned(article.id, now), None),))
    return Change(documents=made, made_article=article.id)


@dataclass(frozen=True, slots=True)
class Template:
    """What a new document begins with."""

    name: str = field(repr=False)
    text: str = field(default="", repr=False)
    description: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Fields of the description by name, as words."""


def templates(archive: OpenArchive) -> tuple[Template, ...]:
    """The templates that people made, by name."""
    with archive.reading() as unit:
        return _read(unit.settings)


def save_template(archive: OpenArchive, template: Template) -> None:
    """Keep a template in place of one of the same name. Raises `InvalidRecordError`."""
    name = _checked(template.name)
    with archive.writing() as unit:
        others = [each for each in _read(unit.settings) if each.name != name]
        unit.settings.put(_TEMPLATES, _written([*others, replace(template, name=name)]))


def rename_template(archive: OpenArchive, name: str, new_name: str) -> bool:
    """Give a template another name; whether there was one.

    Raises `InvalidRecordError` where another has that name, or it cannot be one.
    """
    wanted = _checked(new_name)
    with archive.writing() as unit:
        kept = {each.name: each for each in _read(unit.settings)}
        template = kept.pop(name, None)
        if wanted in kept:
            raise InvalidRecordError("name")
        if template is not None:
            renamed = replace(template, name=wanted)
            unit.settings.put(_TEMPLATES, _written([*kept.values(), renamed]))
        return template is not None


def delete_template(archive: OpenArchive, name: str) -> bool:
    """Forget a template; whether there was one."""
    with archive.writing() as unit:
        there = _read(unit.settings)
        kept = [each for each in there if each.name != name]
        if len(kept) < len(there):
            unit.settings.put(_TEMPLATES, _written(kept))
        return len(kept) < len(there)


def _checked(untrusted_name: str) -> str:
    name = " ".join(cleaned_line(untrusted_name).split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise InvalidRecordError("name")
    return name


def _read(settings: SettingsReader) -> tuple[Template, ...]:
    stored = json.loads(settings.get(_TEMPLATES) or "[]")
    return tuple(Template(name, text, dict(fields)) for name, text, fields in stored)


def _written(kept: list[Template]) -> str:
    by_name = sorted(kept, key=lambda each: each.name.casefold())
    return json.dumps([[each.name, each.text, dict(each.description)] for each in by_name])
