"""Originals and texts as one would read them: pages, pictures, sound, two documents side by side.

Nothing here decodes what strangers made: pixels, samples and sanitised markup come from children
of the jail (`archive.ports.OriginalViewer`), and live in memory only.
"""
