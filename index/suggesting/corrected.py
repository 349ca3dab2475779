"""Did you mean: a query with its unknown words replaced by the likeliest known ones."""

from collections.abc import Callable

from whoosh import query

Known = Callable[[str, str], bool]
Nearest = Callable[[str, str], str | None]


def did_you_mean(tree: query.Query, known: Known, nearest: Nearest) -> query.Query | None:
    """Return `tree` with each unknown Term and word of a Phrase replaced; None if nothing changed.

    `known(field, word)` says whether a word is in the lexicon, `nearest` names its replacement.
    """

    def replaced(field: str, word: str) -> str:
        return word if known(field, word) else nearest(field, word) or word

    def mended(part: query.Query) -> query.Query:
        if type(part) is query.Term and isinstance(part.text, str):
            return query.Term(part.fieldname, replaced(part.fieldname, part.text), part.boost)
        if type(part) is query.Phrase:
            words = [replaced(part.fieldname, word) for word in part.words]
            return query.Phrase(part.fieldname, words, slop=part.slop, boost=part.boost)
        return part if part.is_leaf() else part.apply(mended)

    answer = mended(tree)
    return None if answer == tree else answer
