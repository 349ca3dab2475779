"""Texts of the archive's languages come back from the encodings they were saved in."""

import codecs
import json
import re
from collections.abc import Callable
from itertools import islice, zip_longest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.encoding import decode, decode_head, is_wide

CYRILLIC = ("cp1251", "koi8_u", "cp866", "iso8859_5")
LATIN = ("cp1250", "cp1252", "cp1257", "iso8859_2")


def passages(corpora: Path, language: str, sentences: int = 5) -> list[str]:
    lines = (corpora / "sentences" / f"{language}.txt").read_text("utf-8").splitlines()
    return ["\n".join(lines[i : i + sentences]) for i in range(0, len(lines), sentences)]


def encodable(texts: list[str], encoding: str) -> list[tuple[str, bytes]]:
    """Texts with their bytes; those with a character that the encoding lacks are left out."""
    pairs = []
    for text in texts:
        try:
            pairs.append((text, text.encode(encoding)))
        except UnicodeEncodeError:
            continue
    return pairs


def share_restored(pairs: list[tuple[str, bytes]]) -> float:
    return sum(decode(encoded) == text for text, encoded in pairs) / len(pairs)


PARAGRAPHS = {
    "be": "Мне было дванаццаць, калі яны прыйшлі. Маці сказала нам моўчкі стаяць ля печы.",
    "be without ў": "Нас вялі пад канвоем праз горад, і людзі глядзелі на нас з акон.",
    "ru": "Письмо пришло только через месяц, и конверт был вскрыт. Отец молчал весь вечер.",
    "uk": "Ми не знали, де він. Лише навесні прийшла звістка, що його бачили в іншому місті.",
    "latin i": "Мiнiстэрства па надзвычайных сiтуацыях не адказала на лiсты сям'i.",
    "short": "Мы жывыя.",
}


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "cp866", "utf-16"])
def test_paragraphs_of_three_languages_come_back_from_old_encodings(encoding: str) -> None:
    pairs = encodable(list(PARAGRAPHS.values()), encoding)
    assert len(pairs) >= 2
    for text, encoded in pairs:
        assert decode(encoded) == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "ISO-8859-2"])
@pytest.mark.parametrize("encoding", CYRILLIC)
def test_words_in_cyrillic_overrule_a_declared_latin_page(encoding: str, declared: str) -> None:
    text = "<p>Письмо пришло только через месяц, и конверт был вскрыт.</p>"
    assert decode(text.encode(encoding), declared=declared) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("<p>Größe, Öl und süßes Äußeres – für 5 €</p>", "cp1252"),
        ("<p>– « » – … – «naïve»</p>", "cp1252"),
        ("<p>Żółć, źdźbło i łąka</p>", "iso8859_2"),
        ("<p>Çà et là, œuvre éée</p>", "cp1252"),
    ],
)
def test_control_a_declared_latin_page_that_fits_is_believed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), declared=encoding) == text


def paragraphs(corpora: Path, encoding: str, most: int = 1000) -> list[tuple[str, bytes]]:
    """Paragraphs of real documents in three languages in turn, where the encoding has them."""
    by_language: dict[str, list[str]] = {"be": [], "ru": [], "uk": []}
    with (corpora / "mixed" / "docs.jsonl").open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            found = by_language.get(document["lang"][:2], [])
            found += (each for each in document["text"].split("\n") if 40 <= len(each) <= 1500)
    turns = zip_longest(*by_language.values(), fillvalue="")
    texts = [text for turn in turns for text in turn if text and not text.isascii()]
    return list(islice(encodable(texts, encoding), most))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "cp866", "utf-16-le"])
def test_a_thousand_paragraphs_come_back(
    corpora: Path, encoding: str, record_property: Callable[[str, object], None]
) -> None:
    pairs = paragraphs(corpora, encoding)
    share = share_restored(pairs)
    record_property(encoding, share)
    assert len(pairs) == 1000
    assert share >= 0.99


@pytest.mark.parametrize("text", ["It cost £5 – no more…", "„So war es.“ Für wen? Für 5 €…»"])
def test_signs_that_stand_alone_are_no_cyrillic(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("language", ["be", "ru", "uk"])
def test_cp1251_is_recognised_in_every_passage_of_the_corpora(corpora: Path, language: str) -> None:
    pairs = encodable(passages(corpora, language), "cp1251")
    assert len(pairs) >= 20
    assert share_restored(pairs) == 1.0


@pytest.mark.parametrize("encoding", ["koi8_u", "cp866", "iso8859_5"])
def test_russian_is_recognised_in_the_other_cyrillic_encodings(
    corpora: Path, encoding: str
) -> None:
    pairs = encodable(passages(corpora, "ru", 3), encoding)
    assert len(pairs) >= 20
    assert share_restored(pairs) >= 0.98


def test_ukrainian_is_recognised_in_koi8_u(corpora: Path) -> None:
    pairs = encodable(passages(corpora, "uk", 3), "koi8_u")
    assert len(pairs) >= 20
    assert share_restored(pairs) >= 0.98


@pytest.mark.parametrize(
    ("language", "encoding", "floor"),
    [("pl", "cp1250", 0.95), ("lt", "cp1257", 0.95), ("de", "cp1252", 0.95)],
)
def test_latin_languages_are_recognised_in_their_windows_page(
    corpora: Path, language: str, encoding: str, floor: float
) -> None:
    pairs = encodable(passages(corpora, language), encoding)
    assert len(pairs) >= 20
    assert share_restored(pairs) >= floor


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["be", "ru", "uk", "en", "pl", "lt", "de"])
def test_unicode_without_a_mark_is_recognised(corpora: Path, language: str, encoding: str) -> None:
    for text in passages(corpora, language)[:40]:
        assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Так", "Мяне білі – „двое“.", "It was night."])
def test_utf32_without_a_mark_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == decode_head(text.encode(encoding)) == text
    assert decode(text.encode(encoding) + b"\n") == f"{text}\ufffd"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_a_mark_decides_and_is_not_text(mark: bytes, encoding: str, text: str) -> None:
    # UTF-16 text that begins with a zero character would read as the UTF-32 mark
    if not (encoding == "utf-16-le" and text.startswith("\0")):
        assert decode(mark + text.encode(encoding)) == text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_every_utf8_text_without_zero_characters_comes_back(text: str) -> None:
    assert decode(text.encode()) == text


def test_a_broken_byte_costs_one_character_not_the_whole_text() -> None:
    text = "Сведчанне, у якім адзін байт сапсаваўся на старой дыскеце. " * 5
    encoded = bytearray(text.encode())
    encoded[100] = 0xFF
    restored = decode(bytes(encoded))
    assert "\ufffd" in restored
    assert restored.endswith("на старой дыскеце. ")


def test_what_the_page_declares_wins_over_a_guess() -> None:
    encoded = "Ÿ".encode("cp1252")
    assert decode(encoded, declared="windows-1252") == "Ÿ"
    assert decode(encoded, declared="windows-1251") == "џ"
    assert decode("é".encode("cp1252"), declared="ISO-8859-1") == "é"


@pytest.mark.parametrize("label", ["utf-7", "zlib", "no such thing", "idna", "\0", "rot13"])
def test_a_declared_label_that_is_no_text_encoding_is_passed_over(label: str) -> None:
    text = "Письмо пришло только через месяц, и конверт был вскрыт."
    assert decode(text.encode("cp1251"), declared=label) == text


def test_a_head_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    encoded = "скрыня".encode()
    assert decode_head(encoded[:-1]) == "скрын"
    assert decode_head(codecs.BOM_UTF8 + encoded) == "скрыня"
    assert decode_head("Письмо из дома".encode("cp1251")) == "Письмо из дома"


@given(st.binary(max_size=400), st.text(max_size=20))
def test_decoding_never_raises(untrusted: bytes, label: str) -> None:
    assert isinstance(decode(untrusted, declared=label), str)
    assert isinstance(decode_head(untrusted), str)


def test_a_single_foreign_byte_in_english_is_a_windows_character() -> None:
    assert decode("It was the judge\u2019s third decision.".encode("cp1252")) == (
        "It was the judge\u2019s third decision."
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_is_told_from_narrow(encoding: str) -> None:
    assert is_wide('{"text": "Ліст"}'.encode(encoding))
    assert not is_wide(codecs.BOM_UTF8 + '{"text": "Ліст"}'.encode())
    assert not is_wide(b"")


def words(corpora: Path) -> list[str]:
    """Words of two letters and more, as sentences have them."""
    pages = [page for each in ("be", "ru", "uk") for page in passages(corpora, each)[:150]]
    found = re.findall(r"[А-Яа-яЁёІіЇїЄєҐґЎў]{2,}", "\n".join(pages))
    return sorted({*found})[::7]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_one_word_alone_comes_back_from_utf_16_without_a_mark(corpora: Path, encoding: str) -> None:
    pairs = encodable(words(corpora), encoding)
    assert len(pairs) > 500
    assert share_restored(pairs) == 1
    # a control: what may be a word in a code page is none of UTF-16
    assert decode("Ліст".encode("cp1251")) == "Ліст"


@pytest.mark.parametrize(
    ("encoding", "share"), [("koi8_u", 0.96), ("cp1251", 0.96), ("cp866", 0.97)]
)
def test_one_word_alone_comes_back_from_old_encodings(
    corpora: Path, encoding: str, share: float
) -> None:
    pairs = encodable(words(corpora), encoding)
    assert len(pairs) > 500
    assert share_restored(pairs) >= share


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("должен", "koi8_u"), ("ежемесячно", "koi8_u"), ("школу", "cp1251"), ("скоро", "cp866")],
)
def test_a_word_that_is_a_riddle_in_other_pages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


UTF8_LINE = "Радок у UTF-8 пра суд і турму, доўгі радок, каб было шмат літар.\n"
OTHER_LINE = "Радок у старой кадзіроўцы пра лес.\n"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_u", "cp866"])
def test_a_line_of_another_page_does_not_spoil_those_of_utf_8(encoding: str) -> None:
    line = OTHER_LINE.replace("ў", "в").replace("і", "и")
    mixed = UTF8_LINE.encode() * 2 + line.encode(encoding) + UTF8_LINE.encode()
    assert decode(mixed) == UTF8_LINE * 2 + line + UTF8_LINE
    assert decode(mixed, declared="utf-8") == UTF8_LINE * 2 + line + UTF8_LINE


def test_control_a_text_of_one_page_is_read_by_it_alone() -> None:
    line = OTHER_LINE.encode("cp1251")
    assert decode(line * 9 + "Суд\n".encode()) != OTHER_LINE * 9 + "Суд\n"
    assert decode(UTF8_LINE.encode() * 3 + b"\xff\n").endswith("\ufffd\n")
