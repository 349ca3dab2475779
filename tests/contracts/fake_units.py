"""Records in dictionaries, behind the same ports as the vault's tables."""

from __future__ import annotations

from archive.errors import OriginalNotFoundError
from archive.records import Sha256
from tests.contracts.fake_articles import FakeArticles
from tests.contracts.fake_editing import (
    FakeBin,
    FakeFormerTexts,
    FakeLabels,
    FakeManuscripts,
)
from tests.contracts.fake_lineage import (
    FakeCopies,
    FakeCustody,
    FakeMentions,
    FakeReadFiles,
    FakeReviews,
)
from tests.contracts.fake_marks import FakeAnnotations, FakeCodes
from tests.contracts.fake_search import FakeSearch
from tests.contracts.fake_state import FakeState


class FakeOriginals:
    """`OriginalReader`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def read(self, sha256: Sha256) -> bytes:
        try:
            return self._state.originals[sha256]
        except KeyError:
            raise OriginalNotFoundError from None


class FakeSettings:
    """`SettingsReader` and `SettingsWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def get(self, key: str) -> str | None:
        return self._state.settings.get(key)

    def put(self, key: str, value: str) -> None:
        self._state.settings[key] = value

    def forget(self, key: str) -> None:
        self._state.settings.pop(key, None)


class FakeUnit:
    """`ReadUnit` and `WriteUnit` over one state."""

    def __init__(self, state: FakeState) -> None:
        self.articles = FakeArticles(state)
        self.originals = FakeOriginals(state)
        self.annotations = FakeAnnotations(state)
        self.codes = FakeCodes(state)
        self.settings = FakeSettings(state)
        self.custody = FakeCustody(state)
        self.copies = FakeCopies(state)
        self.read_files = FakeReadFiles(state)
        self.mentions = FakeMentions(state)
        self.reviews = FakeReviews(state)
        self.former_texts = FakeFormerTexts(state)
        self.bin = FakeBin(state)
        self.labels = FakeLabels(state)
        self.manuscripts = FakeManuscripts(state)
        self.search = FakeSearch(state.indexed)
