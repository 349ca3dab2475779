"""Contacts: the people of an address book or a telephone."""

from __future__ import annotations

from importers.contacts.cards import is_cards, unpack_cards
from importers.format_row import Format
from importers.references.reference import LARGEST_LIST


def _matches(untrusted_head: bytes, _name: str) -> bool | None:
    return is_cards(untrusted_head) or None


CONTACT_FORMATS = (
    Format(
        "contacts",
        "text/vcard",
        (".vcf", ".vcard"),
        LARGEST_LIST,
        unpack=unpack_cards,
        is_list=True,
        matches=_matches,
        risky=False,
    ),
)

__all__ = ["CONTACT_FORMATS"]
