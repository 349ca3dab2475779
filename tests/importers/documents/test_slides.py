"""Slides of an office: their words in their order, notes, and a password."""

from __future__ import annotations

import pytest

from archive.errors import NoTextError, PasswordProtectedError
from importers.detection import detect_format
from importers.documents.slides import parse_odp, parse_pptx
from tests.importers.documents.made import noise_picture
from tests.importers.documents.made_slides import odp, pptx, shape


def paragraph(text: str) -> str:
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def test_slides_are_told_in_the_order_in_which_they_are_shown() -> None:
    title = shape(
        "<a:p><a:r><a:t>Спіс</a:t></a:r><a:br/><a:r><a:t>вязняў</a:t></a:r></a:p>", "title"
    )
    first = title + shape(paragraph("Прозвішча")) + shape(paragraph("7"), "sldNum")
    draft = parse_pptx(pptx([paragraph("апошняе"), first], order=(2, 1)))
    assert draft.untrusted_text == "Спіс вязняў\n\nПрозвішча\n\nапошняе"
    assert [place.label for place in draft.places] == ["Спіс вязняў", "2"]
    assert draft.description.title == "Спіс вязняў"


def test_tables_notes_and_large_pictures_of_slides_are_kept() -> None:
    cells = "".join(
        f"<a:tc><a:txBody>{paragraph(each)}</a:txBody></a:tc>" for each in ("Імя", "Дата")
    )
    table = f"<p:graphicFrame><a:tbl><a:tr>{cells}</a:tr></a:tbl></p:graphicFrame>"
    picture = noise_picture()
    draft = parse_pptx(
        pptx(
            [table],
            notes={1: shape(paragraph("сказаць пра маці"), "body")},
            more={"ppt/media/image1.png": picture},
        )
    )
    assert draft.untrusted_text == "Імя\n\nДата\n\nсказаць пра маці"
    assert [each.content for each in draft.embedded] == [picture]


def test_slides_that_no_list_names_are_read_all_the_same() -> None:
    assert parse_pptx(pptx([paragraph("a"), paragraph("b")], order=(2,))).untrusted_text == "b\n\na"


def test_slides_of_opendocument_are_told_one_by_one() -> None:
    draft = parse_odp(odp("<text:p>Першы</text:p>", "<text:p>Другі</text:p>"))
    assert draft.untrusted_text == "Першы\n\nДругі"
    assert [place.label for place in draft.places] == ["1", "2"]


def test_slides_are_told_by_their_content_without_a_name() -> None:
    for content, name in ((pptx([paragraph("a")]), "slides"), (odp("a"), "opendocument slides")):
        found = detect_format(content, "a")
        assert found is not None
        assert found.name == name


def test_slides_without_words_and_with_a_password_are_told_apart() -> None:
    with pytest.raises(NoTextError):
        parse_pptx(pptx([""]))
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    found = detect_format(locked, "a.pptx")
    assert found is not None
    assert found.name == "slides"
    with pytest.raises(PasswordProtectedError):
        parse_pptx(locked)
