"""Drives the real window through originals of every sort; run by `test_viewing_traces`.

Arguments: a folder to work in, a word that every original holds, and "careful" or (the control)
"leaking", which puts a page that is shown into the home folder. What happens between the two
questions for files that cannot be there is what the test looks at.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))

from functools import partial

from miniaudio import Backend
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QApplication

from archive.keys import Secret
from archive.records import ArticleId
from desktop import app, wiring
from desktop.ui.library_page import LibraryPage
from desktop.ui.reading.reader import Reader, Tab
from desktop.ui.reading.side_by_side import SideBySide
from desktop.ui.reading.sound_out import DeviceOut
from desktop.ui.services import Resumption
from desktop.ui.window import Window
from tests.desktop.ui.locking.drive_window import PASSPHRASE, say, until, wait
from tests.importers.documents.made import pdf
from tests.importers.viewing.made_sound import tone
from tests.importers.viewing.recorded import recorded
from tests.narrowed import of_kind, present
from vault.hardening import quiet_exceptions
from vault.parameters import FLOOR

BEGINS, ENDS = "/viewing-begins", "/viewing-ends"


def originals(folder: Path, word: str) -> None:
    """One of each sort."""
    picture = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(picture).text((40, 40), word, fill="black", font_size=60)
    output = BytesIO()
    picture.save(output, "JPEG")
    page = (
        f"<p>A saved page about {word}, which is long enough to be taken for an article. "
        f'<a href="https://example.org/x">{word}</a> <img src="http://host.example/{word}"></p>'
    )
    cue = f"1\n00:00:00,100 --> 00:00:02,000\n{word}\n"
    files = {
        "case.pdf": pdf(word, f"{word} again"),
        "photo.jpg": output.getvalue(),
        "talk.ogg": tone("audio/ogg", 3.0),
        "talk.srt": cue.encode(),
        "film.mp4": recorded("h264.mp4"),
        "page.html": f"<html><body><h1>News</h1>{page}</body></html>".encode(),
    }
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def open_window(folder: Path) -> Window:
    """Unlocked, with sound that nobody hears."""
    rooms = wiring.build(FLOOR)
    rooms.shelf.create(folder, Secret(PASSPHRASE)).close()
    services = replace(app.services(rooms), sound=lambda: DeviceOut([Backend.NULL]))
    app.leave_no_traces()
    application = of_kind(QApplication.instance() or QApplication([]), QApplication)
    window = Window(services, application, Resumption(folder=str(folder), language="en"))
    window.show()
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    until(lambda: window.library is not None)
    return window


def _is_read(reader: Reader, number: ArticleId) -> bool:
    return reader.reading is not None and reader.reading.article.id == number


def look_at_everything(window: Window, library: LibraryPage, numbers: dict[str, ArticleId]) -> None:
    """Pages, a picture, sound, a film, a page of the web, two texts."""
    reader, view = library.reader, library.reader.original_view
    shown: dict[str, Callable[[], bool]] = {
        "case.pdf": lambda: view.pages.source.page(0) is not None,
        "photo.jpg": lambda: view.pages.source.page(0) is not None,
        "talk.ogg": view.media.button.isVisible,
        "film.mp4": lambda: view.media.film.isVisible() and view.media.button.isVisible(),
        "page.html": view.markup.isVisible,
    }
    for name, is_shown in shown.items():
        library.open_document(numbers[name])
        until(partial(_is_read, reader, numbers[name]))
        reader.show_tab(Tab.ORIGINAL)
        until(is_shown)
        for act in ("larger", "next-hit", "normal-size") if view.views_pages else ():
            window.book[act].trigger()
        wait(150)
        say("shown", name)
        if name in ("talk.ogg", "film.mp4"):
            window.book["play"].trigger()
            until(lambda: view.media.player.position > 0.3)
            window.book["play"].trigger()
    window.book["side-by-side"].trigger()
    until(lambda: any(each.pair for each in window.findChildren(SideBySide)))


def main(folder: Path, word: str, mode: str) -> None:
    """Import, look, leave."""
    folder.mkdir()
    source = folder / "source"
    originals(source, word)
    window = open_window(folder / "Library.skrynia")
    library = window.library
    assert library is not None
    library.import_paths([source])
    until(lambda: not library.imports.running)
    # the pictures are read by a server of its own, whose start is not what is looked at
    until(lambda: not library.recognition.running)
    outcomes = library.imports.outcomes.outcomes
    numbers = {Path(each.label).name: present(each.article_id) for each in outcomes}
    for file in source.iterdir():
        file.unlink()
    # what is loaded when something is shown for the first time is the program's own
    look_at_everything(window, library, numbers)
    for dialog in window.findChildren(SideBySide):
        dialog.close()
    library.reader.forget()
    Path(BEGINS).exists()
    look_at_everything(window, library, numbers)
    if mode == "leaking":
        (Path.home() / "page.txt").write_text(
            library.reader.original_view.markup.text.toPlainText()
        )
    Path(ENDS).exists()
    say("done", len(numbers))
    os._exit(0)


if __name__ == "__main__":
    quiet_exceptions()
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
