"""Numbers and sums that documents and marks are known by."""

from __future__ import annotations

from typing import NewType

ArticleId = NewType("ArticleId", int)
"""Number of a document in one archive: positive, never given twice."""

AnnotationId = NewType("AnnotationId", int)
Sha256 = NewType("Sha256", bytes)
"""32 bytes."""
