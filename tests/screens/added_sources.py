"""Documents that the sample archive has not, for the pictures of the program."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from desktop.ui.importing.pasted import as_png

DOUBTFUL = """---
title: Што я бачыла
kind: testimony
---

Гэта было ў жніўні 2020 года. Мы стаялі каля сцяны і чакалі, пакуль назавуць прозвішчы.
"""
CHAT = """11/08/2020, 21:04 - Ганна: Мы каля мосту. Тут ужо стаяць аўтобусы.
11/08/2020, 21:06 - Ганна: IMG-20200811-WA0001.png (file attached)
11/08/2020, 21:07 - Пётр: Бачу. Адыходзьце да царквы, там спакойна.
11/08/2020, 21:15 - Ганна: IMG-20200811-WA0002.jpg (file attached)
11/08/2020, 21:40 - Пётр: Мы дома. Усе жывыя.
"""
REGISTER = """Імя,Дата затрымання,Месца,Суд,Прысуд
Анна Кавальчук,2020-08-11,Мінск,Маскоўскі раён,15 сутак
Пётр Зялінскі,2020-08-12,Брэст,Ленінскі раён,13 сутак
Марыя Лукашык,2020-09-13,Гродна,Кастрычніцкі раён,штраф
"""
BROKEN = {"picture.bin": b"\x00\x01\x02\xff" * 99, "empty.txt": b"  \n"}


def add_sources(folder: Path) -> None:
    """Broken files, a mail with a picture, a copy of an article, a doubtful testimony."""
    for name, content in BROKEN.items():
        (folder / name).write_bytes(content)
    landscape = QImage(900, 600, QImage.Format.Format_RGB32)
    painter = QPainter(landscape)
    sky = QLinearGradient(0, 0, 0, 600)
    for at, colour in ((0, "#7fb2d6"), (0.6, "#f3d9a4"), (0.61, "#6f8f4e"), (1, "#2f4a2a")):
        sky.setColorAt(at, QColor(colour))
    painter.fillRect(landscape.rect(), sky)
    painter.end()
    photo = as_png(landscape)
    (folder / "river.png").write_bytes(photo)
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ганна <hanna@example.org>", "archive@example.org"
    mail["Subject"], mail["Date"] = "Здымак ракі", "Wed, 11 Sep 2024 10:00:00 +0000"
    mail.set_content("Дасылаю здымак ракі, каля якой мы чакалі.\n" * 3)
    mail.add_attachment(photo, maintype="image", subtype="png", filename="river at dusk.png")
    (folder / "letter.eml").write_bytes(bytes(mail))
    for name in ("first.txt", "second.txt"):
        text = " ".join(f"слова {number} пра палітвязняў" for number in range(300))
        (folder / name).write_text(f"{text} {name}", encoding="utf-8")
    (folder / "WhatsApp Chat.txt").write_text(CHAT, encoding="utf-8")
    (folder / "IMG-20200811-WA0001.png").write_bytes(as_png(landscape.mirrored()))
    (folder / "register.csv").write_text(REGISTER, encoding="utf-8")
    (folder / "doubtful.md").write_text(DOUBTFUL, encoding="utf-8")
