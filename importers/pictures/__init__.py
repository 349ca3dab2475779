"""Pictures: what they say of themselves, how they look small, and the text that is seen in them."""
