"""`skrynia doctor`, and what an import does where there is no jail."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from archive.confinement import Confinement, Probe
from desktop.messages import ESCAPES
from desktop.wiring import Rooms
from importers.jail.jail import Jail
from tests.desktop.cli.conftest import Run

UNLOCKED = Confinement((Probe("open", refused=True), Probe("socket", refused=False)))
Answers = Callable[[Confinement], None]


def test_the_jail_holds_here(skrynia: Run) -> None:
    answer = skrynia("doctor", "--json")
    (record,) = answer.records
    assert answer.status == 0
    assert record["jail"] is True
    assert len(record["refused"]) >= 12
    assert set(record["refused"].values()) == {True}
    told = skrynia("doctor")
    assert told.out.count("refused  ") == len(record["refused"])


def test_every_probe_has_words(jail: Jail) -> None:
    assert [probe.name for probe in jail.confinement().probes] == list(ESCAPES)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, jail: Jail) -> Answers:
    """A machine whose probes answer something else."""
    return lambda found: monkeypatch.setattr(jail, "confinement", lambda: found)


def test_what_is_open_is_marked(skrynia: Run, rooms: Rooms, machine: Answers) -> None:
    machine(UNLOCKED)
    weak = replace(rooms, confinement=lambda: UNLOCKED)
    answer = skrynia("doctor", rooms=weak)
    assert answer.status == 1
    assert "OPEN     open a socket" in answer.out
    assert "refused  open a file" in answer.out
    none = replace(rooms, confinement=lambda: Confinement(()))
    assert skrynia("doctor", "--json", rooms=none).records == [{"jail": False, "refused": {}}]


def test_without_a_jail_risky_kinds_are_left_out_unless_agreed_to(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path, machine: Answers
) -> None:
    machine(UNLOCKED)
    words = import_of_two(archive, phrase, tmp_path, "--json")
    answer = skrynia(*words)
    assert answer.status == 3
    assert [record.get("code") for record in answer.records[:2]] == [None, "import.unprotected"]
    agreed = skrynia(*words, "--unjailed")
    assert agreed.status == 0
    assert agreed.records[-1]["imported"] == 1


@pytest.mark.parametrize(
    ("typed", "json", "imported"),
    [(("y",), False, 2), ((" Yes ",), False, 2), (("",), False, 1), ((), False, 1), ((), True, 1)],
)
def test_on_a_terminal_a_person_is_asked_before_risky_kinds_are_read(
    archive: Path,
    skrynia: Run,
    rooms: Rooms,
    phrase: Path,
    tmp_path: Path,
    machine: Answers,
    typed: tuple[str, ...],
    json: bool,
    imported: int,
) -> None:
    machine(UNLOCKED)
    words = import_of_two(archive, phrase, tmp_path, *(["--json"] if json else []))
    answer = skrynia(*words, typed=typed, terminal=True, rooms=open_rooms(rooms))
    assert answer.status == (0 if imported == 2 else 3)
    assert answer.err.count("This system cannot lock up the readers of files") == 1
    assert ("Such files are left out" in answer.err) == (not typed)
    counted = f'"imported": {imported},' if json else f"Imported {imported},"
    assert counted in answer.out


def test_nobody_is_asked_where_the_jail_holds_or_where_it_was_agreed_to(
    archive: Path, skrynia: Run, rooms: Rooms, phrase: Path, tmp_path: Path, machine: Answers
) -> None:
    words = import_of_two(archive, phrase, tmp_path)
    # an answer that nobody asks for would be left over, which the stage refuses
    assert "lock up" not in skrynia(*words, terminal=True).err
    machine(UNLOCKED)
    agreed = skrynia(*words, "--again", "--unjailed", terminal=True, rooms=open_rooms(rooms))
    assert (agreed.status, "lock up" in agreed.err) == (0, False)


def open_rooms(rooms: Rooms) -> Rooms:
    return replace(rooms, confinement=lambda: UNLOCKED)


def import_of_two(
    archive: Path, phrase: Path, tmp_path: Path, *more: str
) -> tuple[str | Path, ...]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Просты тэкст без пасткі.", encoding="utf-8")
    (folder / "b.html").write_text("<html><body><p>A page with words.</p></body></html>")
    return ("import", archive, folder, "--passphrase-file", phrase, *more)
