"""What a query is taken to be in, and what the words that no text has are asked by."""

from collections.abc import Mapping

import pytest
from whoosh import query

from index import archive_weights
from index.archive_weights import WordTerms, WordWeights

_EACH = 100


class Held:
    """Counts of an archive of a hundred documents in each of three languages."""

    documents = 3 * _EACH

    def __init__(self, holders: Mapping[str, int]) -> None:
        self._holders = holders

    def holders(self, field: str, term: str) -> int:
        """Of a language, and of a stem or word of a body."""
        if field == "language":
            return _EACH
        return self._holders.get(term, 0) if field in ("body", "body_stem") else 0

    def spellings(self, field: str, key: str, most: int) -> list[str]:
        """No names."""
        return []


def word(exact: str, *stems: str, related: tuple[str, ...] = ()) -> WordTerms:
    return WordTerms((exact,), stems, (), related=related)


REVIEW = [
    word("агляд", "be:агляд", "ru:агляд"),
    word("english", "en:english", "be:энгліш"),
    word("strikes", "en:strik", "be:стрыкес"),
    word("again", "en:again", "be:агаін"),
]
FOUND = {
    "be:агляд": 20,
    "be:шпіен": 2,
    "be:удар": 14,
    "en:english": 30,
    "en:strik": 20,
    "en:again": 40,
}


def languages(words: list[WordTerms]) -> list[str]:
    weights = WordWeights(Held(FOUND))
    weights.guess_languages(words)
    return [each.text for each in weights.own_language(words) if isinstance(each, query.Term)]


def test_a_cyrillic_line_that_names_a_film_in_latin_letters_is_not_in_their_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = [*REVIEW, word("удар", "be:удар"), word("шпіёну", "be:шпіен", "ru:шпіен")]
    assert languages(line) == ["be"]

    monkeypatch.setattr(archive_weights, "_OTHER_LETTERS", archive_weights._UNSEEN)
    assert "en" in languages(line)


def test_latin_words_alone_are_in_their_language() -> None:
    assert languages(REVIEW[1:]) == ["en"]


def test_what_a_word_is_made_of_counts_more_if_no_text_has_the_word() -> None:
    victims = word("tsunamiopfer", "de:tsunamiopf", related=("de:tsunami",))
    held, absent = (
        WordWeights(Held({"de:tsunami": 20} | of_word)).related([victims])[0].boost
        for of_word in ({"de:tsunamiopf": 1}, {})
    )
    assert absent == pytest.approx(held * archive_weights.RELATED_ALONE / archive_weights.RELATED)
    assert absent > held
