"""From what the user typed to a tree of Whoosh queries over the fields of `archive_fields`.

The language is Whoosh's: bare words are joined by AND; OR, NOT, ANDNOT, ANDMAYBE, brackets, quotes
(with `~2` for words apart), `word~` and `word~2` for near spellings, `*` and `?`, `field:`, ranges
`[a TO b]` and `{a TO b}`, `^2` for weight. AND, OR and NOT may be written in Belarusian, Russian
and Ukrainian capitals too, and NOT as a minus before a word or number wherever that stands (`суд
-вайна`, `-вайна`; not `- вайна`, which has a dash); the TO of a field's range may be ДА, ПА, ДО or
ПО. A headline in capitals has words only, see `archive_headlines`; the mark of a question is
none of the language, see `archive_questions`, nor are signs of a pasted text, see `archive_pasted`.
A quote or bracket without its partner is taken as not written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from whoosh import qparser, query
from whoosh.qparser import plugins, syntax, taggers

from archive.errors import QuerySyntaxError
from index.archive_date_values import LeadingDate, no_words
from index.archive_dates import DatesAsWritten
from index.archive_fields import NAME_PATTERN, TEXT_FIELDS, QueryField, field_named
from index.archive_headlines import CYRILLIC_OPERATORS, read_as_words
from index.archive_numbers import is_number
from index.archive_pasted import without_pasted_signs
from index.archive_questions import without_question_mark
from index.archive_values import value_named
from index.languages.folding import fold
from index.languages.words import WORD

MAXIMUM_LENGTH = 4000
MAXIMUM_DEPTH = 30
MAXIMUM_CLAUSES = 256

_WORDS_OF_A_NUMBER = 5
"""Of as many words as people part a number into while they type it."""

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""NUL and halves of a surrogate pair (which stand for bytes that are no text): in no term."""

_BRACKETS = re.compile(r"[()]")


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query as typed: a tree whose leaves name fields of `QueryField`; None means everything."""

    root: query.Query | None


def parse(
    text: str, *, prefix_last: bool = False, dates_in_words: LeadingDate = no_words
) -> ParsedQuery:
    """Understand a query.

    Raises `QuerySyntaxError` when it is longer than 4,000 characters, nested deeper than 30 or has
    more than 256 clauses (bounds that keep a pasted page from tying up the program), and when it
    holds what can be no text: the rest might find far more than was asked for.
    """
    if not text.strip():
        return ParsedQuery(None)
    if len(text) > MAXIMUM_LENGTH or _depth(text) > MAXIMUM_DEPTH or _UNWRITABLE.search(text):
        raise QuerySyntaxError
    text = without_pasted_signs(without_question_mark(text))
    text = _CYRILLIC_TO.sub(r"\1TO", read_as_words(text))
    text = DatesAsWritten(dates_in_words).put(text)
    # The places of the words, which an unfinished one is found by, are the parser's.
    root = None if prefix_last else _plain_words(text)
    root = root or _parser().parse(text, normalize=False)
    leaves = list(root.leaves())
    if len(leaves) > MAXIMUM_CLAUSES:
        raise QuerySyntaxError
    _name_values(leaves)
    if prefix_last:
        root = _open_last_word(root, text)
    return ParsedQuery(root)


_CYRILLIC_TO = re.compile(
    r"(:[\[{](?:[^\[\]{}]*?\s)?)(?:ДО|ДА|ПА|ПО)(?=\s[^\[\]{}]*[\]}])", re.IGNORECASE
)
"""TO in the brackets of a field in Belarusian, Russian, Ukrainian: as long, so no word moves."""

_PLAIN = re.compile(r"\s*(?:[^\W_]+(?:\s+|$))+")
OPERATOR_WORDS = frozenset({*("AND", "OR", "NOT", "ANDNOT", "ANDMAYBE"), *CYRILLIC_OPERATORS})


def _plain_words(text: str) -> query.Query | None:
    """What the parser makes of words alone, found without it: most queries are that."""
    if not _PLAIN.fullmatch(text):
        return None
    words = text.split()
    if not OPERATOR_WORDS.isdisjoint(words):
        return None
    terms = [query.Term(QueryField.TEXT, word) for word in words]
    return terms[0] if len(terms) == 1 else query.And(terms)


_FIELD = re.compile(rf"(?<![:/])(?P<name>{NAME_PATTERN}):(?=[^\s:/])")
_LETTERS = re.compile(r"[^\W\d_](?:'?[^\W\d_])+")
_QUOTED = re.compile('["“”„«»][^"“”„«»]*["“”„«»]')


def unknown_fields(text: str) -> list[re.Match[str]]:
    """Where a query, outside of quotes, names a field that there is not; an address is none."""
    blanked = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    return [
        found
        for found in _FIELD.finditer(blanked)
        if field_named(found["name"]) is None and _LETTERS.fullmatch(fold(found["name"]))
    ]


def _name_values(leaves: list[query.Query]) -> None:
    """Put the value that the index holds in the place of its name: `від:ліст` is `kind:letter`."""
    for leaf in leaves:
        if type(leaf) is query.Term:
            leaf.text = value_named(leaf.fieldname, leaf.text) or leaf.text
        elif type(leaf) is query.Phrase and (
            value := value_named(leaf.fieldname, " ".join(leaf.words))
        ):
            leaf.words = [value]


def _depth(text: str) -> int:
    """How deep brackets nest and operators pile up before a word."""
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth = max(0, depth + (1 if bracket == "(" else -1))
        deepest = max(deepest, depth)
    return deepest


def _parser() -> qparser.QueryParser:
    """A fresh parser: Whoosh's keeps state in its nodes only, but promises no thread safety."""
    return qparser.QueryParser(
        QueryField.TEXT,
        None,
        plugins=[
            _FieldNames(),
            plugins.WildcardPlugin(),
            plugins.FuzzyTermPlugin(),
            plugins.PhrasePlugin(_PHRASE),
            plugins.RangePlugin(),
            plugins.GroupPlugin(),
            _OPERATORS,
            _LoneOperators(),
            plugins.BoostPlugin(),
            plugins.EveryPlugin(),
        ],
    )


_PHRASE = r'["“”„«»](?P<text>[^"“”„«»]*)["“”„«»](~(?P<slop>[1-9][0-9]{0,2}))?'

_BEHIND = r"(?=[\s(]|$)"

_MINUS = r"|(?:^|(?<=[\s(]))[-−](?=[*?]*[^\W_]|[\"“”„«(])"
"""A minus before a word, a number, quotes or a bracket, with a blank or nothing before it."""

_OPERATORS = plugins.OperatorsPlugin(
    And=r"(?<=[\s)])(?:AND|І|И|ТА)" + _BEHIND,
    Or=r"(?<=[\s)])(?:OR|АБО|ИЛИ)" + _BEHIND,
    AndNot=r"(?<=[\s)])ANDNOT" + _BEHIND,
    AndMaybe=r"(?<=[\s)])ANDMAYBE" + _BEHIND,
    Not=r"(?:^|(?<=[\s()]))(?:NOT|НЕ|НЯ)(?=[\s(])|(?<=[\s)])(?:NOT|НЕ|НЯ)$" + _MINUS,
    Require=None,
)


class _FieldNames(plugins.FieldsPlugin):
    """`name:` before a word, where the name is one of ours; any other stays text (`https:`)."""

    class Tagger(taggers.RegexTagger):
        """Knows a field by each of its names."""

        def create(self, parser: qparser.QueryParser, match: re.Match[str]) -> Any:
            """The marker of the field, or None when there is no such field."""
            field = field_named(match["text"])
            return None if field is None else syntax.FieldnameNode(field, match[0])

    def __init__(self) -> None:
        """Names are whole words."""
        super().__init__(rf"(?P<text>{NAME_PATTERN}):(?=\S)", remove_unknown=False)

    def taggers(self, parser: qparser.QueryParser) -> list[tuple[taggers.Tagger, int]]:
        """The one tagger of this plugin."""
        return [(self.Tagger(self.expr), 0)]


class _LoneOperators(plugins.Plugin):
    """Drops operators that have nothing to work on: Whoosh breaks on `NOT NOT a` and `NOT OR`."""

    def filters(self, parser: qparser.QueryParser) -> list[tuple[Any, int]]:
        """Runs when white space is gone (500) and before operators take their operands (600)."""
        return [(self._without_lone, 590)]

    def _without_lone(self, parser: qparser.QueryParser, group: Any) -> Any:
        kept = group.empty_copy()
        for node in reversed(list(group)):
            if isinstance(node, syntax.GroupNode):
                node = self._without_lone(parser, node)
            if isinstance(node, syntax.Operator) and not _may_precede(node, kept):
                continue
            kept.append(node)
        kept.reverse()
        while len(kept) and isinstance(kept[0], syntax.InfixOperator):
            kept.pop(0)
        return kept


def _may_precede(operator: Any, following: Any) -> bool:
    """Whether what follows (nodes in reverse) begins with a clause, or for AND and OR with NOT."""
    if not len(following) or isinstance(following[-1], syntax.InfixOperator):
        return False
    return not (
        isinstance(operator, syntax.PrefixOperator)
        and isinstance(following[-1], syntax.PrefixOperator)
    )


def _open_last_word(root: query.Query, text: str) -> query.Query:
    """The tree with its last bare word unfinished, when the text ends in one."""
    last = None
    for leaf in root.leaves():
        if getattr(leaf, "endchar", None) == len(text) and _is_bare_word(leaf):
            last = leaf
    if last is None or _ends_in_number(text):
        return root
    words = list(WORD.finditer(last.text))
    if not words or words[-1].end() != len(last.text):
        return root
    head, tail = last.text[: words[-1].start()], words[-1][0]
    finished = [query.Term(last.fieldname, head)] if head else []
    unfinished = query.Or([query.Term(last.fieldname, tail), query.Prefix(last.fieldname, tail)])
    opened = query.And([*finished, unfinished])
    return _replaced(root, last, opened)


def _ends_in_number(text: str) -> bool:
    """Whether the last words are all of a phone number, a code or a date."""
    words = text.split()[-_WORDS_OF_A_NUMBER:]
    return any(is_number(" ".join(words[place:])) for place in range(len(words)))


def _is_bare_word(leaf: query.Query) -> bool:
    return type(leaf) is query.Term and leaf.fieldname in TEXT_FIELDS and bool(leaf.text)


def _replaced(node: query.Query, old: query.Query, new: query.Query) -> query.Query:
    if node is old:
        return new
    if node.is_leaf():
        return node
    return node.apply(lambda child: _replaced(child, old, new))
