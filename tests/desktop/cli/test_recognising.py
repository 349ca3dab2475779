"""`skrynia ocr`: pictures and scans are read in the jail, stored, found; killed, it goes on."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from archive.errors import RecognitionUnavailableError
from archive.ports import PageRecogniser
from archive.progress import CancelToken
from desktop.wiring import Rooms
from importers.jail.recogniser import recogniser
from tests.desktop.cli.conftest import PASSPHRASE, Run
from tests.faults.killing import command
from tests.importers.pictures.drawn import encoded, page
from tests.narrowed import present

BELARUSIAN = "Сведчанне, запісанае ў Мінску ў жніўні.\nНіхто не чытаў гэтых лістоў."
RUSSIAN = "Письмо пришло только через месяц,\nи конверт был вскрыт."


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "be.png").write_bytes(encoded(page(BELARUSIAN)))
    scan = encoded(page(BELARUSIAN), "PDF", save_all=True, append_images=[page(RUSSIAN)])
    (folder / "scan.pdf").write_bytes(scan)
    (folder / "text.txt").write_text("Тэкст, які ўжо тэкст.", "utf-8")
    return folder


@pytest.fixture
def shown(archive: Path, skrynia: Run, phrase: Path, pictures: Path) -> Path:
    assert skrynia("import", archive, pictures, "--passphrase-file", phrase).status == 0
    return archive


def test_pictures_are_read_found_and_told(skrynia: Run, shown: Path, phrase: Path) -> None:
    secret = ("--passphrase-file", phrase, "--json")
    answer = skrynia("ocr", shown, "--languages", "bel,ru", *secret)
    assert answer.status == 0
    *documents, report = answer.records
    assert [(each["id"], each["outcome"], each["pages"]) for each in documents] == [
        (1, "read", 1),
        (2, "read", 2),
    ]
    assert all(80 <= each["confidence"] <= 100 for each in documents)
    assert {key: report[key] for key in ("read", "empty", "failed", "pages")} == {
        "read": 2,
        "empty": 0,
        "failed": 0,
        "pages": 3,
    }
    (found,) = skrynia("search", shown, "конверт", *secret).records
    assert [hit["id"] for hit in found["hits"]] == [2]
    (document,) = skrynia("show", shown, "2", *secret).records
    assert (document["version"], document["lang"]) == (2, "be")
    assert document["text"].split() == f"{BELARUSIAN} {RUSSIAN}".split()
    assert skrynia("verify", shown, "--deep", *secret).status == 0
    assert skrynia("ocr", shown, *secret).records == [
        {"read": 0, "empty": 0, "failed": 0, "pages": 0, "seconds": pytest.approx(0, abs=60)}
    ]
    told = skrynia("ocr", shown, "1", "3", "99", "--languages", "bel", "--passphrase-file", phrase)
    assert told.status == 3
    first, second, third, last = told.out.splitlines()
    assert first.startswith("1: 1 pages, confidence")
    assert second == "3: nothing to read"
    assert third.startswith("Failed: 99: No document has this number.")
    assert last.startswith("Read 1, nothing to read in 1, failed 1 (1 pages")


def test_languages_that_are_not_known_are_told(skrynia: Run, shown: Path, phrase: Path) -> None:
    answer = skrynia("ocr", shown, "--languages", "bel,xyz", "--passphrase-file", phrase)
    assert answer.status == 2
    assert "bel, rus, ukr, eng, pol, lit" in answer.err


def test_missing_models_are_told(skrynia: Run, shown: Path, phrase: Path, rooms: Rooms) -> None:
    def unavailable(*_: object, **__: object) -> NoReturn:
        raise RecognitionUnavailableError

    without = replace(rooms, recogniser=unavailable)
    answer = skrynia("ocr", shown, "--json", "--passphrase-file", phrase, rooms=without)
    assert (answer.status, answer.records) == (1, [{"error": "ocr.unavailable"}])


def test_ctrl_c_keeps_what_was_told(skrynia: Run, shown: Path, phrase: Path, rooms: Rooms) -> None:
    def stopping(
        languages: Sequence[str] = (),
        *,
        may_risk: bool = False,
        cancel: CancelToken | None = None,
    ) -> AbstractContextManager[PageRecogniser]:
        present(cancel).cancel()
        return recogniser(languages, may_risk=may_risk, cancel=cancel)

    stopped = replace(rooms, recogniser=stopping)
    answer = skrynia("ocr", shown, "--passphrase-file", phrase, rooms=stopped)
    assert answer.status == 1
    assert "Stopped as asked" in answer.err


@pytest.mark.slow
def test_a_killed_reading_goes_on_where_it_stopped(skrynia: Run, shown: Path, phrase: Path) -> None:
    words = ["ocr", str(shown), "--passphrase-file", "-", "--json", "--languages", "bel"]
    child = subprocess.Popen(
        command(words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    with child:
        present(child.stdin).write(PASSPHRASE.encode() + b"\n")
        present(child.stdin).close()
        assert json.loads(present(child.stdout).readline())["id"] == 1
        child.kill()
    secret = ("--passphrase-file", phrase, "--json")
    assert skrynia("verify", shown, "--deep", *secret).status == 0
    (first,) = skrynia("show", shown, "1", *secret).records
    assert (first["version"], first["text"].split()) == (2, BELARUSIAN.split())
    *documents, _ = skrynia("ocr", shown, "--languages", "bel", *secret).records
    assert [(each["id"], each["outcome"]) for each in documents] == [(2, "read")]
    assert skrynia("verify", shown, "--deep", *secret).status == 0
