"""A child that dies, hangs, eats, lies or floods is one failed item; the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from importers.jail import runners
from importers.jail.exchange import Exchange
from importers.jail.jail import Jail
from importers.jail.limits import TimeLimits
from importers.jail.runners import make_runner
from importers.reader import FileReader
from tests.importers.hostile_server import hostile_jail
from tests.importers.outcomes import text_or_code
from tests.narrowed import present


@pytest.fixture(scope="module")
def hostile() -> Iterator[Jail]:
    jail = hostile_jail()
    yield jail
    jail.close()


@pytest.fixture
def reader(hostile: Jail) -> FileReader:
    return FileReader(partial(make_runner, hostile, may_risk=False))


def read(reader: FileReader, folder: Path, *words: str) -> list[str]:
    """What became of documents with these first words: their text, or a code."""
    for number, word in enumerate(words):
        (folder / f"{number:03}").write_text(f"{word} and more")
    items = reader.read([folder])
    return [text_or_code(item) for item in items]


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        ("die", "import.crashed"),
        ("quit", "import.crashed"),
        ("segfault", "import.crashed"),
        ("bug", "import.crashed"),
        ("exit", "import.crashed"),
        ("flood", "import.crashed"),
        ("garble", "import.crashed"),
        ("lie", "import.crashed"),
        ("overtake", "import.crashed"),
        ("eat", "import.too_complex"),
        ("recurse", "import.too_complex"),
        ("open", "import.crashed"),
    ],
)
def test_what_a_child_does_fails_one_item(
    reader: FileReader, tmp_path: Path, deed: str, code: str
) -> None:
    assert read(reader, tmp_path, "good", deed, "fine") == ["said good", code, "said fine"]


@pytest.mark.parametrize("deed", ["hang", "dribble"])
def test_a_child_that_says_nothing_whole_is_killed(
    reader: FileReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    monkeypatch.setattr(runners, "time_limits", lambda _: TimeLimits(20, 1))
    assert read(reader, tmp_path, deed, "fine") == ["import.timeout", "said fine"]


def test_a_child_that_computes_on_and_on_is_killed(
    reader: FileReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runners, "time_limits", lambda _: TimeLimits(1, 60))
    assert read(reader, tmp_path, "compute", "fine") == ["import.timeout", "said fine"]


def test_of_many_lines_only_those_that_kill_fail(reader: FileReader, tmp_path: Path) -> None:
    words = ["good", "die", "good", "die", "garble", "eat", "good"]
    (tmp_path / "a.jsonl").write_text("\n".join(words))
    codes = [text_or_code(item) for item in reader.read([tmp_path])]
    crashed, bomb = "import.crashed", "import.too_complex"
    assert codes == ["said good", crashed, "said good", crashed, crashed, bomb, "said good"]


def test_a_server_that_was_killed_is_replaced(
    hostile: Jail, reader: FileReader, tmp_path: Path
) -> None:
    assert read(reader, tmp_path, "good") == ["said good"]
    server = present(hostile._server).process
    server.kill()
    server.wait()
    assert read(reader, tmp_path, "good", "fine") == ["said good", "said fine"]


def test_control_without_the_jail_the_same_parser_opens_a_file(
    hostile: Jail, tmp_path: Path
) -> None:
    class Open(Jail):
        def child(self, limits: TimeLimits) -> Exchange:
            return hostile._child(limits, jailed=False)

    reader = FileReader(partial(runners.JailedRunner, Open(hostile._start), may_risk=True))
    assert read(reader, tmp_path, "open") == ["said open"]
