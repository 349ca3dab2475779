"""The server of the jail stands in lists of processes under the name of whoever began it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_BEGIN = """
import sys
from pathlib import Path
from importers.jail.machine import PR_SET_NAME, prctl
from importers.jail.protocol import READY
from importers.jail.starting import start_server
if sys.argv[1]:
    prctl(PR_SET_NAME, sys.argv[1].encode())
started = start_server()
started.control.recv(len(READY))
print(Path(f"/proc/{started.process.pid}/comm").read_text().strip())
started.control.close()
started.process.wait()
"""


def name_of_server(chosen: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", _BEGIN, chosen],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_it_has_the_name_that_was_chosen_and_else_that_of_the_program() -> None:
    assert name_of_server("Notes") == "Notes"
    assert name_of_server("").startswith("python")
