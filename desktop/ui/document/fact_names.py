"""Names of what a picture, a recording or a film says of itself, as the importers call it.

What files call it themselves, such as the headers of a letter, stays as they have it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

_MEDIA = ("image/", "audio/", "video/")
_NAMES = {
    "width": QT_TRANSLATE_NOOP("Facts", "Width, pixels"),
    "height": QT_TRANSLATE_NOOP("Facts", "Height, pixels"),
    "frames": QT_TRANSLATE_NOOP("Facts", "Pictures in it"),
    "taken": QT_TRANSLATE_NOOP("Facts", "Taken"),
    "taken_offset": QT_TRANSLATE_NOOP("Facts", "Time zone"),
    "digitised": QT_TRANSLATE_NOOP("Facts", "Digitised"),
    "changed": QT_TRANSLATE_NOOP("Facts", "Changed"),
    "camera_make": QT_TRANSLATE_NOOP("Facts", "Maker of the camera"),
    "camera_model": QT_TRANSLATE_NOOP("Facts", "Camera"),
    "camera_serial_number": QT_TRANSLATE_NOOP("Facts", "Serial number of the camera"),
    "lens": QT_TRANSLATE_NOOP("Facts", "Lens"),
    "software": QT_TRANSLATE_NOOP("Facts", "Made with"),
    "computer": QT_TRANSLATE_NOOP("Facts", "Computer"),
    "artist": QT_TRANSLATE_NOOP("Facts", "Made by"),
    "author": QT_TRANSLATE_NOOP("Facts", "Author"),
    "copyright": QT_TRANSLATE_NOOP("Facts", "Rights"),
    "caption": QT_TRANSLATE_NOOP("Facts", "Caption"),
    "comment": QT_TRANSLATE_NOOP("Facts", "Comment"),
    "title": QT_TRANSLATE_NOOP("Facts", "Title"),
    "date": QT_TRANSLATE_NOOP("Facts", "Date"),
    "keywords": QT_TRANSLATE_NOOP("Facts", "Keywords"),
    "city": QT_TRANSLATE_NOOP("Facts", "Town"),
    "country": QT_TRANSLATE_NOOP("Facts", "Country"),
    "latitude": QT_TRANSLATE_NOOP("Facts", "Latitude, degrees"),
    "longitude": QT_TRANSLATE_NOOP("Facts", "Longitude, degrees"),
    "altitude": QT_TRANSLATE_NOOP("Facts", "Height above the sea, metres"),
    "duration": QT_TRANSLATE_NOOP("Facts", "Length, seconds"),
    "album": QT_TRANSLATE_NOOP("Facts", "Album"),
    "performer": QT_TRANSLATE_NOOP("Facts", "Performer"),
    "composer": QT_TRANSLATE_NOOP("Facts", "Composer"),
    "description": QT_TRANSLATE_NOOP("Facts", "Description"),
    "genre": QT_TRANSLATE_NOOP("Facts", "Genre"),
    "organization": QT_TRANSLATE_NOOP("Facts", "Organisation"),
    "language": QT_TRANSLATE_NOOP("Facts", "Language"),
    "encodedby": QT_TRANSLATE_NOOP("Facts", "Encoded by"),
    "website": QT_TRANSLATE_NOOP("Facts", "Website"),
    "ocr": QT_TRANSLATE_NOOP("Facts", "Text read by"),
    "ocr_languages": QT_TRANSLATE_NOOP("Facts", "Read in the languages"),
    "ocr_confidence": QT_TRANSLATE_NOOP("Facts", "Certain by, %"),
    "ocr_words": QT_TRANSLATE_NOOP("Facts", "Words that were read"),
    "ocr_pages": QT_TRANSLATE_NOOP("Facts", "Pages that were read"),
    "ocr_left": QT_TRANSLATE_NOOP("Facts", "Pages that are not read yet"),
}


def fact_name(name: str, media_type: str) -> str:
    """The name of a fact in the language in force, where it is the importers' own."""
    own = media_type.startswith(_MEDIA) or name.startswith("ocr")
    return QCoreApplication.translate("Facts", _NAMES[name]) if own and name in _NAMES else name
