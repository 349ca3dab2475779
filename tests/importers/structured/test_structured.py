"""Data of programs: what is said in it is found, in whatever form it is."""

from __future__ import annotations

import json

import pytest

from archive.errors import NoTextError
from importers.detection import detect_format
from importers.structured.json_text import parse_json_file
from importers.structured.xml_text import parse_xml_file

FACEBOOK = {
    "participants": [{"name": "Ганна"}, {"name": "Пятро"}],
    "messages": [{"sender_name": "Ганна", "timestamp_ms": 1597240000000, "content": "Я ў Жодзіне"}],
    "is_still_participant": True,
    "thread": None,
}


def json_text(untrusted: str | bytes) -> str:
    return parse_json_file(
        untrusted if isinstance(untrusted, bytes) else untrusted.encode()
    ).untrusted_text


def xml_text(untrusted: str) -> str:
    return parse_xml_file(untrusted.encode()).untrusted_text


@pytest.mark.parametrize("is_ascii", [True, False])
def test_a_chat_in_json_is_read_with_its_names_and_numbers(is_ascii: bool) -> None:
    assert json_text(json.dumps(FACEBOOK, ensure_ascii=is_ascii, indent=1)) == (
        "name: Ганна\n\nname: Пятро\n\n"
        "sender_name: Ганна\ntimestamp_ms: 1597240000000\ncontent: Я ў Жодзіне"
    )


def test_letters_that_were_written_byte_by_byte_are_put_together() -> None:
    broken = "Я ў Жодзіне".encode().decode("latin-1")
    assert json_text(json.dumps({"content": broken})) == "content: Я ў Жодзіне"
    assert json_text(json.dumps({"content": "Größe, élève"})) == "content: Größe, élève"


def test_lists_keep_the_name_that_they_have_and_names_may_come_twice() -> None:
    assert json_text('{"a": ["х", null, ["у"]], "a": "я"}') == "a: х\na: у\na: я"


def test_what_is_no_json_stays_as_it_stands() -> None:
    assert json_text('{"a": "б"}\n{"a": "в", }') == 'a: б\n\n{"a": "в", }'
    deep = "[" * 100_000
    assert json_text(deep) == deep
    assert json_text('["а", ' + "9" * 10_000 + "]") == "а"


def test_a_file_within_the_file_is_not_read_as_words() -> None:
    assert json_text(json.dumps({"photo": "QUJD" * 600, "said": "Ліст"})) == "said: Ліст"


@pytest.mark.parametrize("untrusted", ["", "[]", '{"a": null}', " , "])
def test_json_without_a_word_is_no_text(untrusted: str) -> None:
    with pytest.raises(NoTextError):
        json_text(untrusted)


def test_messages_of_a_telephone_stand_in_attributes() -> None:
    sms = '<smses><sms address="+375" body="Нас вязуць" note=""/><sms body="Дзе ты?"/></smses>'
    assert xml_text(sms) == "address: +375\nbody: Нас вязуць\n\nbody: Дзе ты?"


def test_an_element_with_words_beside_its_elements_is_a_paragraph() -> None:
    text = (
        "<TEI><head>Ліст</head><div><p>Я <hi>не</hi> ведаю,\n дзе ён.</p><p>Чакаю.</p></div></TEI>"
    )
    assert xml_text(text) == "Ліст\nЯ не ведаю, дзе ён.\nЧакаю."


def test_entities_are_left_out_and_broken_xml_stays_as_it_stands() -> None:
    entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>так &b;</a>'
    assert xml_text(entity) == "так"
    assert xml_text("<a><b>Ліст</a>") == "<a><b>Ліст</a>"
    with pytest.raises(NoTextError):
        xml_text("<a><b/></a>")


@pytest.mark.parametrize(
    ("name", "head", "found"),
    [
        ("export.json", '{\n"messages": []}', "json file"),
        ("sms.xml", "<?xml version='1.0'?><smses/>", "xml file"),
        ("книга.xml", "<?xml version='1.0'?><FictionBook/>", "fiction book"),
        ("page.xml", "<html><body>", "web page"),
        ("журнал.log", "12:00 Затрыманне", "plain text"),
    ],
)
def test_they_are_known_by_their_names_unless_their_content_says_more(
    name: str, head: str, found: str
) -> None:
    format_ = detect_format(head.encode(), name)
    assert format_ is not None
    assert format_.name == found
