"""The fields and the query trees that stock Whoosh and this engine are given."""

from whoosh import fields, query
from whoosh.analysis import LowercaseFilter, RegexTokenizer

from bench.contenders.contender import Question


def schema() -> fields.Schema:
    """The same fields for both."""
    analyzer = RegexTokenizer(r"\w+") | LowercaseFilter()
    return fields.Schema(
        id=fields.NUMERIC(stored=True, unique=True, shift_step=0),
        body=fields.TEXT(analyzer=analyzer),
        lang=fields.ID(sortable=True),
        year=fields.NUMERIC(sortable=True, shift_step=0),
    )


def tree_of(question: Question) -> query.Query:
    """Return Whoosh's query tree."""
    terms = [query.Term("body", word) for word in question.words]
    match question.kind:
        case "phrase":
            return query.Phrase("body", list(question.words))
        case "prefix":
            return query.Prefix("body", question.start)
        case "fuzzy":
            return query.FuzzyTerm("body", question.words[0], maxdist=1, prefixlength=1)
        case "filter":
            return query.Require(terms[0], filter_of(question))
        case "typed":
            return query.And([*terms[:-1], query.Prefix("body", question.start)])
        case "or":
            return query.Or(terms)
    return query.And(terms) if len(terms) > 1 else terms[0]


def filter_of(question: Question) -> query.Query:
    """Return what narrows to a language and a year."""
    year = query.NumericRange("year", question.year, question.year)
    return query.And([query.Term("lang", question.language), year])
