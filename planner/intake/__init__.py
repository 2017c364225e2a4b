"""Reads what people send into domain values and questions; stores nothing."""
