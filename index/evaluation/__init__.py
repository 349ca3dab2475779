"""Query trees over whole posting arrays: matching, BM25F, top-k, facets."""
