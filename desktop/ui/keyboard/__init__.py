"""The keyboard all the way: layouts, the palette, the list of shortcuts."""
