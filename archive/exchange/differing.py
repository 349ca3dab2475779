"""Codes and marks that a file has otherwise than the archive that knows them already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from archive.annotate import COLOURS
from archive.exchange.project import SharedCode, SharedMark
from archive.marks import Code, CodeId
from archive.records import Annotation


def colour_in(mark: SharedMark) -> int:
    """One of ours: the first where the file tells of no other."""
    return mark.colour if mark.colour in COLOURS else COLOURS.start


def codes_in(mark: SharedMark, codes: Mapping[str, CodeId]) -> tuple[CodeId, ...]:
    """Those codes of a mark that are known, each once."""
    return tuple(dict.fromkeys(codes[each] for each in mark.codes if each in codes))


def differs(mark: SharedMark, known: Annotation, codes: Mapping[str, CodeId]) -> bool:
    """Whether a person would see another mark: in which wording it was found is not looked at."""
    words = (mark.quote, known.quote) if mark.place is None else ("", "")
    told = (mark.place, words[0], colour_in(mark), mark.note, {*mark.tags})
    kept = (known.place, words[1], known.colour, known.note, {*known.tags})
    return told != kept or {*codes_in(mark, codes)} != {*known.codes}


def differing_codes(shared: Iterable[SharedCode], there: Mapping[str, Code]) -> Iterator[str]:
    """UUIDs of codes that have another name, colour, memo or place in the tree."""
    uids = {code.id: code.uid for code in there.values()}
    for each in shared:
        known = there.get(each.uid)
        if known is not None:
            above = "" if known.parent is None else uids[known.parent]
            kept = (known.name, above, known.colour, known.memo)
            if kept != (each.name, each.parent, each.colour, each.memo):
                yield each.uid
