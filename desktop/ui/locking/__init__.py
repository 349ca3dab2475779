"""Locking: what begins it, and the fresh process it ends in."""
