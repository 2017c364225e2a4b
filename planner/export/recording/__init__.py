"""The documents of what was recorded at an event, one module each."""
