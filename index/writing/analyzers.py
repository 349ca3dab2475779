"""Which of Whoosh's analyzers work word by word, so that each distinct word is analysed once."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from whoosh import analysis, fields
from whoosh.analysis.acore import Token
from whoosh.analysis.tokenizers import default_pattern

from index.storage.formats import PackedPositions, kind_of
from index.writing.cutting import UncutText, WordPattern
from index.writing.surfaces import Analysis, Surfaces

# Filters that look at one token at a time and keep nothing from it for the next.
_WORD_BY_WORD = (
    analysis.LowercaseFilter,
    analysis.StripFilter,
    analysis.StopFilter,
    analysis.StemFilter,
    analysis.PyStemmerFilter,
    analysis.CharsetFilter,
    analysis.PassFilter,
    analysis.ReverseTextFilter,
    analysis.SubstitutionFilter,
)
_RUN_OF_A_CLASS = re.compile(r"(\\[wd]|\[[\w-]+\])\+")
Filter = Callable[[Iterable[Token]], Iterable[Token]]
TextToSurfaces = Callable[[str], Surfaces]


def word_by_word(field: fields.FieldType) -> TextToSurfaces | None:
    """Return a function that cuts a text for `field` into surfaces, or None where order matters.

    None also where a posting keeps more than term, document and position.
    """
    if type(field).index is not fields.FieldType.index or not _keeps_little(field):
        return None
    chain = _chain(field.analyzer)
    if chain is None:
        return None
    expression, filters = chain
    pattern = pattern_of(expression)
    renumber = all(f.renumber for f in filters if isinstance(f, analysis.StopFilter))

    analyse = _direct(filters) or _chained(filters)

    def cut(text: str) -> Surfaces:
        return Surfaces(UncutText(text, pattern), analyse, key="analyzer", renumber=renumber)

    return cut


def _keeps_little(field: fields.FieldType) -> bool:
    posting_format = field.format
    plain = type(posting_format) is PackedPositions or kind_of(posting_format) == "frequency"
    return plain and posting_format.field_boost == 1.0


def _chain(analyzer: Any) -> tuple[re.Pattern[str], Sequence[Filter]] | None:
    items = analyzer.items if isinstance(analyzer, analysis.CompositeAnalyzer) else [analyzer]
    tokenizer, filters = items[0], list(items[1:])
    if type(tokenizer) is not analysis.RegexTokenizer or tokenizer.gaps:
        return None
    if any(type(f) not in _WORD_BY_WORD for f in filters):
        return None
    renumbering = {f.renumber for f in filters if isinstance(f, analysis.StopFilter)}
    return None if len(renumbering) > 1 else (tokenizer.expression, filters)


@cache
def pattern_of(expression: re.Pattern[str]) -> WordPattern:
    """Return the words of a `RegexTokenizer`.

    Whoosh's own, and every run of one class such as `\\w+`, can be cut by arrays.
    """
    if expression.flags == re.UNICODE:
        if expression.pattern == default_pattern.pattern:
            # The same without its group, for whole words.
            whole = re.compile(r"[\w\*]+(?:\.?[\w\*]+)*")
            return WordPattern(whole, r"[\w*]", r"\.", r"[\w*]", r"[\w*]")
        run = _RUN_OF_A_CLASS.fullmatch(expression.pattern)
        if run and not re.fullmatch(run[1], "\n"):
            return WordPattern(expression, run[1])
    return WordPattern(expression)


def _chained(filters: Sequence[Filter]) -> Analysis:
    return lambda word: [token.text for token in _run(filters, word)]


def _direct(filters: Sequence[Filter]) -> Analysis | None:
    """Return the commonest chain, lower case and then stop words, without tokens in between."""
    kinds = [type(one) for one in filters]
    if kinds == [analysis.LowercaseFilter]:
        return lambda word: (word.lower(),)
    if kinds != [analysis.LowercaseFilter, analysis.StopFilter]:
        return None
    stop: Any = filters[1]

    def analyse(word: str) -> Sequence[str]:
        text = word.lower()
        fits = len(text) >= stop.min and (stop.max is None or len(text) <= stop.max)
        return (text,) if fits and text not in stop.stops else ()

    return analyse


def _run(filters: Sequence[Filter], word: str) -> Iterator[Token]:
    token = Token(positions=True, chars=False, removestops=True, mode="index")
    token.original = token.text = word
    token.pos, token.stopped, token.boost = 0, False, 1.0
    stream: Iterable[Token] = iter([token])
    for one in filters:
        stream = one(stream)
    return (t for t in stream if not t.stopped)
