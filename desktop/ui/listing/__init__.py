"""The list of documents: its order, its table, what is chosen in it, the way back and forth."""
