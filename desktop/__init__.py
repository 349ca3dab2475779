"""What the user meets: the window, the command line, and the root where the rooms are joined."""

__version__ = "0.1.0"
