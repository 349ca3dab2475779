"""The list of documents: what is found, order, table, what is chosen, the way back and forth."""
