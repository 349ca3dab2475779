"""A list of names or words, searched at once."""
