"""Long work in the window: how far it is, how it is paused and stopped, what came of it."""
