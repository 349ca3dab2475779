"""Standard streams that whoever starts the program has closed, as `<&-` and `>&-` do."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MODULES = ("desktop.main", "desktop.cli.main")


def closed(streams: str, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run Python with the words behind it and with streams closed by the shell."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {streams}', "sh", sys.executable, *map(str, words)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        check=False,
    )


@pytest.mark.parametrize("module", MODULES)
def test_a_closed_input_matters_only_to_who_reads_it(
    module: str, archive: Path, phrase: Path
) -> None:
    stats: list[str | Path] = ["-m", module, "stats", archive, "--json", "--passphrase-file"]
    done = closed("<&-", *stats, phrase)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["documents"] == 0
    refused = closed("<&-", *stats, "-")
    assert (refused.returncode, json.loads(refused.stdout)) == (2, {"error": "usage"})
    assert refused.stderr == b"skrynia: standard input is closed\n"


@pytest.mark.parametrize(
    ("module", "streams"),
    [(MODULES[0], ">&-"), (MODULES[0], "<&- >&-"), (MODULES[1], "<&- >&-")],
)
def test_a_closed_output_ends_the_command_quietly(
    module: str, streams: str, archive: Path, phrase: Path
) -> None:
    stats: list[str | Path] = ["-m", module, "stats", archive, "--passphrase-file", phrase]
    for words in (stats, [*stats, "--json"], ["-m", module, "stats", "--help"]):
        done = closed(streams, *words)
        assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_closed_errors_keep_the_result(archive: Path, phrase: Path) -> None:
    stats: list[str | Path] = ["-m", MODULES[0], "stats", archive, "--json", "--passphrase-file"]
    done = closed("2>&-", *stats, phrase)
    assert (done.returncode, json.loads(done.stdout)["documents"]) == (0, 0)
    failed = closed("2>&-", *stats, archive / "absent")
    assert (failed.returncode, json.loads(failed.stdout)) == (2, {"error": "usage"})
    assert closed("<&- >&- 2>&-", *stats, phrase).returncode == 1


@pytest.mark.parametrize(("occupied", "least"), [(True, 3), (False, 0)])
def test_no_file_takes_the_number_of_a_closed_stream(occupied: bool, least: int) -> None:
    occupy = "occupy_closed();" if occupied else ""
    code = (
        "import os, sys; from desktop.standard_streams import occupy_closed;"
        f"{occupy} os._exit(os.open(os.devnull, os.O_RDONLY))"
    )
    assert closed("<&- >&- 2>&-", "-c", code).returncode == least
