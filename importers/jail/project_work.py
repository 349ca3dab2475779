"""What a child does with a project of another program: any form in, our own plain form out.

Codes and marks cross to the other side as JSON-LD, which is read there as strictly as a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive.errors import SourceCrashedError, SourceError, TooComplexError, UnknownFormatError
from archive.exchange.project import Project
from archive.exchange.web_annotation import as_json_ld
from importers.exchange.refi_qda import read_qdc, read_qdpx
from importers.exchange.web_annotation import read_json_ld
from importers.jail.messages import GarbledError, Message, packed
from importers.jail.schema import error_of


def converted(untrusted_bytes: bytes, ending: str) -> bytes | SourceError:
    """All of it as JSON-LD, sums standing for texts and originals. Raises nothing."""
    try:
        project = _read(untrusted_bytes, ending)
        return as_json_ld(project)
    except SourceError as error:
        return error
    except (MemoryError, RecursionError):
        return TooComplexError()
    except Exception:
        # A parser met its own bug: nothing is told of the content.
        return SourceCrashedError()


def _read(untrusted_bytes: bytes, ending: str) -> Project:
    if ending == ".qdpx":
        return read_qdpx(untrusted_bytes)
    if ending == ".qdc":
        return Project(read_qdc(untrusted_bytes))
    if ending in (".jsonld", ".json"):
        return read_json_ld(untrusted_bytes)
    raise UnknownFormatError


def written_project(answer: bytes | SourceError) -> Iterator[bytes]:
    """The pieces of the message."""
    if isinstance(answer, SourceError):
        return packed({"is": "error", "code": answer.code})
    return packed({"is": "project"}, [answer])


def project_of(message: Message) -> Project:
    """The project. Raises `GarbledError`, and the `SourceError` that was told instead."""
    head = message.untrusted_head
    if head.get("is") == "error" and not message.blobs:
        raise error_of(head.get("code"))
    if head.get("is") != "project" or len(message.blobs) != 1:
        raise GarbledError
    try:
        return read_json_ld(message.blobs[0])
    except SourceError as error:
        raise GarbledError from error
