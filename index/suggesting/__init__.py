"""What may be meant: unfinished words, misspelt words, documents like this one."""
