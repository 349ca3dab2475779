"""Former texts, the bin, names and manuscripts as tables: proved, and consistent when read."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.editing.binning import put_into_bin, read_bin
from archive.editing.correcting import correct_text, text_versions
from archive.editing.describing import edit_description
from archive.editing.labelling import create_label, read_labels
from archive.editing.writing import manuscripts, save_manuscript
from archive.errors import ArchiveDamagedError
from archive.labels import LabelKind
from archive.manuscripts import Manuscript
from archive.ports import OpenArchive
from archive.records import ArticleId, Description
from archive.sketches import sketch
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import LONG_TEXT, full_article, new_article
from tests.vault.archives import findings, shelf, storage, store, unlock
from tests.vault.test_seal import BROKEN

ONE, TWO = ArticleId(1), ArticleId(2)
LATER = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    archive = shelf().create(tmp_path, SECRET)
    store(archive, full_article(), new_article("Другі"))
    correct_text(archive, ONE, "Выпраўлены тэкст")
    edit_description(archive, ONE, {"witness": "Рабіна"})
    put_into_bin(archive, [TWO])
    create_label(archive, LabelKind.TAG, "пустая")
    described = Description(title="Чарнавік", captured_at=LATER)
    save_manuscript(archive, Manuscript(untrusted_description=described))
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
        "UPDATE former_texts SET replaced_at = 0",
        "DELETE FROM bin",
        "UPDATE labels SET name = 'іншае'",
        "DELETE FROM manuscripts",
    ],
)
def test_changes_behind_the_sum_show(folder: Path, statement: str) -> None:
    archive = unlock(folder, read_only=True)
    assert findings(archive) == []
    archive.close()
    change(folder, statement)
    archive = unlock(folder, read_only=True)
    assert findings(archive)[0] == BROKEN[0]
    archive.close()


def test_an_altered_witness_shows(folder: Path) -> None:
    change(folder, "UPDATE article_details SET witness = 'іншая'")
    archive = unlock(folder, read_only=True)
    assert [finding.article_id for finding in findings(archive)] == [ONE]
    archive.close()


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE article_details SET consent = 'x'", lambda a: text_versions(a, ONE)),
        ("UPDATE former_texts SET places = X'00'", lambda a: text_versions(a, ONE)),
        ("UPDATE labels SET kind = 'x'", lambda a: read_labels(a, LabelKind.TAG)),
        ("UPDATE manuscripts SET content = X'00'", manuscripts),
        # The empty object, as zlib writes it.
        ("UPDATE manuscripts SET content = X'785eabae0500017500f9'", manuscripts),
    ],
)
def test_rows_that_cannot_be_read_are_damage(
    folder: Path, statement: str, read: Callable[[OpenArchive], object]
) -> None:
    change(folder, statement)
    archive = unlock(folder, read_only=True)
    with pytest.raises(ArchiveDamagedError):
        read(archive)
    archive.close()


def rewrite_draft(folder: Path, alter: Callable[[dict[str, object]], object]) -> None:
    files = storage(folder)
    with files.records.writing() as connection:
        (packed,) = connection.exec_driver_sql("SELECT content FROM manuscripts").one()
        content = json.loads(zlib.decompress(packed))
        alter(content)
        again = zlib.compress(json.dumps(content).encode())
        connection.exec_driver_sql("UPDATE manuscripts SET content = ?", (again,))
    files.close()


def test_a_draft_of_an_older_program_was_made_from_no_known_wording(folder: Path) -> None:
    rewrite_draft(folder, lambda content: content.pop("base"))
    archive = unlock(folder, read_only=True)
    assert [each.base for each in manuscripts(archive)] == [None]
    archive.close()


def test_a_draft_of_an_older_program_does_not_say_what_was_written(folder: Path) -> None:
    rewrite_draft(folder, lambda content: content.pop("written"))
    archive = unlock(folder, read_only=True)
    assert [each.written for each in manuscripts(archive)] == [None]
    archive.close()


@pytest.mark.parametrize("wrong", [{"base": "2"}, {"written": "title"}, {"written": ["title", 1]}])
def test_a_draft_that_makes_no_sense_is_damage(folder: Path, wrong: dict[str, object]) -> None:
    rewrite_draft(folder, lambda content: content.update(wrong))
    archive = unlock(folder, read_only=True)
    with pytest.raises(ArchiveDamagedError):
        manuscripts(archive)
    archive.close()


def test_what_is_in_the_bin_is_looked_at_too(folder: Path) -> None:
    change(folder, "UPDATE article_texts SET text = X'00' WHERE article_id = 2")
    archive = unlock(folder, read_only=True)
    assert [each.summary.id for each in read_bin(archive)] == [TWO]
    assert TWO in [finding.article_id for finding in findings(archive)]
    archive.close()


def test_a_document_without_a_sketch_leaves_those_of_others_as_they_are(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing() as unit:
        others = unit.articles.add(
            [new_article(LONG_TEXT), new_article("x"), new_article(LONG_TEXT)]
        )
        unit.search.add(others)
        first, bare, last = (each.id for each in others)
        assert unit.copies.add({each: sketch(LONG_TEXT) for each in (first, last)}) == {last: first}
    put_into_bin(archive, [bare])
    with archive.reading() as unit:
        assert unit.copies.of(first) == [last]
    archive.close()


WRITER = """
import sys
from pathlib import Path
from archive.editing.writing import save_manuscript
from archive.manuscripts import Manuscript
from tests.vault.archives import unlock

archive = unlock(Path(sys.argv[1]))
kept = save_manuscript(archive, Manuscript(untrusted_text="Тым вечарам"))
print(kept.id, flush=True)
input()
"""


def test_what_was_written_survives_the_end_of_the_program(folder: Path) -> None:
    """SIGKILL: nothing is tidied up."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline().strip() == "2"
        os.kill(writer.pid, signal.SIGKILL)
    archive = unlock(folder)
    assert [each.untrusted_text for each in manuscripts(archive)] == ["Тым вечарам", ""]
    assert findings(archive) == []
    archive.close()
