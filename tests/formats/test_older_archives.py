"""Archives of every version that was ever released open, and hold what they held.

A fixture is made once, when its version is released, and never again: `RowIndex` as index, cheap
parameters, the passphrase of `SECRET`, and the documents below.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from archive.errors import ArchiveLockedError, InvariantError, ReadOnlyError
from archive.records import ArticleId, Extras, Provenance
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import IMPORTED_AT, TESTIMONY, new_article
from tests.narrowed import present
from tests.vault.archives import findings, shelf, storage, store
from vault.connection import Access
from vault.migrations import m0002_lineage, version_of
from vault.writer_lock import WriterLock

FIXTURES = sorted((Path(__file__).resolve().parents[1] / "data").glob("archive-v*"))


@pytest.fixture(params=FIXTURES, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(request.param, tmp_path / "Old.skrynia"))


def test_there_is_one_for_the_first_version() -> None:
    assert "archive-v1" in [path.name for path in FIXTURES]


@pytest.mark.parametrize("read_only", [False, True])
def test_it_opens_and_holds_what_it_held(folder: Path, read_only: bool) -> None:
    shelf().at(folder).unlock(SECRET, read_only=read_only).close()
    archive = shelf().at(folder).unlock(SECRET)
    assert findings(archive) == []
    with archive.reading() as unit:
        first = unit.articles.get(ArticleId(1))
        assert (first.text, first.description) == ("Першы тэкст пра суд", TESTIMONY)
        assert first.imported_at == IMPORTED_AT
        assert unit.originals.read(present(first.original).sha256) == b"original bytes " * 50_000
        assert [each.quote for each in unit.annotations.of(first.id)] == ["тэкст"]
        assert unit.articles.ids() == [1, 3] == unit.search.ids()
        assert unit.settings.get("place") == "reader"
    assert [slot.label for slot in archive.keyring.slots()] == ["", "сястра"]
    (new,) = store(archive, new_article("новы", original=b"new"))
    assert new.id == 4
    assert findings(archive) == []
    archive.close()


def test_what_later_versions_keep_is_empty_in_it(folder: Path) -> None:
    archive = shelf().at(folder).unlock(SECRET)
    with archive.writing() as unit:
        first = unit.articles.get(ArticleId(1))
        assert unit.articles.extras(first.id) == Extras()
        assert unit.articles.provenance(first.id) == Provenance()
        assert list(unit.custody.entries()) == []
        assert dict(unit.reviews.waiting()) == {}
        assert unit.articles.entries(first.id) == {}
        edited = unit.articles.describe(first.id, replace(TESTIMONY, title="Another"))
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(3))
        unit.search.remove(ArticleId(3))
    with archive.reading() as unit:
        assert [entry.action for entry in unit.custody.entries()] == ["edited", "removed"]
        assert unit.articles.get(first.id) == edited
    assert findings(archive) == []
    archive.close()


def test_who_opens_it_for_reading_beside_a_writer_is_told_to_wait(folder: Path) -> None:
    """Only a writer can bring the tables up to date."""
    lock = WriterLock(folder)
    lock.acquire()
    with pytest.raises(ArchiveLockedError):
        shelf().at(folder).unlock(SECRET, read_only=True)
    lock.release()
    shelf().at(folder).unlock(SECRET, read_only=True).close()


def test_a_medium_that_cannot_be_written_is_not_brought_up_to_date(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vault.folder.is_writable", lambda _: False)
    before = (folder / "archive.db").read_bytes()
    for read_only in (False, True):
        with pytest.raises(ReadOnlyError):
            shelf().at(folder).unlock(SECRET, read_only=read_only)
    assert (folder / "archive.db").read_bytes() == before


def test_a_step_that_is_cut_off_has_not_happened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(m0002_lineage, "_TABLES", (*m0002_lineage._TABLES, "CREATE TABLE extras (x)"))
        with pytest.raises(InvariantError):
            shelf().at(folder).unlock(SECRET)
    files = storage(folder, Access.READ)
    with files.records.reading() as connection:
        assert version_of(connection) == 1
    files.close()
    archive = shelf().at(folder).unlock(SECRET)
    assert findings(archive) == []
    archive.close()
