"""Errors of releases of the program, and of sticks."""

from __future__ import annotations

from archive.errors.root import ExpectedError


class UntrustedReleaseError(ExpectedError):
    """The signature is not by the key that was named, or not over these files."""

    code = "release.untrusted"


class BadSignatureFileError(ExpectedError):
    """A key or a signature is not what minisign writes."""

    code = "release.signature_malformed"


class UnsignedReleaseError(ExpectedError):
    """There is no list of checksums, or no signature, where a release was said to be."""

    code = "release.unsigned"


class OlderReleaseError(ExpectedError):
    """The program that was offered as an update is not newer than the one that is there."""

    code = "release.older"


class UnsuitableStickError(ExpectedError):
    """The place cannot hold what should be put there: FAT would refuse a name or a size."""

    code = "stick.unsuitable"


class OccupiedStickError(ExpectedError):
    """Something else lies where a stick's program or archive should go."""

    code = "stick.occupied"


class NoStickError(ExpectedError):
    """There is no folder at the place that was named: no mounted stick, or a file."""

    code = "stick.missing"
