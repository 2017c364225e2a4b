"""Reads addresses, telephone numbers and days as people write them; what cannot be read is noted, never guessed."""

import re
from datetime import date

from planner.errors import sentence
from planner.intake.problems import RowNotes

LONGEST_ADDRESS = 254
"""Characters of an e-mail address (RFC 5321)."""

ADDRESS = re.compile(r"[^\s<>,;:\"()\[\]\\|/@]+@[^\s<>,;:\"()\[\]\\|/@.]+(?:\.[^\s<>,;:\"()\[\]\\|/@.]+)+")
ROUNDED = re.compile(r"\+?\d+[.,]\d+E\+?\d+", re.IGNORECASE)
DAY_FIRST = re.compile(r"(\d{1,2})\s?[./ -]\s?(\d{1,2})\s?[./ -]\s?(\d{4}|\d{2})\.?(?: \d{1,2}:\d\d(?::\d\d)?)?")
YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]\d{1,2}:\d\d.*)?")
CENTURY = 2000
YEARS_IN_A_CENTURY = 100

NO_ADDRESS = sentence("“{value}” is no e-mail address and was left out. Correct it, or leave the cell empty.")
SEVERAL_ADDRESSES = sentence("Of several e-mail addresses “{kept}” was kept and “{left}” left out.")
NO_NUMBER = sentence("“{value}” is no telephone number and was left out. Correct it, or leave the cell empty.")
ROUNDED_NUMBER = sentence(
    "Excel has shortened the telephone number to “{value}”, so its digits are lost; it was left out. "
    "Type it again in a cell formatted as text."
)
NO_DAY = sentence("“{value}” is no day that can be read and was left out. Write it like 31.12.2027.")


def read_email(written: str, notes: RowNotes) -> str:
    """Return the first e-mail address in `written`, out of `mailto:` and pointed brackets, or ""."""
    found = [one.rstrip(".'").lstrip("'") for one in ADDRESS.findall(written)]
    sound = list(dict.fromkeys(one for one in found if len(one) <= LONGEST_ADDRESS))
    if written and not sound:
        notes.note(NO_ADDRESS, value=written)
    if sound[1:]:
        notes.note(SEVERAL_ADDRESSES, kept=sound[0], left=", ".join(sound[1:]))
    return next(iter(sound), "")


def read_telephone(written: str, notes: RowNotes) -> str:
    """Return `written` as it stands, zeros and plus included, or "" where it holds no number any more."""
    if ROUNDED.fullmatch(written):
        notes.note(ROUNDED_NUMBER, value=written)
        return ""
    if written and not any(sign.isdigit() for sign in written):
        notes.note(NO_NUMBER, value=written)
        return ""
    return written


def read_day(written: str, notes: RowNotes) -> date | None:
    """Return a day written day first, or year first; two figures are a year of this century."""
    day = parse_day(written)
    if written and day is None:
        notes.note(NO_DAY, value=written)
    return day


def parse_day(written: str) -> date | None:
    """Return the day that `written` means, or None."""
    if found := YEAR_FIRST.fullmatch(written):
        year, month, day = (int(part) for part in found.groups())
    elif found := DAY_FIRST.fullmatch(written):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year + CENTURY if year < YEARS_IN_A_CENTURY else year, month, day)
    except ValueError:
        return None
