"""The bytes of a header: where each field stands, and what is believed in which order.

    offset  bytes
         0      8  magic "SKRYNIA\\0"
         8      4  version of the format            } integers are little-endian
        12      4  Argon2id memory, KiB             }
        16      4  Argon2id passes                  } the fixed fields: 52 bytes,
        20     16  number of the archive, random    } additional data of every slot
        36     16  Argon2id salt, random            }
        52      8  sequence number, one more at every change
        60    960  eight slots of 120 bytes
      1020    892  zeros
      1912    104  table of used slots; all that stands before is its additional data
      2016     32  BLAKE2b-256 of all that stands before, without a key

Magic, version and the checksum in the last 32 bytes stay where they are in every later version.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from archive.errors import ArchiveDamagedError, NewerVersionError, WeakParametersError
from vault.parameters import KdfParameters
from vault.slots import SLOT_BYTES, SLOT_COUNT, TABLE_BYTES

MAGIC = b"SKRYNIA\0"
VERSION = 1
HEADER_BYTES = 2048
HEADER_BYTES_CEILING = 64 * 1024
"""No version will be longer; more than this is never read."""

_FIXED = struct.Struct("<8sIII16s16s")
_SEQUENCE = struct.Struct("<Q")
_CHECKSUM_BYTES = 32
_CHECKSUM = b"skrynia.checksum"
_SLOTS_AT = _FIXED.size + _SEQUENCE.size
_TABLE_AT = HEADER_BYTES - _CHECKSUM_BYTES - TABLE_BYTES
_LEAST_BYTES = len(MAGIC) + 4 + _CHECKSUM_BYTES


@dataclass(frozen=True, slots=True)
class HeaderImage:
    """One state of the header, field by field; a table of b"" is one not sealed yet."""

    vault_id: bytes = field(repr=False)
    parameters: KdfParameters
    salt: bytes = field(repr=False)
    sequence: int
    slots: tuple[bytes, ...] = field(repr=False)
    table: bytes = field(default=b"", repr=False)

    @property
    def fixed(self) -> bytes:
        """The 52 bytes that never change in the life of an archive."""
        cost = self.parameters
        return _FIXED.pack(MAGIC, VERSION, cost.memory_kib, cost.passes, self.vault_id, self.salt)

    @property
    def before_table(self) -> bytes:
        """All bytes up to the table: what its tag vouches for."""
        fields = self.fixed + _SEQUENCE.pack(self.sequence) + b"".join(self.slots)
        return fields.ljust(_TABLE_AT, b"\0")

    def packed(self) -> bytes:
        """The 2048 bytes of the file."""
        return with_checksum(self.before_table + self.table)


def with_checksum(body: bytes) -> bytes:
    """A header's bytes followed by their checksum."""
    return body + _checksum(body)


def parse_header(untrusted: bytes) -> HeaderImage:
    """Read the bytes of one copy. No key is derived here and nothing is believed for long.

    The checksum comes first, so that damage to the version is damage and not a newer version.
    Raises `ArchiveDamagedError` ("header"), for parameters outside the ceilings too, and
    `NewerVersionError`.
    """
    body, checksum = untrusted[:-_CHECKSUM_BYTES], untrusted[-_CHECKSUM_BYTES:]
    if len(untrusted) < _LEAST_BYTES or _checksum(body) != checksum:
        raise ArchiveDamagedError("header")
    version = _version(body)
    if version > VERSION:
        raise NewerVersionError(found=version, known=VERSION)
    if version != VERSION or len(untrusted) != HEADER_BYTES:
        raise ArchiveDamagedError("header")
    return _image(body)


def _version(body: bytes) -> int:
    if not body.startswith(MAGIC):
        raise ArchiveDamagedError("header")
    return int.from_bytes(body[len(MAGIC) : len(MAGIC) + 4], "little")


def _image(body: bytes) -> HeaderImage:
    _, _, memory_kib, passes, vault_id, salt = _FIXED.unpack_from(body)
    (sequence,) = _SEQUENCE.unpack_from(body, _FIXED.size)
    image = HeaderImage(
        vault_id=vault_id,
        parameters=_parameters(memory_kib, passes),
        salt=salt,
        sequence=sequence,
        slots=tuple(
            body[at : at + SLOT_BYTES]
            for at in range(_SLOTS_AT, _SLOTS_AT + SLOT_COUNT * SLOT_BYTES, SLOT_BYTES)
        ),
        table=body[_TABLE_AT:],
    )
    if image.before_table != body[:_TABLE_AT]:
        raise ArchiveDamagedError("header")  # the zeros are not zeros
    return image


def _parameters(untrusted_memory_kib: int, untrusted_passes: int) -> KdfParameters:
    try:
        return KdfParameters(memory_kib=untrusted_memory_kib, passes=untrusted_passes)
    except WeakParametersError:
        # No program wrote this: it is an edit, made to exhaust the machine or the patience.
        raise ArchiveDamagedError("header") from None


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=_CHECKSUM_BYTES, person=_CHECKSUM, encoder=RawEncoder)
