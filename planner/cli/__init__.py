"""The terminal: the same operations as the pages, one module per group of commands."""
