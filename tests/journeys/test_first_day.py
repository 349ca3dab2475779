"""A first day with the program, on the command line, as a script would live it."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from tests.faults.rooms import cheap_rooms

PASSPHRASE = "сямёра слоў на паперы"
Run = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command with a secret on standard input; give its records."""

    def run_command(
        *words: object, secret: str = PASSPHRASE, status: int = 0
    ) -> list[dict[str, Any]]:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(f"{secret}\n".encode()), "utf-8"))
        arguments = [*map(str, words), "--passphrase-file", "-", "--json"]
        assert main(arguments, build=cheap_rooms) == status
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run_command


def test_a_first_day(tmp_path: Path, run: Run) -> None:
    archive, second = tmp_path / "Family.skrynia", tmp_path / "stick" / "Second.skrynia"
    second.parent.mkdir()
    sample = cheap_rooms().sample

    run("create", archive)
    *items, report = run("import", archive, sample)
    assert report["imported"] == len(items) >= 40
    assert run("import", archive, sample)[-1]["duplicates"] == len(items)

    (found,) = run("search", archive, "Luksha", "--facets", "--limit", 5)
    assert found["total"] >= len(found["hits"]) == 5
    assert sum(found["facets"]["language"].values()) == found["total"]
    number = found["hits"][0]["id"]
    (shown,) = run("show", archive, number)
    assert shown["id"] == number
    assert "Luksha" in shown["text"] or "Лукша" in shown["text"]

    (added,) = run("keys", "add", archive, "--new-recovery", "--words", "be", "--label", "сейф")
    words = added["recovery"]
    run("backup", archive, second)
    assert run("verify", second, "--deep", "--recovery", secret=words) == [
        {"ok": True, "findings": []}
    ]
    run("stats", second, secret="не тая фраза", status=4)

    run("remove", archive, number)
    (left,) = run("search", archive, "Luksha")
    assert left["total"] == found["total"] - 1
    run("show", archive, number, status=1)
    assert run("stats", archive)[0]["documents"] == len(items) - 1
    assert run("verify", archive, "--deep") == [{"ok": True, "findings": []}]
    (kept,) = run("search", second, "Luksha")
    assert kept["total"] == found["total"]
