"""Finding and reading documents: the fields of the contract, and its wording."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.drafts import check
from archive.keys import Secret
from archive.records import ArticleDraft, ArticleId, Description, Kind, Span
from archive.searching import FacetName
from desktop.wiring import Rooms
from tests.desktop.cli.conftest import PASSPHRASE, Run

HIT_FIELDS = {"id", "external_id", "title", "score", "lang", "date", "snippet", "reasons"}


def test_search_answers_with_the_fields_of_the_contract(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    answer = skrynia("search", filled, "court", "--passphrase-file", phrase, "--json")
    (result,) = answer.records
    assert answer.status == 0
    assert set(result) == {"query", "total", "ms", "hits", "facets"}
    assert (result["query"], result["total"], result["facets"]) == ("court", 1, {})
    assert isinstance(result["ms"], float)
    (hit,) = result["hits"]
    assert set(hit) == HIT_FIELDS
    assert (hit["external_id"], hit["title"], hit["lang"]) == ("w2", "Court", "en")
    assert "court" in hit["snippet"]


def test_words_are_joined_by_and(filled: Path, skrynia: Run, phrase: Path) -> None:
    def total(*words: str) -> int:
        answer = skrynia("search", filled, "--passphrase-file", phrase, *words, "--json")
        return int(answer.records[0]["total"])

    assert total("release", "prisoners") == 1
    assert total("release", "court") == 0
    assert total("release", "OR", "court") == 2


def test_options_may_stand_between_the_words(filled: Path, skrynia: Run, phrase: Path) -> None:
    words = ["search", filled, "release", "--limit", "1", "OR", "--json", "court"]
    answer = skrynia(*words, "--passphrase-file", phrase)
    assert answer.records[0]["query"] == "release OR court"
    assert (answer.records[0]["total"], len(answer.records[0]["hits"])) == (2, 1)


def test_offset_goes_on_where_limit_stopped(filled: Path, skrynia: Run, phrase: Path) -> None:
    def ids(*options: str) -> list[int]:
        words = ["search", filled, "release OR court OR суд", "--json", *options]
        answer = skrynia(*words, "--passphrase-file", phrase)
        return [hit["id"] for hit in answer.records[0]["hits"]]

    every = ids()
    assert len(every) == 3
    assert ids("--limit", "2") + ids("--offset", "2") == every
    assert ids("--limit", "0") == []


def test_facets_count_the_results(filled: Path, skrynia: Run, phrase: Path) -> None:
    words = ["search", filled, "court OR суд", "--facets", "--passphrase-file", phrase]
    facets = skrynia(*words, "--json").records[0]["facets"]
    assert set(facets) == set(FacetName)
    assert facets["language"] == {"be": 1, "en": 1}
    assert facets["kind"] == {"article": 2}
    told = skrynia(*words).out
    assert "kind: article 2" in told
    assert "month:" not in told


def test_a_person_is_shown_the_greatest_facets_only(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    collection = tmp_path / "years.jsonl"
    records = [{"text": f"word w{year}", "date": str(year)} for year in range(2010, 2018)]
    collection.write_text("\n".join(map(json.dumps, records)))
    assert skrynia("import", archive, collection, "--passphrase-file", phrase).status == 0
    words = ["search", archive, "word", "--facets", "--limit", "0", "--passphrase-file", phrase]
    (years,) = (line for line in skrynia(*words).out.splitlines() if "year:" in line)
    assert years.count(" 1") == 6
    assert years.endswith(", …")
    assert len(skrynia(*words, "--json").records[0]["facets"]["year"]) == 8


def test_a_batch_is_one_query_a_line(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    batch = tmp_path / "queries"
    batch.write_text("court\n\nпалітвязняў\nnobody\n", "utf-8")
    words = ["search", filled, "--batch", batch, "--passphrase-file", phrase, "--json"]
    answer = skrynia(*words)
    assert answer.status == 0
    found = [(result["query"], result["total"]) for result in answer.records]
    assert found == [("court", 1), ("палітвязняў", 1), ("nobody", 0)]


def test_a_query_of_a_batch_that_is_not_understood_is_told_in_its_place(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["search", filled, "--batch", "-", "--passphrase-file", phrase, "--json"]
    given = b"court\nyear:soon\nrelease\n"
    answer = skrynia(*words, given=given)
    first, second, third = answer.records
    assert (first["total"], third["total"]) == (1, 1)
    assert second == {"query": "year:soon", "error": "query.syntax"}
    assert answer.status == 3


def test_a_line_of_a_batch_that_is_no_text_is_told_in_its_place(
    filled: Path, skrynia: Run, phrase: Path
) -> None:
    words = ["search", filled, "--batch", "-", "--passphrase-file", phrase]
    line = "Суд".encode("cp1251")
    given = b"\n".join([b"court", line, b"release " + line, b"release"])
    answer = skrynia(*words, "--json", given=given)
    assert [result.get("total") for result in answer.records] == [1, None, None, 1]
    assert [result.get("error") for result in answer.records[1:3]] == ["query.syntax"] * 2
    assert answer.records[1]["query"].encode("utf-8", "surrogateescape") == line
    assert answer.status == skrynia(*words, given=given).status == 3


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["court", "--batch", "-"],
        ["--batch", "-", "--passphrase-file", "-"],
        ["court", "--limit", "-1"],
        ["court", "--limit", "many"],
        ["--batch", "no such file"],
    ],
)
def test_search_without_one_kind_of_query_is_wrong_usage(
    filled: Path, skrynia: Run, phrase: Path, words: list[str]
) -> None:
    answer = skrynia("search", filled, "--passphrase-file", phrase, "--json", *words)
    assert (answer.status, answer.records) == (2, [{"error": "usage"}])


def test_a_query_may_begin_with_a_dash(filled: Path, skrynia: Run, phrase: Path) -> None:
    words = ["search", filled, "--passphrase-file", phrase, "--json", "--", "-court"]
    assert skrynia(*words).records[0]["query"] == "-court"
    in_words = ["search", filled, "--passphrase-file", phrase, "--", "--json"]
    assert skrynia(*in_words).out.startswith("--json: ")


@pytest.mark.parametrize(
    "words",
    [["Лукшы", "-суд"], ["-суд", "Лукшы"], ["Лукшы", '-"суд над"'], ["Лукшы", "-(суд OR court)"]],
)
def test_a_minus_leaves_a_word_out_wherever_it_stands(
    filled: Path, skrynia: Run, phrase: Path, words: list[str]
) -> None:
    options = ["--passphrase-file", phrase, "--json"]
    left_out = skrynia("search", filled, *words, *options).records[0]
    assert left_out["query"] == " ".join(words)
    assert [hit["title"] for hit in left_out["hits"]] == ["Ліст ад Лукшы"]
    both = skrynia("search", filled, "Лукшы", *options).records[0]
    assert {hit["title"] for hit in both["hits"]} == {"Ліст ад Лукшы", "Суд"}


@pytest.mark.parametrize(
    ("word", "said"), [("-limit", "write --limit"), ("-limit=5", "write --limit=5"), ("-n", "-n")]
)
def test_an_option_with_too_few_dashes_is_not_taken_for_a_word(
    filled: Path, skrynia: Run, phrase: Path, word: str, said: str
) -> None:
    answer = skrynia("search", filled, "court", word, "--passphrase-file", phrase)
    assert (answer.status, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize("command", ["search", "batch"])
def test_a_list_that_cannot_be_read_is_named(
    filled: Path, skrynia: Run, phrase: Path, tmp_path: Path, command: str
) -> None:
    def said(file: Path) -> str:
        words = ["--batch", file] if command == "search" else [file]
        answer = skrynia(command, filled, *words, "--passphrase-file", phrase)
        assert answer.status == 2
        return answer.err

    assert f"there is no file {tmp_path / 'no-list.txt'}" in said(tmp_path / "no-list.txt")
    assert f"{tmp_path} is a folder" in said(tmp_path)
    assert f"the file {phrase / 'list'} cannot be read" in said(phrase / "list")


def test_a_passphrase_that_is_no_text_is_named(filled: Path, skrynia: Run, tmp_path: Path) -> None:
    file = tmp_path / "odd"
    file.write_bytes(b"\xff\xfe\xfd\n")
    answer = skrynia("search", filled, "court", "--passphrase-file", file)
    assert f"the first line of the file {file} is not UTF-8 text" in answer.err
    given = skrynia("search", filled, "court", "--passphrase-file", "-", given=b"\xff\xfd\n")
    assert "the first line of standard input is not UTF-8 text" in given.err


def test_a_terminal_gets_bold_marks_and_nothing_else_that_steers_it(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    hostile = tmp_path / "hostile.jsonl"
    text = "The court \x1b]0;gotcha\x07 met\u202e again."
    hostile.write_text(json.dumps({"title": "A title\x1b[31m", "text": text}))
    assert skrynia("import", archive, hostile, "--passphrase-file", phrase).status == 0
    words = ["search", archive, "court", "--passphrase-file", phrase]
    shown = skrynia(*words, terminal=True).out
    assert "\x1b[1mcourt\x1b[22m ]0;gotcha met again." in shown
    assert shown.count("\x1b") == 4  # the title and one mark, each begun and ended
    assert "\x1b" not in skrynia(*words).out
    assert "\x1b" not in skrynia("show", archive, "1", "--passphrase-file", phrase).out


def test_json_too_holds_nothing_that_steers_a_terminal_and_loses_nothing(
    archive: Path, skrynia: Run, phrase: Path, tmp_path: Path
) -> None:
    hostile = tmp_path / "hostile.jsonl"
    text = "The court \x9b31m met\u202e again, і зноў."
    hostile.write_text(json.dumps({"title": "A title", "text": text}))
    assert skrynia("import", archive, hostile, "--passphrase-file", phrase).status == 0
    shown = skrynia("show", archive, "1", "--passphrase-file", phrase, "--json")
    assert not {"\x9b", "\u202e"} & set(shown.out)
    assert "і зноў" in shown.out
    assert "\u202e" in shown.records[0]["text"]


def test_show_gives_the_whole_record(filled: Path, skrynia: Run, phrase: Path) -> None:
    answer = skrynia("show", filled, "3", "--passphrase-file", phrase, "--json")
    (record,) = answer.records
    assert answer.status == 0
    assert (record["id"], record["external_id"], record["lang"]) == (3, "w1", "be")
    assert record["text"] == "Суд над Лукшай адклалі."
    assert record["original"]["media_type"] == "application/json"
    assert record["annotations"] == []


def test_show_gives_annotations_and_instants(
    filled: Path, skrynia: Run, phrase: Path, rooms: Rooms
) -> None:
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    archive = rooms.shelf.at(filled).unlock(Secret(PASSPHRASE))
    with archive.writing() as unit:
        unit.annotations.add(ArticleId(4), Span(4, 9), "court", colour=2, note="where?", at=at)
    archive.close()
    answer = skrynia("show", filled, "4", "--passphrase-file", phrase, "--json")
    (annotation,) = answer.records[0]["annotations"]
    assert annotation == {
        "id": annotation["id"],
        "start": 4,
        "end": 9,
        "quote": "court",
        "colour": 2,
        "note": "where?",
        "created_at": "2026-01-02T03:04:05+00:00",
    }
    assert datetime.fromisoformat(answer.records[0]["imported_at"]).tzinfo is UTC


def test_a_document_that_was_typed_has_no_original(
    archive: Path, skrynia: Run, phrase: Path, rooms: Rooms
) -> None:
    draft = ArticleDraft(untrusted_text="A note.", description=Description(kind=Kind.NOTE))
    open_archive = rooms.shelf.at(archive).unlock(Secret(PASSPHRASE))
    with open_archive.writing() as unit:
        unit.search.add(unit.articles.add([check(draft, datetime.now(UTC))]))
    open_archive.close()
    record = skrynia("show", archive, "1", "--passphrase-file", phrase, "--json").records[0]
    assert (record["original"], record["kind"]) == (None, "note")
    assert skrynia("show", archive, "1", "--passphrase-file", phrase).out.startswith("(no title)")


def test_show_in_words(filled: Path, skrynia: Run, phrase: Path) -> None:
    lines = skrynia("show", filled, "4", "--passphrase-file", phrase).out.splitlines()
    assert lines[0] == "Court"
    assert "Language: en" in lines
    assert lines[-1] == "The court met in Minsk."


def test_show_of_a_number_that_is_not_there(filled: Path, skrynia: Run, phrase: Path) -> None:
    answer = skrynia("show", filled, "99", "--passphrase-file", phrase, "--json")
    assert (answer.status, answer.records) == (1, [{"error": "article.not_found"}])
    assert "(number 99)" in answer.err
