"""Types of the part of lxml 6 that is used here."""
