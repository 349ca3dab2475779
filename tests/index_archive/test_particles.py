"""Particles of western names: von, de, van need not be there when they are typed."""

from __future__ import annotations

import pytest

from .test_names_written import found

NOISE = ["Urszula Leszek.", "Шарлотта и Галя.", "De facto.", "Фон дер Шуленбург."]


@pytest.mark.parametrize(
    "spellings",
    [
        "Ursula von der Leyen|Урсула фон дер Ляйен|Урсула фон дэр Ляен",
        "Charles de Gaulle|Шарль де Голль|Шарль дэ Голь",
        "Marine Le Pen|Марин Ле Пен|Марын Ле Пен",
    ],
)
@pytest.mark.parametrize("form", ["{}", 'name:"{}"'])
def test_a_name_with_particles_is_found_in_each_script(spellings: str, form: str) -> None:
    names = spellings.split("|")
    texts = [*NOISE, *(f"Учора {name}." for name in names)]
    own = list(range(len(NOISE) + 1, len(texts) + 1))
    for name in names:
        assert sorted(found(texts, form.format(name))) == own, name


def test_a_text_with_the_particle_as_typed_stands_first() -> None:
    texts = ["Charles Gaulle", "Charles de Gaulle"]
    assert found(texts, "Charles de Gaulle") == [2, 1]


def test_a_small_word_beside_small_words_has_to_be_there() -> None:
    assert found(["rio janeiro", "rio de janeiro"], "rio de janeiro") == [2]
