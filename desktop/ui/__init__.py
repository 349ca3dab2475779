"""The window: knows the use cases of `archive` and Qt, nothing else."""
