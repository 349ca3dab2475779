"""SIGTERM to a command at work, which acts as Ctrl+C does."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vault.making import is_unfinished

ROOT = Path(__file__).resolve().parents[3]
SIGNALS = (signal.SIGINT, signal.SIGTERM)
DEAR = ("--kdf-memory-mib", "256", "--kdf-passes", "16")
"""A cost of some seconds: long enough to be stopped in between."""


def started(*words: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "desktop.main", *map(str, words), "--json"]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        # A shell may have started the tests with interrupts ignored, which is inherited.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def stopped(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Status and last line of a process that was told to stop."""
    out, err = process.communicate()
    assert b"Traceback" not in err
    return process.returncode, out.splitlines()[-1]


CANCELLED = (1, json.dumps({"error": "job.cancelled"}).encode())


@pytest.mark.parametrize("number", SIGNALS)
def test_a_stopped_creation_leaves_nothing(
    number: signal.Signals, tmp_path: Path, phrase: Path
) -> None:
    folder, keyfile = tmp_path / "A", tmp_path / "key"
    secret = ("--passphrase-file", phrase, "--make-keyfile", keyfile)
    with started("create", folder, *secret, *DEAR) as process:
        # In the instant of claiming an empty folder may stay, which the next try takes over.
        while not is_unfinished(folder):
            assert process.poll() is None
            time.sleep(0.01)
        time.sleep(0.3)
        process.send_signal(number)
        assert stopped(process) == CANCELLED
    assert not folder.exists()
    assert not keyfile.exists()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_stopped_batch_says_so(number: signal.Signals, archive: Path, phrase: Path) -> None:
    words = ("search", archive, "--passphrase-file", phrase, "--batch", "-")
    with started(*words) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("Лукша\n".encode())
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["total"] == 0
        process.send_signal(number)
        assert stopped(process) == CANCELLED
