"""What a file of another program holds is taken in, or told: nothing is lost silently."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.ui.annotation.history import History
from desktop.ui.annotation.taking_in import TakenInDialog, TakingIn
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import OFFSCREEN
from tests.importers.exchange.foreign_project import foreign_project

pytestmark = OFFSCREEN


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_what_has_no_place_here_is_told(desk: Desk, tmp_path: Path, language: str) -> None:
    window, history = desk.stage.window, desk.stage.window.history
    assert isinstance(history, History)
    make_reader = desk.stage.make_project_reader
    taking = TakingIn(desk.archive, window.jobs, history, make_reader, window)
    dialog = TakenInDialog(taking, window)
    dialog.open()
    place = tmp_path / "theirs.qdpx"
    place.write_bytes(foreign_project())
    taking.read(place)
    desk.stage.until(lambda: "2" in dialog.words.text())
    window.languages.choose(language)
    desk.stage.application.processEvents()
    lines = dialog.words.text().splitlines()
    wanted = {
        "en": ("Documents of the file that are not here: 3", "Marks on pictures: 1", "Cases: 1"),
        "be": ("Дакументаў з файла, якіх тут няма: 3", "Пазнакі на малюнках: 1", "Выпадкі: 1"),
        "ru": ("Документов из файла, которых здесь нет: 3", "Случаи: 1", "Связи: 1"),
    }
    assert not set(wanted[language]) - set(lines)


def test_undo_is_promised_only_where_something_came(desk: Desk, tmp_path: Path) -> None:
    window, history = desk.stage.window, desk.stage.window.history
    assert isinstance(history, History)
    make_reader = desk.stage.make_project_reader
    taking = TakingIn(desk.archive, window.jobs, history, make_reader, window)
    place = tmp_path / "theirs.qdpx"
    place.write_bytes(foreign_project())
    for comes in (True, False):
        dialog = TakenInDialog(taking, window)
        taking.read(place)
        desk.stage.until(lambda shown: "Cases: 1" in shown.words.text(), dialog)
        assert ("Ctrl+Z" in dialog.words.text()) is comes
        dialog.reject()
