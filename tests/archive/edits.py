"""Texts that are corrected step by step, each character known by where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from archive.records import Span

# fmt: off
WORDS = (
    "суд", "прыйшоў", "слова", "сведка", "сказала", "Ганна", "ліст", "дарога", "вечар", "яны",
    "потым", "там", "дом", "маці", "калі", "быў", "вёска", "хата", "людзі", "пра", "тое", "як",
    "што", "нам", "было", "вельмі", "the", "court", "said", "witness", "letter", "evening",
    "1937", "14", "мая", "турма", "камера", "следчы", "пратакол", "Менск", "зіма", "хлеб", "брат",
    "сястра", "не", "і", "ў", "на", "з", "да",
)
# fmt: on
STANDING = "Запісана са слоў сведкі, праўдзівасць пацвярджаю. Старонка прачытана ўслых. "


def write_text(random: Random, words: int) -> str:
    """Sentences of words that come often, with a paragraph now and then that repeats itself."""
    parts: list[str] = []
    for _ in range(words):
        parts.append(random.choice(WORDS) if random.random() < 0.8 else _rare(random))
        parts.append(random.choice((" ", " ", " ", " ", ", ", ". ", ".\n")))
        if random.random() < 0.003:
            parts.append(STANDING)
    return "".join(parts)


def _rare(random: Random) -> str:
    return "".join(random.choices("абвгдежзіклмнопрстуфхцчшыэюяьё", k=random.randint(3, 10)))


@dataclass
class Edited:
    """A text under correction; `origins` holds for each character its place in the first text."""

    text: str
    origins: list[int | None] = field(init=False)
    first: str = field(init=False)

    def __post_init__(self) -> None:
        self.origins = list(range(len(self.text)))
        self.first = self.text

    def same_words(self, found: Span, passage: Span) -> bool:
        """Whether the first text's words stand there beside what stood beside them, or a part."""
        words = self.text[found.start : found.end]
        beside = self.origins[max(0, found.start - 1) : found.end + 1]
        near = {passage.start - 1, passage.end, *range(passage.start, passage.end)}
        return words in self.first[passage.start : passage.end] and not near.isdisjoint(beside)

    def replace(self, start: int, end: int, new: str) -> None:
        self.text = self.text[:start] + new + self.text[end:]
        self.origins[start:end] = [None] * len(new)

    def move(self, start: int, end: int, to: int) -> None:
        """Cut a piece out and put it before what is then at `to`."""
        piece, places = self.text[start:end], self.origins[start:end]
        self.replace(start, end, "")
        self.text = self.text[:to] + piece + self.text[to:]
        self.origins[to:to] = places

    def edit(self, random: Random, near: int) -> None:
        """One correction, more often near a place than anywhere."""
        size = len(self.text)
        close = random.random() < 0.7
        place = near + random.randint(-80, 80) if close else random.randrange(size + 1)
        place = min(max(place, 0), size)
        kind = random.choice(("letter", "letter", "word", "insert", "delete", "spaces", "move"))
        if kind == "letter":
            self.replace(place, min(size, place + 1), random.choice("абвёі"))
        elif kind == "word":
            end = min(size, place + random.randint(2, 12))
            self.replace(place, end, random.choice(WORDS))
        elif kind == "insert":
            added = write_text(random, random.randint(1, 12))
            self.replace(place, place, added)
        elif kind == "delete":
            self.replace(place, min(size, place + random.randint(1, 60)), "")
        elif kind == "spaces":
            found = self.text.find(" ", place)
            if found >= 0:
                self.replace(found, found + 1, random.choice(("\n", "  ", "\u00a0")))
        elif kind == "move" and not close:
            end = min(size, place + random.randint(100, 400))
            self.move(place, end, random.randrange(size - (end - place) + 1))
