from typing import Any

class Token:
    text: str
    original: str
    pos: int
    stopped: bool
    boost: float
    startchar: int
    endchar: int
    def __init__(
        self,
        positions: bool = False,
        chars: bool = False,
        removestops: bool = True,
        mode: str = "",
        **kwargs: Any,
    ) -> None: ...
