"""Which words of the archive are ordinary ones, and so no names though they may sound like some."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from index.archive_analysis import capitalised
from index.archive_schema import BODY
from index.archive_weights import WordWeights

_MOST_FORMS = 50
"""So many forms of a word are looked at."""


class OrdinaryWords:
    """Words that less than half of the documents that hold them have with a capital."""

    def __init__(self, weights: WordWeights, stems: Callable[[str], Iterable[str]]) -> None:
        self._weights = weights
        self._stems = stems

    def have(self, *folded: str) -> bool:
        """Whether some words taken together are such."""
        holders = self._weights.holders
        with_capital = sum(holders(BODY.name.field, capitalised(each)) for each in folded)
        return 2 * with_capital < sum(holders(BODY.exact.field, each) for each in folded)

    def have_in_small_letters(self, folded: str) -> bool:
        """Whether any document has a word in small letters, as far as it is not there with both."""
        holders = self._weights.holders
        return holders(BODY.exact.field, folded) > holders(BODY.name.field, capitalised(folded))

    def have_a_form_of(self, folded: str) -> bool:
        """The same of the forms of a word, if it stands nowhere itself."""
        return not self._weights.holders(BODY.exact.field, folded) and self._have_forms_of(folded)

    def have_in_any_form(self, folded: str) -> bool:
        """The same of a word or of its forms."""
        return self.have(folded) or self._have_forms_of(folded)

    def _have_forms_of(self, folded: str) -> bool:
        return any(
            self.have(*self._weights.spellings(BODY.stem.field, stem, _MOST_FORMS))
            for stem in self._stems(folded)
        )
