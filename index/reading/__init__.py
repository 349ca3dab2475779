"""A snapshot of the tables, and Whoosh's reader and searcher over it."""
