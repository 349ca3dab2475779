# The part of pytest-qt 4.5 that the tests use: its own hints say nothing of keys and clicks.
