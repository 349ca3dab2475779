"""Tables and blobs: how terms, postings, lengths, columns and documents are kept."""
