"""Types of the part of py3langid 0.4 that is used here."""

tempfile: object
