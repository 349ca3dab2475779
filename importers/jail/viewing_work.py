"""What a child does to show an original: one page, one piece. Pure: bytes in, an answer out."""

from __future__ import annotations

from archive.errors import SourceCrashedError, SourceError, TooComplexError, UnknownFormatError
from importers.jail.view_wire import View
from importers.viewing.film import film_piece
from importers.viewing.markup import page_markup
from importers.viewing.pages import page_picture, page_sizes, small_picture
from importers.viewing.sound import sound_piece

SIZES, PAGE, SMALL, SOUND, FILM, MARKUP = "sizes", "page", "small", "sound", "film", "markup"
"""What can be asked for."""


def shown(
    untrusted_bytes: bytes, media_type: str, what: str, number: int, width_pixels: int
) -> View | SourceError:
    """`number` is a page from 0, a second, or its thousandth; or means nothing. Raises nothing."""
    try:
        if what == SIZES:
            return page_sizes(untrusted_bytes, media_type)
        if what == PAGE:
            return page_picture(untrusted_bytes, media_type, number, width_pixels)
        if what == SMALL:
            return small_picture(untrusted_bytes, media_type)
        if what == SOUND:
            return sound_piece(untrusted_bytes, media_type, number)
        if what == FILM:
            return film_piece(untrusted_bytes, media_type, number, width_pixels)
        if what == MARKUP:
            return page_markup(untrusted_bytes, media_type)
        return UnknownFormatError()
    except SourceError as error:
        return error
    except (MemoryError, RecursionError):
        return TooComplexError()
    except Exception:
        # A parser met its own bug: nothing is told of the content.
        return SourceCrashedError()
