"""Initials typed without a field find whom they fit, then those of the surname without a name."""

from __future__ import annotations

import pytest

from archive.searching import SearchRequest, Why
from index.languages.initials import given_names_of, is_initial

from .articles import article
from .test_names_written import found, read

_TEXTS = [
    "Вацлаў Гарошка",
    "Ольга Горошко",
    "Міхаіл Гарошка",
    "Iwan Haroszka",
    "М. Горошко",
    "Гарошка",
    "Maryja Haroška",
]
_FITTING = {3, 5, 7}
_WITHOUT_A_NAME = 6
_ALPHABETS = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюяaąbcćčdeęėfghiįjklłmnńoópqrsśštuųūŭvwxyzźżžäöüß"


@pytest.mark.parametrize("query", ["M. Haroshka", "М. Гарошка", "Горошко М.", "М. А. Горошко"])
def test_whom_an_initial_fits_stands_first(query: str) -> None:
    ranked = found(_TEXTS, query)
    assert set(ranked[:-1]) == _FITTING
    assert ranked[-1] == _WITHOUT_A_NAME


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Ганна Андрэева", True),
        ("Анна Ивановна Андреева", True),
        ("Андреева Анна", True),
        ("Андреевой А. И. отказали", True),
        ("Адвокат Андреева сказала", True),
        ("Радмила Андреева", True),
        ("Мария Андреева и Анна Андреева", True),
        ("Мария Андреева и Анна Иванова", False),
        ("Мария Ивановна Андреева", False),
        ("Н. Андреева", False),
        ("Юрий Андреев", False),
        ("Ольга Андреева и А. Иванов", False),
        ("Анна Иванова", False),
    ],
)
@pytest.mark.parametrize("query", ["А. Андреева", "A. Andreeva"])
def test_whom_a_text_calls_otherwise_is_not_found(query: str, text: str, *, is_found: bool) -> None:
    assert bool(found([text], query)) == is_found


def test_the_given_name_stands_beside_the_surname() -> None:
    texts = ["Марыя і Вацлаў, Ігар і Пятро, а таксама Гарошка", "Пётр Горошко і Марыя Горошко"]
    assert found(texts, "М. Гарошка") == [2, 1]


@pytest.mark.parametrize("letter", [*_ALPHABETS, "zh", "kh", "ts", "ch", "sh", "yu", "ja"])
def test_every_letter_may_be_an_initial(letter: str) -> None:
    assert is_initial(letter)
    assert all(given_names_of(letter))


@pytest.mark.parametrize("query", ["З. Рабкова", "S. Rabkova", "Ж. Рабкова", "Z. Rabkova"])
def test_an_initial_of_which_some_names_have_no_key(query: str) -> None:
    assert found(["Зоя Рабкова"], query) == [1]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("П. Шастак-Гарошка", "Полина Шастак-Горошко"),
        ("Полина Шастак-Горошко", "П. Шастак-Гарошка"),
        ("Polina Mourza-Haroshka", "П. Мурза-Гарошка"),
        ("Polina Murza-Haroshka", "Мурза-Гарошка П.А."),
        ("Мурза-Гарошка П.А.", "Паліна Мурза-Гарошка"),
        ("П.А. Мурза-Гарошка", "Polina Murza-Haroshka"),
        ("Шастак-Горошко Полина Сергеевна", "Паліна Шастак-Гарошка"),
        ("Полина Сергеевна Шастак-Горошко", "Шастак-Гарошка П.С."),
    ],
)
def test_a_double_surname_is_one_word_of_a_name(query: str, text: str) -> None:
    noise = ["П. Шастак спявае.", "Паліна Гарошка спявае.", "А. Шастак-Гарошка."]
    assert found([*noise, text], query)[0] == len(noise) + 1


@pytest.mark.parametrize("query", ["Covid-19 Гарошка", "O'Neil Гарошка", "(Шастак Мурза а) Б"])
def test_other_words_of_a_hyphen_or_in_brackets_are_all_needed(query: str) -> None:
    assert found(["Гарошка", "Шастак Мурза", "Covid", "Neil"], query) == []


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("И. Гарошка", "Он и она, и И. Горошко: и мы.", ["И", "Горошко"]),
        ("А. Гарошка", "А мы? А дзе Гарошка А. быў?", ["Гарошка", "А"]),
        ("V. Haroshka", "У хаце В Гарошка і У. Haroszka", ["В", "Гарошка", "У", "Haroszka"]),
        ("I. Haroshka", "I saw Haroshka and I went", ["Haroshka"]),
        ("В. Гарошка", "В лесу в поле и в доме.", []),
        # no initial beside a name: a word
        ("А Б", "а ці а б", ["а", "а", "б"]),
    ],
)
def test_an_initial_is_marked_where_it_stands_as_such(
    query: str, text: str, marked: list[str]
) -> None:
    reader = read([text])
    request = SearchRequest(query=query)
    assert [text[each.start : each.end] for each in reader.marks(request, text)] == marked
    many = reader.occurrences([request], [0], text, "")[0].snippet
    assert [many.text[each.start : each.end] for each in many.marks] == marked


def test_an_initial_matches_as_a_name() -> None:
    text = "А мы і А. Гарошка, а вы"
    number = article(1, text).id
    reasons = read([text]).reasons(SearchRequest(query="А. Гарошка"), {number: [text]})[number]
    assert {(reason.why, reason.word) for reason in reasons} == {
        (Why.EXACT, "Гарошка"),
        (Why.NAMES, "А"),
    }


def test_a_word_that_an_initial_looks_like_does_not_weigh() -> None:
    assert found(["Гарошка і дождж: и", "Ігар Гарошка"], "И. Гарошка") == [2, 1]
    assert found(["в лесу и в поле"], "В. Гарошка") == []
