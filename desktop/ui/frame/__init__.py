"""The frame around what is shown: panes and their layout, what is dropped in, leaving."""
