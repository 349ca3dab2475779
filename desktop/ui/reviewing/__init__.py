"""What was guessed about documents, to be accepted or corrected."""
