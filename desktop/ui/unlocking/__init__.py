"""Before an archive is open: unlocking one, making one, and the words that recover it."""
