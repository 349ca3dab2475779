"""Days of talk as documents: where one is continued, and what is told of its messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from importers.messages import conversation
from importers.messages.conversation import LONGEST_DOCUMENT, MOST_FACTS, Chat, Message, days


def test_a_long_day_is_continued_in_a_further_document() -> None:
    half = "слова " * (LONGEST_DOCUMENT // 8)
    talk = [Message(written="2024-09-11T10:00", author="A", text=half) for _ in range(4)]
    drafts = list(days(Chat(program="x", name="Двор"), talk))
    assert [draft.description.title for draft in drafts] == [
        "Двор, 2024-09-11",
        "Двор, 2024-09-11 (2)",
    ]


def replies(number_of_messages: int) -> Iterator[Message]:
    for number in range(1, number_of_messages + 1):
        facts = (("reply to", str(number - 1)), ("unix time", "1"))
        yield Message(
            written="2024-09-11T10:00", author="A", text="x", number=str(number), facts=facts
        )


def test_a_day_of_more_facts_than_a_document_has_is_continued_and_loses_none() -> None:
    drafts = list(days(Chat(program="x", name="Двор"), replies(1_200)))
    assert [draft.description.title for draft in drafts] == [
        "Двор, 2024-09-11",
        "Двор, 2024-09-11 (2)",
        "Двор, 2024-09-11 (3)",
    ]
    told = [value for draft in drafts for key, value in draft.facts if key == "reply to"]
    assert told == [
        "10:00 0",
        *(f"10:00 {number} (A, 2024-09-11T10:00)" for number in range(1, 1_200)),
    ]
    assert max(len(draft.facts) for draft in drafts) <= MOST_FACTS


def test_a_reply_to_what_is_too_long_ago_keeps_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "_MOST_HEARD", 2)
    *_, last = replies(4)
    late = replace(last, number="9", facts=(("reply to", "2"), ("reply to", "3")))
    (draft,) = days(Chat(program="x"), [*replies(4), late])
    assert draft.facts[-2:] == (
        ("reply to", "10:00 2"),
        ("reply to", "10:00 3 (A, 2024-09-11T10:00)"),
    )


def test_facts_of_one_message_beyond_all_measure_are_counted() -> None:
    facts = tuple(("reaction", f"A{number}") for number in range(MOST_FACTS))
    (draft,) = days(Chat(program="x"), [Message(author="A", text="x", facts=facts)])
    assert len(draft.facts) == MOST_FACTS
    assert draft.facts[-2:] == (("reaction", f"A{MOST_FACTS - 3}"), ("facts left out", "2"))
