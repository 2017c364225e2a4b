"""Keeps events in SQLite or PostgreSQL: nothing acknowledged is lost, nothing is overwritten in silence."""
