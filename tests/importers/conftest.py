"""What the importers' tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.records import ArticleDraft
from importers.language import LanguageDetector
from importers.reader import FileReader


@pytest.fixture(scope="session")
def detector() -> LanguageDetector:
    return LanguageDetector()


@pytest.fixture(scope="session")
def reader(detector: LanguageDetector) -> FileReader:
    return FileReader(detector)


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(__file__).resolve().parents[1] / "data" / "importers"


@pytest.fixture(scope="session")
def read_one(reader: FileReader, data: Path) -> Callable[[str], ArticleDraft]:
    """The only draft of one file of the test data."""

    def read(name: str) -> ArticleDraft:
        (item,) = reader.read([data / name])
        assert isinstance(item.outcome, ArticleDraft)
        return item.outcome

    return read
