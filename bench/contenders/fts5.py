"""SQLite's own full-text search, contentless, over SQLCipher."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from typing_extensions import override

from bench.contenders.contender import BATCH, Contender, Question
from bench.contenders.encrypted import encrypted
from bench.samples import Sample

_Row = tuple[int, str, str, int]


class Fts5(Contender):
    """With unicode61, in one commit; language and year are columns of words."""

    name = "fts5"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._connection = encrypted(folder / "fts5.db")

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        self._connection.execute(
            "CREATE VIRTUAL TABLE t"
            " USING fts5(body, lang, year, content='', contentless_delete=1, tokenize=unicode61)"
        )
        rows = ((s.number + 1, s.text, s.language, s.year) for s in samples)
        for batch in self.batches(rows):
            self._connection.execute("BEGIN")
            self._connection.executemany(
                "INSERT INTO t (rowid, body, lang, year) VALUES (?,?,?,?)", batch
            )
            self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def batches(self, rows: Iterator[_Row]) -> Iterator[Iterable[_Row]]:
        """Yield the rows of each commit."""
        yield rows

    @override
    def open(self) -> None:
        self._connection.execute("SELECT count(*) FROM t WHERE t MATCH 'nowhere'").fetchone()

    @override
    def prepare(self, question: Question) -> Any:
        words = question.words
        match question.kind:
            case "phrase":
                return f'body: "{" ".join(words)}"'
            case "prefix":
                return f'body: "{question.start}"*'
            case "fuzzy":
                return None
            case "filter":
                return f'body: "{words[0]}" AND lang: {question.language} AND year: {question.year}'
            case "typed":
                return f'body: "{words[0]}" AND body: "{question.start}"*'
        quoted = [f'"{word}"' for word in words]
        return "body: (" + (" OR " if question.kind == "or" else " AND ").join(quoted) + ")"

    @override
    def search(self, prepared: Any) -> int:
        statement = "SELECT rowid, rank FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10"
        return len(self._connection.execute(statement, (prepared,)).fetchall())

    @override
    def update(self, sample: Sample) -> bool:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(
            "INSERT OR REPLACE INTO t (rowid, body, lang, year) VALUES (?,?,?,?)",
            (sample.number + 1, sample.text, sample.language, sample.year),
        )
        self._connection.execute("COMMIT")
        return True

    @override
    def close(self) -> None:
        self._connection.close()


class Fts5InBatches(Fts5):
    """With as many commits as an import makes, after each of which the file can be searched."""

    name = "fts5, in batches"
    answers = False

    @override
    def batches(self, rows: Iterator[_Row]) -> Iterator[Iterable[_Row]]:
        while batch := list(islice(rows, BATCH)):
            yield batch
