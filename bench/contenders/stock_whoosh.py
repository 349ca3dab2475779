"""Whoosh-Reloaded as it comes, in files, not encrypted."""

from collections.abc import Iterable
from typing import Any

from typing_extensions import override
from whoosh import query
from whoosh.index import create_in, open_dir

from bench.contenders.contender import Contender, Question
from bench.contenders.trees import filter_of, schema, tree_of
from bench.samples import Sample


class StockWhoosh(Contender):
    """Its own files, its own matchers."""

    name = "whoosh"

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        writer = create_in(str(self.folder), schema()).writer(limitmb=256)
        for s in samples:
            writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
        writer.commit()

    @override
    def open(self) -> None:
        self._index = open_dir(str(self.folder))
        self._searcher = self._index.searcher()

    @override
    def prepare(self, question: Question) -> Any:
        if question.kind == "filter":  # Whoosh's Require fails with its shortcuts on.
            return query.Term("body", question.words[0]), filter_of(question)
        return tree_of(question), None

    @override
    def search(self, prepared: Any) -> int:
        tree, kept = prepared
        return len(self._searcher.search(tree, limit=10, filter=kept).top_n)

    @override
    def update(self, sample: Sample) -> bool:
        writer = self._index.writer()
        writer.update_document(
            id=sample.number, body=sample.text, lang=sample.language, year=sample.year
        )
        writer.commit(merge=False)
        return True

    @override
    def close(self) -> None:
        """Files are mapped: they go with the objects."""
