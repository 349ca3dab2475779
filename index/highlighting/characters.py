"""From positions to characters, with as little of the analysis as tells where the words are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from whoosh import analysis, fields

from index.highlighting.places import Place

Span = tuple[int, int]
WordSpans = Callable[[str], Iterable[Span]]
"""From a text to the (start, end) of its words in order: word i stands at position i."""

# These leave every token where it is, so at the end of a chain they may as well not run.
_ONE_TO_ONE = (
    analysis.LowercaseFilter,
    analysis.StripFilter,
    analysis.ReverseTextFilter,
    analysis.CharsetFilter,
    analysis.StemFilter,
    analysis.PyStemmerFilter,
    analysis.PassFilter,
)


def spans_of(
    field: fields.FieldType, text: str, places: Sequence[Place], words: WordSpans | None = None
) -> list[Span]:
    """Return the (start, end) in `text` of each of `places`, as far as the text has them.

    Stored characters are taken as they are. Without them `words` cuts the text, else the field's
    own analyzer without the filters at its end that change words and not their number (stemming,
    folding); it stops at the last place.
    """
    if all(place.start is not None for place in places):
        stored = [(place.start or 0, place.end or 0) for place in places]
        return [span for span in stored if span[1] <= len(text)]
    wanted = {place.position for place in places}
    last = max(wanted, default=-1)
    standing: dict[int, Span] = {}
    for position, span in _positions(field, text, words):
        if position > last:
            break
        if position in wanted:
            standing.setdefault(position, span)
    return [standing[place.position] for place in places if place.position in standing]


def _positions(
    field: fields.FieldType, text: str, words: WordSpans | None
) -> Iterator[tuple[int, Span]]:
    if words is not None:
        yield from enumerate(words(text))
        return
    tokens = cutting(field.analyzer)(text, positions=True, chars=True, mode="index")
    for token in tokens:
        yield token.pos, (token.startchar, token.endchar)


def cutting(analyzer: Any) -> Any:
    """Return `analyzer` without those last filters that leave every token in its place."""
    if not isinstance(analyzer, analysis.CompositeAnalyzer):
        return analyzer
    items = list(analyzer.items)
    while len(items) > 1 and type(items[-1]) in _ONE_TO_ONE:
        items.pop()
    return items[0] if len(items) == 1 else analysis.CompositeAnalyzer(*items)
