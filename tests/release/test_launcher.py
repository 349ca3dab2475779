"""`start.sh` on mounts that forbid what a stick forbids."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest

from tests.faults.mounts import Finished, run_mounted

LAUNCHER = Path(str(files("resources").joinpath("launchers", "start.sh")))

_PROGRAM = """#!/bin/sh
[ "$1" = --version ] && exec "$(dirname "$0")/_internal/part"
echo "ran $*"
ls /dev/shm | wc -l
"""
_PART = "#!/bin/sh\necho 1\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """As it would be put together: copied onto a mount by the shell lines before a test."""
    program = tmp_path / "master" / "program-linux"
    (program / "_internal").mkdir(parents=True)
    for file, text in ((program / "skrynia", _PROGRAM), (program / "_internal" / "part", _PART)):
        file.write_text(text)
        file.chmod(0o755)
    (tmp_path / "master" / "start.sh").write_text(LAUNCHER.read_text())
    (tmp_path / "Флэшка з тэкстамі").mkdir()
    return tmp_path


def started(stick: Path, options: str, *words: str, chmod: str = "u+x") -> Finished:
    return started_and_then(stick, options, words, chmod=chmod)[0]


def started_and_then(
    stick: Path, options: str, words: Sequence[str], *then: list[str], chmod: str = "u+x"
) -> list[Finished]:
    place = stick / "Флэшка з тэкстамі"
    before = [
        f"mount -t tmpfs none '{place}'",
        "mount -t tmpfs none /dev/shm",
        f"cp -r '{stick}'/master/. '{place}'",
        f"chmod -R {chmod},u+X '{place}'",
        f"mount -o remount,{options} '{place}'",
    ]
    start = ["sh", str(place / "start.sh"), *words]
    return run_mounted(stick, [start, *then], before=before, given="")


@pytest.mark.parametrize(
    ("options", "chmod", "copies"),
    [("ro", "u+x", 0), ("ro,noexec", "u+x", 1), ("noexec", "u+x", 1)],
)
def test_it_starts_where_a_stick_lets_it(
    stick: Path, options: str, chmod: str, copies: int
) -> None:
    done = started(stick, options, "search", "Сям'я", chmod=chmod)
    assert done == Finished(0, f"ran search Сям'я\n{copies}\n")


_LOOK = """#!/bin/sh
[ "$1" = --version ] && exec "$(dirname "$0")/_internal/part"
look=$(dirname "$0")/../appearance.json
cat "$look"
[ -z "$1" ] || { rm "$look"; exit 0; }
echo chosen >"$look"
ls "/dev/shm"
"""


@pytest.mark.parametrize("words", [(), ("forget",)])
def test_the_chosen_look_goes_along_and_comes_back(stick: Path, words: tuple[str, ...]) -> None:
    (stick / "master" / "program-linux" / "skrynia").write_text(_LOOK)
    (stick / "master" / "appearance.json").write_text("as before\n")
    place = stick / "Флэшка з тэкстамі"
    again = f"cat '{place}/appearance.json' || echo none; ls /dev/shm"
    done = started_and_then(stick, "noexec", words, ["sh", "-c", again])
    assert done[0].status == 0
    assert done[0].output.startswith("as before\n")
    assert "appearance" not in done[0].output
    assert done[1].output == ("none\n" if words else "chosen\n")


def test_without_a_whole_program_it_says_so(stick: Path) -> None:
    (stick / "master" / "program-linux").rename(stick / "master" / "program-linux.new")
    assert started(stick, "ro") == Finished(1, "")


def test_the_old_program_starts_when_an_update_was_cut_short(stick: Path) -> None:
    (stick / "master" / "program-linux").rename(stick / "master" / "program-linux.old")
    assert started(stick, "ro", "x") == Finished(0, "ran x\n0\n")


def test_the_only_archive_is_opened(stick: Path) -> None:
    (stick / "master" / "archives" / "А.skrynia").mkdir(parents=True)
    place = stick / "Флэшка з тэкстамі" / "archives" / "А.skrynia"
    assert started(stick, "ro").output == f"ran window {place}\n0\n"
    (stick / "master" / "archives" / "Б.skrynia").mkdir()
    assert started(stick, "ro").output == "ran \n0\n"
