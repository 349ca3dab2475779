"""Keeps: the encrypted folder that holds an archive, its keys, its tables and its bytes."""
