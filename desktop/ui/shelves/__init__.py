"""The shelves on the left: saved searches, collections, tags, people, dates, and what narrows."""
