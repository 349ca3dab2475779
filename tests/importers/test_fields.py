from archive.records import Kind
from importers.fields import describe, language_code, web_address


def test_all_known_fields_are_read() -> None:
    description = describe(
        {
            "id": "a-1",
            "title": "Ліст",
            "lang": "be",
            "date": "2022-03-04",
            "url": "https://example.org/a",
            "source": "Архіў",
            "author": "А. Б.; В. Г.",
            "kind": "letter",
            "tags": ["адзін", "два", "адзін"],
            "licence": "CC0",
        }
    )
    assert (description.external_id, description.title, description.language) == (
        "a-1",
        "Ліст",
        "be",
    )
    assert (description.published, description.source) == ("2022-03-04", "Архіў")
    assert description.url == "https://example.org/a"
    assert description.authors == ("А. Б.", "В. Г.")
    assert description.kind is Kind.LETTER
    assert description.tags == ("адзін", "два")


def test_values_of_the_wrong_kind_are_left_empty() -> None:
    names = ("id", "title", "lang", "date", "url", "source", "author", "kind", "tags")
    wrong: dict[str, object] = {name: {"a": [1]} for name in names}
    assert describe(wrong) == describe({})
    assert describe({"id": True, "title": 1.5, "author": [None, 3, "x"]}).authors == ("3", "x")


def test_whole_numbers_are_names_too_but_not_endless_ones() -> None:
    assert describe({"id": 42, "date": 2020}).external_id == "42"
    assert describe({"id": 42, "date": 2020}).published == "2020"
    assert describe({"id": 10**5000}).external_id == ""


def test_language_tags_are_reduced_to_two_letters() -> None:
    assert [language_code(tag) for tag in ("be-tarask", "RU", "ukr", "en_GB")] == [
        "be",
        "ru",
        "uk",
        "en",
    ]
    assert [language_code(tag) for tag in ("", "x", "Belarusian", "б1")] == ["", "", "", ""]


def test_only_addresses_of_the_web_are_kept() -> None:
    assert web_address(" https://example.org/a?b=c ") == "https://example.org/a?b=c"
    for address in (
        "file:///home/anna/page.html",
        "javascript:alert(1)",
        "C:\\a",
        "http://a b",
        "",
    ):
        assert web_address(address) == ""
