"""Updates by stick: a newer program, signed by the same hand, takes the place of the older one."""

from __future__ import annotations

from pathlib import Path

from archive.errors import OlderReleaseError, UnsuitableStickError
from release.durable_copy import CopyProgress
from release.minisign import PublicKey
from release.stick import Stick, put_program
from release.verifying import verify_folder
from release.version import ReleaseVersion, read_version


def update(stick: Stick, source: Path, key: PublicKey, copied: CopyProgress) -> ReleaseVersion:
    """Replace the stick's program by a newer one and give the version that is there then.

    Everything is checked before the stick is touched. Raises `UntrustedReleaseError`,
    `UnsignedReleaseError`, `BadSignatureFileError`; `UnsuitableStickError` for damage or another
    processor; `OlderReleaseError`; `NoStickError`; and what `put_program` raises.
    """
    stick.demand_folder()
    if not verify_folder(source, key).ok:
        raise UnsuitableStickError
    offered = read_version(source)
    present = read_version(stick.place(source).starting)
    if offered.platform != present.platform:
        # Another kind of processor.
        raise UnsuitableStickError
    if offered.order <= present.order:
        raise OlderReleaseError
    put_program(stick, source, copied, key)
    return offered
