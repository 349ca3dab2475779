"""A name in any case of any language is found by the name in every other script: made-up people."""

from __future__ import annotations

import pytest

from index.languages.folding import fold
from index.languages.name_cases import forms_of
from index.languages.names import close_keys, name_keys


@pytest.mark.parametrize(
    ("asked", "inflected"),
    [
        # Polish: adjectives, nouns, women, plurals
        (
            "Бурлоцкі Burlotski Бурлоцкий",
            "Burłockiego Burłockiemu Burłockim Burłockich Burłockimi Burłocka Burłocką Burłockiej",
        ),
        ("Рагавы Rahavy Роговый", "Rogowego Rogowemu Rogowym Rogowych"),
        ("Мацюхоў Matsiukhou Матюхов", "Maciuchowa Maciuchowem Maciuchowowi Maciuchowie"),
        ("Грыгаловіч Grigalovich Григолович", "Grygołowicza Grygołowiczem Grygołowiczowi"),
        ("Лапыгіна Lapygina Лапыгина", "Łapygina Łapyginą Łapyginę Łapyginy Łapyginie"),
        ("Рашчынскія Рощинские", "Roszczyńscy Roszczyńskich Roszczyńskimi"),
        # Lithuanian: men, women, the wife and the daughters of a man
        (
            "Грыгаловіч Grigalovich Григолович",
            "Grigalovičius Grigalovičiaus Grigalovičiui Grigalovičių Grigalovičiumi",
        ),
        ("Лапыгіна Lapygina Лапыгина", "Lapyginos Lapyginai Lapyginą Lapyginoje"),
        ("Бурлоцкі Burlotski Бурлоцкий", "Burlockis Burlockio Burlockiui Burlockį Burlockiu"),
        ("Каршун Korshun Коршун", "Koršunas Koršuno Koršunienė Koršunienės Koršūnaitė Koršunytė"),
        # German and English
        ("Лапыгіна Lapygina Лапыгина", "Lapyginas"),
        ("Каршун Korshun Коршун", "Korschuns Korshuns"),
        ("Зарэцкі Zaretsky Зарецкий", "Sarezkijs Sarezkis Zaretskys"),
        # Belarusian in Latin letters
        ("Бурлоцкі Burlotski Бурлоцкий", "Burłockaha Burłockamu Burłockim"),
        ("Грыгаловіч Grigalovich Григолович", "Hryhałoviča Hryhałovičam Hryhałovičy"),
        # Cyrillic
        ("Бурлоцкі Burlotski Бурлоцкий", "Бурлоцкага Бурлоцкому Бурлоцьким Бурлоцких"),
        ("Рагавы Rahavy Роговый", "Рагавога Роговому Роговых Роговими"),
        ("Мацюхоў Matsiukhou Матюхов", "Матюховыми Мацюховымі Матюхових Мацюховых"),
        # given names
        ("Ян Jan", "Janem Janowi Янем"),
        ("Вольга Ольга", "Oldze Вользе Ользі"),
        ("Яўген Евгений", "Eugeniuszem Jewhenem Jevgenijaus Jewgenis"),
        ("Кастусь Константин", "Konstantym Konstantins"),
        # German z is ц, also after r
        ("Марцалеўскі Марцелевский", "Marzelewski Marzelewskis"),
        ("Алесь Ales", "Alesiem Alesiowi Alesiui Алесем"),
    ],
)
def test_a_name_in_any_case_shares_a_key(asked: str, inflected: str) -> None:
    for name in asked.split():
        for form in inflected.split():
            assert name_keys(fold(name)) & name_keys(fold(form)), (name, form)


@pytest.mark.parametrize(
    ("asked", "inflected"),
    [
        ("Рагавы Роговый", "Rogowego Роговых Rogowym"),
        ("Грыгаловіч Hryhałovič", "Grygołowiczem Hryhałovičam Grigalovičiumi"),
        ("Лапыгіна Лапыгина", "Łapyginy Lapyginos Lapyginas"),
    ],
)
def test_a_name_in_any_case_shares_a_close_key(asked: str, inflected: str) -> None:
    for name in asked.split():
        for form in inflected.split():
            assert close_keys(fold(name)) & close_keys(fold(form)), (name, form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a patronymic is not the surname that it looks like
        ("Ivanovich", "Ivanov"),
        ("Янукович", "Янукова"),
        # short names keep endings that many words have
        ("Anns", "Anna"),
        ("Miles", "Мила"),
        ("Седых", "Садовы"),
        ("Edam", "Ed"),
    ],
)
def test_what_is_no_ending_stays(one: str, other: str) -> None:
    assert not name_keys(fold(one)) & name_keys(fold(other))


def test_a_word_is_the_first_of_its_forms() -> None:
    assert forms_of("putins") == (("putins",), ("putin",))
    assert forms_of("putinas") == (("putinas", "putin"), ())
    assert forms_of("oldze") == (("oldze", "olg"), ())
    assert forms_of("вользе") == (("вользе", "вольг"), ())
    assert forms_of("kim") == (("kim",), ())
