from typing import Any

class Collector: ...

class TopCollector(Collector):
    def __init__(
        self, limit: int | None = 10, usequality: bool = True, replace: int = 10
    ) -> None: ...
