"""Making an archive and filling it: the lines of the contract and the exit statuses."""

import json
import math
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

import archive.batching as batching
from archive.ingest import ImportReport, ItemOutcome, OutcomeSink, ingest
from desktop.cli import importing
from tests.desktop.cli.conftest import PASSPHRASE, Run


def test_create_tells_where_the_archive_is(tmp_path: Path, skrynia: Run, phrase: Path) -> None:
    folder = tmp_path / "A.skrynia"
    answer = skrynia("create", folder, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (0, [{"archive": str(folder)}])
    assert skrynia("stats", folder, "--passphrase-file", phrase).status == 0


def test_create_asks_a_terminal_twice(tmp_path: Path, skrynia: Run) -> None:
    folder = tmp_path / "A.skrynia"
    answer = skrynia("create", folder, typed=("one", "another", "same words", "same words"))
    assert answer.status == 0
    assert skrynia("stats", folder, typed=("same words",)).status == 0
    assert skrynia("stats", folder, typed=("one",)).status == 4


@pytest.mark.parametrize(
    ("phrase", "told"), [("password1", True), ("кот грае на старой скрыпцы ў лесе", False)]
)
def test_a_passphrase_that_is_easily_guessed_is_told_but_taken(
    tmp_path: Path, skrynia: Run, phrase: str, *, told: bool
) -> None:
    answer = skrynia("create", tmp_path / "A", typed=(phrase, phrase))
    assert answer.status == 0
    assert ("easily guessed" in answer.err) == told
    assert phrase not in answer.out + answer.err


def test_create_gives_up_when_the_two_never_agree(tmp_path: Path, skrynia: Run) -> None:
    answer = skrynia("create", tmp_path / "A", typed=("a", "b", "c", "d", "e", "f"))
    assert answer.status == 2
    assert not (tmp_path / "A").exists()


def test_create_does_not_touch_what_lies_there(archive: Path, skrynia: Run, phrase: Path) -> None:
    before = (archive / "header").read_bytes()
    answer = skrynia("create", archive, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (1, [{"error": "archive.exists"}])
    assert (archive / "header").read_bytes() == before


@pytest.mark.parametrize(
    ("cost", "status", "error"),
    [
        (["--kdf-memory-mib", "1"], 2, "usage"),
        (["--kdf-memory-mib", "0", "--kdf-passes", "1"], 1, "keys.parameters"),
        (["--kdf-memory-mib", "1", "--kdf-passes", "17"], 1, "keys.parameters"),
        (["--kdf-memory-mib", "4096", "--kdf-passes", "1"], 1, "keys.parameters"),
    ],
)
def test_create_refuses_a_cost_out_of_bounds(
    tmp_path: Path, skrynia: Run, phrase: Path, cost: list[str], status: int, error: str
) -> None:
    words = ["create", tmp_path / "A", "--passphrase-file", phrase, "--json", *cost]
    answer = skrynia(*words)
    assert (answer.status, answer.records) == (status, [{"error": error}])
    assert not (tmp_path / "A").exists()


def test_create_takes_a_named_cost(tmp_path: Path, skrynia: Run, phrase: Path) -> None:
    cost = ["--kdf-memory-mib", "1", "--kdf-passes", "1"]
    answer = skrynia("create", tmp_path / "A", "--passphrase-file", phrase, *cost)
    assert answer.status == 0


def test_import_tells_each_item_and_then_the_counts(
    archive: Path, skrynia: Run, phrase: Path, letters: Path
) -> None:
    absent = letters / "absent.txt"
    answer = skrynia("import", archive, letters, absent, "--passphrase-file", phrase, "--json")
    *items, report = answer.records
    assert answer.status == 3
    assert [set(item) for item in items] == [{"path", "outcome", "id", "code"}] * 5
    assert [item["outcome"] for item in items] == ["imported"] * 4 + ["failed"]
    assert [item["id"] for item in items] == [1, 2, 3, 4, None]
    assert (items[-1]["path"], items[-1]["code"]) == (str(absent), "import.not_found")
    assert set(report) == {"imported", "duplicates", "failed", "seconds"}
    assert (report["imported"], report["duplicates"], report["failed"]) == (4, 0, 1)


def test_import_finds_exact_duplicates(
    filled: Path, skrynia: Run, phrase: Path, letters: Path
) -> None:
    """Each document is told of, also those of a file that holds many."""
    answer = skrynia("import", filled, letters, "--passphrase-file", phrase, "--json")
    *items, report = answer.records
    assert answer.status == 0
    assert [(item["outcome"], item["id"]) for item in items] == [
        ("duplicate", number) for number in (1, 2, 3, 4)
    ]
    assert (report["imported"], report["duplicates"]) == (0, 4)


def test_import_in_words_names_only_what_failed(
    archive: Path, skrynia: Run, phrase: Path, letters: Path
) -> None:
    (letters / "empty.txt").write_bytes(b"")
    answer = skrynia("import", archive, letters, "--passphrase-file", phrase)
    failed, counts = answer.out.splitlines()
    assert (
        failed
        == f"Failed: {letters / 'empty.txt'}: There is no text in this file; it was left out."
    )
    assert counts.startswith("Imported 4, already there 0, failed 1 (")


def test_a_path_that_is_no_utf8_goes_through_json_and_back(
    tmp_path: Path, skrynia: Run, phrase: Path
) -> None:
    folder = Path(str(tmp_path) + "/caf\udce9.skrynia")
    answer = skrynia("create", folder, "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (0, [{"archive": str(folder)}])
    copy = tmp_path / "copy"
    assert "caf\\udce9" in skrynia("backup", folder, copy, "--passphrase-file", phrase).out


def test_a_file_with_a_name_that_is_no_utf8_is_told_as_it_reads(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    path = Path(str(tmp_path) + "/caf\udce9.txt")
    path.write_text("A text of its own.")
    first = skrynia("import", archive, path, "--passphrase-file", phrase, "--json").records[0]
    assert first["outcome"] == "imported"
    assert first["path"].encode("utf-8").startswith(str(tmp_path).encode())


def test_an_interrupt_stops_the_import_at_a_whole_batch(
    archive: Path,
    skrynia: Run,
    phrase: Path,
    letters: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [json.dumps({"title": f"t{n}", "text": f"word{n}"}) for n in range(1200)]
    collection = letters / "many.jsonl"
    collection.write_text("\n".join(lines))
    told: list[ItemOutcome] = []

    whole: Callable[..., ImportReport] = ingest

    def interrupted(
        opened: object, reader: object, sources: object, sink: OutcomeSink, **named: object
    ) -> ImportReport:
        def tell(outcome: ItemOutcome) -> None:
            told.append(outcome)
            if len(told) == 1:
                signal.raise_signal(signal.SIGINT)
            sink(outcome)

        return whole(opened, reader, sources, tell, **named)

    monkeypatch.setattr(importing, "ingest", interrupted)
    monkeypatch.setattr(batching, "BATCH_SECONDS", math.inf)
    before = signal.getsignal(signal.SIGINT)
    answer = skrynia("import", archive, collection, "--passphrase-file", phrase, "--json")
    *items, report = answer.records
    assert answer.status == 1
    assert len(items) == report["imported"] == 500
    assert signal.getsignal(signal.SIGINT) is before
    stats = skrynia("stats", archive, "--passphrase-file", phrase, "--json").records[0]
    assert stats["documents"] == stats["index"]["documents"] == 500


def test_the_passphrase_comes_from_standard_input(
    archive: Path, skrynia: Run, letters: Path
) -> None:
    given = b"\xef\xbb\xbf" + PASSPHRASE.encode() + b"\r\n"
    assert skrynia("import", archive, letters, "--passphrase-file", "-", given=given).status == 0
