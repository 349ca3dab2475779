"""The sample archive is what its README says, and the first run's searches find something in it."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from archive.records import ArticleDraft, Kind
from importers.reader import FileReader

SAMPLE = Path(str(files("resources"))) / "sample"
FREE_LICENCES = {"public domain", "CC BY-SA 4.0", "CC BY 2.5", "CC BY 2.5 (Wikinews)"}


_OF_OTHER_FILES = {Kind.PICTURE, Kind.RECORDING, Kind.FILM, Kind.LIST, Kind.ENTRY, Kind.CHAT}


@pytest.fixture(scope="module")
def drafts(reader: FileReader) -> list[ArticleDraft]:
    outcomes = [item.outcome for item in reader.read([SAMPLE / "documents"])]
    assert all(isinstance(outcome, ArticleDraft) for outcome in outcomes)
    return [outcome for outcome in outcomes if isinstance(outcome, ArticleDraft)]


def test_it_has_documents_of_every_language_and_kind(drafts: list[ArticleDraft]) -> None:
    languages = [draft.description.language for draft in drafts]
    assert len(drafts) >= 60
    assert set(languages) == {"be", "ru", "uk", "en"}
    assert min(map(languages.count, set(languages))) >= 10
    assert {draft.description.kind for draft in drafts} == set(Kind) - _OF_OTHER_FILES
    assert len({draft.description.source for draft in drafts}) >= 10
    assert len({draft.description.published[:4] for draft in drafts}) >= 10


def test_no_document_lacks_a_title_or_repeats_another(drafts: list[ArticleDraft]) -> None:
    assert all(draft.description.title for draft in drafts)
    assert len({draft.untrusted_text for draft in drafts}) == len(drafts)


@pytest.mark.parametrize(
    ("words", "fewest"),
    [("Лукша", 8), ("Luksha", 4), ("палітвязні", 4), ("release of prisoners", 4)],
)
def test_the_searches_of_the_first_run_have_several_hits(
    drafts: list[ArticleDraft], words: str, fewest: int
) -> None:
    def has_all(draft: ArticleDraft) -> bool:
        text = f"{draft.description.title} {draft.untrusted_text}"
        found = {word.strip("«».,:;!?()\"'") for word in text.split()}
        return set(words.split()) <= found

    assert sum(map(has_all, drafts)) >= fewest


def test_the_two_articles_that_started_the_project_are_there(drafts: list[ArticleDraft]) -> None:
    dates = {draft.description.source: draft.description.published for draft in drafts}
    assert dates["The Hill"] == "2024-09-29"
    assert dates["BBC"] == "2024-09-11"


def test_every_file_is_attributed_and_freely_licensed() -> None:
    readme = (SAMPLE / "README.md").read_text("utf-8")
    for path in sorted((SAMPLE / "documents").rglob("*")):
        if path.is_file():
            assert f"`{path.relative_to(SAMPLE).as_posix()}`" in readme
    collection = SAMPLE / "documents" / "collections" / "open-corpora.jsonl"
    for line in collection.read_text("utf-8").splitlines():
        assert json.loads(line)["licence"] in FREE_LICENCES


def test_what_is_invented_says_so(drafts: list[ArticleDraft]) -> None:
    marks = ("выдуман", "вымышлен", "вигадан", "invented")
    personal = (Kind.TESTIMONY, Kind.LETTER)
    for draft in drafts:
        if draft.description.kind in personal:
            assert any(mark in draft.untrusted_text[:160] for mark in marks)
