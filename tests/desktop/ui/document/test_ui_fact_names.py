"""Facts of pictures have names in the language of the window; those of letters are the file's."""

from __future__ import annotations

import pytest

from desktop.ui.document.fact_names import fact_name
from tests.desktop.ui.conftest import OFFSCREEN, Stage

pytestmark = OFFSCREEN


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("be", "Серыйны нумар камеры"),
        ("ru", "Серийный номер камеры"),
        ("en", "Serial number of the camera"),
    ],
)
def test_what_a_picture_says_of_itself_is_named(stage: Stage, language: str, words: str) -> None:
    stage.unlock(language=language)
    assert fact_name("camera_serial_number", "image/jpeg") == words
    assert fact_name("ocr_languages", "application/pdf") != "ocr_languages"


def test_what_a_file_calls_it_itself_stays() -> None:
    assert fact_name("Subject", "message/rfc822") == "Subject"
    assert fact_name("width", "text/csv") == "width"
    assert fact_name("of its own", "image/jpeg") == "of its own"
