"""The command line: the second front end, and the contract for scripts (docs/cli.md)."""
