"""Marks go with a project into another archive of the same originals, whatever text they have."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from archive.annotate import mark
from archive.codes import create_code
from archive.drafts import check
from archive.keys import Secret
from archive.marks import CodeId, PageArea, TimeSpan, fragment
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile
from desktop.wiring import Rooms
from tests.contracts.drafts import IMPORTED_AT
from tests.desktop.cli.conftest import PASSPHRASE, Run

ORIGINALS = (("audio/mpeg", "допыт.mp3"), ("image/png", "здымак.png"), ("application/pdf", "с.pdf"))
MARKS: tuple[tuple[int, PageArea | TimeSpan], ...] = (
    (1, TimeSpan(1000, 5500)),
    (1, TimeSpan(7000, 9000)),
    (2, PageArea(1, 10, 20, 30, 40)),
    (3, PageArea(1, 1, 2, 3, 4)),
    (3, PageArea(2, 5, 6, 7, 8)),
)


def made(rooms: Rooms, folder: Path, *, marked: bool) -> str:
    """An archive of a recording, a picture and a PDF without text; every one names them anew."""
    opened = rooms.shelf.create(folder, Secret(PASSPHRASE))
    drafts = [
        ArticleDraft(
            untrusted_text="",
            description=Description(title=f"{folder.name}: {name}"),
            original=OriginalFile(name.encode(), kind, name),
        )
        for kind, name in ORIGINALS
    ]
    with opened.writing() as unit:
        unit.search.add(unit.articles.add([check(each, IMPORTED_AT) for each in drafts]))
    if marked:
        create_code(opened, "Суд")
        for number, place in MARKS:
            mark(opened, ArticleId(number), place, codes=[CodeId(1)])
    opened.close()
    return str(folder)


@pytest.fixture
def run(skrynia: Run, phrase: Path) -> Run:
    """Runs a command on an archive with its passphrase."""
    return lambda *words: skrynia(*words, "--passphrase-file", phrase)


@pytest.fixture
def project(run: Run, rooms: Rooms, tmp_path: Path) -> Path:
    place = tmp_path / "ours.qdpx"
    assert run("codes", "export", made(rooms, tmp_path / "A", marked=True), place).status == 0
    return place


def without_sums(project: Path) -> Path:
    """The same project as a program writes it that keeps no descriptions of sources."""
    written = io.BytesIO()
    with zipfile.ZipFile(project) as parts, zipfile.ZipFile(written, "w") as bare:
        for name in parts.namelist():
            said = parts.read(name)
            if name == "project.qde":
                said, dropped = re.subn(rb"<Description>SHA-256[^<]*</Description>", b"", said)
                assert dropped == len(ORIGINALS)
            bare.writestr(name, said)
    place = project.with_name("bare.qdpx")
    place.write_bytes(written.getvalue())
    return place


def test_marks_come_along_by_the_originals_they_stand_on(
    run: Run, rooms: Rooms, project: Path, tmp_path: Path
) -> None:
    other = made(rooms, tmp_path / "B", marked=False)
    answer = run("codes", "import", other, project)
    assert (answer.status, answer.out, answer.err) == (0, "1 codes and 5 marks are new\n", "")
    passages = run("codes", "report", other, "1", "--json").records
    places = [(each["document"], each["place"]) for each in passages]
    assert places == [(number, fragment(place)) for number, place in MARKS]


def test_what_cannot_be_recognised_is_counted(
    run: Run, rooms: Rooms, project: Path, tmp_path: Path
) -> None:
    other = made(rooms, tmp_path / "B", marked=False)
    answer = run("codes", "import", other, without_sums(project))
    assert answer.status == 3
    assert answer.out == (
        "1 codes and 0 marks are new; 5 marks found no place; "
        "3 documents of the file are not here\n"
    )
