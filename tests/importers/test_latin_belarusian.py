"""Belarusian in Latin letters is told from its neighbours."""

import pytest

from importers.language import is_latin_belarusian


@pytest.mark.parametrize(
    "line",
    [
        "Dzie moj brat?",
        "Jana nie vinavataja.",
        "Maci napisała list z turmy.",
        "Ja lublu svaju krainu.",
        "Jaho zabrali ranicaj z chaty.",
        "Što z im ciapier, nichto nie viedaje.",
        "Nam nie davali sustrakacca z rodnymi.",
        "Dziakuj za list i za cukierki.",
        "Byvaj, siastra.",
        "Sonca, śnieh, maroz.",
        "Ščyra vas kachaju",
    ],
)
def test_short_lines_of_latin_belarusian_are_told(line: str) -> None:
    assert is_latin_belarusian(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nie ma go w domu.",
        "Brat nie przyszedł, ale mama czeka.",
        "Kur mano brolis?",
        "Advokatas vakar neatvyko.",
        "Er hat nie davon gesprochen, nie viel.",
        "To ask for a place a Belarusian says dzie.",
        "Vilnius, Brest, Hrodna",
        "Dzień dobry",
        "Dzieci nie ma.",
        "Volim te, moja draga, kad dođeš kući pisat ću ti sve.",
        "Ŝi diris, ke ŝi venos morgaŭ al ni.",
    ],
)
def test_short_lines_of_its_neighbours_are_not(line: str) -> None:
    assert not is_latin_belarusian(line)


def test_latin_belarusian_is_found_and_its_neighbours_are_not() -> None:
    assert is_latin_belarusian("Žyvie Biełaruś! Ludzi ŭ horadzie čakali na vyzvaleńnie.")
    assert is_latin_belarusian("Jana napisała list sioństry, ale nichto nie adkazaŭ.")
    assert not is_latin_belarusian("Zażółć gęślą jaźń, a potem wróć do łódzkiej ćwiczalni.")
    assert not is_latin_belarusian("Žmonės šiandien čia laukia paleidžiamų kalinių.")
    polish = "Mieszkańcy miasta przyszli wcześnie rano na plac, żeby pożegnać się z kolegą. " * 4
    assert not is_latin_belarusian(polish + "Přijel také Miloš Dubček.")
