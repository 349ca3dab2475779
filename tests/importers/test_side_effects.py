"""Parsing opens no file and no socket, starts nothing and writes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def events_while_parsing(mode: str, *documents: Path) -> list[str]:
    script = Path(__file__).with_name("audited_parse.py")
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", script, mode, *documents],
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_parsers_touch_nothing_outside_themselves(data: Path) -> None:
    documents = sorted(data.iterdir())
    assert len(documents) >= 8
    assert events_while_parsing("quiet", *documents) == []


def test_control_a_parser_that_opens_a_file_and_a_socket_is_seen(data: Path) -> None:
    events = events_while_parsing("noisy", data / "README.md")
    assert any(event.startswith("open ") for event in events)
    assert any(event.startswith("socket.") for event in events)


def test_reading_pages_brings_no_network_library() -> None:
    """urllib3 would bind a socket at import; neither it nor the fetching module is loaded."""
    program = (
        "import sys; from importers.warming import warm_up; warm_up();"
        "print(*sorted({'urllib3', 'certifi', 'requests'} & set(sys.modules)));"
        "import trafilatura; print(trafilatura.fetch_url.__module__)"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", program],
        env={"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["", "importers.trafilatura_offline"]


@pytest.mark.parametrize("page", [b"<p>", b"<html><body><p>x</p></body></html>", b"\xff\xfe<"])
def test_a_bad_page_leaves_no_line_on_the_terminal(page: bytes) -> None:
    program = (
        "import sys; from importers.webpage import parse_web_page\n"
        "try: parse_web_page(sys.stdin.buffer.read())\n"
        "except Exception: pass"
    )
    done = subprocess.run(
        [sys.executable, "-B", "-c", program],
        env={"PYTHONPATH": str(REPOSITORY)},
        input=page,
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")
