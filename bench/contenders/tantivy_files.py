"""tantivy, over files that are mapped into memory, not encrypted."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typing_extensions import override

from bench.contenders.contender import Contender, Question
from bench.samples import Sample

_HEAP_BYTES = 128_000_000


class Tantivy(Contender):
    """One indexing thread, as everybody else has."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        import tantivy

        super().__init__(folder)
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=True)
        builder.add_text_field("body", tokenizer_name="default")
        builder.add_text_field("lang", tokenizer_name="raw")
        builder.add_text_field("year", tokenizer_name="raw")
        self._tantivy = tantivy
        self._schema = builder.build()

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        made = self._tantivy.Index(self._schema, path=str(self.folder))
        writer = made.writer(_HEAP_BYTES, 1)
        for s in samples:
            document = self._tantivy.Document(
                id=[s.number], body=[s.text], lang=[s.language], year=[str(s.year)]
            )
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    @override
    def open(self) -> None:
        self._index = self._tantivy.Index.open(str(self.folder))
        self._searcher = self._index.searcher()

    @override
    def prepare(self, question: Question) -> Any:
        words, queries = question.words, self._tantivy.Query
        started = f"{question.start}.*"
        match question.kind:
            case "prefix":
                return queries.regex_query(self._schema, "body", started)
            case "fuzzy":
                return queries.fuzzy_term_query(self._schema, "body", words[0], distance=1)
            case "typed":
                must = self._tantivy.Occur.Must
                typed = queries.regex_query(self._schema, "body", started)
                return queries.boolean_query([(must, self._parsed(words[0])), (must, typed)])
            case "phrase":
                return self._parsed(f'"{" ".join(words)}"')
            case "or":
                return self._parsed(" OR ".join(words))
            case "filter":
                narrowed = f"{words[0]} AND lang:{question.language} AND year:{question.year}"
                return self._parsed(narrowed)
        return self._parsed(" AND ".join(words))

    def _parsed(self, text: str) -> Any:
        return self._index.parse_query(text, ["body"])

    @override
    def search(self, prepared: Any) -> int:
        return len(self._searcher.search(prepared, 10).hits)

    @override
    def close(self) -> None:
        """The maps go with the object."""
