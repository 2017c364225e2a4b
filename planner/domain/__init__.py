"""The event and everything planned for it: plain values and pure functions that import nothing but Python."""
