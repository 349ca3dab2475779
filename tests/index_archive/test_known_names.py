"""Places and names whose spellings share no sounds, in any case of any language."""

from __future__ import annotations

from itertools import combinations

import pytest

from index.languages.folding import fold
from index.languages.known_names import ROWS, known_name
from index.languages.names import name_keys

from .test_names_written import found


@pytest.mark.parametrize(
    "forms",
    [
        "Кіеў Кіеве Кіевам Киев Киева Київ Києві Kyiv Kiev Kijów Kijowie Kijowem Kijevas Kiew",
        "Вільня Вільню Вільнюс Вильнюсе Вильно Vilnius Vilniaus Vilniuje Wilno Wilnie Vilnia",
        "Мінск Менск Минске Мінськ Minsk Miensk Mińsku Minskas Minsko",
        "Масква Маскве Москвы Москві Moscow Moskwie Moskau Maskvoje",
        "Варшава Варшаве Warszawie Warsaw Varšuvos Warschau Varšava",
        "Львоў Львове Львові Lviv Lwów Lwowem Lvovas Lwiw Lemberg",
        "Харкаў Харькове Харкові Kharkiv Charkowa Charkow Charkivas",
        "Адэса Одессе Одесі Odesa Odessie Odesoje",
        "Дняпро Дніпро Днепр Dnipro Dniepr",
        "Чарнігаў Чернигове Чернігові Chernihiv Czernihowie Tschernihiw Černihivas",
        "Гродна Гродно Горадні Grodno Hrodna Grodnie Horadnia Gardino",
        "Брэст Брэсце Бресті Берасьце Берестя Brest Brześciu Bieraście Brestas",
        "Гомель Гомелі Homel Homiel Gomel Homlu Gomelyje",
        "Магілёў Магілёве Могилев Могильов Mogilev Mahilioŭ Mohylewie Mogiliove",
        "Віцебск Витебске Вітебськ Vitebsk Viciebsk Witebsku Vitebskas",
        "Бабруйск Бобруйске Bobruisk Babrujsk Bobrujsku",
        "Баранавічы Баранавічах Барановичи Baranavichy Baranowiczach Baranavičach Baranovičiai",
        "Ворша Оршы Orsha Orszy Orša",
        "Наваполацк Новополоцке Novopolotsk Nowopołocku Navapołack",
        "Жодзіна Жодино Zhodino Żodzinie Žodzina",
        "Акрэсціна Акрэсціне Окрестина Okrestina Akrestsina Okreścina",
        "Валадарка Валадарцы Володарке Володарці Volodarka Wołodarce",
        "Ваўкавыск Волковыске Wołkowysku Volkovysk Vaŭkavysk",
        "Пецярбург Петербурге Петербурзі Petersburg Petersburgu Peterburgas",
        "Коўна Каўнасе Каунас Kaunas Kauno Kownie",
        "Беласток Белостоке Białystok Białymstoku Białegostoku Balstogė",
        "Беларусь Беларуссю Білорусі Belarus Białorusi Baltarusijoje Weißrussland",
        "Расія Расею Россией Росією Russia Rosją Rusijos Russland",
        "Літва Литве Литвою Lithuania Litwą Lietuvoje Litauens",
        "Польшча Польшу Польщею Poland Polsce Lenkijos Polens",
        "Ян Янам Яном Jan Janem Янем",
        "Леў Львом Льва Лев Lew Lwem Lev Leŭ",
    ],
)
def test_every_form_of_a_place_finds_the_others(forms: str) -> None:
    for one, other in combinations(forms.split(), 2):
        assert name_keys(fold(one)) & name_keys(fold(other)), (one, other)


def test_a_place_is_found_by_search_in_every_script() -> None:
    texts = ["W Kijowie padał deszcz.", "У Києві дощ.", "Rain in Kyiv.", "Кій і Кім спяваюць."]
    for query in ("Кіеў", "Киев", "киев", "Kiev", "name:Kijów"):
        assert sorted(found(texts, query)) == [1, 2, 3], query


@pytest.mark.parametrize("word", ["Кийович", "Kijanka", "Вільчынскі", "Львовіч", "Levin"])
def test_what_only_begins_alike_is_another_name(word: str) -> None:
    assert known_name(fold(word)) is None


def test_each_beginning_is_folded_and_of_one_row() -> None:
    beginnings = [beginning for row in ROWS for beginning in row.split()]
    assert [fold(each) for each in beginnings] == beginnings
    assert len(set(beginnings)) == len(beginnings)
