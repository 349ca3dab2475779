"""What the device around the program does and does not: asked of the system, never changed."""
