"""Passages in other languages are told, and texts in one language have none."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from archive.records import ArticleDraft, Description
from importers.finishing import finish
from importers.language import LanguageDetector
from importers.passages import LONGEST_TEXT, other_languages, passages

BELARUSIAN = "Учора ў Мінску судзілі трох чалавек, якія пісалі пра тое, што бачылі на вуліцы."
RUSSIAN = "Мы не знали, что это было и почему они к нам пришли, но все поняли, как это опасно."
SAID = {
    "ru": RUSSIAN,
    "uk": "Ми не знали, що це було і чому вони до нас прийшли, але всі зрозуміли, як це.",
    "en": "We did not know what it was and why they had come to us, but it was dangerous.",
    "pl": "Nie wiedzieliśmy, co to było i dlaczego do nas przyszli, ale to było groźne, że aż się.",
    "lt": "Mes nežinojome, kas tai buvo ir kodėl jie pas mus atėjo, bet tai buvo pavojinga.",
    "de": "Wir wussten nicht, was es war und warum sie zu uns kamen, aber es war gefährlich.",
}


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_paragraph_in_another_language_is_told(language: str) -> None:
    text = f"{BELARUSIAN}\n{SAID[language]}\n{BELARUSIAN}"

    (passage,) = passages(text, "be")

    assert text[passage.place.start : passage.place.end] == SAID[language]
    assert passage.language == language


@pytest.mark.parametrize("quoted", ["«{}»", "“{}”", "„{}“", '"{}"'])
def test_a_quotation_in_a_paragraph_is_told(quoted: str) -> None:
    said = quoted.format(RUSSIAN)
    text = f"{BELARUSIAN} {said}, — сказалі яны. {BELARUSIAN} {BELARUSIAN}"

    (passage,) = passages(text, "be")

    assert text[passage.place.start : passage.place.end] == said
    assert passage.language == "ru"


def test_belarusian_in_a_russian_text() -> None:
    assert other_languages(f"{RUSSIAN}\n{BELARUSIAN}\n{RUSSIAN}", "ru") == ("be",)


def test_the_longest_comes_first() -> None:
    text = "\n".join([BELARUSIAN, SAID["en"], RUSSIAN, RUSSIAN])
    assert other_languages(text, "be") == ("ru", "en")


@pytest.mark.parametrize(
    "text",
    [
        BELARUSIAN,
        f"{BELARUSIAN} «Что это?»",
        f"{BELARUSIAN}\nВместе! Ищите их!",
        f"{BELARUSIAN} Radio Free Europe, Deutsche Welle, Gazeta Wyborcza, The New York Times",
        "",
    ],
)
def test_a_text_in_one_language_has_none(text: str) -> None:
    assert passages(text, "be") == ()


@pytest.mark.parametrize("language", ["", "fr"])
def test_where_the_language_is_not_known_nothing_is_foreign(language: str) -> None:
    assert passages(f"{BELARUSIAN}\n{RUSSIAN}", language) == ()


def test_what_stands_very_far_is_not_looked_at() -> None:
    assert passages(RUSSIAN + "\n" + "а" * LONGEST_TEXT + "\n" + RUSSIAN, "be")[1:] == ()


def test_few_documents_of_the_corpora_are_mixed(corpora: Path) -> None:
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        found = [bool(passages(each["text"], each["lang"])) for each in map(json.loads, lines)]
    assert len(found) > 4000
    assert 0 < sum(found) <= 0.005 * len(found)


def draft(text: str) -> ArticleDraft:
    return ArticleDraft(untrusted_text=text, description=Description(title="Суд"))


def test_a_document_is_imported_with_the_languages_of_its_passages(
    detector: LanguageDetector,
) -> None:
    finished = finish(draft(f"{BELARUSIAN}\n{RUSSIAN}\n{BELARUSIAN}"), detector)
    assert finished.description.language == "be"
    assert finished.description.other_languages == ("ru",)


def test_what_the_file_says_of_them_stays(detector: LanguageDetector) -> None:
    said = draft(f"{BELARUSIAN}\n{RUSSIAN}")
    said = replace(said, description=replace(said.description, other_languages=("pl",)))
    assert finish(said, detector).description.other_languages == ("pl",)
