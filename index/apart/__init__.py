"""Stems and keys of names found out by a second process, while the writer goes on."""
