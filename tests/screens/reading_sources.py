"""Originals to be looked at and listened to, for the pictures of the program; all is made up."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import soundfile
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

PARAGRAPH = (
    "Я стаяла каля сцяны разам з усімі. Было холадна, і ніхто не ведаў, колькі нам чакаць. "
    "Побач стаяла жанчына з дзіцем; яна ціха спявала, каб дзіця не плакала. "
)
OLD = """Нас трымалі каля сцяны тры гадзіны. Потым назвалі прозвішчы і павезлі ў горад.

У машыне нас было дзевяць. Ніхто не размаўляў, толькі адзін хлопец пытаўся, ці далёка яшчэ.

Калі мы прыехалі, было ўжо цёмна. Нас пастроілі ў двары, і чалавек у масцы чытаў спіс.

Мне дазволілі патэлефанаваць дадому на трэці дзень. Я сказала толькі, што жывая.
"""
NEW = OLD.replace("тры гадзіны", "амаль чатыры гадзіны").replace("дзевяць", "адзінаццаць")
NEW = NEW.replace("Я сказала", "Побач стаяў афіцэр, таму я сказала").replace(
    "толькі адзін", "адзін"
)
CUES = (
    ("00:00:00,500", "00:00:04,000", "Раскажыце, калі ласка, што вы бачылі."),
    ("00:00:04,200", "00:00:09,000", "Мы выйшлі а сёмай. На вуліцы было ціха."),
    ("00:00:09,500", "00:00:15,000", "Потым пад’ехалі тры аўтобусы без нумароў."),
    ("00:00:16,000", "00:00:22,000", "Я запомніла голас, які лічыў нас па адным."),
)
SEEN = ("00:00:00,200", "00:00:00,900", "Гэта знята з балкона.")
FILM = Path(__file__).resolve().parents[1] / "data" / "recordings" / "h264.mp4"
PAGE = """<html><head><title>Суд перанесены</title></head><body><h1>Суд перанесены</h1>
<p>Пасяджэнне <a href="https://example.org/court">суда</a> перанесена на панядзелак. Гэта
паведамілі <a href="https://example.org/news">родныя</a>.</p><h2>Што вядома</h2>
<ul><li>Справа складаецца з пяці тамоў.</li><li>Сведкаў тры.</li></ul>
<table><tr><th>Дзень</th><th>Падзея</th></tr><tr><td>1</td><td>допыт</td></tr></table>
<p>Тэкст старонкі захаваны цалкам, без малюнкаў і без сачэння за чытачом.</p></body></html>"""


def add_originals(folder: Path) -> None:
    """A case, an interview and a film with their transcripts, a saved page, two versions."""
    (folder / "case.pdf").write_bytes(_paged())
    moments = np.arange(8_000 * 24) / 8_000
    hum = (np.sin(moments * 700) * 0.05).astype(np.float32)
    with (folder / "interview.ogg").open("wb") as file:
        soundfile.write(file, hum, 8_000, "OPUS", format="OGG")
    cues = (f"{n}\n{a} --> {b}\n{said}\n" for n, (a, b, said) in enumerate(CUES, start=1))
    (folder / "interview.srt").write_text("\n".join(cues), encoding="utf-8")
    shutil.copyfile(FILM, folder / "square.mp4")
    (folder / "square.srt").write_text(f"1\n{SEEN[0]} --> {SEEN[1]}\n{SEEN[2]}\n", encoding="utf-8")
    (folder / "court.html").write_text(PAGE, encoding="utf-8")
    for name, text in (("told-2021.txt", OLD), ("told-2023.txt", NEW)):
        (folder / name).write_text(text, encoding="utf-8")


def _paged() -> bytes:
    output = QByteArray()
    buffer = QBuffer(output)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20))
    writer.setTitle("Справа 17")
    document = QTextDocument()
    body = "".join(f"<h2>Старонка {n}</h2><p>{PARAGRAPH * 6}</p>" for n in range(1, 9))
    document.setHtml(f"<h1>Справа 17</h1>{body}")
    document.print_(writer)
    buffer.close()
    return bytes(output.data())
