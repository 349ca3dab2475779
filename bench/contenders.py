"""The search engines that are compared, each behind the same three calls."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import sqlcipher3
from whoosh import fields, query
from whoosh.analysis import LowercaseFilter, RegexTokenizer

import index
from bench.zipf import Sample

_KEY = "ab" * 32
Found = list[tuple[int, float]]


class Contender(Protocol):
    name: str

    def build(self, samples: Iterable[Sample]) -> None: ...
    def prepare(self, words: list[str], kind: str) -> Any: ...
    def search(self, prepared: Any) -> int: ...


def encrypted(path: Path) -> Any:
    """Open a SQLCipher database with the settings that an archive has."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{_KEY}'\"")
    for setting in ("cipher_log_level = NONE", "journal_mode = WAL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def schema() -> fields.Schema:
    """The same fields for stock Whoosh and for ours."""
    analyzer = RegexTokenizer(r"\w+") | LowercaseFilter()
    return fields.Schema(
        id=fields.NUMERIC(stored=True, unique=True, shift_step=0),
        body=fields.TEXT(analyzer=analyzer),
        lang=fields.ID(sortable=True),
        year=fields.NUMERIC(sortable=True, shift_step=0),
    )


def tree_of(words: list[str], kind: str) -> query.Query:
    """Return Whoosh's query tree for a class of queries."""
    terms = [query.Term("body", word) for word in words]
    if kind == "phrase":
        return query.Phrase("body", words)
    if kind == "prefix":
        return query.Prefix("body", words[0][:4])
    if kind == "filter":
        return query.Require(terms[0], query.Term("lang", "be"))
    if kind == "fuzzy":
        return query.FuzzyTerm("body", words[0], maxdist=1, prefixlength=1)
    return query.Or(terms) if kind == "or" else query.And(terms) if kind == "and" else terms[0]


class Ours:
    """This engine over SQLCipher."""

    name = "ours"

    def __init__(self, folder: Path) -> None:
        self._connection = encrypted(folder / "ours.db")
        self._index = index.create(self._connection, schema())

    def build(self, samples: Iterable[Sample]) -> None:
        self._connection.execute("BEGIN")
        with self._index.writer() as writer:
            for s in samples:
                writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._searcher = self._index.searcher()

    def prepare(self, words: list[str], kind: str) -> Any:
        return tree_of(words, kind)

    def search(self, prepared: Any) -> int:
        return int(self._searcher.rank(prepared, limit=10).total)


class Fts5:
    """SQLite's own full-text search, contentless, over SQLCipher."""

    name = "fts5"

    def __init__(self, folder: Path) -> None:
        self._connection = encrypted(folder / "fts5.db")
        self._connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5(body, lang, content='', tokenize=unicode61)"
        )

    def build(self, samples: Iterable[Sample]) -> None:
        self._connection.execute("BEGIN")
        rows = ((s.number + 1, s.text, s.language) for s in samples)
        self._connection.executemany("INSERT INTO t (rowid, body, lang) VALUES (?, ?, ?)", rows)
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def prepare(self, words: list[str], kind: str) -> Any:
        if kind == "phrase":
            return f'body: "{" ".join(words)}"'
        if kind == "prefix":
            return f"body: {words[0][:4]}*"
        if kind == "filter":
            return f"body: {words[0]} AND lang: be"
        if kind == "fuzzy":
            return None
        return "body: (" + (" OR " if kind == "or" else " AND ").join(words) + ")"

    def search(self, prepared: Any) -> int:
        statement = "SELECT rowid, rank FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10"
        return len(self._connection.execute(statement, (prepared,)).fetchall())


class Tantivy:
    """tantivy, in memory and not encrypted."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=True)
        builder.add_text_field("body", tokenizer_name="default")
        builder.add_text_field("lang", tokenizer_name="raw")
        self._tantivy = tantivy
        self._index = tantivy.Index(builder.build())

    def build(self, samples: Iterable[Sample]) -> None:
        writer = self._index.writer(128_000_000, 1)
        for s in samples:
            writer.add_document(
                self._tantivy.Document(id=[s.number], body=[s.text], lang=[s.language])
            )
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def prepare(self, words: list[str], kind: str) -> Any:
        texts = {
            "phrase": f'"{" ".join(words)}"',
            "or": " OR ".join(words),
            "filter": f"{words[0]} AND lang:be",
        }
        if kind in ("prefix", "fuzzy"):
            return None
        return self._index.parse_query(texts.get(kind, " AND ".join(words)), ["body"])

    def search(self, prepared: Any) -> int:
        return len(self._searcher.search(prepared, 10).hits)


class StockWhoosh:
    """Whoosh-Reloaded as it comes, in files, not encrypted."""

    name = "whoosh"

    def __init__(self, folder: Path) -> None:
        from whoosh.index import create_in

        (folder / "whoosh").mkdir()
        self._index = create_in(str(folder / "whoosh"), schema())

    def build(self, samples: Iterable[Sample]) -> None:
        writer = self._index.writer(limitmb=256)
        for s in samples:
            writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
        writer.commit()
        self._searcher = self._index.searcher()

    def prepare(self, words: list[str], kind: str) -> Any:
        if kind == "filter":  # Whoosh's Require fails with its shortcuts on.
            return query.Term("body", words[0]), query.Term("lang", "be")
        return tree_of(words, kind), None

    def search(self, prepared: Any) -> int:
        tree, kept = prepared
        return len(self._searcher.search(tree, limit=10, filter=kept).top_n)
