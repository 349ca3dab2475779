"""What the details say of where a document comes from."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from pytestqt.qtbot import QtBot

from archive.documents import Reading, read_article
from archive.records import ArticleId, Provenance
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.document.details import Details
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
