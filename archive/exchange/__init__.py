"""Codebooks and marks on their way to other programs and back."""
