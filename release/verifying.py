"""Is this folder, file for file, what the holder of a key signed?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.errors import UnsignedReleaseError
from release.checksums import (
    SIGNATURE_NAME,
    SUMS_NAME,
    Difference,
    FileFinding,
    differences,
    parsed,
    sums_of,
    written,
)
from release.minisign import PublicKey, SecretKey, is_usual, verify


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at a release gave."""

    comment: str
    """The trusted comment of the signature: product, version, moment."""
    findings: tuple[FileFinding, ...]

    @property
    def ok(self) -> bool:
        """Whether every file is as it was signed, and no other lies beside them."""
        return not self.findings


def seal_folder(folder: Path, key: SecretKey | None, comment: str) -> None:
    """Write the list of sums of everything below the folder, and its signature if there is a key.

    A signature that is there already is removed first: it would be over another list.
    """
    (folder / SIGNATURE_NAME).unlink(missing_ok=True)
    content = written(sums_of(folder)).encode()
    (folder / SUMS_NAME).write_bytes(content)
    if key is not None:
        (folder / SIGNATURE_NAME).write_text(key.sign(content, comment), "utf-8", newline="\n")


def verify_folder(folder: Path, key: PublicKey) -> Verdict:
    """Check signature and files, offline.

    The signature's file is among the findings when the comment in it that nobody signs is not the
    usual one: a changed bit of it is a changed bit too.

    Raises `UnsignedReleaseError` without list or signature, `UntrustedReleaseError`,
    `BadSignatureFileError`.
    """
    content = _read(folder / SUMS_NAME)
    signature = _read(folder / SIGNATURE_NAME).decode("utf-8", errors="replace")
    comment = verify(content, signature, key)
    findings = tuple(differences(folder, parsed(content.decode())))
    if not is_usual(signature, key):
        findings = (FileFinding(SIGNATURE_NAME, Difference.ALTERED), *findings)
    return Verdict(comment, findings)


def check_folder(folder: Path) -> tuple[FileFinding, ...]:
    """Compare the files with the list alone: damage is found, an attacker who rewrites it is not.

    Raises `UnsignedReleaseError` without a list, `BadSignatureFileError`.
    """
    content = _read(folder / SUMS_NAME).decode("utf-8", errors="replace")
    return tuple(differences(folder, parsed(content)))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnsignedReleaseError from error
