"""Archives with texts to be marked."""

from __future__ import annotations

from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.conftest import add, draft


def archive_with(*texts: str) -> FakeArchive:
    """An open archive in memory with these documents, numbered from 1."""
    archive = FakeArchive()
    add(archive, [draft(text, f"Дакумент {number}") for number, text in enumerate(texts, 1)])
    return archive
