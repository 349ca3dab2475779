"""The user's guide, shown in the program without network."""
