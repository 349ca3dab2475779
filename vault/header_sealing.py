"""A header's image under the master key: its slots exchanged, its table sealed and opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from archive.keys import SecretKind
from vault.derivation import MasterKey
from vault.header_layout import HeaderImage
from vault.slots import open_table, seal_table


def with_slot(image: HeaderImage, number: int, slot: bytes) -> HeaderImage:
    """The image with one slot exchanged; its table no longer fits and must be sealed again."""
    slots = (*image.slots[:number], slot, *image.slots[number + 1 :])
    return replace(image, slots=slots, table=b"")


def sealed(image: HeaderImage, master: MasterKey, kinds: Mapping[int, SecretKind]) -> HeaderImage:
    """The image with a fresh table of used slots, which vouches for all of it."""
    table = seal_table(master, image.vault_id, image.before_table, kinds)
    return replace(image, table=table)


def kinds_in(untrusted_image: HeaderImage, master: MasterKey) -> dict[int, SecretKind]:
    """Kinds of the used slots by number; proof that who wrote the image had the master key.

    Raises `ArchiveDamagedError` ("header") when any byte was edited.
    """
    image = untrusted_image
    return open_table(master, image.vault_id, image.before_table, image.table)
