"""Short names of months, as systems and programs write them, and dates that are not exact."""

import pytest

from importers.dates import to_edtf
from importers.dates_written import find_dates

SHORT = {
    "be": "сту лют сак кра мая чэр ліп жні вер кас ліс сне",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    "uk": "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "lt": "saus. vas. kov. bal. geg. birž. liep. rugp. rugs. spal. lapkr. gruod.",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
}
"""The abbreviated names of CLDR, in the form that stands in dates."""


@pytest.mark.parametrize("language", SHORT)
@pytest.mark.parametrize("form", ["12 {} 2021", "12-{}-2021"])
def test_every_short_month_is_known(language: str, form: str) -> None:
    told = [to_edtf(form.format(name)) for name in SHORT[language].split()]
    assert told == [f"2021-{month:02}-12" for month in range(1, 13)]


@pytest.mark.parametrize("text", ["Ліс 2021 года", "Piotr Lis, 2021", "stalo sie 2021 roku"])
def test_a_word_that_is_a_month_in_short_is_none_beside_a_year(text: str) -> None:
    assert "-" not in "".join(one.edtf for one in find_dates(text))


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("29 верас. 2024 г.", "2024-09-29"),
        ("29-09-2024", "2024-09-29"),
        ("05-06-2024", ""),
        ("5-May-2021", "2021-05-05"),
        ("Mon May 12 10:00:00 2021", "2021-05-12"),
        ("Sun May  2 10:00:00 MSK 2021", "2021-05-02"),
        ("August 9 to 11, 2020", "2020-08-09/2020-08-11"),
        ("August 9 to September 11, 2020", "2020-08-09/2020-09-11"),
        ("c. 1937", "1937~"),
        ("ca. 1937", "1937~"),
        ("ca 1937", "1937~"),
        ("ок. 1937 г.", "1937~"),
        ("ок. 12 мая 2021", "2021-05-12~"),
        ("каля 1937", "1937~"),
        ("к 12 мая 2021", "../2021-05-12"),
        ("по 12 мая 2021", "../2021-05-12"),
        ("па 12 мая 2021", "../2021-05-12"),
        ("с 9 по 12 мая 2021", "2021-05-09/2021-05-12"),
    ],
)
def test_what_is_not_exact_is_not_told_as_certain(written: str, edtf: str) -> None:
    assert to_edtf(written) == edtf
