from collections.abc import Callable

import pytest

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft, Kind
from importers import markdown
from importers.frontmatter import split_front_matter
from importers.markdown import parse_markdown


def text_of(source: str) -> str:
    return parse_markdown(source.encode()).untrusted_text


def test_front_matter_becomes_the_description(read_one: Callable[[str], ArticleDraft]) -> None:
    draft = read_one("note-uk.md")
    description = draft.description
    assert description.title == "Нотатка після слухання"
    assert description.kind is Kind.COURT
    assert description.published == "2022-06-03"
    assert description.authors == ("Оксана Гай", "Леся Дуб")
    assert description.tags == ("суд", "спостереження")
    assert description.language == "uk"
    assert description.source == "Зошит спостерігачки"
    assert description.url == "https://example.org/notatka"


def test_the_text_is_what_a_person_would_read(read_one: Callable[[str], ArticleDraft]) -> None:
    assert read_one("note-uk.md").untrusted_text == (
        "Що було в залі\n\n"
        "Засідання почалося на годину пізніше, ніж було призначено."
        " До зали пустили лише двох родичів.\n\n"
        "1. Суддя зачитав склад сторін.\n2. Адвокатка подала клопотання.\n\n"
        "Вирок оголосять у п'ятницю.\n\n"
        "Час\tПодія\n10:00\tпочаток\n12:30\tперерва"
    )


def test_a_heading_that_gives_the_title_is_not_repeated() -> None:
    draft = parse_markdown("# Ліст *дадому*\n\nПершы сказ.".encode())
    assert draft.description.title == "Ліст дадому"
    assert draft.untrusted_text == "Першы сказ."
    same = parse_markdown("---\ntitle: Ліст\n---\n# Ліст\n\nСказ.".encode())
    assert (same.description.title, same.untrusted_text) == ("Ліст", "Сказ.")


def test_a_heading_alone_is_text() -> None:
    assert text_of("# Толькі загаловак") == "Толькі загаловак"


def test_a_heading_further_down_is_a_title_and_stays() -> None:
    draft = parse_markdown("Пралог.\n\n## Пачатак\n\nСказ.".encode())
    assert draft.description.title == "Пачатак"
    assert "Пачатак" in draft.untrusted_text


def test_blocks_of_every_kind() -> None:
    assert text_of("- a\n- b\n\nc") == "• a\n• b\n\nc"
    assert text_of("a  \nb\nc") == "a\nb c"
    assert text_of("```\nx = 1\n```\n\ny") == "x = 1\n\ny"
    assert text_of("<div>a &amp; <b>b</b></div>\n\nc <i>d</i>") == "a & b\n\nc d"
    assert text_of("![photo of a bridge](bridge.png)") == "photo of a bridge"
    assert text_of("<!-- a note\nto myself -->\nx") == "x"
    assert text_of("3. c\n4. d") == "3. c\n4. d"


@pytest.mark.parametrize("source", ["", "---\ntitle: x\n---\n", "<!-- nothing -->"])
def test_no_text_is_told(source: str) -> None:
    with pytest.raises(NoTextError):
        parse_markdown(source.encode())


def test_front_matter_is_told_from_a_thematic_break() -> None:
    assert split_front_matter("---\nnot a field\n---\nx") == ({}, "---\nnot a field\n---\nx")
    assert split_front_matter("---\nkey: value") == ({}, "---\nkey: value")
    assert split_front_matter("text") == ({}, "text")


def test_front_matter_values() -> None:
    block = "---\nTitle: 'It: works'\nempty:\ntags:\n- \"a\"\n  - b\nlist: [x, 'y']\n---\nbody"
    fields, body = split_front_matter(block)
    assert body == "body"
    assert fields == {"title": "It: works", "empty": [], "tags": ["a", "b"], "list": ["x", "y"]}


def test_deep_nesting_ends_in_a_draft_or_a_told_failure() -> None:
    assert text_of("> " * 90 + "x") == "x"
    with pytest.raises(NoTextError):
        text_of("> " * 5000 + "x")
    assert text_of("*" * 5000 + "x")
    assert text_of("[" * 5000 + "x")


@pytest.mark.parametrize("piece", ["[", "![", "|a", "*a ", "[a]("])
def test_what_would_keep_the_parser_busy_for_hours_is_taken_as_it_stands(piece: str) -> None:
    source = "---\ntitle: T\n---\n" + piece * 200_000
    draft = parse_markdown(source.encode())
    assert draft.description.title == "T"
    assert draft.untrusted_text == (piece * 200_000).strip()


def test_what_costs_too_much_and_holds_nothing_is_no_text() -> None:
    with pytest.raises(NoTextError):
        parse_markdown(b" " * 100_000)


@pytest.mark.parametrize("error", [RecursionError, ValueError, IndexError, KeyError])
def test_errors_of_the_parser_do_not_leave_the_room(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    class Failing:
        def parse(self, _: str) -> object:
            raise error

    monkeypatch.setattr(markdown, "_parser", Failing)
    with pytest.raises(MalformedSourceError):
        parse_markdown(b"text")
