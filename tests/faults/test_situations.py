"""What can befall an archive: each has its message, its exit status, and nothing is lost."""

from __future__ import annotations

import io
import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from archive.keys import Secret
from desktop.cli.main import main
from importers.jail.jail import Jail
from tests.faults.killing import command, empty_archive, run_import, write_collection
from tests.faults.mounts import run_mounted
from tests.faults.private_places import REPOSITORY
from tests.faults.rooms import PASSPHRASE, cheap_rooms

DOCUMENTS = 40
GIVEN = f"{PASSPHRASE}\n"
OPEN_WITH = ("--passphrase-file", "-", "--json")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("situations")
    archive = empty_archive(folder / "Filled.skrynia")
    run_import(archive, write_collection(folder / "collection.jsonl", DOCUMENTS))
    return archive


@pytest.fixture
def archive(filled: Path, tmp_path: Path) -> Path:
    return shutil.copytree(filled, tmp_path / "Family.skrynia")


def skrynia(*words: object, given: str = GIVEN) -> tuple[int, dict[str, object], str]:
    """Exit status, last record on standard output, and what was said to the user."""
    finished = subprocess.run(
        command([str(word) for word in words] + list(OPEN_WITH)),
        input=given.encode(),
        capture_output=True,
        cwd=REPOSITORY,
        check=False,
    )
    lines = finished.stdout.splitlines()
    return finished.returncode, json.loads(lines[-1]), finished.stderr.decode()


Answer = Callable[..., tuple[int, dict[str, object], str]]


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    jail = Jail()
    yield jail
    jail.close()


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, jail: Jail) -> Answer:
    """`skrynia` in this process: to start one takes far longer than to answer."""

    def run(*words: object) -> tuple[int, dict[str, object], str]:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GIVEN.encode())))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            written = [str(word) for word in [*words, *OPEN_WITH]]
            status = main(written, build=lambda: cheap_rooms(jail))
        lines = out.buffer.getvalue().splitlines()
        return status, json.loads(lines[-1]), err.buffer.getvalue().decode()

    return run


def documents_in(folder: Path) -> int:
    archive = cheap_rooms().shelf.at(folder).unlock(Secret(PASSPHRASE), read_only=True)
    try:
        with archive.reading() as unit:
            assert unit.articles.ids() == unit.search.ids()
            return unit.articles.count()
    finally:
        archive.close()


def truncate_to(size_bytes: int) -> Callable[[Path], None]:
    def damage(archive: Path) -> None:
        with (archive / "archive.db").open("r+b") as file:
            file.truncate(size_bytes)

    return damage


def overwrite_headers(change: Callable[[bytearray], None]) -> Callable[[Path], None]:
    def damage(archive: Path) -> None:
        for name in ("header", "header.bak"):
            content = bytearray((archive / name).read_bytes())
            change(content)
            (archive / name).write_bytes(content)

    return damage


def flip_a_bit(content: bytearray) -> None:
    content[100] ^= 1


def raise_version(content: bytearray) -> None:
    """A header as a later program would write it: version 9, its checksum true."""
    struct.pack_into("<I", content, 8, 9)
    checked = bytes(content[:-32])
    content[-32:] = blake2b(
        checked, digest_size=32, person=b"skrynia.checksum"[:16], encoder=RawEncoder
    )


def delete_headers(archive: Path) -> None:
    (archive / "header").unlink()
    (archive / "header.bak").unlink()


def delete_records(archive: Path) -> None:
    (archive / "archive.db").unlink()


@pytest.mark.parametrize(
    ("damage", "status", "code"),
    [
        (overwrite_headers(flip_a_bit), 5, "archive.damaged"),
        (overwrite_headers(bytearray.clear), 5, "archive.damaged"),
        (overwrite_headers(raise_version), 1, "archive.newer_version"),
        (truncate_to(0), 5, "archive.damaged"),
        (truncate_to(4096), 5, "archive.damaged"),
        (truncate_to(5000), 5, "archive.damaged"),
        (delete_headers, 5, "archive.damaged"),
        (delete_records, 5, "archive.damaged"),
    ],
)
@pytest.mark.parametrize("words", [("stats",), ("search", "адзіны1канец"), ("import", REPOSITORY)])
def test_damage_is_said_and_nothing_is_written(
    archive: Path,
    here: Answer,
    damage: Callable[[Path], None],
    status: int,
    code: str,
    words: tuple[str, ...],
) -> None:
    damage(archive)
    before = contents(archive)
    name, *rest = words
    answered, record, said = here(name, archive, *rest)
    assert (answered, record) == (status, {"error": code})
    assert said.startswith("skrynia: ")
    assert contents(archive) == before


def test_a_process_that_meets_damage_says_the_same(archive: Path) -> None:
    overwrite_headers(flip_a_bit)(archive)
    before = contents(archive)
    answered, record, said = skrynia("import", archive, REPOSITORY)
    assert (answered, record) == (5, {"error": "archive.damaged"})
    assert said.startswith("skrynia: ")
    assert contents(archive) == before


def contents(archive: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in archive.iterdir() if path.name != "lock"}


def test_a_wrong_passphrase_is_said_and_nothing_is_written(archive: Path) -> None:
    before = contents(archive)
    status, record, said = skrynia("stats", archive, given="wrong\n")
    assert (status, record) == (4, {"error": "archive.wrong_secret"})
    assert "wrong\n" not in said
    assert contents(archive) == before


def test_one_good_header_is_enough_and_is_mended(archive: Path) -> None:
    (archive / "header").write_bytes(b"garbage")
    status, record, _ = skrynia("verify", archive)
    assert status == 5
    assert record["ok"] is False
    assert skrynia("import", archive, archive.parent / "nothing.txt")[0] == 3
    assert skrynia("verify", archive)[:2] == (0, {"ok": True, "findings": []})


def test_a_second_process_reads_and_does_not_write(archive: Path) -> None:
    writer = cheap_rooms().shelf.at(archive).unlock(Secret(PASSPHRASE))
    try:
        status, record, _ = skrynia("search", archive, "адзіны7канец")
        assert (status, record["total"]) == (0, 1)
        assert skrynia("remove", archive, 1)[:2] == (6, {"error": "archive.locked"})
    finally:
        writer.close()
    assert skrynia("remove", archive, 1)[0] == 0
    assert documents_in(archive) == DOCUMENTS - 1


def test_a_read_only_medium_is_read_and_not_written(archive: Path, tmp_path: Path) -> None:
    medium = tmp_path / "medium"
    medium.mkdir()
    before = [f"mount --bind {archive} {medium}", f"mount -o remount,bind,ro {medium}"]
    search, stats, remove, deep = run_mounted(
        tmp_path,
        [
            command(["search", str(medium), "адзіны7канец", *OPEN_WITH]),
            command(["stats", str(medium), *OPEN_WITH]),
            command(["remove", str(medium), "1", *OPEN_WITH]),
            command(["verify", str(medium), "--deep", *OPEN_WITH]),
        ],
        before=before,
        given=GIVEN,
    )
    assert (search.status, json.loads(search.output)["total"]) == (0, 1)
    assert (stats.status, json.loads(stats.output)["documents"]) == (0, DOCUMENTS)
    assert (remove.status, json.loads(remove.output)) == (1, {"error": "archive.read_only"})
    assert deep.status == 0
    assert documents_in(archive) == DOCUMENTS


def test_a_full_disk_keeps_what_was_told(archive: Path, tmp_path: Path) -> None:
    disk, rescued = tmp_path / "disk", tmp_path / "Rescued.skrynia"
    disk.mkdir()
    source = write_collection(tmp_path / "large.jsonl", 3000, words_each=200)
    told, deep, _ = run_mounted(
        tmp_path,
        [
            command(["import", f"{disk}/A.skrynia", str(source), *OPEN_WITH]),
            command(["verify", f"{disk}/A.skrynia", "--deep", *OPEN_WITH]),
            ["cp", "-r", f"{disk}/A.skrynia", str(rescued)],
        ],
        before=[f"mount -t tmpfs -o size=4m none {disk}", f"cp -r {archive} {disk}/A.skrynia"],
        given=GIVEN,
    )
    records = [json.loads(line) for line in told.output.splitlines()]
    assert (told.status, records[-1]) == (1, {"error": "disk.full"})
    imported = [each for each in records if each.get("outcome") == "imported"]
    assert 0 < len(imported) < 3000
    assert (deep.status, json.loads(deep.output)) == (0, {"ok": True, "findings": []})
    assert documents_in(rescued) == DOCUMENTS + len(imported)


def test_an_archive_is_not_made_on_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    create, listing = run_mounted(
        tmp_path,
        [command(["create", f"{disk}/A.skrynia", *OPEN_WITH]), ["ls", "-A", str(disk)]],
        before=[f"mount -t tmpfs -o size=16k none {disk}"],
        given=GIVEN,
    )
    assert (create.status, json.loads(create.output)) == (1, {"error": "disk.full"})
    assert listing.output == ""
