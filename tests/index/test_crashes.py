"""Indexing and merging that is killed, and the files that it opens."""

import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from whoosh import query

import index
from index.errors import EngineError
from tests.index.indexing_program import EACH, gone_after, opened, text_of

_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+)')


def command(path: Path, rounds: int, *options: str) -> list[str]:
    return [sys.executable, "-m", "tests.index.indexing_program", str(path), str(rounds), *options]


def run(path: Path, seconds: float, *options: str) -> int:
    """Index until killed; return the last round that was told to be committed."""
    child = subprocess.Popen(command(path, 10_000, *options), stdout=subprocess.PIPE)
    assert child.stdout is not None
    lines = [child.stdout.readline()]
    time.sleep(seconds)
    child.kill()
    lines += child.stdout.read().splitlines()
    assert child.wait() == -signal.SIGKILL
    child.stdout.close()
    return int(lines[-1])


def problems(path: Path, told: int) -> list[str]:
    """What is wrong with the index, measured by the rounds that the table `kept` has."""
    connection, ix = opened(path)
    try:
        (rounds,) = connection.execute("SELECT count(*) FROM kept").fetchone()
        wrong = [] if rounds > told else ["a round that was told is lost"]
        wrong += differences(ix, rounds)
        while ix.merge_step():
            continue
        return wrong + [f"after merging: {each}" for each in differences(ix, rounds)]
    except (EngineError, connection.Error) as error:
        return [type(error).__name__]
    finally:
        connection.close()


def differences(ix: index.ArrayIndex, rounds: int) -> list[str]:
    numbers = set(range(rounds * EACH)) - gone_after(rounds)
    texts = {number: set(text_of(number).split()) for number in numbers}
    asked = ["everywhere", "shared0", "shared7", "shared399"]
    asked += [f"own{number}" for number in range(0, rounds * EACH, 11)]
    wrong = []
    with ix.searcher() as searcher:
        ids = searcher.column("id")
        for word in asked:
            expected = {number for number in numbers if word in texts[number]}
            matches = searcher.match(query.Term("body", word))
            if sorted(ids.values[matches].tolist()) != sorted(expected):
                wrong.append(f"other documents have {word}")
    return wrong


def killed(path: Path, times: int, *options: str) -> list[str]:
    """Kill so often, going on with what the last kill left; stop at the first problem."""
    moments = random.Random(20240911)
    for _ in range(times):
        told = run(path, moments.uniform(0.05, 1.0), *options)
        if wrong := problems(path, told):
            return wrong
    return []


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_kills_while_indexing_and_merging_leave_the_index_whole(tmp_path: Path) -> None:
    assert killed(tmp_path / "killed.db", 25) == []


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_same_kills_catch_commits_that_are_split(tmp_path: Path) -> None:
    assert killed(tmp_path / "split.db", 100, "--split")


def files_written(folder: Path, *options: str) -> set[str]:
    """The names of the files that a run opens for writing, by what the kernel was asked."""
    trace = folder / "trace"
    path = folder / "vault.db"
    traced = ["strace", "-f", "-e", "trace=open,openat,creat", "-o", str(trace)]
    subprocess.run([*traced, *command(path, 12, *options)], check=True, stdout=subprocess.DEVNULL)
    asked = _OPENED.findall(trace.read_text("utf-8", "replace"))
    written = {name for name, flags in asked if "O_RDWR" in flags or "O_WRONLY" in flags}
    return {name for name in written if not name.endswith(".pyc") and ".pyc." not in name}


def test_indexing_and_merging_open_no_file_but_the_vault_s(tmp_path: Path) -> None:
    vault = str(tmp_path / "vault.db")
    own = {vault, f"{vault}-wal", f"{vault}-shm", f"{vault}-journal"}
    written = files_written(tmp_path)
    assert vault in written
    assert written <= own


def test_the_trace_shows_a_file_that_is_not_the_vault_s(tmp_path: Path) -> None:
    assert str(tmp_path / "vault.words") in files_written(tmp_path, "--spill")
