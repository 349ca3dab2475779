"""Run commands where a small or read-only file system is mounted, in their own mount namespace.

The namespace ends with the commands, so nothing stays mounted; no rights are needed beyond those
that Linux gives to every user.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.private_places import REPOSITORY


@dataclass(frozen=True)
class Finished:
    """Exit status and standard output of one command."""

    status: int
    output: str


def run_mounted(
    folder: Path, commands: Sequence[Sequence[str]], *, before: Sequence[str], given: str
) -> list[Finished]:
    """Run `before` (shell lines that mount something), then each command with `given` as input."""
    results = folder / "results"
    results.mkdir(exist_ok=True)
    script = ["set -e", *before, "set +e"]
    for number, words in enumerate(commands):
        output, status = results / f"{number}.out", results / f"{number}.status"
        script.append(f"printf %s {shlex.quote(given)} | {shlex.join(words)} >{output} 2>/dev/null")
        script.append(f"echo $? >{status}")
    subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", "\n".join(script)],
        check=True,
        cwd=REPOSITORY,
        timeout=240,
    )
    return [
        Finished(int((results / f"{n}.status").read_text()), (results / f"{n}.out").read_text())
        for n in range(len(commands))
    ]
