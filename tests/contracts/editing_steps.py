"""Three documents with everything on them, and each step that editing can take with them."""

from __future__ import annotations

from collections.abc import Callable

from archive.annotate import mark
from archive.changes import Change
from archive.codes import create_code
from archive.editing.binning import put_into_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_description, edit_descriptions
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    merge_labels,
    rename_label,
    take_labels,
)
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, Consent, Span
from archive.searching import SearchRequest
from tests.contracts.drafts import full_article, new_article

TEXT = "Ганна сказала праўду на судзе. Потым сведка сказала праўду дома, і суд скончыўся."
CORRECTED = TEXT.replace("Потым", "Пасля таго")
ONE, TWO, THREE = map(ArticleId, range(1, 4))
TAG, COLLECTION = LabelKind.TAG, LabelKind.COLLECTION


def fill(archive: OpenArchive) -> None:
    """Three documents with tags; one with marks on its text, one with everything."""
    with archive.writing() as unit:
        stored = unit.articles.add(
            [
                new_article(TEXT, tags=("суд", "суд/2020"), collections=("A", "A/b")),
                new_article("Другі тэкст пра ліст", tags=("ліст",), collections=("A",)),
                full_article(),
            ]
        )
        unit.search.add(stored)
    create_code(archive, "Суд")
    mark(archive, ONE, Span(31, 43), note="хто?")
    mark(archive, ONE, Span(0, 13))
    create_label(archive, TAG, " пустая /  метка ")


def state(archive: OpenArchive) -> object:
    """All that a step may change, but for version numbers and the log, which only grow."""
    with archive.reading() as unit:
        articles = [unit.articles.get(each) for each in (ONE, TWO, THREE)]
        return (
            [(each.text, each.description, each.text_hash) for each in articles],
            [unit.articles.extras(each.id) for each in articles],
            [list(unit.former_texts.of(each.id)) for each in articles],
            list(unit.annotations.all()),
            dict(unit.bin.all()),
            list(unit.labels.kept()),
            list(unit.search.ids()),
            list(unit.articles.ids()),
        )


STEPS: dict[str, Callable[[OpenArchive], Change]] = {
    "describe": lambda a: edit_description(
        a,
        ONE,
        {
            "title": "Сведчанне",
            "published": "2024-09~",
            "place": "Менск",
            "witness": "Сведка 7",
            "other_languages": ("ru", "pl"),
            "consent": Consent.ANONYMOUS,
        },
    ),
    "describe many": lambda a: edit_descriptions(a, [ONE, TWO, ONE, THREE], {"source": "Голас"}),
    "describe nothing": lambda a: edit_description(a, TWO, {"title": ""}),
    "correct": lambda a: correct_text(a, ONE, CORRECTED).change,
    "correct all": lambda a: correct_text(a, THREE, "Зусім іншы тэкст").change,
    "correct nothing": lambda a: correct_text(a, ONE, TEXT).change,
    "bin": lambda a: put_into_bin(a, [ONE, THREE, ONE]),
    "give": lambda a: give_labels(a, TAG, [ONE, TWO, THREE], ["новая", "суд"]),
    "give nothing": lambda a: give_labels(a, TAG, [ONE], ["суд"]),
    "take": lambda a: take_labels(a, COLLECTION, [ONE, TWO], ["A"]),
    "create label": lambda a: create_label(a, COLLECTION, "Новы збор"),
    "create nothing": lambda a: create_label(a, TAG, "суд"),
    "rename": lambda a: rename_label(a, TAG, "суд", "працэс/суд"),
    "rename into another": lambda a: rename_label(a, TAG, "суд", "ліст"),
    "rename empty": lambda a: rename_label(a, TAG, "пустая", "поўная"),
    "rename nothing": lambda a: rename_label(a, TAG, "пустая", "пустая"),
    "move up": lambda a: rename_label(a, TAG, "пустая/метка", "метка"),
    "merge": lambda a: merge_labels(a, TAG, ["суд", "ліст", "пустая"], "усё/разам"),
    "merge into one of them": lambda a: merge_labels(a, TAG, ["суд", "пустая"], "пустая/метка"),
    "delete": lambda a: delete_label(a, TAG, "суд"),
    "delete empty": lambda a: delete_label(a, TAG, "пустая"),
}


def found(archive: OpenArchive, query: str) -> list[ArticleId]:
    with archive.reading() as unit:
        return [each.article_id for each in unit.search.search(SearchRequest(query=query)).ranked]
