"""Plain HTTP routes of the same process, such as downloads."""
