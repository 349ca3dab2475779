"""Start an import in a process of its own, kill it, and hold the archive against what it told."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.find import find
from archive.keys import Secret
from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.searching import SearchRequest
from archive.upkeep import verify
from tests.faults.rooms import PASSPHRASE, cheap_rooms


@dataclass(frozen=True)
class Told:
    """What the import had printed when it ended: paths (or labels) by document number."""

    imported: dict[int, str]
    seconds: float
    status: int


def empty_archive(folder: Path) -> Path:
    cheap_rooms().shelf.create(folder, Secret(PASSPHRASE)).close()
    return folder


def write_collection(path: Path, documents: int, words_each: int = 60) -> Path:
    """Documents that each have one word that no other has."""
    filler = [f"слова{number}" for number in range(997)]
    with path.open("w", encoding="utf-8") as lines:
        for number in range(documents):
            words = [filler[(number * 31 + at * 7) % len(filler)] for at in range(words_each)]
            text = " ".join([unique_word(number), *words])
            lines.write(json.dumps({"id": str(number), "lang": "be", "text": text}) + "\n")
    return path


def unique_word(number: int) -> str:
    return f"адзіны{number}канец"


def command(
    arguments: Sequence[str], *, split: bool = False, server: int | None = None
) -> list[str]:
    """The program; `server` is the socket of a jail's server that it is lent."""
    control = ["--split-commit"] if split else []
    lent = [] if server is None else ["--server", str(server)]
    return [sys.executable, "-m", "tests.faults.program", *control, *lent, *arguments]


def run_import(
    archive: Path,
    source: Path,
    *,
    kill_after: float | None = None,
    split: bool = False,
    server: int | None = None,
) -> Told:
    """Import; the clock starts when the child has been given its passphrase."""
    words = ["import", str(archive), str(source), "--passphrase-file", "-", "--json"]
    child = subprocess.Popen(
        command(words, split=split, server=server),
        pass_fds=() if server is None else (server,),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    started = time.monotonic()
    killer = None if kill_after is None else threading.Timer(kill_after, child.kill)
    if killer is not None:
        killer.start()
    output, said = child.communicate(PASSPHRASE.encode() + b"\n")
    if killer is not None:
        killer.cancel()
    assert child.returncode in (0, -signal.SIGKILL), f"it ended by itself: {said[-2000:].decode()}"
    return Told(_imported(output), time.monotonic() - started, child.returncode)


def _imported(output: bytes) -> dict[int, str]:
    whole_lines = output.split(b"\n")[:-1]
    records = (json.loads(line) for line in whole_lines)
    return {each["id"]: each["path"] for each in records if each.get("outcome") == "imported"}


def problems(archive_folder: Path, told: Told) -> list[str]:
    """What is wrong with an archive after its import ended; empty when nothing is."""
    archive = cheap_rooms().shelf.at(archive_folder).unlock(Secret(PASSPHRASE))
    try:
        with archive.reading() as unit:
            stored, indexed = set(unit.articles.ids()), set(unit.search.ids())
        lost = set(told.imported) - stored
        found = [f"told but not stored: {len(lost)}"] if lost else []
        found += [] if stored == indexed else [f"records {len(stored)}, index {len(indexed)}"]
        found += [finding.code.value for finding in verify(archive, deep=True)]
        sample = sorted(stored)[:: max(1, len(stored) // 20)]
        found += [f"not found: {number}" for number in sample if not _is_found(archive, number)]
    finally:
        archive.close()
    return found


def _is_found(archive: OpenArchive, number: int) -> bool:
    with archive.reading() as unit:
        word = unit.articles.get(ArticleId(number)).text.split()[0]
    result = find(archive, SearchRequest(query=f'"{word}"'))
    return [hit.summary.id for hit in result.hits] == [number]


def fresh_copy(template: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    return folder
