"""The reading of text in pictures: its run, its strip and its words."""
