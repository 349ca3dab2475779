"""Writing, merging and searching open no file, and nothing is pickled."""

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def events_while_writing(mode: str) -> list[str]:
    script = Path(__file__).with_name("audited_writing.py")
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", script, mode],
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_no_file_is_opened_and_nothing_is_pickled() -> None:
    assert events_while_writing("quiet") == []


def test_control_a_file_opened_and_a_pickle_loaded_are_seen() -> None:
    kinds = {event.split(" ")[0] for event in events_while_writing("noisy")}
    assert kinds == {"open", "pickle.find_class"}
