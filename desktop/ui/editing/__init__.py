"""Changing what is kept: descriptions, corrected texts, new testimonies, labels, the bin."""
