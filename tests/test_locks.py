"""The locks hold what pyproject.toml asks for, by hash, and name no place to get it from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = DECLARED["project"]
FFMPEG = "requirements-ffmpeg.lock"
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-package.lock")


def locked(name: str) -> dict[str, str]:
    """Version by canonical name."""
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


def asked_for(*extras: str) -> list[Requirement]:
    lines = list(PROJECT["dependencies"])
    for extra in extras:
        lines += PROJECT["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("name", "extras"),
    list(zip(LOCKS, [["build"], ["build", "dev"], ["build", "package"]], strict=True)),
)
def test_the_lock_holds_a_fitting_version_of_everything(name: str, extras: list[str]) -> None:
    pins = locked(name)
    missing = [
        str(requirement)
        for requirement in asked_for(*extras)
        if pins.get(canonicalize_name(requirement.name), "") not in requirement.specifier
    ]
    assert missing == []


@pytest.mark.parametrize("name", LOCKS[1:])
def test_what_runs_is_what_is_tested_and_packaged(name: str) -> None:
    assert locked(LOCKS[0]).items() <= locked(name).items()


def test_the_libraries_of_ffmpeg_are_those_of_the_same_qt() -> None:
    (line,) = DECLARED["dependency-groups"]["ffmpeg"]
    ((name, version),) = locked(FFMPEG).items()
    assert name == canonicalize_name(Requirement(line).name)
    assert version == locked(LOCKS[0])["pyside6-essentials"]


@pytest.mark.parametrize("name", [*LOCKS, FFMPEG])
def test_every_pin_has_hashes_and_there_is_nothing_else(name: str) -> None:
    text = (ROOT / name).read_text("utf-8").replace("\\\n", "")
    for line in text.splitlines():
        assert re.fullmatch(r"[\w.-]+==[^\s;]+( ;[^#]*?)?( +--hash=sha256:[0-9a-f]{64})+", line)
