"""Pages of the index are damaged, one or many: it is built again and finds everything."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, IndexOutdatedError
from archive.find import find
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.searching import SearchRequest
from archive.upkeep import reindex, verify
from tests.contracts.drafts import new_article
from tests.faults.killing import unique_word
from tests.faults.rooms import PASSPHRASE, cheap_rooms
from vault.connection import PAGE_BYTES

DOCUMENTS = 40


def unlocked(folder: Path) -> OpenArchive:
    return cheap_rooms().shelf.at(folder).unlock(Secret(PASSPHRASE))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damaged") / "Filled.skrynia"
    archive = cheap_rooms().shelf.create(folder, Secret(PASSPHRASE))
    chance = random.Random(4)
    texts = [
        " ".join([unique_word(number), *(f"слова{chance.randrange(4_000)}" for _ in range(600))])
        for number in range(DOCUMENTS)
    ]
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article(text) for text in texts]))
    archive.close()
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return shutil.copytree(filled, tmp_path / "Family.skrynia")


def finds_everything(archive: OpenArchive) -> bool:
    asked = [SearchRequest(query=unique_word(number)) for number in range(DOCUMENTS)]
    return all(find(archive, request).total == 1 for request in asked)


def damage(folder: Path, chance: random.Random) -> None:
    """The last fifth of the pages is the index's, which was written behind the records."""
    with (folder / "archive.db").open("r+b") as file:
        pages = file.seek(0, 2) // PAGE_BYTES
        for page in chance.sample(range(pages * 4 // 5, pages), chance.choice([1, 2, 20])):
            file.seek(page * PAGE_BYTES + chance.randrange(PAGE_BYTES))
            file.write(bytes([chance.randrange(256)]) * 8)


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_index_is_built_again(folder: Path, seed: int) -> None:
    damage(folder, random.Random(seed))
    archive = unlocked(folder)
    assert verify(archive) != ()
    assert reindex(archive) == DOCUMENTS
    assert finds_everything(archive)
    assert verify(archive, deep=True) == ()
    archive.close()


def test_an_index_that_was_renewed_asks_to_be_built_again(folder: Path) -> None:
    archive = unlocked(folder)
    archive.renew_index()
    with archive.reading() as unit, pytest.raises(IndexOutdatedError):
        unit.search.search(SearchRequest(query="слова1"))
    reindex(archive)
    assert finds_everything(archive)
    archive.close()


def test_without_any_index_it_is_damage_until_it_is_built_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = unlocked(folder)

    class CutOffError(Exception):
        pass

    def cut_off(*_: object) -> None:
        raise CutOffError

    with monkeypatch.context() as patch:
        patch.setattr("vault.renewal._write_anew", cut_off)
        with pytest.raises(CutOffError):
            archive.renew_index()
    with archive.reading() as unit, pytest.raises(ArchiveDamagedError):
        unit.search.search(SearchRequest(query="слова1"))
    with pytest.raises(ArchiveDamagedError), archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article("новае")]))
    assert verify(archive) != ()
    assert reindex(archive) == DOCUMENTS
    assert finds_everything(archive)
    archive.close()
