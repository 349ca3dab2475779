import re
from typing import Any

class Tagger:
    def match(self, parser: Any, text: str, pos: int) -> Any: ...

class RegexTagger(Tagger):
    expr: re.Pattern[str]
    def __init__(self, expr: Any) -> None: ...
    def create(self, parser: Any, match: re.Match[str]) -> Any: ...
