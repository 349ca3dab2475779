"""Over the sample archive: a layer switched off finds no more, and every hit says why it is one."""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path

import pytest

from archive.ports import SearchReader
from archive.records import Article, ArticleDraft, ArticleId
from archive.searching import ALL_LAYERS, Layer, SearchRequest
from importers.jail.jail import Jail
from importers.jail.runners import make_runner
from importers.reader import FileReader
from index.archive_index import ArchiveIndex

from .articles import article

SAMPLE = Path(str(files("resources"))) / "sample" / "documents"
OTHERS = {
    "lt": "Mūsų laisvė ir teisė. Kalinys rašė laiškus motinai, motina laukė.",
    "pl": "Pismo stało na stole. Jakie pisma! Listy leżały obok, nikt nie pisał.",
    "de": "Die Wahrheit steht in Briefen. Bald kam ein Brief, bald keiner.",
}
"""Languages that the sample lacks, with words that look as Belarusian ones do in Latin letters."""

WORDS = 60
_WORD = re.compile(r"[^\W\d_]{4,}")
_OFTEN_TAKEN_FOR_OTHERS = ("вольных", "работай", "лісты", "jakija", "listy", "правы", "пішам")


@pytest.fixture(scope="module")
def articles() -> dict[ArticleId, Article]:
    jail = Jail()
    reader = FileReader(partial(make_runner, jail, may_risk=False))
    read = [item.outcome for item in reader.read([SAMPLE])]
    jail.close()
    drafts = [outcome for outcome in read if isinstance(outcome, ArticleDraft)]
    made = [
        replace(article(number, draft.untrusted_text), description=draft.description)
        for number, draft in enumerate(drafts, start=1)
    ]
    made += [
        article(len(made) + number, text, language=language)
        for number, (language, text) in enumerate(OTHERS.items(), start=1)
    ]
    return {each.id: each for each in made}


@pytest.fixture(scope="module")
def search(articles: dict[ArticleId, Article]) -> Iterator[SearchReader]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(list(articles.values()))
    yield provider.reading(connection)
    connection.close()


@pytest.fixture(scope="module")
def words(articles: dict[ArticleId, Article]) -> list[str]:
    """Words of the texts as they stand and in small letters."""
    known = sorted({word for each in articles.values() for word in _WORD.findall(each.text)})
    chosen = random.Random(20261123).sample(known, WORDS)
    return [*_OFTEN_TAKEN_FOR_OTHERS, *chosen, *map(str.lower, chosen)]


def request(word: str, layers: frozenset[Layer]) -> SearchRequest:
    return SearchRequest(query=word, layers=layers, limit=1000)


def found(search: SearchReader, word: str, layers: frozenset[Layer]) -> set[ArticleId]:
    return {ranked.article_id for ranked in search.search(request(word, layers)).ranked}


def test_a_layer_alone_finds_nothing_that_all_do_not_find(
    search: SearchReader, words: list[str]
) -> None:
    alone = 0
    for word in words:
        by_all = found(search, word, ALL_LAYERS)
        for layer in Layer:
            by_one = found(search, word, frozenset({layer}))
            assert by_one <= by_all, (word, layer)
            alone += len(by_one)
            without = found(search, word, ALL_LAYERS - {layer})
            assert without <= by_all, (word, layer)
    assert alone > len(words)


@pytest.mark.parametrize("layers", [ALL_LAYERS, *(frozenset({layer}) for layer in Layer)])
def test_every_hit_has_a_reason(
    search: SearchReader,
    articles: dict[ArticleId, Article],
    words: list[str],
    layers: frozenset[Layer],
) -> None:
    hits = 0
    for word in words:
        ids = found(search, word, layers)
        passages = {number: _passages(articles[number]) for number in ids}
        reasons = search.reasons(request(word, layers), passages)
        assert [number for number in ids if not reasons[number]] == [], word
        hits += len(ids)
    assert hits > 10


def test_a_text_without_the_word_has_no_reason(search: SearchReader) -> None:
    """The control: reasons are not given to whatever is asked about."""
    number = ArticleId(1)
    given = search.reasons(request("вольных", ALL_LAYERS), {number: ["Снег і лес."]})
    assert given == {number: ()}


def _passages(each: Article) -> list[str]:
    about = each.description
    return [about.title, *about.authors, about.witness, each.text]
