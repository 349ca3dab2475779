"""Patronymics, as passports and courts write them and reports leave them out.

| language | man | woman |
|---|---|---|
| be | Аляксандравіч, Міхайлавіч, Ільіч | Аляксандраўна, Іллінічна |
| ru | Александрович, Михайлович, Ильич | Александровна, Ильинична |
| uk | Олександрович, Михайлович, Ілліч | Олександрівна, Сергіївна |
| in Latin letters | Aleksandrovich, Alaksandravič, Aleksandrowicz | Aleksandrovna, Alaksandraŭna |

in any case. Many surnames end as men's patronymics do (Статкевіч): their place among the words of a
name tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PATRONYMIC = re.compile(
    r"""(?:
    (?:..[аеоэ]в|[иі]ль|ілл|кузьм|лук|фом|к[иі]т)[иі]ч(?:а|у|ем|ам|ом|е|ові|еві|і|ы)?
    |..(?:[аеоіїэ]в|[аео]ў|[иі]ч)н(?:а|ы|е|у|ой|ою|ай|аю|і|и|о)
    |..[aeo][vw](?:ich|itch|itsch|ič|icz|yč|ych)(?:a|u|em|am|om|ie)?
    |..[aeoi][vwuŭ]n(?:a|y|u|ie|e|ej|oj|oy|aj|ay)
    )$""",
    re.VERBOSE,
)
_WORDS = 3
_LONGEST = 11
"""Letters that the pattern looks at, at most: what stands before them it does not ask."""


def is_patronymic(folded: str) -> bool:
    """Whether a folded word may be a patronymic; many a surname may."""
    return _PATRONYMIC.search(folded, max(0, len(folded) - _LONGEST)) is not None


def patronymic_among(names: Sequence[str]) -> int | None:
    """The place of the patronymic among the folded words of a name, from 0; None if there is none.

    Of three words it is the second one (Мария Александровна Колесникова), or the last one if the
    second is none (Колесникова Мария Александровна).
    """
    if len(names) != _WORDS:
        return None
    return next((place for place in (1, 2) if _PATRONYMIC.search(names[place])), None)
