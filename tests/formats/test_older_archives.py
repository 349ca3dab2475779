"""Archives of every version that was ever released open, and hold what they held.

A fixture is made once, when its version is released, and never again: `RowIndex` as index, cheap
parameters, the passphrase of `SECRET`, and the documents below.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive.records import ArticleId
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import IMPORTED_AT, TESTIMONY, new_article
from tests.vault.archives import findings, shelf, store

FIXTURES = sorted((Path(__file__).resolve().parents[1] / "data").glob("archive-v*"))


@pytest.fixture(params=FIXTURES, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(request.param, tmp_path / "Old.skrynia"))


def test_there_is_one_for_the_first_version() -> None:
    assert "archive-v1" in [path.name for path in FIXTURES]


def test_it_opens_and_holds_what_it_held(folder: Path) -> None:
    archive = shelf().at(folder).unlock(SECRET)
    assert findings(archive) == []
    with archive.reading() as unit:
        first = unit.articles.get(ArticleId(1))
        assert (first.text, first.description) == ("Першы тэкст пра суд", TESTIMONY)
        assert first.imported_at == IMPORTED_AT
        assert unit.originals.read(first.original.sha256) == b"original bytes " * 50_000
        assert [each.quote for each in unit.annotations.of(first.id)] == ["тэкст"]
        assert unit.articles.ids() == [1, 3] == unit.search.ids()
        assert unit.settings.get("place") == "reader"
    assert [slot.label for slot in archive.keyring.slots()] == ["", "сястра"]
    (new,) = store(archive, new_article("новы", original=b"new"))
    assert new.id == 4
    assert findings(archive) == []
    archive.close()
