"""Readers of codebooks and marks from other programs: bytes to records, nothing else."""
