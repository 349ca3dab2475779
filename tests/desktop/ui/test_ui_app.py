"""The composition root: what the window is given, and what is kept from Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSettings

from desktop import app, wiring
from desktop.ui.locking.restart import RESUME_FLAG
from desktop.ui.services import Resumption
from vault.parameters import FLOOR


def test_the_window_gets_its_services_from_the_rooms() -> None:
    rooms = wiring.build(FLOOR)
    services = app.services(rooms)
    assert services.shelf is rooms.shelf
    assert len(services.suggest_passphrase("be").split()) == 7
    assert services.rate_passphrase("password") < 2
    assert services.sample is not None
    assert services.sample.is_dir()


@pytest.mark.parametrize("whole", [False, True])
def test_the_first_window_waits_for_nothing_of_an_open_archive(whole: bool) -> None:
    """The control is the same with all that comes while the passphrase is typed."""
    program = "import sys; from desktop import app; "
    program += "app.load_the_rest().join(); " * whole
    program += "print(*sorted({'sqlalchemy', 'desktop.ui.library_page'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert told.stdout.split() == [b"desktop.ui.library_page", b"sqlalchemy"] * whole


def test_a_missing_sample_is_not_offered(tmp_path: Path) -> None:
    rooms = replace(wiring.build(FLOOR), sample=tmp_path / "nothing")
    assert app.services(rooms).sample is None


def test_the_archive_may_be_named_on_the_command_line(tmp_path: Path) -> None:
    options = app._parser().parse_args([str(tmp_path)])
    assert app.resumption_of(options) == Resumption(folder=str(tmp_path), named=True)
    assert app.resumption_of(app._parser().parse_args([])) == Resumption()


def test_the_predecessors_word_goes_before_the_command_line(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"nonsense")
    os.close(writing)
    options = app._parser().parse_args([str(tmp_path), RESUME_FLAG, str(reading)])
    assert app.resumption_of(options) == Resumption()


def test_qt_finds_no_place_for_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    app.leave_no_traces()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "disabled:"
    settings = QSettings("QtProject")
    settings.setValue("x", 1)
    settings.sync()
    assert not settings.isWritable()
    assert settings.fileName().startswith(os.devnull)


def test_a_session_bus_that_is_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")
    app.leave_no_traces()
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == "unix:path=/run/bus"


def test_a_packaged_program_shows_its_own_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    app.use_own_fonts(tmp_path, packaged=False)
    assert "FONTCONFIG_FILE" not in os.environ
    app.use_own_fonts(tmp_path, packaged=True)
    assert os.environ["FONTCONFIG_FILE"] == str(tmp_path / "fontconfig" / "system-fonts.conf")
    (tmp_path / "fonts").mkdir()
    app.use_own_fonts(tmp_path, packaged=True)
    assert os.environ["FONTCONFIG_FILE"] == str(tmp_path / "fontconfig" / "fonts.conf")


def test_the_systems_fonts_are_shown_without_a_cache() -> None:
    folder = Path(app.__file__).parents[1] / "resources" / "fontconfig"
    tree = ElementTree.parse(folder / "system-fonts.conf")
    assert [each.text for each in tree.iter("cachedir")] == ["/dev/null/none"]
    assert "/usr/share/fonts" in [each.text for each in tree.iter("dir")]


def test_the_own_configuration_of_fonts_keeps_no_cache() -> None:
    configuration = Path(app.__file__).parents[1] / "resources" / "fontconfig" / "fonts.conf"
    tree = ElementTree.parse(configuration)
    assert [each.text for each in tree.iter("cachedir")] == ["/dev/null/none"]
    folders = [(each.text, each.get("prefix")) for each in tree.iter("dir")]
    assert folders == [("../fonts", "relative")]
