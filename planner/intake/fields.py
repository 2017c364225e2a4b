"""Gathers the texts of one row by what they mean; several columns of one meaning fill each other's gaps."""

from collections.abc import Sequence

from planner.errors import sentence
from planner.intake.cleaning import clean
from planner.intake.columns import ReadColumn
from planner.intake.headings import Column
from planner.intake.problems import RowNotes
from planner.intake.sheet import Row

LONGEST_TEXT = 300
LONGEST_NEEDS = 2_000

LONGEST = {Column.ACCESS_NEEDS: LONGEST_NEEDS, Column.DIET_NEEDS: LONGEST_NEEDS}
JOINED = {Column.TELEPHONE: " / ", Column.ACCESS_NEEDS: "; ", Column.DIET_NEEDS: "; ", Column.CHOICES: "; "}
"""Meanings of which people have several; of any other the first filled column counts."""

TOO_LONG = sentence("“{value}” under “{heading}” has {length} characters; up to {limit} fit. Shorten it.")
SECOND_VALUE = sentence("“{value}” under “{heading}” was left out, since another column says “{kept}” for the same.")


def gather(row: Row, columns: Sequence[ReadColumn], notes: RowNotes) -> dict[Column, str]:
    """Return the clean texts of a row; a text over its limit refuses the row."""
    fields: dict[Column, str] = {}
    for one in columns:
        text = clean(row.text(one.position))
        if one.column and text and _fits(text, one, notes):
            fields[one.column] = _add(fields.get(one.column, ""), text, one, notes)
    return fields


def _fits(text: str, one: ReadColumn, notes: RowNotes) -> bool:
    limit = LONGEST.get(one.column or Column.NAME, LONGEST_TEXT)
    if len(text) > limit:
        notes.refuse(TOO_LONG, value=text, heading=one.heading, length=len(text), limit=limit)
    return len(text) <= limit


def _add(kept: str, text: str, one: ReadColumn, notes: RowNotes) -> str:
    if not kept or kept == text:
        return text
    if one.column in JOINED:
        return f"{kept}{JOINED[one.column]}{text}"
    notes.note(SECOND_VALUE, value=text, heading=one.heading, kept=kept)
    return kept
