"""What stands in a text is found when it is pasted as it stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_normalization import normalise
from index.archive_queries import parse

from .articles import article

PASTED = [
    *("+375 29 123-45-67", "8 (029) 765-43-21", "MP1234567", "справа № 21-1-45/2021"),
    *("svaboda-help@protonmail.com", "#ЖывеБеларусь", "@nexta_live", "арт. 342 ч. 1 КК"),
    *("https://spring96.org/be/news?utm_source=tg&x=1", "t.me/nexta_live?single"),
    *("www.svaboda.org/a/3*1.html", "https://example.org/~ales/a^2", "C:\\Users\\Ales\\spis.docx"),
    *("«Праўда?» — спытаў ён.", '"«Хто вінаваты?»"', "„Народная Воля“", "Дзе яны?!"),
    *("— Куды вас павезлі? — спытала маці.", "What? When?", "Чаму сям'я маўчыць?? Чаму?"),
    *("NOT GUILTY", "НЕ ЗАБУДЗЕМ! НЕ ДАРУЕМ!", "БЧБ ❤️✊", "12 жніўня 2020 года", "9–11 жніўня"),
    *("СІЗА №1", "$1,000.50", "(a)(ii)", "A/RES/47/135", "і/або", "1:21-cr-00123", "ст. 207.3"),
]


@pytest.fixture(scope="module")
def reader() -> Iterator[SearchReader]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    texts = [f"Учора было так: {pasted} Потым усё сціхла." for pasted in PASTED]
    provider.writing(connection).add([article(n, text) for n, text in enumerate(texts, 1)])
    yield provider.reading(connection)
    connection.close()


@pytest.mark.parametrize("pasted", PASTED)
def test_what_stands_in_a_text_is_found_as_it_is_pasted(reader: SearchReader, pasted: str) -> None:
    for asked in (pasted, '"' + pasted.replace('"', "") + '"'):
        found = {each.article_id for each in reader.search(SearchRequest(query=asked)).ranked}
        assert PASTED.index(pasted) + 1 in found
        assert len(found) < len(PASTED)


def understood(text: str) -> str:
    root = parse(text).root
    assert root is not None
    return str(normalise(root))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("наст? суд", "((text:наст OR text:наст?) AND text:суд)"),
        ("суд -наст?", "(text:суд ANDNOT text:наст?)"),
        ("name:Наст? суд", "(name:наст? AND text:суд)"),
        ("н?ста сёння", "(text:н?ста AND text:сёння)"),
        ("наст??", "text:наст??"),
        ("наст* суд", "(text:наст* AND text:суд)"),
        ('"дзе сын?" суд', '(text:"дзе сын" AND text:суд)'),
        ("date:2020/2021 суд", "(date:2020/2021 AND text:суд)"),
        ('суд "" вайна', "(text:суд AND text:вайна)"),
        ('"суд" "вайна"', '(text:"суд" AND text:"вайна")'),
        ("NOT COURT AND NOT LETTER", "(None:* ANDNOT (text:COURT OR text:LETTER))"),
        ("NOT court", "(None:* ANDNOT text:court)"),
        ("NOT УДЗ", "(None:* ANDNOT text:УДЗ)"),
    ],
)
def test_patterns_and_operators_stay_what_they_are(text: str, tree: str) -> None:
    assert understood(text) == tree
