"""What is practised on is read, or nothing would be practised."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import BytesIO
from typing import BinaryIO

import pytest

from archive.records import ArticleDraft
from importers.jail.reports import Found, Report
from importers.jail.work import Worker
from importers.practice import practice_documents


@pytest.mark.parametrize(("name", "content"), practice_documents())
def test_each_is_a_document(name: str, content: bytes) -> None:
    reports = list(Worker().read_file(BytesIO(content), name, len(content), may_risk=True))
    assert [type(each) for each in reports] == [Found, ArticleDraft]


def test_a_worker_practises() -> None:
    read: list[str] = []

    class Watched(Worker):
        def read_file(
            self,
            untrusted_file: BinaryIO,
            name: str,
            size_bytes: int,
            *,
            may_risk: bool,
            known: Collection[int] = (),
        ) -> Iterator[Report]:
            read.append(name)
            return super().read_file(
                untrusted_file, name, size_bytes, may_risk=may_risk, known=known
            )

    Watched().practise()
    assert read[:5] == ["letter.html", "note.html", "letter.pdf", "letter.txt", "letter.html"]
    assert len(read) > 8 * 4
