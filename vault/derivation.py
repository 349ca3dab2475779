"""From one master key to the key of each purpose: BLAKE2b (RFC 7693), keyed and domain-separated.

The master key is the key of the hash, the archive's number its salt, the purpose its
personalisation, and the name of the thing its input; so keys of two purposes, two archives or two
files have nothing in common that can be computed without the master key.
"""

from __future__ import annotations

import secrets

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from archive.errors import InvariantError

KEY_BYTES = 32
VAULT_ID_BYTES = 16

_FILE = b"skrynia.file.key"
_CHAIN = b"skrynia.chainkey"
_HEADER = b"skrynia.head.key"


class MasterKey:
    """The 32 random bytes that all keys of an archive come from; never printed."""

    __slots__ = ("_material",)

    def __init__(self, material: bytes) -> None:
        """Keep a copy of 32 bytes. Raises `InvariantError` for any other length."""
        if len(material) != KEY_BYTES:
            raise InvariantError
        self._material = bytearray(material)

    @classmethod
    def random(cls) -> MasterKey:
        """A new key from the system's generator."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def material(self) -> bytes:
        """The 32 bytes. Raises `InvariantError` once the key was wiped."""
        if len(self._material) != KEY_BYTES:
            raise InvariantError
        return bytes(self._material)

    def wipe(self) -> None:
        """Overwrite and forget our copy.

        Copies that the interpreter or a library made are out of reach: this narrows the time in
        which a key lies in memory, and ending the process is what ends it.
        """
        self._material[:] = bytes(len(self._material))
        self._material.clear()

    def __repr__(self) -> str:
        """Nothing of the key."""
        return "MasterKey(hidden)"


def file_key(master: MasterKey, vault_id: bytes, file_name: str) -> bytes:
    """32 bytes that encrypt one file of the archive, such as "archive.db"."""
    return _derived(master, vault_id, _FILE, file_name.encode())


def chain_key(master: MasterKey, vault_id: bytes) -> bytes:
    """32 bytes that key the hash chain over the records."""
    return _derived(master, vault_id, _CHAIN, b"")


def header_mac_key(master: MasterKey, vault_id: bytes) -> bytes:
    """32 bytes that seal the header's table of slots and with it the whole header."""
    return _derived(master, vault_id, _HEADER, b"")


def _derived(master: MasterKey, vault_id: bytes, purpose: bytes, name: bytes) -> bytes:
    if len(vault_id) != VAULT_ID_BYTES:
        raise InvariantError
    return blake2b(
        name,
        digest_size=KEY_BYTES,
        key=master.material(),
        salt=vault_id,
        person=purpose,
        encoder=RawEncoder,
    )
