"""Makes one line of clean text of whatever stands in a cell; cleaning twice changes nothing more."""

import re
import unicodedata

INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ufeff\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, marks that turn the direction of what follows, invisible blanks, surrogates, non-characters."""

ESCAPED = re.compile("_x00[01][0-9A-Fa-f]_")
"""A control character as Excel writes it into a workbook."""

TYPED_AS_TEXT = re.compile(r"=\"([^\"]*)\"|'(?=[=+\-@])(.*)", re.DOTALL)
"""How spreadsheets keep a text from being counted: `="0692"`, or an apostrophe that CSV exports put before a sign."""

NOTHING = frozenset({"-", "--", "---", "–", "—", "/", "?", ".", "n/a", "n.a.", "#n/a", "null", "none", "anonymous"}) | {
    "#ref!",
    "#value!",
    "#name?",
    "#div/0!",
    "#num!",
    "#null!",
}
"""What people and programs write into a cell that says nothing; Forms calls everybody anonymous."""


def clean(written: str) -> str:
    """Return `written` as one line of composed letters, without what cannot be seen; "" where it says nothing."""
    is_plain = written.isascii() and written.isprintable()
    visible = written if is_plain else unicodedata.normalize("NFC", INVISIBLE.sub("", written))
    line = " ".join(ESCAPED.sub(" ", visible).split())
    while as_text := TYPED_AS_TEXT.fullmatch(line):
        line = (as_text[1] or as_text[2] or "").strip()
    return "" if line.casefold() in NOTHING else line
