"""The command line in this process, over real rooms with a cheap derivation."""

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from desktop.wiring import Rooms, build
from importers.jail.jail import Jail
from vault.parameters import KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1)
PASSPHRASE = "сем слоў пра родны кут"


@dataclass(frozen=True)
class Answer:
    """What one command did."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Stream(io.TextIOWrapper):
    """A text stream into memory that may claim to be a terminal."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        self.memory = io.BytesIO()
        self._terminal = terminal
        super().__init__(self.memory, encoding=encoding)

    def isatty(self) -> bool:
        return self._terminal

    def text(self) -> str:
        return self.memory.getvalue().decode(self.encoding)


Run = Callable[..., Answer]


@pytest.fixture(scope="session")
def jail() -> Iterator[Jail]:
    """One for all tests: its server takes a while to load the parsers."""
    jail = Jail()
    yield jail
    jail.close()


@pytest.fixture
def rooms(jail: Jail) -> Rooms:
    return build(CHEAP, CHEAP, jail)


@pytest.fixture
def skrynia(monkeypatch: pytest.MonkeyPatch, rooms: Rooms) -> Run:
    """Runs a command; `typed` answers what the terminal asks, `given` is standard input."""

    def run(
        *words: str | Path,
        given: bytes = b"",
        typed: tuple[str, ...] = (),
        terminal: bool = False,
        encoding: str = "utf-8",
        rooms: Rooms = rooms,
    ) -> Answer:
        out, err = (Stream(terminal=terminal, encoding=encoding) for _ in range(2))
        answers = list(typed)

        def ask(_: str) -> str:
            if not answers:
                raise EOFError
            return answers.pop(0)

        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
            status = main([str(word) for word in words], build=lambda: rooms, ask=ask)
        assert answers == []
        return Answer(status, out.text(), err.text())

    return run


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    """A file that holds the passphrase."""
    file = tmp_path / "phrase"
    file.write_text(PASSPHRASE + "\n", "utf-8")
    return file


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder of four documents: two files and a collection of two."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "luksha.txt").write_text("Ліст ад Лукшы\n\nМы чакаем палітвязняў дадому.", "utf-8")
    (folder / "release.md").write_text("# Release\n\nThe release of prisoners began.", "utf-8")
    records = [
        {"id": "w1", "title": "Суд", "text": "Суд над Лукшай адклалі.", "lang": "be"},
        {"id": "w2", "title": "Court", "text": "The court met in Minsk.", "lang": "en"},
    ]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    (folder / "wire.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path, skrynia: Run, phrase: Path) -> Path:
    """A new, empty archive."""
    folder = tmp_path / "Family.skrynia"
    assert skrynia("create", folder, "--passphrase-file", phrase).status == 0
    return folder


@pytest.fixture
def filled(archive: Path, skrynia: Run, phrase: Path, letters: Path) -> Path:
    """An archive that holds the letters."""
    assert skrynia("import", archive, letters, "--passphrase-file", phrase).status == 0
    return archive
