"""The other end of `xapian_pipe`: orders as lines of JSON on standard input, answers on output.

Runs under the system's Python and imports nothing of this project.
"""

import json
import resource
import sys
import time
from typing import Any

import xapian

PAGE = 10


def main(folder: str) -> None:
    """Serve until the input ends."""
    database: Any = None
    seconds = 0.0
    for line in sys.stdin:
        order = json.loads(line)
        if "add" in order:
            database = database or xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
            seconds += add(database, *order["add"])
        elif "built" in order:
            start = time.perf_counter()
            database.commit()
            database.close()
            seconds += time.perf_counter() - start
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            say({"seconds": seconds, "peak_bytes": peak})
        elif "open" in order:
            database = xapian.Database(folder)
            say({})
        else:
            say(search(database, order["search"]))


def add(
    database: xapian.WritableDatabase, number: int, text: str, language: str, year: int
) -> float:
    """Index one text with positions; return the seconds it took."""
    start = time.perf_counter()
    document = xapian.Document()
    generator = xapian.TermGenerator()
    generator.set_document(document)
    generator.index_text(text)
    document.add_boolean_term("XL" + language)
    document.add_boolean_term(f"XY{year}")
    document.set_data(str(number))
    database.add_document(document)
    return time.perf_counter() - start


def search(database: xapian.Database, asked: dict[str, Any]) -> dict[str, float]:
    """Rank; the query is built outside the measured time."""
    enquire = xapian.Enquire(database)
    enquire.set_query(query_of(database, asked))
    start, cpu = time.perf_counter(), time.process_time()
    found = [(match.docid, match.weight) for match in enquire.get_mset(0, PAGE)]
    busy, passed = time.process_time() - cpu, time.perf_counter() - start
    return {"milliseconds": passed * 1000, "cpu_milliseconds": busy * 1000, "found": len(found)}


def query_of(database: xapian.Database, asked: dict[str, Any]) -> xapian.Query:
    """Return Xapian's query."""
    words = [xapian.Query(word) for word in asked["words"]]
    kind = asked["kind"]
    if kind == "phrase":
        return xapian.Query(xapian.Query.OP_PHRASE, words)
    if kind == "prefix":
        return started(database, asked["start"])
    if kind == "typed":
        return xapian.Query(xapian.Query.OP_AND, words[0], started(database, asked["start"]))
    if kind == "filter":
        places = [xapian.Query("XL" + asked["language"]), xapian.Query(f"XY{asked['year']}")]
        narrow = xapian.Query(xapian.Query.OP_AND, places)
        return xapian.Query(xapian.Query.OP_FILTER, words[0], narrow)
    return xapian.Query(xapian.Query.OP_OR if kind == "or" else xapian.Query.OP_AND, words)


def started(database: xapian.Database, prefix: str) -> xapian.Query:
    """Return the query for every word that begins so."""
    parser = xapian.QueryParser()
    parser.set_database(database)
    return parser.parse_query(f"{prefix}*", xapian.QueryParser.FLAG_WILDCARD)


def say(answer: dict[str, float]) -> None:
    """Answer one order."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
