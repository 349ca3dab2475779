"""Hashes of documents: equal for what readers call the same, different for everything else."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from archive.fingerprints import content_hash, text_hash
from archive.records import Consent, Description, Kind, Sensitivity


def test_white_space_and_unicode_form_do_not_make_a_new_text() -> None:
    composed, decomposed = "\u0439", "\u0438\u0306"
    assert text_hash("", f"стары{composed}  ліст\n") == text_hash("", f"стары{decomposed} ліст")


def test_title_and_text_cannot_trade_words() -> None:
    assert text_hash("a b", "c") != text_hash("a", "b c")


def test_the_title_tells_documents_with_one_text_apart() -> None:
    assert text_hash("first", "standing text") != text_hash("second", "standing text")


PLAIN = Description()
CHANGED = Description(
    title="other",
    kind=Kind.LETTER,
    language="be",
    published="2024-09~",
    authors=("A",),
    source="other",
    url="other",
    external_id="other",
    captured_at=datetime(2024, 9, 11, tzinfo=UTC),
    tags=("x",),
    collections=("x",),
    sensitivity=Sensitivity.CONFIDENTIAL,
    place="other",
    witness="other",
    other_languages=("ru",),
    consent=Consent.OPEN,
)
NAMES = [field.name for field in fields(Description)]


def test_fields_that_came_later_leave_the_hashes_of_older_documents_as_they_were() -> None:
    known = "1b0ea58abc80ddd2"
    assert content_hash("text", Description()).hex()[:16] == known


def test_every_field_is_changed() -> None:
    assert [name for name in NAMES if getattr(CHANGED, name) == getattr(PLAIN, name)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_the_description_changes_the_content_hash(name: str) -> None:
    changed = replace(PLAIN, **{name: getattr(CHANGED, name)})
    assert content_hash("text", changed) != content_hash("text", PLAIN)


def test_the_text_changes_the_content_hash_and_tag_order_does_not() -> None:
    ab, ba = Description(tags=("a", "b")), Description(tags=("b", "a"))
    assert content_hash("text", ab) == content_hash("text", ba)
    assert content_hash("text", ab) != content_hash("text.", ab)
