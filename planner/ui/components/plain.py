"""Text from people inside Markdown: it shows as it was written, whatever Streamlit's Markdown would make of it.

Labels, titles, tooltips, toasts and messages are Markdown; options of selectboxes, cells of tables and `st.text` are
not, and take text as it is. A badge is both: it takes words of ours alone.
"""

import re
import unicodedata

SIGNS = frozenset(r"\`*_{}[]()<>#+-.!|~$:&")
"""What begins anything in Markdown, mathematics, Streamlit's directives or a character reference."""

JOINER = "\u2060"
"""Takes no room; it stands where Streamlit replaces words after Markdown has been read, when escapes are gone."""

FIRST_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
ARROWS = re.compile(r"(?<!\S)(<->|->|<-|--|>=|<=|~=)(?!\S)")
IMAGES = re.compile(r":(?=material/|streamlit:)")


def plain(text: str) -> str:
    """Return Markdown that shows `text` literally on one line; right-to-left writing leaves its surroundings alone."""
    line = " ".join(text.split())
    guarded = IMAGES.sub(f":{JOINER}", ARROWS.sub(rf"\1{JOINER}", line))
    escaped = "".join(f"\\{sign}" if sign in SIGNS else sign for sign in guarded)
    return f"{FIRST_ISOLATE}{escaped}{POP_ISOLATE}" if is_right_to_left(line) else escaped


def is_right_to_left(text: str) -> bool:
    """Whether `text` holds any letter that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text)
