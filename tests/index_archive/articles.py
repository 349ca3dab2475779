"""Documents for the tests of the index."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from archive.records import Article, ArticleId, Description, Sha256


def article(number: int, text: str, **description: Any) -> Article:
    digest = Sha256(hashlib.sha256(text.encode()).digest())
    return Article(
        id=ArticleId(number),
        uid=f"{number:032x}",
        version=1,
        text=text,
        description=Description(**description),
        content_hash=digest,
        text_hash=digest,
        imported_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
