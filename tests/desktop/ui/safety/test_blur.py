"""What may hurt is blurred in the list and in the reader until it is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from archive.records import ArticleDraft, Description, OriginalFile, Sensitivity
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.reading.reader import Tab
from desktop.ui.safety.blur import blurred
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.pictures import png, stripes

pytestmark = OFFSCREEN


def span(image: QImage) -> int:
    """How far dark and light lie apart, 0 to 255."""
    levels = [
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 8)
    ]
    return max(levels) - min(levels)


def test_nothing_can_be_made_out() -> None:
    assert span(stripes()) == 255
    veiled = blurred(stripes())
    assert veiled.size() == stripes().size()
    assert span(veiled) < 90
    assert blurred(QImage()).isNull()
    assert blurred(stripes(200, 1)).size() == stripes(200, 1).size()


def photo(sensitivity: Sensitivity) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text="",
        description=Description(title="Фота", sensitivity=sensitivity),
        original=OriginalFile(b"jpeg bytes", "image/jpeg", "IMG_1.jpg"),
        thumbnail=png(stripes()),
        importer="picture/1",
    )


def listed(stage: Stage, thumbnails: Thumbnails) -> QImage:
    """The picture of the first row."""
    hit = stage.library.results.view.results.hit(0)
    assert hit is not None
    return thumbnails.of(hit.summary)


@pytest.mark.parametrize("sensitivity", Sensitivity)
def test_the_list_blurs_what_is_sensitive(stage: Stage, sensitivity: Sensitivity) -> None:
    stage.unlock([photo(sensitivity)])
    window = stage.window
    assert window.archive is not None
    thumbnails = Thumbnails(window.archive, window.jobs, window, stage.make_viewer)
    stage.until(lambda: not listed(stage, thumbnails).isNull())
    assert (span(listed(stage, thumbnails)) > 200) is (sensitivity is Sensitivity.NORMAL)


def test_the_reader_shows_it_when_asked_by_the_keyboard(stage: Stage) -> None:
    stage.unlock([photo(Sensitivity.SENSITIVE)])
    stage.read_first()
    reader = stage.library.reader
    reader.show_tab(Tab.ORIGINAL)
    view = reader.original.picture
    stage.until(lambda: not view.picture.pixmap().isNull())
    assert span(view.picture.pixmap().toImage()) < 90
    assert view.picture.accessibleName().startswith("Blurred")
    view.reveal.setFocus()
    press(stage, view.reveal, Qt.Key.Key_Space)
    assert span(view.picture.pixmap().toImage()) > 200
    assert view.picture.accessibleName().startswith("Picture")
