"""From documents to segments: analysis, inversion, purging, merging."""
