"""Every step, numbered in the order in which databases take it."""
