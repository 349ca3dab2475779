import pytest

from archive.errors import MalformedSourceError, NoTextError
from importers.jsonlines import is_json_record, parse_json_line

MALFORMED = (
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"{}",
    b'{"text": 1}',
    b'{"text": null}',
    b'{"text": "\xff"}',
    b'{"text": "x"} y',
    b"[" * 100_000,
    b'{"text": ' + b"9" * 5000 + b"}",
)


@pytest.mark.parametrize("line", MALFORMED)
def test_what_is_not_a_record_is_malformed(line: bytes) -> None:
    with pytest.raises(MalformedSourceError):
        parse_json_line(line)
    assert not is_json_record(line)


def test_a_blank_text_is_no_text() -> None:
    with pytest.raises(NoTextError):
        parse_json_line(b'{"text": " \\n"}')
    assert is_json_record(b'{"text": ""}')


def test_a_record() -> None:
    draft = parse_json_line('{"id": "7", "text": "Тэкст\\u0021", "other": {}}'.encode())
    assert draft.untrusted_text == "Тэкст!"
    assert draft.description.external_id == "7"
    assert draft.original is None
