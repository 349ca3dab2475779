import re

default_pattern: re.Pattern[str]
