"""Places, marks and snippets are those that analysing the whole text would give."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import analysis, fields, highlight, query

import index
from index.highlighting import characters
from index.highlighting.characters import cutting
from index.highlighting.snippets import snippets_of

WORDS = ["The", "prisoner", "prisoners", "of", "old", "castle", "castles", "sang", "and", "song"]
TERMS = ["prison", "prisoner", "old", "castl", "castle", "sang", "song", "of"]
TEXTS = [
    "The prisoners of the old castle sang. A castle, an old one, is no song.",
    "Songs of old: a prisoner and her song.",
    "Nothing at all.",
]


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.NUMERIC(stored=True),
        plain=fields.TEXT(analyzer=analysis.StemmingAnalyzer(), stored=True),
        chars=fields.TEXT(analyzer=analysis.StemmingAnalyzer(), stored=True, chars=True),
        bare=fields.TEXT(analyzer=analysis.StandardAnalyzer(stoplist=None), stored=True),
        flat=fields.TEXT(phrase=False, stored=True),
    )


def searcher_of(texts: list[str], segment: int = 2) -> index.ArraySearcher:
    ix = index.create(sqlite3.connect(":memory:"), schema())
    for start in range(0, len(texts), segment):
        writer = ix.writer()
        for i, text in enumerate(texts[start : start + segment], start=start):
            writer.add_document(id=i, plain=text, chars=text, bare=text, flat=text)
        writer.commit(merge=False)
    return ix.searcher()


def analysed(text: str, field: str, wanted: set[str]) -> list[tuple[int, int]]:
    """What the whole analysis of a text marks."""
    tokens = schema()[field].analyzer(text, positions=True, chars=True, mode="index")
    return [(t.startchar, t.endchar) for t in tokens if t.text in wanted]


def marked(searcher: index.ArraySearcher, tree: query.Query, field: str) -> dict[int, Any]:
    found = searcher.match(tree).tolist()
    texts = {number: searcher.stored_fields(number)[field] for number in found}
    pieces = searcher.snippets(tree, texts, field, most=1, length=100_000)
    return {
        number: [(piece.start + start, piece.start + end) for start, end in piece.marks]
        for number, (piece,) in pieces.items()
    }


texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=5
)


@settings(max_examples=60, deadline=None)
@given(
    texts,
    st.lists(st.sampled_from(TERMS), min_size=1, max_size=3),
    st.sampled_from(["plain", "chars", "bare"]),
)
def test_marks_are_those_of_the_whole_analysis(
    corpus: list[str], asked: list[str], field: str
) -> None:
    with searcher_of(corpus) as searcher:
        tree = query.Or([query.Term(field, word) for word in asked])
        found = marked(searcher, tree, field)
        for number, marks in found.items():
            assert marks == analysed(corpus[number], field, set(asked))
        assert set(found) == {i for i, t in enumerate(corpus) if analysed(t, field, set(asked))}


class _Spans(highlight.Formatter):
    """Tells the matched characters instead of formatting them."""

    def format(self, fragments: Any, replace: bool = False) -> Any:
        return [(t.startchar, t.endchar) for fragment in fragments for t in fragment.matches]


@settings(max_examples=30, deadline=None)
@given(texts, st.lists(st.sampled_from(TERMS), min_size=1, max_size=3, unique=True))
def test_whoosh_highlights_the_same_words(corpus: list[str], asked: list[str]) -> None:
    with searcher_of(corpus) as searcher:
        tree = query.Or([query.Term("bare", word) for word in asked])
        results = searcher.search(tree, limit=None)
        results.fragmenter = highlight.WholeFragmenter()
        results.formatter = _Spans()
        theirs = {hit.docnum: hit.highlights("bare", minscore=0) for hit in results}
        assert marked(searcher, tree, "bare") == theirs


@pytest.mark.parametrize("field", ["plain", "chars"])
def test_a_phrase_is_marked_where_it_stands(field: str) -> None:
    with searcher_of(TEXTS) as searcher:
        (places,) = searcher.places(query.Phrase(field, ["old", "castl"]), [0], field)
        assert [place.term for place in places] == [b"old", b"castl"]
        assert [place.position for place in places] == [2, 3]
        near = query.Phrase(field, ["sang", "castl", "song"], slop=4)
        words = [TEXTS[0][start:end] for start, end in marked(searcher, near, field)[0]]
        assert words == ["sang", "castle", "song"]
        assert searcher.places(query.Phrase(field, ["old", "nowhere"]), [0], field) == [[]]


def test_what_is_excluded_is_not_marked() -> None:
    with searcher_of(TEXTS) as searcher:
        tree = query.AndNot(query.Term("plain", "song"), query.Term("plain", "nothing"))
        either = query.Or([tree, query.Not(query.Term("plain", "old"))])
        (places,) = searcher.places(either, [1], "plain")
        assert {place.term for place in places} == {b"song"}


def test_prefixes_patterns_and_misspellings_mark_what_they_stand_for() -> None:
    with searcher_of(TEXTS) as searcher:
        for tree, terms in (
            (query.Prefix("bare", "so"), {b"song", b"songs"}),
            (query.Wildcard("bare", "*ng?"), {b"songs"}),
            (query.FuzzyTerm("bare", "sons"), {b"song", b"songs"}),
        ):
            (places,) = searcher.places(tree, [1], "bare")
            assert {place.term for place in places} == terms


def test_a_field_without_positions_is_refused() -> None:
    with searcher_of(TEXTS) as searcher, pytest.raises(KeyError):
        searcher.places(query.Term("flat", "song"), [0], "flat")


def test_only_the_cutting_of_an_analysis_runs() -> None:
    calls: list[str] = []

    def cut(text: str) -> Iterator[tuple[int, int]]:
        calls.append(text)
        for match in analysis.default_pattern.finditer(text):
            yield match.span()

    with searcher_of(TEXTS) as searcher:
        tree = query.Term("bare", "castle")
        pieces = searcher.snippets(tree, {0: TEXTS[0]}, "bare", words=cut)
        assert pieces[0][0].marked("[", "]").count("[castle]") == 2
        assert calls == [TEXTS[0]]
        assert searcher.snippets(tree, {0: TEXTS[0]}, "chars", words=cut)[0][0].marks == ()
    kinds = [type(item) for item in cutting(analysis.StemmingAnalyzer()).items]
    assert kinds == [analysis.RegexTokenizer, analysis.LowercaseFilter, analysis.StopFilter]


def test_stored_characters_need_no_analysis(monkeypatch: pytest.MonkeyPatch) -> None:
    with searcher_of(TEXTS) as searcher:
        monkeypatch.setattr(characters, "cutting", None)
        pieces = searcher.snippets(query.Term("chars", "castl"), {0: TEXTS[0]}, "chars")
        assert [p.text[a:b] for p in pieces[0] for a, b in p.marks] == ["castle", "castle"]
        with pytest.raises(TypeError):
            searcher.snippets(query.Term("plain", "castl"), {0: TEXTS[0]}, "plain")


def test_pieces_hold_different_words_first_and_do_not_overlap() -> None:
    text = "alfa " * 60 + "bravo alfa charlie " + "delta " * 60 + "charlie"
    marks = [(i, i + 4) for i in range(0, 300, 5)]
    marks += [(300, 305), (306, 310), (311, 318), (679, 686)]
    pieces = snippets_of(text, marks, 2, 60)
    assert len(pieces) == 2
    first, second = pieces
    assert first.start + len(first.text) <= second.start
    best = max(pieces, key=lambda piece: len({piece.text[a:b] for a, b in piece.marks}))
    assert {best.text[a:b] for a, b in best.marks} == {"alfa", "bravo", "charlie"}
    assert all(piece.text == text[piece.start : piece.start + len(piece.text)] for piece in pieces)


def test_without_marks_a_snippet_is_the_beginning() -> None:
    (piece,) = snippets_of("alfa bravo charlie", [], 2, 8)
    assert (piece.start, piece.text, piece.marks) == (0, "alfa bravo", ())
    assert snippets_of("  ", [], 2, 8) == []


def test_layers_of_one_text_give_each_position_once() -> None:
    with searcher_of(TEXTS) as searcher:
        tree = query.Or([query.Term("plain", "castl"), query.Term("chars", "castl")])
        (places,) = searcher.places(tree, [0], "chars", "plain")
        assert [(place.field, place.position) for place in places] == [("chars", 3), ("chars", 5)]
        (other,) = searcher.places(tree, [0], "plain", "chars")
        assert {place.field for place in other} == {"plain"}
        (alone,) = searcher.places(query.Term("plain", "castl"), [0], "chars", "plain")
        assert [(place.field, place.position) for place in alone] == [("plain", 3), ("plain", 5)]
