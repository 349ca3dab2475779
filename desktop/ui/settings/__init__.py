"""The settings: one window that can be searched, each choice applied at once."""
