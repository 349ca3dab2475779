"""Other engines with the best stemmers that they come with, told the language of every text."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from whoosh import analysis, fields, query
from whoosh.index import create_in
from whoosh.lang import has_stemmer, has_stopwords

from index.languages.words import surfaces

DEPTH = 100
Document = dict[str, Any]
Search = Callable[[str, str], list[str]]
"""From a query and its language to the identifiers of the best documents, best first."""

_TANTIVY = {"en": "english", "ru": "russian", "de": "german"}


def words_of(text: str) -> list[str]:
    """The different words of a query; an apostrophe within a Cyrillic word parts nothing."""
    return list(dict.fromkeys(surfaces(text)))


def whole_text(document: Document) -> str:
    """Title and text, as the engines that know no titles get them."""
    return f"{document.get('title') or ''}\n{document['text']}"


def by_language(make: Callable[[str, list[Document]], Search], documents: list[Document]) -> Search:
    """An index for each language, of its documents alone; a query asks that of its language."""
    languages = {document["lang"] for document in documents}
    searches = {
        language: make(language, [each for each in documents if each["lang"] == language])
        for language in sorted(languages)
    }
    return lambda text, language: searches[language](text, language)


def stock_whoosh(folder: Path, language: str, documents: Sequence[Document]) -> Search:
    """Whoosh-Reloaded with its Snowball stemmer and stop words, if it has them for a language."""
    schema = fields.Schema(id=fields.STORED, text=fields.TEXT(analyzer=_analyzer(language)))
    path = folder / language
    path.mkdir()
    made = create_in(str(path), schema)
    with made.writer() as writer:
        for document in documents:
            writer.add_document(id=document["id"], text=whole_text(document))
    searcher = made.searcher()

    def search(text: str, _: str) -> list[str]:
        tokens = dict.fromkeys(token.text for token in schema["text"].analyzer(text))
        tree = query.Or([query.Term("text", token) for token in tokens])
        return [hit["id"] for hit in searcher.search(tree, limit=DEPTH)]

    return search


def _analyzer(language: str) -> Any:
    if has_stemmer(language) and has_stopwords(language):
        return analysis.LanguageAnalyzer(language)
    return analysis.StandardAnalyzer(stoplist=None)


def tantivy(language: str, documents: Sequence[Document]) -> Search:
    """tantivy in memory with its Snowball stemmer, if it has one for a language."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="stemmed")
    made = engine.Index(builder.build())
    chain = engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
    chain = chain.filter(engine.Filter.lowercase())
    if language in _TANTIVY:
        chain = chain.filter(engine.Filter.stemmer(_TANTIVY[language]))
    made.register_tokenizer("stemmed", chain.build())
    writer = made.writer(64_000_000, 1)
    for number, document in enumerate(documents):
        writer.add_document(engine.Document(number=[number], text=[whole_text(document)]))
    writer.commit()
    made.reload()
    searcher = made.searcher()

    def search(text: str, _: str) -> list[str]:
        asked = made.parse_query(" OR ".join(f'"{word}"' for word in words_of(text)), ["text"])
        found = (address for _, address in searcher.search(asked, DEPTH).hits)
        return [documents[searcher.doc(address)["number"][0]]["id"] for address in found]

    return search


def fts5(documents: Sequence[Document]) -> Search:
    """SQLite's FTS5 with porter, its only stemmer."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(body, tokenize='porter unicode61')")
    rows = enumerate(map(whole_text, documents))
    connection.executemany("INSERT INTO t (rowid, body) VALUES (?, ?)", rows)
    statement = f"SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT {DEPTH}"

    def search(text: str, _: str) -> list[str]:
        asked = " OR ".join(f'"{word}"' for word in words_of(text))
        return [documents[number]["id"] for (number,) in connection.execute(statement, (asked,))]

    return search
