"""Xapian in a process of the system's Python, whose Debian package has its binding."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typing_extensions import override

from bench.contenders.contender import Contender, Question
from bench.samples import Sample

_PYTHON = "/usr/bin/python3"
_PROGRAM = Path(__file__).with_name("xapian_process.py")


def missing_xapian() -> str:
    """Return why Xapian cannot take part; empty when it can."""
    try:
        asked = subprocess.run([_PYTHON, "-c", "import xapian"], capture_output=True, check=False)
    except OSError:
        return f"there is no {_PYTHON}"
    return asked.returncode * "python3-xapian is missing: scripts/system_packages.sh bench"


class Xapian(Contender):
    """Asks the process, which measures itself: the pipe costs nothing."""

    name = "xapian"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._process = subprocess.Popen(
            [_PYTHON, str(_PROGRAM), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._built: dict[str, Any] = {}

    def _tell(self, order: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")

    def _ask(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._tell(order)
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        for s in samples:
            self._tell({"add": [s.number, s.text, s.language, s.year]})
        self._built = self._ask({"built": True})

    @override
    def open(self) -> None:
        self._ask({"open": True})

    @override
    def prepare(self, question: Question) -> Any:
        if question.kind == "fuzzy":  # Xapian 1.4 has no query for it.
            return None
        order = {"kind": question.kind, "words": question.words, "start": question.start}
        return {"search": order | {"language": question.language, "year": question.year}}

    @override
    def search(self, prepared: Any) -> int:
        return int(self._ask(prepared)["found"])

    @override
    def milliseconds(self, prepared: Any) -> tuple[float, float]:
        answer = self._ask(prepared)
        return float(answer["milliseconds"]), float(answer["cpu_milliseconds"])

    @override
    def peak_bytes(self) -> int:
        return int(self._built["peak_bytes"])

    @override
    def seconds_inside(self) -> float | None:
        return float(self._built["seconds"])

    @override
    def close(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()
