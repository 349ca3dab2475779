"""The report to read and print, in the language of the one who takes it out."""

from __future__ import annotations

import zipfile
from pathlib import Path

from archive.annotate import mark
from archive.codes import create_code
from archive.marks import PageArea, TimeSpan
from archive.records import ArticleId
from desktop.coding_files import CodingFile, written
from desktop.ui.annotation.export_dialog import ExportDialog
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import OFFSCREEN

pytestmark = OFFSCREEN


def test_the_report_to_read_speaks_the_language_of_the_window(desk: Desk, tmp_path: Path) -> None:
    made = create_code(desk.archive, "Лічбы").made_code
    assert made is not None
    mark(desk.archive, ArticleId(1), PageArea(3, 0, 0, 9, 9), codes=[made.id])
    mark(desk.archive, ArticleId(2), TimeSpan(1500, 3_605_000), codes=[made.id])
    ours = {
        "en": ("[Page 3]", "[0:00:01 – 1:00:05]", "Code", 'table:name="Codes"'),
        "be": ("[Старонка 3]", "[0:00:01 – 1:00:05]", "Код", 'table:name="Коды"'),
    }
    for language, words in ours.items():
        desk.stage.window.appearance.set_language(language)
        place = tmp_path / f"{language}.odt"
        dialog = ExportDialog(desk.archive, desk.stage.window.jobs, None, True, desk.stage.window)
        dialog.show()
        dialog.take_out(place)
        desk.stage.until(dialog.notice.isVisible)
        dialog.close()
        with zipfile.ZipFile(place) as parts:
            text = parts.read("content.xml").decode("utf-8")
        assert [each for each in words if each not in text] == []
        assert "page=3" not in text
        assert ">code<" not in text
    table = written(desk.archive, CodingFile.PASSAGES_TABLE, None).content.decode("utf-8-sig")
    assert "page=3" in table, "programs read fragments"
