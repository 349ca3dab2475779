"""Originals as they look and sound: pages, pictures, pieces of recordings, saved pages.

Everything here runs in a child of the jail (see `importers.jail.viewer`): pure functions from the
bytes of an original to pixels, samples and words.
"""
