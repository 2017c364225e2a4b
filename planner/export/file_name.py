"""Names of downloaded files: plain ASCII letters, digits, hyphens and underscores, which every system takes."""

import re
import unicodedata

from planner.domain.event import Event

LONGEST_NAME = 120
LONGEST_PART = 40
WITHOUT_ACCENT = str.maketrans(
    {
        "Æ": "AE",
        "æ": "ae",
        "Đ": "D",
        "đ": "d",
        "Ð": "D",
        "ð": "d",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "Ł": "L",
        "ł": "l",
        "Ø": "O",
        "ø": "o",
        "Œ": "OE",
        "œ": "oe",
        "ß": "ss",
        "Þ": "Th",
        "þ": "th",
    }
)
"""Letters that Unicode does not take apart into a plain letter and an accent."""


def file_name(event: Event, *, document: str, version: str, suffix: str) -> str:
    """Return `event-title_document_version.suffix`, at most 120 characters; the title is what gets shortened.

    `document` is an English name such as `facilitator guide`, `suffix` is without its dot. A title without any
    Latin letter is replaced by the event's id. Reserved names of Windows (CON, NUL) cannot come out, for the
    underscore and the document's name always follow the title.
    """
    title = _plain(event.title)
    if not re.search("[A-Za-z]", title):
        title = _plain(event.id)
    rest = "".join(f"_{part}" for part in (_plain(document), _plain(version)) if part)
    room = LONGEST_NAME - len(rest) - len(suffix) - 1
    return f"{title[:room].rstrip('-')}{rest}.{suffix}"


def name_part(name: str) -> str:
    """Return a person's name as part of a document's name, at most 40 characters; empty without any Latin letter."""
    part = _plain(name)[:LONGEST_PART].rstrip("-")
    return part if re.search("[A-Za-z]", part) else ""


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(WITHOUT_ACCENT))
    letters = decomposed.encode("ascii", "ignore").decode()
    return re.sub("[^A-Za-z0-9]+", "-", letters.replace("'", "")).strip("-")
