"""Terms that stand where other terms stand: stored once per word, not once per posting."""
