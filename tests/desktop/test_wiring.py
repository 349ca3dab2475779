"""The composition root: what it joins, and that what it makes has the cost it was told."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from archive.errors import ArchiveExistsError, WeakParametersError
from archive.keys import Secret
from desktop.wiring import MeasuringShelf, build
from index.languages.stemming import CYRILLIC_LANGUAGES, Stemmers
from tests.narrowed import present
from vault.header_file import read_header
from vault.parameters import FLOOR, KdfParameters

CHEAP = KdfParameters(memory_kib=8, passes=1)
SECRET = Secret("seven words that nobody else would think of")


def test_a_new_archive_costs_what_was_measured(tmp_path: Path) -> None:
    measured = KdfParameters(FLOOR.memory_kib, FLOOR.passes + 1)
    shelf = MeasuringShelf(lambda: measured)
    shelf.create(tmp_path / "A", SECRET).close()
    assert read_header(tmp_path / "A").parameters == measured
    shelf.at(tmp_path / "A").unlock(SECRET).close()


def test_nothing_is_measured_for_a_place_that_is_taken(tmp_path: Path) -> None:
    measured: list[KdfParameters] = []

    def measure() -> KdfParameters:
        measured.append(FLOOR)
        return FLOOR

    (tmp_path / "A").mkdir()
    (tmp_path / "A" / "letter").touch()
    with pytest.raises(ArchiveExistsError):
        MeasuringShelf(measure).create(tmp_path / "A", SECRET)
    assert measured == []
    MeasuringShelf(measure).create(tmp_path / "B", SECRET).close()
    assert measured == [FLOOR]


def test_a_new_archive_costs_what_was_named(tmp_path: Path) -> None:
    build().shelf_with_cost(64, 3).create(tmp_path / "A", SECRET).close()
    assert read_header(tmp_path / "A").parameters == FLOOR


@pytest.mark.parametrize(("memory_mib", "passes"), [(63, 3), (64, 2)])
def test_nothing_below_the_floor_is_made(tmp_path: Path, memory_mib: int, passes: int) -> None:
    shelf = build().shelf_with_cost(memory_mib, passes)
    with pytest.raises(WeakParametersError):
        shelf.create(tmp_path / "A", SECRET)
    assert not (tmp_path / "A").exists()


def test_words_and_ratings() -> None:
    rooms = build(CHEAP, CHEAP)
    for language in ("ru", "en"):
        assert len(rooms.suggest_passphrase(language).split()) == 7
        assert len(rooms.recovery_code(language).split()) == 13
        assert rooms.suggest_passphrase(language) != rooms.suggest_passphrase(language)
    assert rooms.rate_passphrase("123456") == 0
    assert rooms.rate_passphrase(rooms.suggest_passphrase("en")) == 4


def test_the_sample_is_a_folder_of_documents() -> None:
    rooms = build(CHEAP, CHEAP)
    assert present(rooms.reader().count([rooms.sample])) >= 40


def test_what_reads_and_finds_is_loaded_beforehand() -> None:
    script = (
        "import sys; from desktop import wiring; rooms = wiring.build();"
        "modules = ('importers.reader', 'index.archive_index');"
        "print([each in sys.modules for each in modules]); rooms.warm_up();"
        "from index.languages.lexicon import _dictionary;"
        "print([each in sys.modules for each in modules], _dictionary.cache_info().currsize)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert told.stdout.splitlines() == ["[False, False]", "[True, True] 6"]


@pytest.mark.parametrize("is_stopped", [False, True])
def test_dictionaries_of_the_script_of_a_query_are_read_until_told_enough(
    monkeypatch: pytest.MonkeyPatch, *, is_stopped: bool
) -> None:
    first, gate, read = threading.Event(), threading.Event(), list[str]()

    def stems(_: Stemmers, word: str, language: str) -> tuple[str, ...]:
        read.append(language)
        first.set()
        gate.wait()
        return (word,)

    monkeypatch.setattr(Stemmers, "stems", stems)
    before = set(threading.enumerate())
    enough = build(CHEAP, CHEAP).prepare_search("суд")
    first.wait()
    (reading,) = set(threading.enumerate()) - before
    if is_stopped:
        enough()
    gate.set()
    reading.join()
    assert read == list(CYRILLIC_LANGUAGES)[: 1 if is_stopped else None]
