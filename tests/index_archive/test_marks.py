"""Marks lie exactly on the words that match; snippets are pieces of the text with their marks."""

from __future__ import annotations

import json
import sqlite3
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ports import SearchReader
from archive.records import ArticleId, Span
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_patterns import is_near
from index.archive_snippets import PIECE_LENGTH, snippets_of
from index.languages.folding import fold, fold_all
from index.languages.words import WORD, surfaces


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    return provider.reading(connection)


def marked(reader: SearchReader, query: str, text: str, *, prefix_last: bool = False) -> list[str]:
    request = SearchRequest(query=query, prefix_last=prefix_last)
    return [text[span.start : span.end] for span in reader.marks(request, text)]


TEXT = "Лукша, Łuksza і Luksha: палітвязняў вызвалілі. Суд у Мінску — вы́спа; сям’я «Вясны»."


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Luksha", ["Лукша", "Łuksza", "Luksha"]),
        ('"luksha"', ["Luksha"]),
        ("палітвязні", ["палітвязняў"]),
        ("выспа", ["вы́спа"]),
        ("сям'я", ["сям’я"]),
        ('"суд у мінску"', ["Суд", "у", "Мінску"]),
        ('"суд мінску"', []),
        ('"суд мінску"~2', ["Суд", "Мінску"]),
        ("пал*", ["палітвязняў"]),
        ("?уд", ["Суд"]),
        ("суда~", ["Суд"]),
        ("суд NOT Лукша", ["Суд"]),
        ("NOT суд", []),
        ("суд OR выспа", ["Суд", "вы́спа"]),
        ("title:суд", []),
        ("body:суд lang:be", ["Суд"]),
        ("", []),
        ("*", []),
        ("- !", []),
    ],
)
def test_marks_of_a_query(reader: SearchReader, query: str, words: list[str]) -> None:
    assert marked(reader, query, TEXT) == words


def test_an_unfinished_word_marks_the_words_it_may_become(reader: SearchReader) -> None:
    assert marked(reader, "суд вяс", TEXT, prefix_last=True) == ["Суд", "Вясны"]
    assert marked(reader, "суд вяс", TEXT) == ["Суд"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.data())
def test_a_quoted_word_marks_every_place_where_it_stands(text: str, data: st.DataObject) -> None:
    words = [word for word in surfaces(text) if fold(word)]
    if not words:
        return
    wanted = data.draw(st.sampled_from(words))
    connection = sqlite3.connect(":memory:")
    provider = ArchiveIndex()
    provider.create(connection)
    found = provider.reading(connection).marks(SearchRequest(query=f'"{wanted}"'), text)
    expected = [m.span() for m in WORD.finditer(text) if fold(m[0]) == fold(wanted)]
    assert [(span.start, span.end) for span in found] == expected
    connection.close()


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_marks_in_real_texts_are_whole_words_of_every_language(
    reader: SearchReader, corpora: Path, every: int
) -> None:
    asked = {
        "be": "Беларусі",
        "ru": "России",
        "uk": "України",
        "en": "prisoners",
        "pl": "Polska",
        "lt": "Lietuva",
        "de": "Menschen",
    }
    seen = dict.fromkeys(asked, 0)
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for line in islice(lines, 0, None, every):
            document = json.loads(line)
            text, query = document["text"], asked[document["lang"]]
            spans = reader.marks(SearchRequest(query=query), text)
            whole = list(WORD.finditer(text))
            marked = {(span.start, span.end) for span in spans}
            assert marked <= {match.span() for match in whole}
            forms = zip(whole, fold_all([match[0] for match in whole]), strict=True)
            assert {match.span() for match, form in forms if form == fold(query)} <= marked
            seen[document["lang"]] += len(spans)
    assert min(seen.values()) > 0


def test_a_text_without_a_match_gives_its_beginning(reader: SearchReader) -> None:
    text = "Першы сказ. " + "Другі сказ пра іншае. " * 30
    (snippet,) = reader.snippets(SearchRequest(query="нічога"), {ArticleId(1): text})[ArticleId(1)]
    assert text.startswith(snippet.text)
    assert len(snippet.text) >= PIECE_LENGTH
    assert snippet.marks == ()


def test_snippets_prefer_pieces_with_more_different_words(reader: SearchReader) -> None:
    filler = "Нешта зусім іншае пра надвор'е і дарогі. " * 12
    text = f"Суд ідзе. {filler}Суд вызваліў палітвязня ў Мінску. {filler}Суд суд суд."
    request = SearchRequest(query="суд палітвязні Мінск")
    (best,) = reader.snippets(request, {ArticleId(1): text}, per_text=1)[ArticleId(1)]
    assert best.text.startswith("Суд вызваліў палітвязня ў Мінску.")
    assert [best.text[m.start : m.end] for m in best.marks] == ["Суд", "палітвязня", "Мінску"]


def test_an_empty_text_has_no_snippet(reader: SearchReader) -> None:
    assert reader.snippets(SearchRequest(query="суд"), {ArticleId(1): " \n"}) == {ArticleId(1): ()}


texts = st.lists(
    st.sampled_from(
        ["Суд ", "суды. ", "слова ", "\n\n", "Лукша, ", "… ", "а" * 70 + " ", "«да!» "]
    ),
    max_size=120,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(texts, st.integers(1, 4))
def test_snippets_are_pieces_of_the_text_and_carry_all_its_marks(text: str, most: int) -> None:
    spans = [m for m in WORD.finditer(text) if m[0].casefold() in ("суд", "лукша")]
    places = [Span(m.start(), m.end()) for m in spans]
    snippets = snippets_of(text, places, most=most)
    line = "".join(" " if letter.isspace() else letter for letter in text)
    assert len(snippets) <= most
    assert bool(snippets) == bool(text.strip())
    for snippet in snippets:
        assert snippet.text in line
        assert len(snippet.text) <= PIECE_LENGTH + 200
        inside = [snippet.text[mark.start : mark.end] for mark in snippet.marks]
        assert all(word.casefold() in ("суд", "лукша") for word in inside)
        standing = [
            m[0] for m in WORD.finditer(snippet.text) if m[0].casefold() in ("суд", "лукша")
        ]
        assert inside == standing
    if places:
        assert all(snippet.marks for snippet in snippets)


@given(st.text("абв", max_size=6), st.text("абв", max_size=6), st.integers(1, 2))
def test_nearness_is_the_edit_distance(one: str, other: str, most: int) -> None:
    assert is_near(one, other, most, 0) == (distance(one, other) <= most)


def distance(one: str, other: str) -> int:
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return distance(one[1:], other[1:])
    return 1 + min(distance(one[1:], other), distance(one, other[1:]), distance(one[1:], other[1:]))
