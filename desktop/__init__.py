"""What the user meets: the window, the command line, and the root where the rooms are joined."""
