"""The figures as tables of Markdown."""

from collections.abc import Iterable, Sequence
from typing import Any

from bench.machine import machine

_OURS = "ours"


def print_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print one table."""
    print(f"| {' | '.join(head)} |")
    print("|---" * len(head) + "|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print()


def print_machine() -> None:
    """Print what the figures were measured on."""
    print("; ".join(f"{name} {value}" for name, value in machine().items()) + "\n")


def print_engines(result: dict[str, Any], absent: dict[str, str]) -> None:
    """Print the outcome of one corpus: building, queries, updates."""
    raw = result["raw_bytes"]
    print(f"## {result['corpus']}, {result['documents']} documents, {raw / 1e6:.0f} MB of UTF-8\n")
    print_machine()
    for name, reason in absent.items():
        print(f"{name} takes no part: {reason}\n")
    _print_builds(result["build"], raw)
    _print_searches(result["milliseconds"])
    _print_updates(result["update_milliseconds"])


def _print_builds(built: dict[str, dict[str, float]], raw: int) -> None:
    ours = built.get(_OURS, {"cpu_seconds": 0.0})["cpu_seconds"]
    print_table(
        ["index", "s", "s of CPU", "CPU : ours", "bytes / text", "peak MiB"],
        [
            [
                name,
                f"{told['seconds']:.1f}",
                f"{told['cpu_seconds']:.1f}",
                f"{told['cpu_seconds'] / ours:.1f}" if ours else "-",
                f"{told['bytes'] / raw:.2f}",
                f"{told['peak_bytes'] / 2**20:.0f}",
            ]
            for name, told in built.items()
        ],
    )


def _print_searches(table: dict[str, dict[str, dict[str, float]]]) -> None:
    names = list(dict.fromkeys(name for row in table.values() for name in row))
    print_table(
        ["ms of CPU: median, p99 (first)", *names],
        [[kind, *(_cell(row.get(n)) for n in names)] for kind, row in table.items()],
    )
    others = [name for name in names if name != _OURS]
    if _OURS in names and others:
        print_table(
            ["median : ours", *others],
            [[kind, *(_ratio(row, n) for n in others)] for kind, row in table.items()],
        )


def _cell(told: dict[str, float] | None) -> str:
    if told is None:
        return "-"
    return f"{told['median']:.3f}, {told['p99']:.2f} ({told['first']:.2f})"


def _ratio(row: dict[str, dict[str, float]], name: str) -> str:
    if name not in row or _OURS not in row:
        return "-"
    return f"{row[name]['median'] / row[_OURS]['median']:.1f}"


def _print_updates(updates: dict[str, dict[str, float]]) -> None:
    columns = ("median", "p99", "clock_median")
    print_table(
        ["update of one document, ms of CPU", "median", "p99", "median by the clock"],
        [[name, *(f"{told[column]:.1f}" for column in columns)] for name, told in updates.items()],
    )
