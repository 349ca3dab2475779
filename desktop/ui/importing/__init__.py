"""The ways into the archive, what comes of them, and the report."""
