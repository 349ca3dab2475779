"""How long opening each window holds the event loop: told, not judged."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.dialogs import LIMIT_MS, OPENED, Opening, computed_ms, longest_turn_ms, middle, report

REPOSITORY = Path(__file__).resolve().parents[4]


@pytest.mark.slow
@pytest.mark.timeout(0)
def test_every_window_is_opened_and_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "figures.json"
    words = ["-m", "bench.dialogs", "--json", str(told)]
    done = subprocess.run([sys.executable, *words], cwd=REPOSITORY, capture_output=True, check=True)
    with capsys.disabled():
        sys.stdout.write(f"\n{done.stdout.decode()}")
    figures = json.loads(told.read_text(encoding="utf-8"))
    assert {each["name"] for each in figures} == set(OPENED)
    assert all(each["action_ms"] > 0 and each["turn_ms"] > 0 for each in figures)


def compute(milliseconds: float) -> None:
    end = time.thread_time() + milliseconds / 1000
    while time.thread_time() < end:
        pass


def test_what_a_window_computes_counts_and_what_it_waits_for_does_not() -> None:
    """The control: an action that is slow by itself is told apart from one that waits."""
    assert computed_ms(lambda: compute(2 * LIMIT_MS)) >= 2 * LIMIT_MS
    assert computed_ms(lambda: time.sleep(4 * LIMIT_MS / 1000)) < 2 * LIMIT_MS
    turns = iter((0, 2 * LIMIT_MS))
    assert longest_turn_ms(lambda: compute(next(turns, 0)), 0.3) >= 2 * LIMIT_MS


def test_the_slowest_window_comes_first_and_says_so() -> None:
    quick = middle([Opening("quick", 1, 2), Opening("quick", 3, 1), Opening("quick", 2, 9)])
    assert (quick.action_ms, quick.turn_ms) == (2, 2)
    slow = Opening("slow", 1, 2 * LIMIT_MS)
    lines = report([quick, slow]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["slow", "quick"]
    assert [line.endswith("over") for line in lines[1:]] == [True, False]
