"""How long the fields of a report may be: the child cuts, and we refuse what is longer."""

from __future__ import annotations

import re

LONGEST_LINE = 500
LONGEST_ADDRESS = 2000
LONGEST_NAME = 4000
LONGEST_FACT = 20_000
LONGEST_LABEL = 200
MOST_VALUES = 1000
MOST_FACTS = 1000
MOST_PLACES = 100_000
MOST_NAMED = 6_000
LARGEST_FILE = 2**40
LANGUAGE = re.compile("[a-z]{2,3}")
MOST_PARTS = 10**9
"""Of one file: numbers of parts go no further."""
