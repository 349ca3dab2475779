"""Marks and codes as tables: proved like everything else, and consistent at every commit."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, InvariantError
from archive.marks import CodeId
from archive.records import AnnotationId, ArticleId
from tests.contracts.conftest import SECRET
from tests.contracts.test_marks_contract import AREA, CHILD, MARK, fill
from tests.vault.archives import findings, shelf, storage, unlock
from tests.vault.test_seal import BROKEN


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    archive = shelf().create(tmp_path, SECRET)
    fill(archive)
    archive.close()
    return tmp_path


def change(folder: Path, statement: str) -> None:
    files = storage(folder)
    with files.records.writing() as connection:
        connection.exec_driver_sql(statement)
    files.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE codes SET memo = 'іншае'",
        "DELETE FROM annotation_codes",
        "UPDATE annotation_details SET rival = 0",
        "UPDATE annotation_codes SET position = position + 5",
    ],
)
def test_changes_behind_the_sum_show(folder: Path, statement: str) -> None:
    archive = unlock(folder, read_only=True)
    assert findings(archive) == []
    archive.close()
    change(folder, statement)
    archive = unlock(folder, read_only=True)
    assert findings(archive) == BROKEN
    archive.close()


def test_ordinary_changes_keep_the_sum(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing() as unit:
        unit.annotations.put(MARK)
        unit.annotations.remove(AREA.id)
        unit.articles.remove(ArticleId(2))
        unit.search.remove(ArticleId(2))
    assert findings(archive) == []
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(1))
        unit.search.remove(ArticleId(1))
        unit.codes.remove(CHILD.id)
    assert findings(archive) == []
    archive.close()


def test_a_code_that_is_still_given_cannot_go(folder: Path) -> None:
    archive = unlock(folder)
    with pytest.raises(InvariantError), archive.writing() as unit:
        unit.codes.remove(CHILD.id)
    with archive.reading() as unit:
        assert CHILD in unit.codes.all()
    with archive.writing() as unit:
        for mark in list(unit.annotations.with_code(CHILD.id)):
            unit.annotations.remove(mark.id)
        unit.codes.remove(CHILD.id)
    archive.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotation_details SET place = '[1'",
        "UPDATE annotation_details SET place = '[\"page\", 1]'",
        "UPDATE annotation_details SET tags = '{'",
        "UPDATE annotation_details SET tags = '1'",
    ],
)
def test_rows_that_cannot_be_read_are_damage(folder: Path, statement: str) -> None:
    change(folder, statement)
    archive = unlock(folder, read_only=True)
    with archive.reading() as unit, pytest.raises(ArchiveDamagedError):
        list(unit.annotations.all())
    archive.close()


def test_marks_from_before_have_a_name_of_their_own(folder: Path) -> None:
    change(folder, "DELETE FROM annotation_details WHERE annotation_id = 1")
    archive = unlock(folder)
    with archive.reading() as unit:
        early = unit.annotations.get(AnnotationId(1))
        assert unit.annotations.get(AnnotationId(1)).uid == early.uid
    assert (early.note, early.tags, early.rival, early.text_sha256) == ("хто?", (), 0, None)
    assert early.codes == (CodeId(2), CodeId(1))
    assert len(early.uid) == 32
    archive.close()
