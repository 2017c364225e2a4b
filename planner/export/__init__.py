"""Turns domain values into bytes: the same value and the same clock give the same bytes."""
