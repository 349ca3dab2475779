"""How long the window stands still while 10,000 documents come in: told, not judged.

Times are those of the machine and of whatever else it does; so the test demands that every moment
of the import was followed and that what held the loop is named, and reports the rest.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.beats import BEAT_MS, LONG_MS, Beats, Watch

REPOSITORY = Path(__file__).resolve().parents[4]
DOCUMENTS = 10_000


@pytest.mark.slow
@pytest.mark.timeout(0)
def test_ten_thousand_documents_are_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "figures.json"
    words = ["-m", "bench.window", "--documents", str(DOCUMENTS), "--json", str(told)]
    done = subprocess.run([sys.executable, *words], cwd=REPOSITORY, capture_output=True, check=True)
    with capsys.disabled():
        sys.stdout.write(f"\n{done.stdout.decode()}")
    figures = json.loads(told.read_text(encoding="utf-8"))
    assert figures["imported"] == DOCUMENTS
    assert figures["followed_seconds"] > 0.95 * figures["seconds"]
    assert figures["beats"] * LONG_MS / 1000 > figures["seconds"]
    assert figures["answers"] > 2
    assert all(gap["length_ms"] > LONG_MS for gap in figures["long"])


def hold_the_loop(seconds: float) -> None:
    time.sleep(seconds)


def test_what_holds_a_thread_is_told_with_its_place() -> None:
    """The control: a loop that is held is seen, and one that is not is not."""
    beats = Beats()
    watch = Watch(beats)
    beats.begin()
    watch.begin()
    for number in range(10):
        if number == 5:
            hold_the_loop(4 * LONG_MS / 1000)
        else:
            time.sleep(BEAT_MS / 1000)
        beats.beat()
    watch.end()
    assert len(beats.gaps) == 10
    held = beats.gaps[5]
    assert held in beats.long()
    assert "hold_the_loop" in held.place
    assert held.own_ms < held.length_ms
    assert f"over {LONG_MS} ms: {len(beats.long())}" in beats.summary()


def test_work_of_the_thread_itself_is_told_apart_from_waiting() -> None:
    beats = Beats()
    beats.begin()
    end = time.thread_time() + 2 * LONG_MS / 1000
    while time.thread_time() < end:
        pass
    beats.beat()
    (busy,) = beats.gaps
    assert busy.own_ms > LONG_MS
    assert busy.own_ms <= busy.length_ms + 1  # two clocks, read one after the other
