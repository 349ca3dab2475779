import pytest

from archive.errors import NoTextError
from importers.plaintext import parse_plain_text


def test_the_first_line_is_the_title_and_stays_in_the_text() -> None:
    draft = parse_plain_text("Ліст\r\n\r\nДобры дзень!".encode())
    assert draft.description.title == "Ліст"
    assert draft.untrusted_text == "Ліст\n\nДобры дзень!"


def test_a_long_first_line_gives_a_title_that_ends_at_a_word() -> None:
    draft = parse_plain_text(("слова " * 100).encode())
    title = draft.description.title
    assert title.endswith("слова…")
    assert len(title) <= 101


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0\0"])
def test_nothing_is_no_text(content: bytes) -> None:
    with pytest.raises(NoTextError):
        parse_plain_text(content)


def test_of_a_paragraph_the_first_sentence_is_the_title() -> None:
    text = "А. Б. Іваноў вярнуўся з турмы ў чацвер. " + "Потым ён доўга маўчаў. " * 10
    draft = parse_plain_text(text.encode())
    assert draft.description.title == "А. Б. Іваноў вярнуўся з турмы ў чацвер"
    asked = parse_plain_text(("Хто бачыў яго ў той чацвер? " + "Ніхто не сказаў. " * 10).encode())
    assert asked.description.title == "Хто бачыў яго ў той чацвер?"
