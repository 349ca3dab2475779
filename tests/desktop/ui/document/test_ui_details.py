"""What the details say of where a document comes from."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from archive.documents import Reading, read_article
from archive.records import ArticleId, Provenance
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.unbroken_words import UnbrokenWords
from desktop.ui.document.details import Details
from desktop.ui.document.pairs_page import PairsPage
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive


def reading(original: bytes | None = None) -> Reading:
    archive = FakeArchive()
    with archive.writing() as unit:
        unit.articles.add([new_article("text", original=original)])
    return read_article(archive, ArticleId(1))


def shown(qtbot: QtBot, document: Reading) -> dict[str, str]:
    details = Details()
    qtbot.addWidget(details)
    details.show_reading(document)
    texts = [label.text() for label in details.findChildren(PlainLabel)]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def test_a_document_tells_where_it_comes_from(qtbot: QtBot) -> None:
    found = shown(
        qtbot,
        replace(
            reading(b"bytes"),
            provenance=Provenance(importer="mail/1", path="/дом/a.eml", inner_path="a/b.html"),
        ),
    )
    assert found["Read with"] == "mail/1"
    assert found["Where it lay"] == "/дом/a.eml"
    assert found["Name in its parent"] == "a/b.html"
    assert found["SHA-256 of the original"].replace(" ", "") == hashlib.sha256(b"bytes").hexdigest()


def test_names_under_which_a_file_came_again_are_told_and_turn_nothing_round(
    qtbot: QtBot,
) -> None:
    document = replace(reading(b"bytes"), other_names=("фільм.mp4", "a\u202e4pm.exe"))
    found = shown(qtbot, document)["Found again under the name"]
    assert found.startswith("фільм.mp4, a")
    assert "\u202e" not in found


def test_what_is_not_known_is_left_out(qtbot: QtBot) -> None:
    assert shown(qtbot, reading()).keys() == {"Kind", "Language", "Imported", "Length"}


@pytest.mark.parametrize("width", [300, 500])
def test_a_word_longer_than_a_line_is_broken_and_seen_whole(qtbot: QtBot, width: int) -> None:
    address = "https://example.org/" + "a" * 150
    pages = [PairsPage(), PairsPage()]
    for page, value in zip(pages, (address, "some words " * 20), strict=True):
        qtbot.addWidget(page)
        page.show_pairs([("Address", value)])
        page.resize(width, 400)
        page.show()
    qtbot.wait(50)
    broken, plain = pages
    assert broken.horizontalScrollBar().maximum() == plain.horizontalScrollBar().maximum() == 0
    (words,) = broken.findChildren(UnbrokenWords)
    assert plain.findChildren(UnbrokenWords) == []
    assert words.toPlainText() == address
    assert words.verticalScrollBar().maximum() == 0
    lines = round(words.document().size().height())
    assert words.height() >= lines * words.fontMetrics().lineSpacing()
    assert lines >= 150 * words.fontMetrics().horizontalAdvance("a") / width
