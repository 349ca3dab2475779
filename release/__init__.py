"""Hands the program out: signed releases, sticks, updates. Knows nothing of archives' contents."""
