"""Keys: what opens an archive, added, changed and removed from the command line."""

import stat
from pathlib import Path

import pytest

from archive.keys import KEYFILE_BYTES
from tests.desktop.cli.conftest import PASSPHRASE, Run


@pytest.fixture
def second(tmp_path: Path) -> Path:
    file = tmp_path / "second"
    file.write_text("another passphrase", "utf-8")
    return file


def test_list_shows_the_first_key(archive: Path, skrynia: Run, phrase: Path) -> None:
    answer = skrynia("keys", "list", archive, "--passphrase-file", phrase, "--json")
    (slot,) = answer.records
    assert set(slot) == {"slot", "kind", "label", "created_at"}
    assert (slot["slot"], slot["kind"]) == (0, "passphrase")


def test_add_and_remove(archive: Path, skrynia: Run, phrase: Path, second: Path) -> None:
    words = ["keys", "add", archive, "--passphrase-file", phrase, "--label", "Алесь"]
    answer = skrynia(*words, "--new-passphrase-file", second, "--json")
    (added,) = answer.records
    assert (answer.status, added["label"]) == (0, "Алесь")
    assert "Алесь" in skrynia("keys", "list", archive, "--passphrase-file", second).out

    slot = str(added["slot"])
    removed = skrynia("keys", "remove", archive, slot, "--passphrase-file", phrase, "--json")
    assert removed.records == [{"slot": added["slot"], "outcome": "removed"}]
    assert skrynia("stats", archive, "--passphrase-file", second).status == 4


@pytest.mark.parametrize(("slot", "error"), [("0", "keys.last"), ("5", "keys.not_found")])
def test_remove_refuses(
    archive: Path, skrynia: Run, phrase: Path, second: Path, slot: str, error: str
) -> None:
    answer = skrynia("keys", "remove", archive, slot, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (1, [{"error": error}])
    assert skrynia("stats", archive, "--passphrase-file", phrase).status == 0


def test_all_slots_taken(archive: Path, skrynia: Run, second: Path) -> None:
    given = f"{PASSPHRASE}\nanother\n".encode()
    words = ["keys", "add", archive, "--passphrase-file", "-", "--new-passphrase-file", "-"]
    statuses = [skrynia(*words, given=given).status for _ in range(8)]
    assert statuses == [0] * 7 + [1]


def test_change_puts_the_new_in_the_place_of_the_old(
    archive: Path, skrynia: Run, phrase: Path, second: Path
) -> None:
    words = ["keys", "change", archive, "--passphrase-file", phrase]
    answer = skrynia(*words, "--new-passphrase-file", second, "--json")
    assert (answer.status, answer.records[0]["slot"]) == (0, 0)
    assert skrynia("stats", archive, "--passphrase-file", phrase).status == 4
    assert skrynia("stats", archive, "--passphrase-file", second).status == 0


def test_change_asks_which_when_several_are_alike(
    archive: Path, skrynia: Run, phrase: Path, second: Path
) -> None:
    add = ["keys", "add", archive, "--passphrase-file", phrase, "--new-passphrase-file", second]
    assert skrynia(*add).status == 0
    change = ["keys", "change", archive, "--passphrase-file", phrase]
    assert skrynia(*change, typed=()).status == 2
    assert skrynia(*change, "1", typed=("third", "third")).status == 0
    assert skrynia("stats", archive, typed=("third",)).status == 0
    assert skrynia("stats", archive, "--passphrase-file", second).status == 4


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_recovery_code_is_shown_once_and_opens(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path, language: str
) -> None:
    words = ["keys", "add", archive, "--passphrase-file", phrase, "--new-recovery"]
    answer = skrynia(*words, "--words", language, "--json")
    (slot,) = answer.records
    assert slot["kind"] == "recovery"
    code = slot["recovery"]
    assert len(code.split()) == 13
    listed = skrynia("keys", "list", archive, "--passphrase-file", phrase, "--json").out
    assert code not in listed
    sheet = tmp_path / "sheet"
    sheet.write_text(code.upper(), "utf-8")
    opening = ["stats", archive, "--passphrase-file", sheet]
    assert skrynia(*opening, "--recovery").status == 0
    assert skrynia(*opening).status == 4


def test_a_recovery_code_in_words(archive: Path, skrynia: Run, phrase: Path) -> None:
    words = ["keys", "add", archive, "--passphrase-file", phrase, "--new-recovery"]
    out = skrynia(*words).out
    assert "Write it on paper" in out
    code = out.splitlines()[-1].strip()
    assert skrynia("stats", archive, "--recovery", typed=(code,)).status == 0


def test_recovery_words_that_are_no_code(archive: Path, skrynia: Run) -> None:
    answer = skrynia("stats", archive, "--recovery", "--json", typed=("no such words",))
    assert (answer.status, answer.records) == (1, [{"error": "keys.recovery_words"}])


def test_a_keyfile_is_made_and_demanded(
    archive: Path, skrynia: Run, phrase: Path, second: Path, tmp_path: Path
) -> None:
    keyfile = tmp_path / "photo.jpg"
    words = ["keys", "add", archive, "--passphrase-file", phrase, "--make-keyfile", keyfile]
    assert skrynia(*words, "--new-passphrase-file", second).status == 0
    assert keyfile.stat().st_size == KEYFILE_BYTES
    assert stat.S_IMODE(keyfile.stat().st_mode) == 0o600
    opening = ["stats", archive, "--passphrase-file", second]
    assert skrynia(*opening, "--keyfile", keyfile).status == 0
    assert skrynia(*opening).status == 4
    keyfile.write_bytes(b"too short")
    assert skrynia(*opening, "--keyfile", keyfile).status == 4


def test_an_archive_may_begin_with_a_keyfile(tmp_path: Path, skrynia: Run, phrase: Path) -> None:
    folder, keyfile, other = (tmp_path / name for name in ("A.skrynia", "key", "B.skrynia"))
    create = ["create", folder, "--passphrase-file", phrase, "--make-keyfile", keyfile]
    assert skrynia(*create).status == 0
    words = ["--passphrase-file", phrase, "--keyfile", keyfile]
    assert skrynia("stats", folder, *words).status == 0
    assert skrynia("create", other, *words).status == 0
    assert skrynia("stats", other, *words).status == 0
    assert skrynia("stats", other, "--passphrase-file", phrase).status == 4


def test_a_keyfile_that_was_made_for_nothing_goes_again(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    keyfile = tmp_path / "key"
    words = ["create", archive, "--passphrase-file", phrase, "--make-keyfile", keyfile]
    assert skrynia(*words).status == 1
    assert not keyfile.exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--new-recovery", "--new-passphrase-file", "-"],
        ["--new-recovery", "--make-keyfile", "key"],
        ["--make-keyfile", "TAKEN"],
        ["--new-keyfile", "absent"],
        ["--new-keyfile", "a", "--make-keyfile", "b"],
        ["--recovery", "--keyfile", "TAKEN"],
    ],
)
def test_options_that_contradict_each_other(
    archive: Path, skrynia: Run, phrase: Path, second: Path, options: list[str]
) -> None:
    named = [str(second) if option == "TAKEN" else option for option in options]
    words = ["keys", "add", archive, "--passphrase-file", phrase, "--json", *named]
    if "--new-passphrase-file" not in named and "--new-recovery" not in named:
        words += ["--new-passphrase-file", second]
    answer = skrynia(*words)
    assert (answer.status, answer.records) == (2, [{"error": "usage"}])
    assert second.read_text("utf-8") == "another passphrase"
    listed = skrynia("keys", "list", archive, "--passphrase-file", phrase, "--json")
    assert len(listed.records) == 1


def test_an_empty_passphrase_is_refused(
    tmp_path: Path, archive: Path, skrynia: Run, phrase: Path
) -> None:
    empty = tmp_path / "empty"
    empty.write_bytes(b"\n")
    assert skrynia("stats", archive, "--passphrase-file", empty).status == 4
    answer = skrynia("create", tmp_path / "B", "--passphrase-file", empty, "--json")
    assert (answer.status, answer.records) == (1, [{"error": "keys.weak"}])
