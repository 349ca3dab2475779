"""Damage is found wherever it lies, and named."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, SkryniaError
from archive.findings import Finding, FindingCode
from archive.ports import OpenArchive
from archive.records import Article, ArticleId
from tests.contracts.drafts import TESTIMONY, new_article
from tests.vault.archives import findings, make, remove, storage, unlock
from vault import inspection as inspection_module
from vault.connection import PAGE_BYTES

RECORDS, VOLUME = "archive.db", "media-0001.db"
NOISE = random.Random(2).randbytes


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "A"
    texts = [NOISE(2000).hex() for _ in range(12)]
    articles = [new_article(text, TESTIMONY, original=NOISE(20_000)) for text in texts]
    stored = make(folder, *articles)
    # Free pages are part of the file too: leave some in both databases.
    archive = unlock(folder)
    for article in stored[:4]:
        remove(archive, article)
    archive.close()
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path / "A")
    return tmp_path / "A"


def look(folder: Path, *, deep: bool = True) -> list[Finding]:
    archive = unlock(folder, read_only=True)
    found = findings(archive, deep=deep)
    archive.close()
    return found


def change(folder: Path, *statements: str, volume: int | None = None) -> None:
    """What somebody with the key might do behind the program's back."""
    files = storage(folder)
    database = files.records if volume is None else files.volumes.database(volume)
    with database.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    files.close()


def test_a_sound_archive(folder: Path) -> None:
    assert look(folder, deep=False) == []
    assert look(folder) == []


@pytest.mark.parametrize("flips", [80, pytest.param(1000, marks=pytest.mark.slow)])
def test_every_bit_counts(folder: Path, flips: int) -> None:
    """Each flip is refused at unlocking or found; without a flip nothing is."""
    files = {
        name: (folder / name).read_bytes() for name in ("header", "header.bak", RECORDS, VOLUME)
    }
    chance = random.Random(3)
    names = list(files)
    outcomes: Counter[str] = Counter()
    for number in range(flips):
        # The two databases are far larger than the headers: take each file equally often.
        name = names[number % len(names)]
        flipped = bytearray(files[name])
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(flipped)
        outcomes[outcome(folder)] += 1
        (folder / name).write_bytes(files[name])
    assert outcomes["silent"] == 0
    assert outcomes["found"] > 0
    assert outcomes["refused"] > 0
    assert outcome(folder) == "silent"


def outcome(folder: Path) -> str:
    try:
        return "found" if look(folder) else "silent"
    except ArchiveDamagedError:
        return "refused"


def flip_last_byte(file: Path, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[(page + 1) * PAGE_BYTES - 1] ^= 1
    file.write_bytes(content)


def test_damaged_pages_are_counted(folder: Path) -> None:
    pages = (folder / VOLUME).stat().st_size // PAGE_BYTES
    flip_last_byte(folder / VOLUME, pages - 1)
    flip_last_byte(folder / VOLUME, pages - 2)
    assert Finding(FindingCode.PAGES, VOLUME, count=2) in look(folder, deep=False)


def test_a_page_of_the_records(folder: Path) -> None:
    flip_last_byte(folder / RECORDS, (folder / RECORDS).stat().st_size // PAGE_BYTES - 1)
    assert look(folder, deep=False)[0] == Finding(FindingCode.PAGES, RECORDS)


def test_an_older_copy_of_any_page_is_found(folder: Path) -> None:
    """Replay: SQLCipher accepts pages that were once written; the chain and the trees do not."""
    older = (folder / RECORDS).read_bytes()
    archive = unlock(folder)
    remove(archive, archive_article(archive))
    archive.close()
    newer = (folder / RECORDS).read_bytes()
    changed = [
        page
        for page in range(1, min(len(older), len(newer)) // PAGE_BYTES)
        if older[page * PAGE_BYTES :][:PAGE_BYTES] != newer[page * PAGE_BYTES :][:PAGE_BYTES]
    ]
    assert len(changed) > 5
    missed = []
    for page in changed:
        mixed = bytearray(newer)
        mixed[page * PAGE_BYTES : (page + 1) * PAGE_BYTES] = older[page * PAGE_BYTES :][:PAGE_BYTES]
        (folder / RECORDS).write_bytes(mixed)
        if outcome(folder) == "silent" and reads_differently(folder, newer):
            missed.append(page)
    assert missed == []


def archive_article(archive: OpenArchive) -> Article:
    with archive.reading() as unit:
        return next(iter(unit.articles.stream()))


def reads_differently(folder: Path, newer: bytes) -> bool:
    """Whether what the archive answers changed: a page that is free holds nothing to answer."""
    mixed = answers(folder)
    (folder / RECORDS).write_bytes(newer)
    return mixed != answers(folder)


def answers(folder: Path) -> object:
    archive = unlock(folder, read_only=True)
    with archive.reading() as unit:
        found = list(unit.articles.stream()), unit.search.ids(), unit.articles.newest(0, 99)
    archive.close()
    return found


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE articles SET content_hash = zeroblob(32) WHERE id = 7", FindingCode.RECORD),
        ("UPDATE articles SET version = 2 WHERE id = 7", FindingCode.RECORD),
        ("UPDATE articles SET original_sha256 = NULL WHERE id = 7", FindingCode.RECORD),
    ],
)
def test_a_record_that_the_chain_does_not_know(
    folder: Path, statement: str, code: FindingCode
) -> None:
    change(folder, statement)
    assert look(folder, deep=False) == [Finding(code, RECORDS, ArticleId(7))]


def test_a_record_that_is_gone_with_its_provenance(folder: Path) -> None:
    change(folder, "DELETE FROM articles WHERE id = 7")
    assert look(folder, deep=False) == [
        Finding(FindingCode.CHAIN, RECORDS),
        Finding(FindingCode.RECORD, RECORDS, ArticleId(7)),
    ]


def test_a_broken_chain(folder: Path) -> None:
    change(folder, "UPDATE chain SET commit_no = 9 WHERE number = 2")
    assert look(folder, deep=False) == [Finding(FindingCode.CHAIN, RECORDS)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE articles SET title = 'Нічога не было' WHERE id = 7",
        "UPDATE articles SET text_hash = zeroblob(32) WHERE id = 7",
        "UPDATE articles SET kind = 'poem' WHERE id = 7",
        "DELETE FROM article_texts WHERE article_id = 7",
        "UPDATE article_texts SET text = x'00' WHERE article_id = 7",
        "DELETE FROM article_authors WHERE article_id = 7",
    ],
)
def test_an_altered_document_is_found_by_reading_it(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert look(folder, deep=False) == []
    assert look(folder) == [Finding(FindingCode.RECORD, RECORDS, ArticleId(7))]


def test_trees_that_disagree(folder: Path) -> None:
    change(
        folder,
        "PRAGMA writable_schema = ON",
        "DELETE FROM sqlite_schema WHERE name = 'ix_annotations_article_id'",
    )
    assert look(folder, deep=False) == [Finding(FindingCode.STRUCTURE, RECORDS)]


def test_rows_without_their_owner(folder: Path) -> None:
    files = storage(folder)
    pages = files.records.open_raw()
    pages.execute("PRAGMA foreign_keys = OFF")
    pages.execute("INSERT INTO article_tags VALUES (7, 99, 12345)")
    pages.close()
    files.close()
    assert look(folder, deep=False) == [Finding(FindingCode.STRUCTURE, RECORDS)]


def test_a_lost_volume(folder: Path) -> None:
    (folder / VOLUME).unlink()
    assert look(folder, deep=False) == [Finding(FindingCode.MEDIA_MISSING, VOLUME)]
    found = look(folder)
    assert found[0] == Finding(FindingCode.MEDIA_MISSING, VOLUME)
    assert Counter(each.code for each in found[1:]) == {FindingCode.ORIGINAL: 8}


def test_an_unreadable_volume(folder: Path) -> None:
    (folder / VOLUME).write_bytes(b"")
    assert look(folder, deep=False) == [Finding(FindingCode.MEDIA, VOLUME)]


def test_what_an_unfinished_volume_left_is_no_damage(folder: Path) -> None:
    (folder / "media-0002.db").write_bytes(b"")
    assert look(folder) == []
    (folder / "media-0002.db").write_bytes(b"x" * 5000)
    assert look(folder) == [Finding(FindingCode.MEDIA, "media-0002.db")]


def test_an_original_that_was_removed_meanwhile_is_not_missed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(folder, "DELETE FROM chunks", volume=1)
    archive = unlock(folder, read_only=True)
    assert len(findings(archive)) == 8
    monkeypatch.setattr(inspection_module, "named_in", lambda *_: set())
    assert findings(archive) == []
    archive.close()


def test_originals_that_are_not_where_they_should_be(folder: Path) -> None:
    change(folder, "DELETE FROM originals WHERE id IN (6, 7)", volume=1)
    assert look(folder, deep=False) == [Finding(FindingCode.MEDIA_MISSING, VOLUME, count=2)]


def test_an_altered_original_is_found_by_reading_it(folder: Path) -> None:
    change(folder, "UPDATE chunks SET content = x'00' WHERE original_id = 7", volume=1)
    assert look(folder, deep=False) == []
    assert look(folder) == [Finding(FindingCode.ORIGINAL, VOLUME, ArticleId(7))]


def test_a_lost_header_copy_is_found_and_written_again(folder: Path) -> None:
    (folder / "header.bak").unlink()
    assert look(folder, deep=False) == [Finding(FindingCode.HEADER_COPY, "header.bak")]
    unlock(folder).close()
    assert look(folder, deep=False) == []


def test_records_without_a_chain_head(folder: Path) -> None:
    change(folder, "DELETE FROM chain_head")
    found = look(folder, deep=False)
    assert found == [Finding(FindingCode.CHAIN, RECORDS)]


def test_every_failure_is_ours(folder: Path) -> None:
    change(folder, "DROP TABLE article_texts")
    with pytest.raises(SkryniaError):
        look(folder)
