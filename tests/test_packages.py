"""The packages that are installed are those that there are."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("archive", "desktop", "importers", "index", "release", "resources", "vault")


def test_every_package_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    markers = (path for room in ROOMS for path in (ROOT / room).rglob("__init__.py"))
    packages = {".".join(marker.parent.relative_to(ROOT).parts) for marker in markers}
    assert sorted(packages) == listed
