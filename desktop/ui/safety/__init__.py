"""Safety in the hand: what is protected, keys, backups, health, sleep, the screen, settings."""
