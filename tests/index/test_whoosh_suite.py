"""Whoosh-Reloaded's own tests, over our index. See docs/whoosh-suite.md."""

import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_SOURCE = "whoosh-reloaded==2.7.5"
_PROCESSES = "tests/test_mpwriter.py"  # Writers in several processes share Whoosh's files.


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("whoosh")
    download = ["pip", "download", "--no-deps", "--no-binary", ":all:", "-d", str(folder), _SOURCE]
    subprocess.run([sys.executable, "-m", *download], check=False, capture_output=True)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (suite,) = (path for path in folder.iterdir() if path.is_dir())
    options = ["-q", "-p", "tests.index.whoosh_redirect", "-p", "no:cacheprovider", "-W", "ignore"]
    where = ["--rootdir", str(suite), "--deselect", _PROCESSES, "tests"]
    environment = {"PYTHONPATH": str(_ROOT), "PATH": ""}
    subprocess.run(
        [sys.executable, "-m", "pytest", *options, *where],
        cwd=suite,
        env=environment,
        check=False,
        capture_output=True,
    )
    result: dict[str, list[str]] = json.loads((suite / "whoosh-suite.json").read_text("utf-8"))
    return result


@pytest.mark.slow
def test_at_least_95_percent_of_the_tests_that_build_an_index_pass(
    outcome: dict[str, list[str]],
) -> None:
    assert len(outcome["built"]) > 280
    assert len(outcome["failed"]) <= 0.05 * len(outcome["built"])


@pytest.mark.slow
def test_every_failure_is_explained(outcome: dict[str, list[str]]) -> None:
    page = (_ROOT / "docs" / "whoosh-suite.md").read_text("utf-8")
    explained = set(re.findall(r"`(test_\w+\.py::test_\w+)`", page))
    assert set(outcome["failed"]) <= explained
