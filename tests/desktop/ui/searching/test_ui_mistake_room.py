"""What is said of a search that was not understood takes the room of its words and no more."""

from __future__ import annotations

import pytest

from archive.errors import QuerySyntaxError
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


@pytest.mark.parametrize("percent", [100, 250])
def test_a_mistake_is_as_high_as_its_words(stage: Stage, percent: int) -> None:
    library = stage.unlock([draft("адзін", "Адзін")], language="be")
    stage.window.appearance.set_text_size(percent)
    stage.window.resize(1024, 600)
    library.search.refused.emit(QuerySyntaxError())
    stage.qtbot.wait(50)
    for words in (library.results.mistake.happened, library.results.mistake.advice):
        needed = words.heightForWidth(words.width())
        assert needed <= words.height() < needed + words.fontMetrics().height()
