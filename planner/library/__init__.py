"""Reads the content files and public holidays into domain values, and reports every mistake with its place and cure."""
