"""Write `resources/languages/`: the model of languages for those of the archive and neighbours.

    python -m scripts.make_language_model

py3langid tells 140 languages apart; its table has a column for each, of which the program asks
some thirty: the seven, and those that a text may be in instead. With the other columns gone it
gives the same scores, unpacks to less memory, and what a child of the jail is forked from is
smaller by as much.
"""

from __future__ import annotations

from pathlib import Path

from py3langid import modelio
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from importers.language import LANGUAGES
from importers.language_neighbours import NEIGHBOURS

_ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write the file anew."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages((*LANGUAGES, *NEIGHBOURS))
    target = _ROOT / "resources" / "languages" / "model.npz.xz"
    target.parent.mkdir(exist_ok=True)
    columns = (whole.nb_ptc, whole.nb_pc, whole.nb_classes)
    table = (whole.tk_nextmove, whole.tk_row, whole.tk_output)
    modelio.save_model(target, (*columns, *table))


if __name__ == "__main__":
    main()
