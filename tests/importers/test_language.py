import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from py3langid import modelio
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from importers.language import LANGUAGES, LanguageDetector
from importers.language_marks import evidence, latin_evidence
from importers.language_neighbours import NEIGHBOURS


def unknown(words: Iterable[str]) -> Mapping[str, int]:
    """What dictionaries say that have no word."""
    return {}


def test_sentences_of_the_corpora(corpora: Path, detector: LanguageDetector) -> None:
    shares = {}
    for language in LANGUAGES:
        sentences = (corpora / "sentences" / f"{language}.txt").read_text("utf-8").splitlines()
        named = [detector.detect(sentence) for sentence in sentences]
        assert len(named) == 400
        shares[language] = named.count(language) / len(named)
    assert min(shares.values()) >= 0.99


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("be", "Што гэта было?"),
        ("be", "Я яго не ведаю."),
        ("ru", "Что это было?"),
        ("ru", "Я его не знаю."),
        ("ru", "Спасибо за помощь!"),
        ("uk", "Що це було?"),
        ("uk", "Я його не знаю."),
        ("uk", "Дякую за допомогу!"),
    ],
)
def test_small_words_and_letters_name_a_short_line(
    detector: LanguageDetector, language: str, line: str
) -> None:
    assert detector.detect(line) == language
    scores = evidence(line, unknown)
    assert max(scores, key=scores.__getitem__) == language


def test_a_letter_speaks_against_alphabets_without_it() -> None:
    assert evidence("ў", unknown)["be"] > evidence("ў", unknown)["ru"]
    assert evidence("ї", unknown)["uk"] > evidence("ї", unknown)["be"]
    assert evidence("ъ", unknown)["ru"] > evidence("ъ", unknown)["uk"]
    assert evidence("кот", unknown)["be"] == evidence("кот", unknown)["uk"] == 0.0


def test_where_nothing_speaks_a_line_is_likelier_russian() -> None:
    assert evidence("кот", unknown)["ru"] > 0.0


@pytest.mark.parametrize(
    ("language", "word"), [("be", "залатая"), ("be", "працаваць"), ("ru", "напарников")]
)
def test_an_ending_speaks_for_its_language(language: str, word: str) -> None:
    others = evidence("кот", unknown)
    assert evidence(word, unknown)[language] > others[language]


@pytest.mark.parametrize(
    ("language", "line"),
    [("ru", "На здоровье!"), ("ru", "Напарника слопал?"), ("uk", "Слухання перенесли.")],
)
def test_endings_name_a_short_line(detector: LanguageDetector, language: str, line: str) -> None:
    assert detector.detect(line) == language


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("uk", "Чотири хвилини, Микито Руслановичу, да?"),
        ("ru", "Колокольчики звенели, кони храпели"),
        ("be", "Гукалі жаваранкі над ральлёй"),
    ],
)
def test_words_of_dictionaries_name_a_short_line(
    detector: LanguageDetector, language: str, line: str
) -> None:
    assert detector.detect(line) == language


def test_a_known_word_speaks_for_the_languages_that_have_it_in_short_lines() -> None:
    def have_all(words: Iterable[str]) -> Mapping[str, int]:
        return {"uk": sum(1 for _ in words)}

    assert evidence("кінь", have_all)["uk"] > evidence("кінь", unknown)["uk"]
    long = " ".join(f"кон{letter}{other}" for letter in "абвгде" for other in "абвгде")
    assert evidence(long, have_all) == evidence(long, unknown)


def test_names_of_another_language_do_not_name_a_line(detector: LanguageDetector) -> None:
    russian = "Вчера Олексій Гончаренко и Микола Княжицький не пришли на встречу."
    assert detector.detect(russian) == "ru"
    ukrainian = "Учора Алексей Гончаров та Николай Крылов не прийшли на зустріч."
    assert detector.detect(ukrainian) == "uk"


@pytest.mark.parametrize("line", ["Jennifer Brown", "Marlene Hilliard", "Barack Obama"])
def test_a_line_of_latin_names_is_likelier_english(detector: LanguageDetector, line: str) -> None:
    assert latin_evidence(line)["en"] > 0
    assert detector.detect(line) == "en"


@pytest.mark.parametrize("line", ["Der Zug fährt ab.", "Żółć", "a Berlin"])
def test_accents_and_small_words_are_no_line_of_names(line: str) -> None:
    assert latin_evidence(line) == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("uk", "Відео знято на камеру Panasonic Lumix DC-GH5 Mark II фірми Panasonic Corporation."),
        ("en", "He wrote «Тарас на Парнасе» before 1860."),
    ],
)
def test_the_alphabet_of_words_without_capitals_decides(
    detector: LanguageDetector, language: str, line: str
) -> None:
    assert detector.detect(line) == language


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("be", "draft\nЧарнавік"),
        ("ru", "m1\nПривет"),
        ("be", "Прывітанне, ok"),
        ("be", "12/08/2020 à 21:45 - Ян: Забралі\n12/08/2020 à 21:46 - Ева: Каго?"),
        ("ru", "Google и Facebook"),
        ("pl", "Jan Kowalski był w Мінску"),
    ],
)
def test_a_latin_word_or_two_do_not_decide(
    detector: LanguageDetector, language: str, line: str
) -> None:
    assert detector.detect(line) == language


@pytest.mark.parametrize(
    "text",
    [
        "Ni ne scias, kie estas nia frato, kaj neniu respondas al niaj leteroj.",
        "Nismo znali gdje je naš brat i nitko nam nije odgovorio na pisma.",
        "Nevěděli jsme, kde je náš bratr, a na dopisy nikdo neodpovídal.",
        "Nevedeli sme, kde je náš brat, a na listy nikto neodpovedal.",
        "Mēs nezinājām, kur ir mūsu brālis, un uz vēstulēm neviens neatbildēja.",
        "Me ei teadnud, kus meie vend on, ja kirjadele ei vastanud keegi.",
        "Nous ne savions pas où était notre frère et personne ne répondait.",
        "No sabíamos dónde estaba nuestro hermano y nadie contestaba a las cartas.",
        "Non sapevamo dove fosse nostro fratello e nessuno rispondeva alle lettere.",
        "We wisten niet waar onze broer was en niemand beantwoordde de brieven.",
        "Nu știam unde este fratele nostru și nimeni nu răspundea la scrisori.",
        "Kardeşimizin nerede olduğunu bilmiyorduk ve kimse mektuplara cevap vermiyordu.",
        "Не знаехме къде е нашият брат и никой не отговаряше на писмата.",
        "Нисмо знали где је наш брат и нико није одговарао на писма.",
        "Біз ағамыздың қайда екенін білмедік, хаттарға ешкім жауап бермеді.",
        "Ŝi venos morgaŭ al ni.",
        "Српски језик је леп",
    ],
)
def test_of_other_languages_nothing_is_said(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text) == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Это Sparta"),
        ("ru", "Фото: Reuters"),
        ("pl", "Jego kolega Dvořák nie wrócił do domu."),
        ("de", "Der Abgeordnete Erdoğan hat das Gesetz gelesen."),
        ("en", "He spoke of El Niño and of the señor next door."),
    ],
)
def test_names_of_other_languages_do_not_make_a_line_theirs(
    detector: LanguageDetector, language: str, line: str
) -> None:
    assert detector.detect(line) == language


def test_the_alphabet_of_most_letters_decides(detector: LanguageDetector) -> None:
    quoted = "The company, which is also known under its full official name "
    name = "«Государственное унитарное предприятие Крымские морские порты», "
    assert detector.detect(quoted + name + "was added to the list of sanctions in 2014.") == "en"
    assert detector.detect(name + "внесено в список санкций (Annex I, as amended).") == "ru"


def test_whole_documents_of_the_corpora(corpora: Path, detector: LanguageDetector) -> None:
    wrong = dict.fromkeys(LANGUAGES, 0)
    latin = latin_found = total = 0
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            named = detector.detect(f"{record.get('title', '')}\n{record['text']}")
            if record.get("spelling") == "lacinka-derived":
                latin += 1
                latin_found += named == "be"
            else:
                total += 1
                wrong[record["lang"]] += named != record["lang"]
    assert total > 4000
    assert sum(wrong.values()) <= 1  # a document that is one link
    assert latin_found >= 0.93 * latin > 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Лукша",
        "Колесникова",
        "— Kalesnikava",
        "12.03.2024 10:00",
        "https://example.org/pra/palitviazniau",
        "日本語の長い文章です。" * 5,
    ],
)
def test_too_little_to_go_by_is_left_open(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text) == ""


def test_links_and_markup_do_not_name_the_language(detector: LanguageDetector) -> None:
    links = "https://www.example.com/the-english-words-of-an-address " * 5
    text = f"<div class='article-body main'>{links}Учора ўвечары мы доўга чакалі навін.</div>"
    assert detector.detect(text) == "be"


def test_a_tag_with_an_address_takes_no_words_along(detector: LanguageDetector) -> None:
    link = '<a href="https://www.example.com/this-is-the-address">'
    assert detector.detect(f"{link}Навіны</a> за учора і {link}сёння</a>") == "be"


@pytest.mark.parametrize("piece", ["a@", "@", "a", "<a", "http://", "&a", "#"])
def test_a_repeated_piece_is_decided(detector: LanguageDetector, piece: str) -> None:
    assert detector.detect(piece * 100_000) in ("", *LANGUAGES)


def test_the_model_is_unpacked_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full or missing temporary folder must not fail an import."""

    def no_folder(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "TemporaryFile", no_folder)
    monkeypatch.setattr(modelio, "tempfile", tempfile)
    assert LanguageDetector().detect("Ліст з турмы прыйшоў учора ўвечары.") == "be"


def test_without_that_the_model_asks_for_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modelio, "tempfile", SimpleNamespace())
    with pytest.raises(AttributeError):
        modelio.load_model(MODEL_FILE)


def test_the_smaller_model_scores_as_that_of_all(corpora: Path, detector: LanguageDetector) -> None:
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages((*LANGUAGES, *NEIGHBOURS))
    for language in LANGUAGES:
        text = (corpora / "sentences" / f"{language}.txt").read_text("utf-8")
        for sentence in text.splitlines()[:20]:
            ranked = whole.rank(sentence)
            own = detector._loaded().rank(sentence)
            assert [name for name, _ in own] == [name for name, _ in ranked]
            assert [score for _, score in own] == pytest.approx([score for _, score in ranked])
            assert ranked[0][1] > ranked[-1][1]
