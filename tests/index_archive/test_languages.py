"""Words, folding, stems and keys of names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.languages.first_letters import hopeless_letters
from index.languages.folding import fold, fold_all
from index.languages.lacinka import latin_starts, to_cyrillic
from index.languages.names import name_keys as keys_of_folded
from index.languages.stemming import CYRILLIC_LANGUAGES, LATIN_LANGUAGES, Stemmers
from index.languages.words import WORD, surfaces


def name_keys(word: str) -> frozenset[str]:
    return keys_of_folded(fold(word))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Сям'я і сям’я, аб'ява", ["Сям'я", "і", "сям’я", "аб'ява"]),
        ("O'Neill's don't", ["O'Neill", "s", "don", "t"]),
        ("donʼt ʼbone", ["don", "t", "bone"]),
        ("2024-09-11, COVID-19", ["2024", "09", "11", "COVID", "19"]),
        ("вы́спа пры\u00adклад", ["вы́спа", "пры\u00adклад"]),
        ("«Новы час»… 'так'", ["Новы", "час", "так"]),
        ("snake_case", ["snake", "case"]),
        (
            "два\u200bсловы, ад\u200cно\u200d сло\ufeffва",
            ["два", "словы", "ад\u200cно\u200d", "сло\ufeffва"],
        ),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert surfaces(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлка", "елка"),
        ("Ґанок", "ганок"),
        ("сям’я", "сямʼя"),
        ("iнфармацыю", "інфармацыю"),
        ("Аляĸсей", "аляксей"),
        ("вы́спа", "ВЫСПА"),
        ("пры\u00adклад", "прыклад"),
        ("сло\u200cва\u200d\u2060\ufeff", "слова"),
        ("Йод", unicodedata.normalize("NFD", "йод")),
        ("Straße", "STRASSE"),
        ("Rаport", "raport"),
        ("𝐩𝐫𝐢𝐬𝐨𝐧", "prison"),
        ("𝙋𝙧𝙞𝙨𝙤𝙣", "prison"),
        ("Ｐｒｉｓｏｎ", "prison"),
    ],
)
def test_spellings_that_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("мир", "мір"), ("кот", "кит"), ("łoś", "los"), ("март", "mart")]
)
def test_different_words_keep_different_forms(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(max_size=40))
def test_folding_is_stable(text: str) -> None:
    for word in surfaces(text):
        assert fold(fold(word)) == fold(word)


@given(st.lists(st.text(max_size=9) | st.text("ЁёҐґЎўІіЙйИAaаßИ\u0306'’`\n", max_size=9)))
def test_many_words_fold_as_each_of_them(words: list[str]) -> None:
    some = words + [word * 60 for word in words]
    alone = [fold(word) for word in some]
    assert fold_all(some) == alone
    times = 33 // (2 + len(some)) + 1  # more than 32, with and without line feeds
    assert fold_all(["мір", "Mir", *some] * times) == [fold("мір"), fold("Mir"), *alone] * times


@given(st.text(max_size=200) | st.text("aаcсёеґгйиўуiії\u0306\u0308\u0301 BВß", max_size=40))
def test_no_word_begins_with_a_hopeless_letter_of_its_folded_form(text: str) -> None:
    for word in surfaces(text):
        assert not fold(word) or word[0] not in hopeless_letters(fold(word)[0])


def test_most_letters_are_hopeless_for_a_word() -> None:
    assert "б" in hopeless_letters("с")
    assert hopeless_letters("с").isdisjoint("сc")


@given(st.text(max_size=200))
def test_words_are_where_they_are_found(text: str) -> None:
    for match in WORD.finditer(text):
        assert text[match.start() : match.end()] == match[0] != ""


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("be", "палітвязні палітвязняў палітвязнем палітвязням палітвязнях"),
        ("be", "скрыня скрыні скрыню скрыняй"),
        ("be", "зняволены зняволеная зняволеных зняволенага"),
        ("be", "песьня песня песню"),
        ("be", "чалавек людзі людзьмі людзей"),
        ("be", "год гады гадоў"),
        ("be", "дапамагчы дапамог дапаможа"),
        ("be", "пройдзе прайшла прайсьці"),
        ("be", "пачаўся пачацца пачнецца"),
        ("be", "узровень узроўню ўзроўнем"),
        ("be", "загінуць загінуў загіне загінулі"),
        ("be", "асудзіць асуджаны асуджаная"),
        ("be", "забараніць забаронены забароненых"),
        ("be", "выпусціць выпушчаныя выпусцілі"),
        ("be", "паставіць пастаўлены"),
        ("be", "правесці праведзены"),
        ("be", "зрабіць зробіць зроблена"),
        ("be", "крыкнуць крыкнуў крыкнула"),
        ("be", "той тыя тых"),
        ("be", "вёска вёсцы вёсак"),
        ("uk", "в'язниця в'язниці в'язницю в'язницею"),
        ("uk", "політичний політичного політичних політичними"),
        ("ru", "заключённый заключенного заключёнными"),
        ("en", "prisoner prisoners"),
        ("de", "Gefangene Gefangenen"),
        ("pl", "więzień więźnia więźniów więźniami"),
        ("lt", "kalinys kaliniai"),
        ("lt", "laikyti laiko laikė laikomas"),
    ],
)
def test_forms_of_a_word_meet_in_one_stem(language: str, forms: str) -> None:
    stemmers = Stemmers()
    stems = [set(stemmers.stems(fold(form), language)) for form in forms.split()]
    assert set.intersection(*stems)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("be", "беларуска", "беларуская"),
        ("be", "беларусі", "беларуса"),
        ("be", "пачацца", "пачаць"),
        ("be", "паказаць", "пісаць"),
        ("be", "мова", "мост"),
        ("be", "якасны", "якасць"),
        ("be", "вынік", "знікнуць"),
        ("uk", "книга", "коник"),
        ("be", "суд", "сад"),
        ("ru", "дом", "дым"),
        ("lt", "laikyti", "laikas"),
        ("lt", "gerti", "geras"),
        ("lt", "nesuprasi", "nesužaidė"),
    ],
)
def test_different_words_keep_different_stems(language: str, one: str, other: str) -> None:
    stemmers = Stemmers()
    assert not set(stemmers.stems(one, language)) & set(stemmers.stems(other, language))


def test_a_word_of_another_script_or_an_unknown_language_has_no_stem() -> None:
    stemmers = Stemmers()
    assert stemmers.stems("minsk", "ru") == ()
    assert stemmers.stems("мінск", "en") == ()
    assert stemmers.stems("мінск", "") == ()


@given(
    st.text(alphabet="абвгдежзійклмнопрстуўфхцчшыьэюяїєё'", min_size=1, max_size=20),
    st.sampled_from(CYRILLIC_LANGUAGES),
)
def test_a_cyrillic_stem_is_never_empty(word: str, language: str) -> None:
    folded = fold(word)
    if any(letter.isalpha() for letter in folded):
        assert Stemmers().stems(folded, language)


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyząęłžščėäöüß", min_size=1, max_size=20),
    st.sampled_from(LATIN_LANGUAGES),
)
def test_a_latin_stem_is_never_empty(word: str, language: str) -> None:
    assert Stemmers().stems(fold(word), language)


@pytest.mark.parametrize(
    "spellings",
    [
        "Лукша Luksha Łuksza Lukscha Лукшы Лукшу Лукшай",
        "Калеснікава Колесникова Kalesnikava Kolesnikova Колесниковой Калеснікавай",
        "Ціханоўская Тихановская Tsikhanouskaya Cichanouska Tichanowskaja",
        "Статкевіч Статкевич Statkevich Statkevičius",
        "Бяляцкі Bialiatski Белоцкий",
        "Вольга Ольга Volha Olga",
        "Уладзімір Владимир Uladzimir Vladimir",
        "Быкаў Быков Bykau Bykov",
    ],
)
def test_spellings_of_a_name_share_a_key(spellings: str) -> None:
    first, *others = spellings.split()
    for other in others:
        assert name_keys(first) & name_keys(other), other


@pytest.mark.parametrize(
    ("one", "other"),
    [("Бяляцкі", "Бялінскі"), ("Калеснікава", "Калінкавіч"), ("Ян", "Юра"), ("Мінск", "Менка")],
)
def test_different_names_share_no_key(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


@pytest.mark.parametrize("word", ["", "7", "я", "2024", "х" * 41])
def test_what_is_no_name_has_no_key(word: str) -> None:
    assert name_keys(word) == frozenset()


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("skrynia", "скрыня"),
        ("šlach", "шлях"),
        ("łacinka", "лацінка"),
        ("jaŭhien", "яўген"),
        ("dzień", "дзень"),
        ("nadzieja", "надзея"),
        ("niaklajeŭ", "някляеў"),
        ("luboŭ", "любоў"),
        ("ździek", "зьдзек"),
        ("palitviazień", "палітвязень"),
        ("xyz", "ксыз"),
        ("qö", "кö"),
    ],
)
def test_lacinka_in_cyrillic(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


@given(st.text(alphabet="abcdefghijklmnoprstuvyzćčłńśšŭźž", min_size=1, max_size=12))
def test_the_first_letters_of_lacinka_are_known(latin: str) -> None:
    assert latin[0] in latin_starts(to_cyrillic(latin)[0])


@given(st.text(max_size=60))
def test_keys_of_any_text_are_few_and_short(text: str) -> None:
    keys = name_keys(text)
    assert len(keys) <= 32
    assert all(0 < len(key) <= 90 for key in keys)
