"""Colours, style and drawings, and what the user chooses of them."""
