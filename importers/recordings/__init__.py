"""Sound and video: kept as they are, found by what their containers say and by their notes."""
