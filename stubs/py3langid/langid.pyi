"""Types of the part of py3langid 0.4 that is used here."""

from collections.abc import Iterable, Sequence

MODEL_FILE: str

class LanguageIdentifier:
    nb_ptc: object
    nb_pc: object
    nb_classes: list[str]
    tk_nextmove: memoryview
    tk_row: object
    tk_output: Sequence[int]
    _rowbase: Sequence[int]
    @classmethod
    def from_model_file(
        cls, model_file: str, *, norm_probs: bool = False
    ) -> LanguageIdentifier: ...
    def set_languages(self, langs: Iterable[str] | None = None) -> None: ...
    def classify(self, instance: str) -> tuple[str, float]: ...
    def rank(self, text: str) -> list[tuple[str, float]]: ...
