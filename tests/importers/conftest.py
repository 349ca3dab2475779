"""What the importers' tests share."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from archive.records import ArticleDraft
from importers.jail.jail import Jail
from importers.jail.runners import make_runner
from importers.language import LanguageDetector
from importers.reader import FileReader


@pytest.fixture(scope="session")
def detector() -> LanguageDetector:
    return LanguageDetector()


@pytest.fixture(scope="session")
def jail() -> Iterator[Jail]:
    jail = Jail()
    yield jail
    jail.close()


@pytest.fixture(scope="session")
def reader(jail: Jail) -> FileReader:
    return FileReader(partial(make_runner, jail, may_risk=False))


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
