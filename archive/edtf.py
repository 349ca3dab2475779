"""Dates that may be uncertain, as EDTF strings (Library of Congress EDTF, level 1, and ISO 8601-2).

Kept as the string that was given; here are only its validation and the interval that it covers.
"""
