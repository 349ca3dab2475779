"""Measurements: what importing, searching and keeping an archive cost on this machine."""
