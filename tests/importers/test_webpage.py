from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module

import pytest

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft
from importers import webpage
from importers.markup import parse_page, visible_text
from importers.savedpage import SavedFrom, saved_from
from importers.trafilatura_offline import load_trafilatura
from importers.webpage import parse_web_page


def test_a_page_in_windows_1251(read_one: Callable[[str], ArticleDraft]) -> None:
    draft = read_one("article-be.cp1251.html")
    description = draft.description
    assert description.title == "Бібліятэка вярнула забытыя лісты"
    assert description.authors == ("Алеся Верабей",)
    assert description.source == "Весткі з мястэчка"
    assert description.published == "2023-05-17"
    assert description.url == "https://vestki.example/2023/05/listy"
    assert description.language == "be"
    assert draft.untrusted_text.startswith("Супрацоўнікі раённай бібліятэкі знайшлі")
    assert draft.untrusted_text.endswith("Апошні з іх ішоў сем дзесяцігоддзяў.")
    for noise in ("ніколі не трэба", "color", "Галоўная", "Усе правы"):
        assert noise not in draft.untrusted_text


def test_a_page_with_linked_data_saved_by_singlefile(
    read_one: Callable[[str], ArticleDraft],
) -> None:
    draft = read_one("article-en.html")
    description = draft.description
    assert description.title == "Lanterns on the bridge"
    assert description.authors == ("Nora Field", "Piotr Lis")
    assert description.source == "The Example Herald"
    assert description.published == "2024-09-10"
    assert description.url == "https://herald.example/archive/lanterns?ref=home"
    assert description.captured_at == datetime(2024, 9, 11, 18, 15, 3, tzinfo=UTC)
    assert "We only make it impossible" in draft.untrusted_text
    assert "Subscribe" not in draft.untrusted_text
    assert "Cookie" not in draft.untrusted_text


def test_a_page_without_an_article_gives_what_is_seen(
    read_one: Callable[[str], ArticleDraft],
) -> None:
    draft = read_one("page-without-article.html")
    assert "Office closed on Friday" in draft.untrusted_text
    assert "Parcels are accepted on Monday" in draft.untrusted_text
    assert "never shown" not in draft.untrusted_text


def test_visible_text_has_a_line_for_each_block() -> None:
    page = parse_page("<body>a <b>bold</b> one<p>two<br>three<script>x</script> tail<li>four")
    assert page is not None
    assert visible_text(page.root) == "a bold one\ntwo\nthree tail\nfour"


@pytest.mark.parametrize("source", ["", "<html></html>", "<script>x</script>", "<!-- x -->", "\0"])
def test_a_page_without_text_is_told(source: str) -> None:
    with pytest.raises(NoTextError):
        parse_web_page(source.encode())


def test_entities_are_not_expanded_from_files_or_without_end() -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        "<html><body><p>Start &b; &f; end of the page.</p></body></html>"
    )
    text = parse_web_page(bomb.encode()).untrusted_text
    assert "aaaaaaaaaaaaaaa" not in text
    assert "end of the page." in text


def test_the_xml_declaration_of_xhtml_is_no_obstacle() -> None:
    declaration = '<?xml version="1.0" encoding="windows-1251"?>\n'
    page = declaration + "<html><body><p>Ліст ад сястры.</p></body></html>"
    assert parse_web_page(page.encode("cp1251")).untrusted_text == "Ліст ад сястры."
    assert parse_web_page(page.encode()).untrusted_text == "Ліст ад сястры."


def test_where_a_page_was_saved_from() -> None:
    mark = "<!-- saved from url=(0027)https://example.org/a?b=1 -->"
    assert saved_from(mark) == SavedFrom("https://example.org/a?b=1")
    assert (
        saved_from("<!-- saved from url=(0035)file:///C:/Users/anna/page.html -->") == SavedFrom()
    )
    assert saved_from("<!--\n Page saved with SingleFile \n url: https://example.org/ \n-->") == (
        SavedFrom("https://example.org/", program="SingleFile")
    )
    assert saved_from("<html>") == SavedFrom()


def test_a_page_beyond_the_first_limits_of_the_parser_is_read_to_its_end() -> None:
    nested = "<html><body>" + "<div>a line, " * 1000 + "the last words"
    assert parse_web_page(nested.encode()).untrusted_text.endswith("the last words")
    script = "<script>" + "var a = 1;" * 1_200_000 + "</script>"
    assert parse_web_page(f"<p>first{script}<p>last".encode()).untrusted_text == "first\nlast"


@pytest.mark.parametrize("tag", ["<div>", "<font color='#f00'>", "<table><tr><td>", "<ul><li>"])
def test_what_nests_beyond_all_measure_is_read_as_lines(tag: str) -> None:
    nested = (
        f"<title>T</title><script>var a</script>{(tag + 'a line, ') * 3000}the <b>last</b> words"
    )
    draft = parse_web_page(nested.encode())
    assert draft.description.title == "T"
    assert draft.untrusted_text.count("a line,") == 3000
    assert draft.untrusted_text.endswith("the last words")
    assert "var" not in draft.untrusted_text


def test_half_of_a_page_is_never_given_for_the_whole() -> None:
    with pytest.raises(MalformedSourceError):
        parse_web_page(b"<html><body>" + b"<object>a line, " * 3000 + b"the last words")


@pytest.mark.parametrize(("paragraphs", "compared"), [(50, True), (8_000, False)])
def test_the_article_of_a_page_of_many_parts_is_searched_for_in_one_way(
    paragraphs: int, compared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = import_module(f"{load_trafilatura().__name__}.core")
    asked: list[bool] = []

    def recorded(*arguments: object) -> object:
        asked.append(True)
        return arguments[2:4]

    monkeypatch.setattr(core, "compare_extraction", recorded)
    days = "".join(f"<p>They came on the day {day}, once more." for day in range(paragraphs))
    text = parse_web_page(
        f"<article>{days}</article>{'<i></i>' * paragraphs}".encode()
    ).untrusted_text
    assert bool(asked) is compared
    assert text.count("They came") == paragraphs


@pytest.mark.parametrize(("breaks", "searched"), [(100, True), (200_000, False)])
def test_no_article_is_searched_for_among_a_multitude_of_tags(
    breaks: int, searched: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def extract(*_: object, **__: object) -> object:
        asked.append(True)
        return webpage._NOTHING

    monkeypatch.setattr(webpage, "_extract", extract)
    draft = parse_web_page(f"<title>T</title><p>first{'<br>' * breaks}last".encode())
    assert bool(asked) is searched
    assert draft.untrusted_text == "first\nlast"
    assert draft.description.title == "T"


def test_embedded_files_are_not_text_and_cost_nothing() -> None:
    picture = "<img src='data:image/png;base64," + "QUJD" * 3_000_000 + "'>"
    draft = parse_web_page(f"<title>T</title><p>before {picture} after".encode())
    assert draft.untrusted_text == "before after"


def test_a_very_large_page_keeps_its_title_and_all_that_is_seen() -> None:
    page = "<title>Minutes</title><body>" + "<p>A paragraph of the minutes.</p>" * 140_000
    draft = parse_web_page(page.encode())
    assert draft.description.title == "Minutes"
    assert draft.untrusted_text.count("A paragraph of the minutes.") == 140_000


def test_where_the_extraction_fails_the_page_is_still_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing:
        def bare_extraction(self, *_: object, **__: object) -> object:
            raise RecursionError

    monkeypatch.setattr(webpage, "load_trafilatura", Failing)
    draft = parse_web_page("<title>Ліст</title><p>Усё, што відаць.</p>".encode())
    assert draft.untrusted_text == "Усё, што відаць."
    assert draft.description.title == "Ліст"
