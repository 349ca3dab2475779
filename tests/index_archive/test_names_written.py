"""How names are written in texts, and how people type them: made-up people, no corpus needed."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.languages.folding import fold
from index.languages.initials import given_names_of, initials_of, is_given_name, letters_of
from index.languages.names import all_keys, close_keys, name_keys

from .articles import article


def found(texts: list[str], query: str) -> list[int]:
    """The numbers, from 1, of the texts that a query finds, best first."""
    return matches_of(texts, SearchRequest(query=query, limit=100))


def matches_of(texts: list[str], request: SearchRequest) -> list[int]:
    """The numbers, from 1, of the texts that a request finds, best first."""
    return [int(match.article_id) for match in read(texts).search(request).ranked]


def read(texts: list[str]) -> SearchReader:
    """A reader of an index of the texts, numbered from 1."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [article(number, text) for number, text in enumerate(texts, start=1)]
    )
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        # initials, typed or in the text, before the surname or behind it
        ("В. Гарошка", "Учора Вацлаў Гарошка выйшаў на волю."),
        ("Гарошка В.", "Учора Вацлаў Гарошка выйшаў на волю."),
        ("В.Гарошка", "Учора Вацлаў Гарошка выйшаў на волю."),
        ("V. Haroshka", "Учора Вацлаў Гарошка выйшаў на волю."),
        ("Вацлаў Гарошка", "Сведка В. Гарошка не з'явіўся."),
        ("Вацлаў Гарошка", "Сведка Гарошка В. не з'явіўся."),
        ("Vaclav Haroshka", "Сведка В. А. Гарошка не з'явіўся."),
        ("Вацлаў Гарошка", "The witness V. Haroshka did not come."),
        # order either way, a patronymic between
        ("Стрыжак Зінаіда", "Зінаіда Мацвееўна Стрыжак"),
        ("Зинаида Стрижак", "СТРЫЖАК ЗІНАІДА МАЦВЕЕЎНА"),
        ("зинаида стрижак", "Зінаіда Стрыжак"),
        # given names of which forms share no sounds, in any case
        ("Хрысціна Гарошка", "Кристина Горошко"),
        ("Кристины Горошко", "Хрысціна Гарошка"),
        ("Зыгмунт Гарошка", "Сигизмунда Горошко"),
        ("Ричард Горошко", "Ryszard Haroszka"),
        # double surnames, with a hyphen or a space
        ("Дуніна-Марцінкевіча", "Вінцэнт Дунін-Марцінкевіч"),
        ("Дунин Марцинкевич", "Вінцэнт Дунін-Марцінкевіч"),
        ("Dunin-Marcinkiewicz", "Вінцэнт Дунін Марцінкевіч"),
        # the surname of a woman and of a man
        ("Гарбацэвіч", "Горбацевича"),
        ("Ластоўская", "Ластовский"),
        ("Ластоўскі", "Lastovskaya"),
        ("Саладуха", "Солодухой"),
        ("Кукарэкава", "Kukarekov"),
        # cases
        ("Vialiantsin Kukarekau", "Суд над Валянцінам Кукарэкавым адклалі."),
        ("Юры Саладуха", "Говорили с Юрием Солодухой."),
        ("Ольга Стрижак", "Лісты да Вользе Стрыжак не дайшлі."),
        ("Вераніка Стрыжак", "Вероніці Стрижак"),
        # -дск-, which is one sound, and Polish nasal vowels
        ("Городской Осип", "Язэп Гарадскі"),
        ("Haradski", "Гарадзкі"),
        ("Horodzki", "Городский"),
        ("Стемпко", "Wanda Stępko"),
        ("Зембінскі", "Jan Zębiński"),
        # two of a family
        ("Lastouskaya", "Ластовских судили вместе."),
        # letters of both alphabets in one word
        ("Аляксей Саладуха", "Аляĸсей Cаладуха"),
        # other given names for one person
        ("Зміцер Саладуха", "Dmitry Saladucha"),
        ("Катя Солодуха", "Katsiaryna Saladukha"),
        ("Саша Солодуха", "Аляксандр Саладуха"),
        ("Валодзя Саладуха", "Vladimir Solodukha"),
        ("Алесь Саладуха", "Олександр Солодуха"),
        ("Волечка Ластоўская", "Ольга Ластовская"),
        ("Пилип Ластоўскі", "Филипп Ластовский"),
        ("Стась Саладуха", "Станислав Солодуха"),
        ("Ян Саладуха", "Jan Saladucha"),
        # a patronymic that the text leaves out, and the other way about
        ("Зинаида Матвеевна Стрижак", "Зінаіда Стрыжак"),
        ("Стрыжак Зінаіда Мацвееўна", "Zinaida Stryzhak"),
        ("Юрій Сергійович Солодуха", "Юры Саладуха"),
        ("Yury Sergeevich Solodukha", "Юрія Солодуху бачили востаннє."),
    ],
)
def test_a_name_is_found_as_people_write_it(query: str, text: str) -> None:
    noise = ["Вацлаў Іваноў і Пятро Лапата спяваюць.", "Ніхто не прыйшоў: дождж."]
    assert found([*noise, text], query) == [3]


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("Зміцер Калашун", "Дмитрий Калошин"),
        ("Ірына Рудэнка", "Ірына Радоньчык"),
        ("Алег Салаўёў", "Олег Соловей"),
        ("Наталля Ключ", "Наталья Калач"),
        ("Ігар Зорын", "Игорь Сорин"),
        ("Раман Ярын", "Роман Ерин"),
    ],
)
def test_another_person_stands_below_every_spelling(query: str, near: str) -> None:
    given, surname = query.split()
    spelt = {
        "Калашун": "Dmitry Kalashun",
        "Рудэнка": "Iryna Rudenka",
        "Салаўёў": "Oleg Solovyov",
        "Ключ": "Natallia Kliuch",
        "Зорын": "Igor Zorin",
        "Ярын": "Roman Yarin",
    }[surname]
    assert found([near, spelt, f"{given} {surname}"], query)[:2] == [3, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Калашун", "Калошин"),
        ("Сорин", "Зорын"),
        ("Ярын", "Ерин"),
    ],
)
def test_near_names_have_no_close_key_in_common(one: str, other: str) -> None:
    assert name_keys(fold(one)) & name_keys(fold(other))
    assert not close_keys(fold(one)) & close_keys(fold(other))


@pytest.mark.parametrize(
    "spellings",
    [
        "Саладуха Солодуха Saladucha Saladukha Solodukha Саладухі Солодухой",
        "Кукарэкаў Кукареков Kukarekaŭ Kukarekau Kukarekov Kukarekow Кукарэкава",
        "Зорын Зорин Zorin Zoryn Sorin",
        "Ластоўскі Ластовский Lastoŭski Lastouski Lastovsky Ластоўскага",
    ],
)
def test_spellings_share_a_close_key(spellings: str) -> None:
    first, *others = (close_keys(fold(word)) for word in spellings.split())
    for other in others:
        assert first & other


def test_a_letter_beside_another_surname_is_no_initial() -> None:
    assert found(["Сведка В. Гарошка.", "Вацлаў і П. Гарбуз."], "Пятро Гарошка") == []


def test_initials_alone_are_words() -> None:
    assert found(["Пункт А. Пункт Б.", "Пункт В."], "А Б") == [1]


@pytest.mark.parametrize(
    ("initial", "others"),
    [
        ("м", "m"),
        ("v", "в у"),
        ("ш", "s š sh"),
        ("yu", "ю y ju"),
        ("ґ", "г"),
        ("ch", "х ч"),
        ("и", "і i"),
    ],
)
def test_letters_of_an_initial(initial: str, others: str) -> None:
    letters = letters_of(initial)
    assert letters[0] == initial
    assert set(letters) >= set(others.split())
    assert len(letters) <= 8


def test_given_names_of_an_initial_begin_so_in_some_language() -> None:
    named = set(given_names_of("m"))
    assert all(named & all_keys(fold(name)) for name in ("Марыя", "Николай", "Maciej", "Максим"))
    assert not named & all_keys(fold("Юлія"))
    assert not set(given_names_of("а")) & all_keys(fold("Ольга"))
    assert given_names_of("м") == given_names_of("m")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('name:"V. Haroshka"', "Сведка В. А. Гарошка не з'явіўся."),
        ('name:"Haroshka V."', "Сведка В. Гарошка не з'явіўся."),
        ('name:"V. Haroshka"', "Учора Вацлаў Гарошка выйшаў на волю."),
        ('name:"В. Гарошка"', "Yesterday Vasil Haroshka was released."),
        ('name:"Василий Гарошка"', "The witness V. Haroshka did not come."),
        ('name:"Гарошка Васіль"', "Сведка Гарошка В. А. не з'явіўся."),
        ('name:"В. А. Гарошка"', "Учора Васіль Гарошка выйшаў на волю."),
        ('name:"M. Saladukha"', "Микола Солодуха співає."),
        ('name:"Yu. Saladukha"', "Ю. Саладуха спявае."),
        ('name:"Ю. Саладуха"', "Yu. Saladukha and Yuri Saladukha sing."),
        ('person:"O. Saladukha"', "Алег Саладуха спявае."),
        ("Yu. Saladukha", "Юрка Саладуха спявае."),
    ],
)
def test_an_initial_in_either_script_stands_for_a_name(query: str, text: str) -> None:
    noise = ["Пятро Гарошка і П. Саладуха спяваюць.", "Ніхто не прыйшоў: дождж."]
    assert found([*noise, text], query)[:1] == [3]


@pytest.mark.parametrize(
    "query",
    ['name:"П. Гарошка"', 'name:"P. Haroshka"', 'name:"Пятро Гарошка"', 'name:"В. П. Гарошка"'],
)
def test_another_initial_is_another_person(query: str) -> None:
    assert found(["Сведка В. А. Гарошка.", "Зміцер Гарошка."], query) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Николай Саладуха", "М. Саладуха"),
        ("Мікалай Саладуха", "Н. Солодуха"),
        ("Ольга Солодуха", "В. Саладуха"),
        ("Кацярына Саладуха", "Е. Солодуха"),
        ("Игорь Солодуха", "Саладуха І. А."),
        ("Ігар Саладуха", "Солодуха И.А."),
        ("Іван Саладуха", "И. Солодуха"),
        ("Владимир Солодуха", "У. Саладуха"),
        ("Олег Солодуха", "А. Саладуха"),
        ("Евгений Солодуха", "Я. Саладуха"),
        ("Елена Солодуха", "А. Саладуха"),
        ("Ягор Саладуха", "Е. Солодуха"),
        ("Саша Саладуха", "О. Солодуха"),
        ("Солодуха Олег", "А. Саладуха"),
        # initials without a space between, as courts write them
        ("Солодуха И.А.", "Ігар Саладуха"),
        ("Солодуха И.А.", "И. Солодуха"),
        ("И.А. Солодуха", "Саладуха Ігар Аляксеевіч"),
        # a whole name, and what of it stands in texts
        ("Сергей Леонидович Солодуха", "С. Солодуха"),
        ("Сергей Леонидович Солодуха", "Солодуха С.Л."),
        ("Солодуха Сергей Леонидович", "С. Л. Саладуха"),
        # a name by its field
        ('name:"Игорь Солодуха"', "І. Саладуха"),
        ('name:"І. Саладуха"', "Игорь Солодуха"),
        ('name:"Я. Саладуха"', "Егор Солодуха"),
        ('name:"Я. Саладуха"', "Е. Солодуха"),
        ('name:"Сергей Леонидович Солодуха"', "С.Л. Саладуха"),
    ],
)
def test_initials_differ_between_languages(query: str, text: str) -> None:
    noise = ["П. Саладуха спявае.", "Б. Солодуха не пришёл. І. А. і А. К. таксама."]
    matched = found([*noise, text], query)
    assert 3 in matched
    # An initial that is typed need not be there.
    assert matched == [3] or (":" not in query and "." in query)


@pytest.mark.parametrize(
    ("name", "initials", "others"),
    [
        ("Мікалай", "м н", "к"),
        ("Саша", "с а о", "ш"),
        ("Екатерина", "е к", "ю х"),
        ("Іван", "і и", "а"),
        ("Саладуха", "с", "д"),
    ],
)
def test_initials_of_a_name(name: str, initials: str, others: str) -> None:
    known = set(initials_of(fold(name)))
    assert known >= set(initials.split())
    assert known.isdisjoint(others.split())


def test_given_names_are_known_in_their_cases() -> None:
    assert all(is_given_name(fold(name)) for name in ("Мікола", "Миколы", "Сашу", "Dima"))
    assert not is_given_name(fold("Саладуха"))
