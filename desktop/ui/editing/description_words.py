"""Words for the fields of a description, and for what can be chosen in them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from archive.records import Consent, Kind, Sensitivity
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.vocabulary import KNOWN_LANGUAGES, kind_word, language_word

FIELD_CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("", *KNOWN_LANGUAGES),
    "kind": tuple(Kind),
    "sensitivity": tuple(Sensitivity),
    "consent": tuple(Consent),
}
"""Values of the fields that are chosen from a list."""
_TYPES: dict[str, type[StrEnum]] = {
    "kind": Kind,
    "sensitivity": Sensitivity,
    "consent": Consent,
}
_FIELDS = {
    "title": QT_TRANSLATE_NOOP("Description", "Title"),
    "kind": QT_TRANSLATE_NOOP("Description", "Kind"),
    "published": QT_TRANSLATE_NOOP("Description", "Date"),
    "language": QT_TRANSLATE_NOOP("Description", "Language"),
    "other_languages": QT_TRANSLATE_NOOP("Description", "Other languages"),
    "authors": QT_TRANSLATE_NOOP("Description", "Authors"),
    "witness": QT_TRANSLATE_NOOP("Description", "Witness (a pseudonym)"),
    "consent": QT_TRANSLATE_NOOP("Description", "Consent"),
    "sensitivity": QT_TRANSLATE_NOOP("Description", "Sensitivity"),
    "place": QT_TRANSLATE_NOOP("Description", "Place"),
    "source": QT_TRANSLATE_NOOP("Description", "Source"),
    "url": QT_TRANSLATE_NOOP("Description", "Address"),
}
_CONSENTS = {
    Consent.NOT_ASKED: QT_TRANSLATE_NOOP("Description", "Not asked yet"),
    Consent.KEEP: QT_TRANSLATE_NOOP("Description", "Only to be kept"),
    Consent.ANONYMOUS: QT_TRANSLATE_NOOP("Description", "May be quoted without a name"),
    Consent.OPEN: QT_TRANSLATE_NOOP("Description", "May be quoted by name"),
    Consent.WITHDRAWN: QT_TRANSLATE_NOOP("Description", "Withdrawn"),
}
_SENSITIVITIES = {
    Sensitivity.NORMAL: QT_TRANSLATE_NOOP("Description", "Normal"),
    Sensitivity.SENSITIVE: QT_TRANSLATE_NOOP("Description", "Sensitive"),
    Sensitivity.CONFIDENTIAL: QT_TRANSLATE_NOOP("Description", "Confidential"),
}


def field_word(name: str) -> str:
    """What a field is called."""
    return QCoreApplication.translate("Description", _FIELDS[name])


def consent_word(consent: Consent) -> str:
    """What the witness agreed to."""
    return QCoreApplication.translate("Description", _CONSENTS[consent])


def sensitivity_word(sensitivity: Sensitivity) -> str:
    """How careful one must be with it."""
    return QCoreApplication.translate("Description", _SENSITIVITIES[sensitivity])


def typed(name: str, data: object) -> object:
    """A value out of a list of Qt's, which makes plain words of values that are more."""
    return _TYPES[name](str(data)) if name in _TYPES else str(data or "")


def choice_word(name: str, value: object) -> str:
    """A value of a field that is chosen from a list."""
    if isinstance(value, Kind):
        return kind_word(value)
    if isinstance(value, Consent):
        return consent_word(value)
    if isinstance(value, Sensitivity):
        return sensitivity_word(value)
    return language_word(str(value))
