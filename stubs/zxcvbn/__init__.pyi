from collections.abc import Iterable
from typing import TypedDict

class Result(TypedDict):
    score: int
    guesses_log10: float

def zxcvbn(
    password: str, user_inputs: Iterable[str] | None = None, max_length: int = 72
) -> Result: ...
