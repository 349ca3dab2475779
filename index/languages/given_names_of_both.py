"""Given names that men and women have in one form but for the ending: Віктар, Вікторыя."""

from __future__ import annotations

from functools import cache

from index.languages.folding import fold, is_cyrillic

ROWS: tuple[str, ...] = (
    "Алег Олег Aleh Oleg | Вольга Ольга Volha Olga Olha Wolha",
    "Алесь Олесь Ales Aleś | Алеся Олеся Alesia Alesya",
    "Аляксандр Александр Олександр Aliaksandr Aleksandr Alexander Aleksander | "
    "Аляксандра Александра Олександра Aliaksandra Aleksandra Alexandra",
    "Багдан Богдан Bahdan Bohdan Bogdan | Багдана Богдана Bahdana Bohdana Bogdana",
    "Валерый Валерий Валерій Valery Valeri Walery | Валерыя Валерия Валерія Valeryia Valeria "
    "Waleria",
    "Валянцін Валентин Valiantsin Valancin Valentin Walancin Walenty | "
    "Валянціна Валентина Valiantsina Valentina Walentyna",
    "Віктар Виктор Віктор Viktar Viktor Victor Wiktar Wiktor | "
    "Вікторыя Виктория Вікторія Viktoryia Viktoria Viktoriya Victoria Wiktoria",
    "Вячаслаў Вячеслав В'ячеслав Viachaslau | Вячаслава Вячеслава В'ячеслава Viachaslava",
    "Іван Иван Ivan | Іванна Иванна Ivanna",
    "Мар'ян Марьян Marian | Мар'яна Марьяна Mariana Marianna",
    "Міраслаў Мирослав Miraslau Mirosław | Міраслава Мирослава Miraslava Mirosława",
    "Раман Роман Raman Roman | Рамана Романа Ramana Romana",
    "Святаслаў Святослав Sviataslau | Святаслава Святослава Sviataslava",
    "Станіслаў Станислав Станіслав Stanislau Stanisław Stanislav | "
    "Станіслава Станислава Stanislava Stanisława",
    "Уладзіслаў Владислав Владислав Uladzislau Vladislav Władysław | "
    "Уладзіслава Владислава Uladzislava Vladislava Władysława",
    "Юліян Юлиан Юліан Juliusz Julian | Юліяна Юлиана Юліана Juliana Julianna",
    "Ян Jan Yan | Яна Jana Yana",
    "Яраслаў Ярослав Yaraslau Jarosław Yaroslav | Яраслава Ярослава Yaraslava Jarosława Yaroslava",
    "Яўген Евгений Євген Євгеній Yauhen Jauhien Evgeny Eugene Eugeniusz | "
    "Яўгенія Евгения Євгенія Yauheniya Jauhienija Evgenia Eugenia",
)
"""A row is one name: of men, then of women."""


def of_the_other_sex(name: str) -> tuple[str, ...]:
    """The same name of a woman or of a man, for a folded one, in its script; none for most."""
    _, others = _both().get(name, _NONE)
    return tuple(other for other in others if is_cyrillic(other) == is_cyrillic(name))


def surely_of_the_other_sex(name: str) -> tuple[str, ...]:
    """The same in any script, but those that may be a case of the name itself."""
    possible = perhaps_of_the_other_sex(name)
    return tuple(other for other in _both().get(name, _NONE)[1] if other not in possible)


def perhaps_of_the_other_sex(name: str) -> tuple[str, ...]:
    """The same in any script that may be a case of the name itself, too."""
    own, others = _both().get(name, _NONE)
    return tuple(other for other in others if any(may_be_a_case(spelt, other) for spelt in own))


def may_be_a_case(one: str, other: str) -> bool:
    """Whether a name of a woman may be a case of that of a man: Аляксандра, Евгения."""
    shorter, longer = sorted((one, other), key=len)
    return longer[:-1] in (shorter, shorter[:-1])


_Names = tuple[str, ...]
_NONE: tuple[_Names, _Names] = ((), ())


@cache
def _both() -> dict[str, tuple[_Names, _Names]]:
    """For each name all its spellings, and those of the other sex."""
    found: dict[str, tuple[_Names, _Names]] = {}
    for row in ROWS:
        men, women = (tuple(map(fold, half.split())) for half in row.split("|"))
        found |= dict.fromkeys(men, (men, women)) | dict.fromkeys(women, (women, men))
    return found
