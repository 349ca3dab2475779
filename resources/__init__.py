"""Lies still: data files that the program ships with."""
