"""What the program means: records, rules, use cases and the ports they need.

Standard library only. Nothing here knows SQL, Whoosh, Qt or the disk.
"""
