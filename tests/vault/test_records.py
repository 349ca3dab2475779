"""What the tables hold after documents came and went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from archive.editing.correcting import correct_text
from archive.editing.describing import edit_description
from archive.editing.labelling import create_label
from archive.editing.writing import save_manuscript
from archive.errors import ArchiveDamagedError
from archive.labels import Label, LabelKind
from archive.manuscripts import Manuscript
from archive.marks import Code, CodeId
from archive.ports import SourceStamp
from archive.records import ArticleId, NamedFile, Span
from archive.sketches import sketch
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import LONG_TEXT, full_article, new_article
from tests.vault.archives import remove, shelf, storage, store
from vault.open_vault import OpenVault
from vault.tables import AnnotationRow, AuthorRow, CollectionRow, Row, TagRow

KEPT_TABLES = {
    *("identity", "chain", "chain_head", "key_labels", "settings"),
    *("custody", "custody_head"),
}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[OpenVault]:
    archive = shelf().create(tmp_path, SECRET)
    yield archive
    archive.close()


def rows(archive: OpenVault) -> dict[str, int]:
    with archive._storage.records.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in Row.metadata.tables.items()
            if name not in KEPT_TABLES
        }


def names(archive: OpenVault) -> list[set[str]]:
    with archive._storage.records.reading() as connection:
        tables = (AuthorRow, TagRow, CollectionRow)
        return [set(connection.execute(select(table.name)).scalars()) for table in tables]


def test_removing_the_last_document_leaves_no_row(archive: OpenVault) -> None:
    stored, other = store(archive, full_article(), full_article(f"{LONG_TEXT} і яшчэ"))
    with archive.writing() as unit:
        unit.copies.add({each.id: sketch(each.text) for each in (stored, other)})
        unit.articles.link({stored.id: other.id})
        unit.articles.link_again([(other.id, stored.id)])
        unit.articles.enter(other.id, {0: stored.id})
        unit.articles.enter(stored.id, {0: other.id, 1: other.id})
        unit.articles.call_also(stored.id, ["b.txt"])
        unit.read_files.add(SourceStamp("/a", 1, 2), [stored.id], whole=True)
        unit.mentions.add(stored.id, [(NamedFile(name="a.jpg"), "/a.jpg")])
        unit.mentions.lay({other.id: "/a.jpg"})
        mark = unit.annotations.add(
            stored.id, Span(0, 1), "t", colour=1, note="", at=datetime(2026, 1, 1, tzinfo=UTC)
        )
        unit.codes.put(Code(id=CodeId(1), uid="1" * 32, name="Суд"))
        unit.annotations.put(replace(mark, codes=(CodeId(1),)))
    edit(archive, stored.id, other.id)
    assert [name for name, count in rows(archive).items() if not count] == []
    remove(archive, other)
    remove(archive, stored)
    with archive.writing() as unit:
        unit.codes.remove(CodeId(1))
        unit.labels.drop(Label(LabelKind.TAG, "пустая"))
    assert not any(rows(archive).values())


def edit(archive: OpenVault, one: ArticleId, other: ArticleId) -> None:
    """Leave a row in each of the tables of editing."""
    edit_description(archive, one, {"witness": "Рабіна"})
    correct_text(archive, one, f"{LONG_TEXT} і зусім мала")
    save_manuscript(archive, Manuscript(article_id=one))
    create_label(archive, LabelKind.TAG, "пустая")
    with archive.writing() as unit:
        unit.bin.put([other], datetime(2026, 1, 1, tzinfo=UTC))
        unit.search.remove(other)


def test_names_stay_while_a_document_has_them(archive: OpenVault) -> None:
    one, _ = store(
        archive,
        new_article("1", authors=("Ганна", "Ales"), tags=("суд",), collections=("A",)),
        new_article("2", authors=("Ганна",), tags=("2020",)),
    )
    remove(archive, one)
    assert names(archive) == [{"Ганна"}, {"2020"}, set()]


def test_a_mark_keeps_what_stands_around_it(archive: OpenVault) -> None:
    text = "а" * 40 + "цытата" + "я" * 40
    (stored,) = store(archive, new_article(text))
    at = datetime(2026, 1, 1, tzinfo=UTC)
    with archive.writing() as unit:
        unit.annotations.add(stored.id, Span(40, 46), "цытата", colour=1, note="", at=at)
        unit.annotations.add(stored.id, Span(2, 5), "ааа", colour=1, note="", at=at)
    with archive._storage.records.reading() as connection:
        query = select(AnnotationRow.prefix, AnnotationRow.suffix).order_by(AnnotationRow.start)
        around = [tuple(row) for row in connection.execute(query)]
    assert around == [("аа", text[5:37]), ("а" * 32, "я" * 32)]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET kind = 'poem'",
        "UPDATE articles SET sensitivity = ''",
        "DELETE FROM article_texts",
        "UPDATE articles SET original_sha256 = NULL",
    ],
)
def test_rows_that_make_no_sense_are_damage(tmp_path: Path, damage: str) -> None:
    archive = shelf().create(tmp_path, SECRET)
    store(archive, new_article(original=b"x"))
    archive.close()
    files = storage(tmp_path)
    with files.records.writing() as connection:
        connection.exec_driver_sql(damage)
    with files.reading() as unit:
        if "NULL" in damage:
            assert unit.articles.get(ArticleId(1)).original is None
        else:
            with pytest.raises(ArchiveDamagedError):
                unit.articles.get(ArticleId(1))
    files.close()


def test_more_documents_than_one_statement_asks_for(archive: OpenVault) -> None:
    stored = store(archive, *(new_article(f"{number}") for number in range(1, 450)))
    ids = [article.id for article in stored] * 15
    with archive.reading() as unit:
        assert len(unit.articles.texts(ids)) == 449
        assert len(unit.articles.summaries(ids)) == 449
        assert len(unit.articles.with_text_hash([each.text_hash for each in stored] * 15)) == 449
        assert [each.id for each in unit.articles.stream()] == [each.id for each in stored]
