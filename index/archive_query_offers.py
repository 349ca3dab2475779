"""What a query without hits may mean as a whole: a value of several words, or a question.

`source:Kurier Podlaski` asks one word of the field and the other of texts, where quotes were meant;
of `Where was Eleanor Whitcombe?` only the name stands in a document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from index.archive_fields import NAME_PATTERN, QueryField, field_named
from index.archive_queries import OPERATOR_WORDS
from index.languages.folding import fold, is_capitalised
from index.languages.function_words import FUNCTION_WORDS
from index.languages.words import APOSTROPHES

_OF_SEVERAL_WORDS = frozenset(
    {
        *(QueryField.SOURCE, QueryField.AUTHOR, QueryField.PERSON, QueryField.COLLECTION),
        *(QueryField.TAG, QueryField.PLACE, QueryField.CODE, QueryField.TITLE),
    }
)
_MOST_WORDS = 5
_MOST_NEAR = 2
_BARE = r"[^\s:()\[\]{}\"“”„«»*?~^]+"
_NAMED = re.compile(rf"(?<!\S)(?P<name>{NAME_PATTERN}):(?P<words>{_BARE}(?:\s+{_BARE}(?![:\S]))+)")
_WORD = re.compile(r"\S+")

_QUESTIONS = """
хто што каго каму кім чым дзе калі куды адкуль чаму навошта як які якая якое якія чый ці колькі
кто что кого кому кем чем где когда куда откуда почему зачем как какой какая какое какие чей сколько
хто що кого кому ким чим де коли куди звідки чому навіщо як який яка яке які чий чи скільки
who what whom whose where when why which how did was were is are does do
kto co kogo komu kim czym gdzie kiedy dokąd skąd dlaczego czemu jak jaki jaka jakie czy który która
ile kas ką kam kur kada iš kodėl kaip koks kokia kuris kuri ar kiek
wer was wen wem wessen wo wann wohin woher warum wieso wie welcher welche welches
"""
"""Words that questions begin with."""
_QUESTION_WORDS = frozenset(map(fold, _QUESTIONS.split()))
_FUNCTION_WORDS = _QUESTION_WORDS.union(*FUNCTION_WORDS.values())
_PUNCTUATION = "?!.,;:…—–- " + '"“”„«»'
_WORDS_ONLY = re.compile(rf"(?:[\w{APOSTROPHES}-]+[?!.,]*(?:\s+|$)|[—–-]\s+)+")
_ASKED = re.compile(r"\?[?!\s]*$")
_MOST_ASKED = 15


def quoted(text: str, near: Callable[[QueryField, str], Sequence[str]]) -> Iterator[str]:
    """The query with the words behind the name of a field in quotes, the most of them first.

    `near` tells which values of a field are spelled nearly so.
    """
    for found in _NAMED.finditer(text):
        field = field_named(found["name"])
        words = [word for word in _WORD.finditer(found["words"]) if word[0] != "-"]
        if field not in _OF_SEVERAL_WORDS:
            continue
        for most in range(min(len(words), _MOST_WORDS), 1, -1):
            end = words[most - 1].end()
            value = found["words"][:end]
            if not OPERATOR_WORDS.isdisjoint(value.split()):
                continue
            head, tail = text[: found.start("words")], text[found.start("words") + end :]
            # Of a value with fewer words one of those behind it is asked of texts.
            alike = [other for other in near(field, value) if len(other.split()) == most]
            for other in (value, *alike[:_MOST_NEAR]):
                yield f'{head}"{other}"{tail}'


def without_question(text: str, is_known: Callable[[str], bool]) -> Iterator[str]:
    """What a question asks about: its words but those of any sentence, then fewer of them."""
    if not _WORDS_ONLY.fullmatch(text) or not OPERATOR_WORDS.isdisjoint(text.split()):
        return
    words = [stripped for word in text.split() if (stripped := word.strip(_PUNCTUATION))]
    if not 1 < len(words) <= _MOST_ASKED:
        return
    if not (_ASKED.search(text) or fold(words[0]) in _QUESTION_WORDS):
        return
    telling = [word for word in words if fold(word) not in _FUNCTION_WORDS]
    known = [word for word in telling if is_known(word)]
    names = [word for word in words[1:] if word in telling and is_capitalised(word)]
    for fewer in (telling, known, names):
        if fewer:
            yield " ".join(fewer)
