"""Compares names the way people do: case, diacritics and blanks make no difference."""

import unicodedata


def fold(text: str) -> str:
    """Return the form in which `Kukës`, `KUKES` and ` kukes ` are the same."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())
