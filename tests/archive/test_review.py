"""Descriptions corrected by people, the custody log, groups of copies, reports of imports."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from archive.changes import do_again, take_back
from archive.copies import copy_groups
from archive.custody import (
    custody,
    custody_lines,
    first_false_line,
    first_false_link,
    name_custodian,
    record_export,
)
from archive.editing.binning import put_into_bin, restore_from_bin
from archive.editing.describing import edit_descriptions
from archive.errors import ArticleNotFoundError, ChangedMeanwhileError, InvalidRecordError
from archive.find import find
from archive.import_report import ReportForm, ReportWriter
from archive.outcomes import ItemOutcome, Outcome
from archive.records import ArticleId, CustodyAction
from archive.review import describe, settle, unreviewed
from archive.searching import SearchRequest
from archive.sketches import sketch
from tests.contracts.drafts import LONG_TEXT, TESTIMONY, new_article
from tests.contracts.fakes import FakeArchive
from tests.contracts.fields import DescriptionFields

ONE, TWO = ArticleId(1), ArticleId(2)


@pytest.fixture
def archive() -> FakeArchive:
    filled = FakeArchive()
    with filled.writing() as unit:
        stored = unit.articles.add([new_article("сведчанне", TESTIMONY), new_article("артыкул")])
        unit.search.add(stored)
    return filled


def actions(archive: FakeArchive, number: ArticleId | None = None) -> list[str]:
    return [entry.action.value for entry in custody(archive, number)]


def test_what_waits_is_listed_until_it_is_accepted(archive: FakeArchive) -> None:
    (waiting,) = unreviewed(archive)
    assert (waiting.summary.id, waiting.guessed) == (1, ("published", "language", "authors"))
    assert unreviewed(archive, {ONE}) == (waiting,)
    assert unreviewed(archive, {TWO}) == ()
    assert settle(archive, {ONE: {}, TWO: {}}).touched == {ONE}
    assert unreviewed(archive) == ()
    assert actions(archive, ONE) == ["imported", "reviewed"]


def test_a_look_is_one_step_that_can_be_taken_back(archive: FakeArchive) -> None:
    before = unreviewed(archive)
    change = settle(archive, {ONE: {"title": "Турма"}, TWO: {"title": "Суд"}})
    assert change.documents.indexed == {ONE, TWO}
    assert [found(archive, word) for word in ("Турма", "Суд")] == [[ONE], [TWO]]
    take_back(archive, change)
    assert unreviewed(archive) == before
    assert [found(archive, word) for word in ("Турма", "Суд")] == [[], []]
    assert actions(archive, ONE)[1:] == ["edited", "reviewed", "edited", "awaited"]
    do_again(archive, change)
    assert unreviewed(archive) == ()
    assert found(archive, "Турма") == [ONE]
    assert not settle(archive, {ONE: {"title": "Турма"}})


def test_an_older_step_can_be_taken_back_below_a_look(archive: FakeArchive) -> None:
    older = edit_descriptions(archive, [ONE, TWO], {"source": "К"})
    newer = settle(archive, {ONE: {"title": "Турма"}})
    with pytest.raises(ChangedMeanwhileError):
        take_back(archive, older)
    take_back(archive, newer)
    take_back(archive, older)
    with archive.reading() as unit:
        rows = unit.articles.summaries([ONE, TWO])
    assert [rows[each].description.source for each in (ONE, TWO)] == [TESTIMONY.source, ""]


def test_a_look_that_was_settled_otherwise_meanwhile_is_not_made_again(
    archive: FakeArchive,
) -> None:
    change = settle(archive, {ONE: {}})
    take_back(archive, change)
    with pytest.raises(ChangedMeanwhileError):
        take_back(archive, change)
    describe(archive, ONE, {}, accepted=True)
    with pytest.raises(ChangedMeanwhileError):
        do_again(archive, change)


def test_what_lies_in_the_bin_is_settled_by_nobody(archive: FakeArchive) -> None:
    put_into_bin(archive, [ONE])
    assert not settle(archive, {ONE: {"title": "Турма"}})
    restore_from_bin(archive, [ONE])
    assert [each.summary.description for each in unreviewed(archive)] == [TESTIMONY]


def found(archive: FakeArchive, query: str) -> list[ArticleId]:
    return [hit.summary.id for hit in find(archive, SearchRequest(query=query)).hits]


def test_a_corrected_description_is_found_and_logged(archive: FakeArchive) -> None:
    changes: DescriptionFields = {"title": "Турма", "language": "ru", "authors": ("Ганна",)}
    article = describe(archive, ONE, changes)
    assert article.version == 2
    assert article.description == replace(TESTIMONY, **changes)
    assert [hit.summary.id for hit in find(archive, SearchRequest(query="Турма")).hits] == [1]
    assert actions(archive, ONE) == ["imported", "edited"]
    assert len(unreviewed(archive)) == 1
    describe(archive, ONE, {}, accepted=True)
    assert actions(archive, ONE) == ["imported", "edited", "reviewed"]
    assert unreviewed(archive) == ()


def test_nothing_changed_is_no_version(archive: FakeArchive) -> None:
    assert describe(archive, ONE, {"title": TESTIMONY.title}).version == 1
    assert actions(archive) == ["imported", "imported"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"published": "учора"}, "published"),
        ({"text": "x"}, "text"),
        ({"title": "\ud800"}, "title"),
    ],
)
def test_what_no_field_may_hold(archive: FakeArchive, changes: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        describe(archive, ONE, changes)
    assert caught.value.field == field
    with pytest.raises(InvalidRecordError):
        settle(archive, {ONE: changes})
    assert actions(archive) == ["imported", "imported"]


def test_nobody_can_be_described(archive: FakeArchive) -> None:
    with pytest.raises(ArticleNotFoundError):
        describe(archive, ArticleId(9), {"title": "x"})


def test_exports_are_logged_under_the_name_that_was_set(archive: FakeArchive) -> None:
    name_custodian(archive, "Ганна")
    record_export(archive, [TWO])
    name_custodian(archive, "")
    record_export(archive, [TWO])
    assert [entry.by for entry in custody(archive, TWO)] == ["key 0", "Ганна", "key 0"]
    assert actions(archive, TWO) == ["imported", "exported", "exported"]


def test_an_export_carries_the_log_line_by_line(archive: FakeArchive) -> None:
    entries = custody(archive)
    lines = [json.loads(line) for line in custody_lines(entries)]
    assert [line["action"] for line in lines] == ["imported", "imported"]
    assert lines[0].keys() == {
        *("number", "at", "action", "by", "id", "uid", "version", "content_sha256", "link")
    }
    assert lines[1]["link"] == entries[1].link.hex()


def test_a_changed_log_shows_without_a_key(archive: FakeArchive) -> None:
    record_export(archive, [ONE])
    log = list(custody(archive))
    assert first_false_link(log) is None
    changed = [log[0], replace(log[1], action=CustodyAction.EXPORTED), log[2]]
    assert first_false_link(changed) == 2
    assert first_false_link([log[0], log[2]]) == 2
    assert first_false_link(log[1:]) == 1
    assert first_false_link([]) is None


def test_a_log_that_was_handed_out_is_checked_line_by_line(archive: FakeArchive) -> None:
    record_export(archive, [ONE])
    lines = list(custody_lines(custody(archive)))
    assert first_false_line(lines) is None
    assert first_false_line([]) is None
    for number, line in enumerate(lines):
        for changed in (line.replace("key 0", "key 1"), line[:-1], "[]", "{}"):
            assert first_false_line([*lines[:number], changed, *lines[number + 1 :]]) == number + 1
    assert first_false_line(lines[:-1]) is None
    assert first_false_line([lines[0], lines[2]]) == 2


def test_groups_of_copies_are_rows(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(LONG_TEXT), new_article(f"{LONG_TEXT} і")])
        unit.copies.add({each.id: sketch(each.text) for each in stored})
    (group,) = copy_groups(archive)
    assert [row.id for row in group.copies] == [3, 4]


OUTCOMES = (
    ItemOutcome(label="ліст.txt", outcome=Outcome.IMPORTED, article_id=ONE, near=TWO),
    ItemOutcome(label="=1+2", outcome=Outcome.FAILED, code="import.no_text"),
    ItemOutcome(label="размова", outcome=Outcome.MISSING, article_id=ONE, missing=3),
)


def report(form: ReportForm) -> str:
    stream = io.StringIO(newline="")
    writer = ReportWriter(stream, form)
    for outcome in OUTCOMES:
        writer(outcome)
    return stream.getvalue()


def test_a_report_in_json_lines() -> None:
    assert [json.loads(line) for line in report(ReportForm.JSON_LINES).splitlines()] == [
        {
            "path": "ліст.txt",
            "outcome": "imported",
            "id": 1,
            "code": None,
            "near": 2,
            "retry": False,
        },
        {
            "path": "=1+2",
            "outcome": "failed",
            "id": None,
            "code": "import.no_text",
            "retry": True,
        },
        {
            "path": "размова",
            "outcome": "missing",
            "id": 1,
            "code": None,
            "missing": 3,
            "retry": True,
        },
    ]


def test_a_report_as_a_table_computes_nothing() -> None:
    assert list(csv.reader(io.StringIO(report(ReportForm.CSV)))) == [
        ["path", "outcome", "id", "code", "near", "missing", "retry"],
        ["ліст.txt", "imported", "1", "", "2", "", "False"],
        ["'=1+2", "failed", "", "import.no_text", "", "", "True"],
        ["размова", "missing", "1", "", "", "3", "True"],
    ]
