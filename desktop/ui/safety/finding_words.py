"""Damage in words: what each kind of finding means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from archive.findings import Finding, FindingCode
from desktop.ui.marking import QT_TRANSLATE_NOOP

_CATALOGUE = {
    FindingCode.HEADER: QT_TRANSLATE_NOOP("Findings", "The file with the keys is damaged."),
    FindingCode.HEADER_COPY: QT_TRANSLATE_NOOP(
        "Findings", "One of the two copies of the keys is damaged; the other one opens the archive."
    ),
    FindingCode.HEADER_TAMPERED: QT_TRANSLATE_NOOP(
        "Findings", "Somebody put older keys in the place of the newer ones."
    ),
    FindingCode.PAGES: QT_TRANSLATE_NOOP("Findings", "A part of the records is damaged."),
    FindingCode.STRUCTURE: QT_TRANSLATE_NOOP("Findings", "The records do not hold together."),
    FindingCode.CHAIN: QT_TRANSLATE_NOOP("Findings", "Something was put back to an older state."),
    FindingCode.CUSTODY: QT_TRANSLATE_NOOP(
        "Findings", "The log of what was done does not fit the records."
    ),
    FindingCode.RECORD: QT_TRANSLATE_NOOP("Findings", "A document is not what was written."),
    FindingCode.MEDIA_MISSING: QT_TRANSLATE_NOOP("Findings", "An original file is missing."),
    FindingCode.MEDIA: QT_TRANSLATE_NOOP("Findings", "A file with originals is damaged."),
    FindingCode.ORIGINAL: QT_TRANSLATE_NOOP("Findings", "An original is not what was written."),
    FindingCode.INDEX_MISSING: QT_TRANSLATE_NOOP(
        "Findings", "A document cannot be found by searching. Build the index again."
    ),
    FindingCode.INDEX_ORPHAN: QT_TRANSLATE_NOOP(
        "Findings", "The index knows a document that is gone. Build the index again."
    ),
    FindingCode.INDEX_DIFFERS: QT_TRANSLATE_NOOP(
        "Findings", "The index does not fit a document. Build the index again."
    ),
}


def finding_words(findings: Iterable[Finding]) -> list[str]:
    """One line for each kind, with how often it was found."""
    counts: Counter[FindingCode] = Counter()
    for finding in findings:
        counts[finding.code] += finding.count
    return [f"{_word(code)} ({count})" for code, count in counts.items()]


def _word(code: FindingCode) -> str:
    return QCoreApplication.translate("Findings", _CATALOGUE[code])
