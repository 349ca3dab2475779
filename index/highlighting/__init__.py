"""Where a query matches inside a document, and the pieces of its text that show it best."""
