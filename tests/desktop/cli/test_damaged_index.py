"""A damaged index is told, and what can be had without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError
from archive.searching import Matches, SearchRequest
from index.archive_reader import ArchiveSearchReader
from tests.desktop.cli.conftest import Run


def test_hits_without_facets_are_told(
    filled: Path, skrynia: Run, phrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = ArchiveSearchReader.search

    def search(reader: ArchiveSearchReader, request: SearchRequest) -> Matches:
        if request.with_facets:
            raise ArchiveDamagedError("archive.db")
        return whole(reader, request)

    monkeypatch.setattr(ArchiveSearchReader, "search", search)
    words = ("search", filled, "court", "--passphrase-file", phrase)
    answer = skrynia(*words, "--facets", "--json")
    (result,) = answer.records
    assert (answer.status, result["total"], result["index_damaged"]) == (0, 1, True)
    assert "The index is damaged" in answer.err
    sound = skrynia(*words, "--json")
    assert "index_damaged" not in sound.records[0]
    assert "damaged" not in sound.err
