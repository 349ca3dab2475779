"""Marks, notes and codes in the window: made, seen, listed, counted, undone."""
