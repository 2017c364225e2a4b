"""What the columns of our workbooks mean: export writes them and intake reads them by this one description."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, count

from planner.domain.people import Person
from planner.errors import sentence


class CellKind(StrEnum):
    """What stands in a column: free text, a real date, or one of a list of choices."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `heading` and `meaning` are English messages; people read them through the wording.

    A column that does not come back is worked out by the planner: what people write in it is never read.
    """

    key: str
    heading: str
    kind: CellKind = CellKind.TEXT
    comes_back: bool = True
    meaning: str = ""


CHECKLIST_SCHEMA = 2
"""The edition of the checklist's columns and of its hidden sheet; intake refuses one that it does not know."""

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""The days that a workbook takes; whatever lies outside is a slip of the keyboard."""

CHECKLIST_TABLE = "tblChecklist"
META_SHEET = "_meta"
OWNER_SEPARATOR = "; "

CHECKLIST_COLUMNS = (
    Column(
        key="id", heading="_id", meaning=sentence("Hidden: how the planner knows the task again. Do not change it.")
    ),
    Column(
        key="done",
        heading=sentence("Done"),
        kind=CellKind.CHOICE,
        meaning=sentence("Choose from the list, or tick the box on paper."),
    ),
    Column(
        key="month",
        heading=sentence("Month"),
        kind=CellKind.DATE,
        comes_back=False,
        meaning=sentence("The month of the completion date."),
    ),
    Column(key="title", heading=sentence("Task"), meaning=sentence("What is to be done.")),
    Column(
        key="area",
        heading=sentence("Area"),
        meaning=sentence("The part of the preparation that the task belongs to."),
    ),
    Column(
        key="who",
        heading=sentence("Who"),
        kind=CellKind.CHOICE,
        meaning=sentence(
            "Who does it, or whose role it falls to while nobody is named. For several people together, first write "
            "their names on the sheet of lists, with semicolons between them."
        ),
    ),
    Column(
        key="benchmark_on",
        heading=sentence("Benchmark"),
        kind=CellKind.DATE,
        meaning=sentence("The day by which the task is under way."),
    ),
    Column(
        key="completion_on",
        heading=sentence("Completion"),
        kind=CellKind.DATE,
        meaning=sentence("The day by which the task is finished."),
    ),
    Column(
        key="completed_on",
        heading=sentence("Completed on"),
        kind=CellKind.DATE,
        meaning=sentence("The day it really was finished. Fill it in when you are done."),
    ),
    Column(
        key="state",
        heading=sentence("Status"),
        comes_back=False,
        meaning=sentence("Works itself out from the dates and from today."),
    ),
    Column(
        key="limit",
        heading=sentence("Limit"),
        comes_back=False,
        meaning=sentence("A rule that the dates keep to, with its reason."),
    ),
    Column(key="note", heading=sentence("Note"), meaning=sentence("Anything that whoever does the task should know.")),
)

DONE_CHOICES = {False: sentence("☐ Open"), True: sentence("☑ Done")}

PARTICIPANT_COLUMNS = (
    Column(key="name", heading=sentence("Name")),
    Column(key="organisation", heading=sentence("Organisation")),
    Column(key="sector", heading=sentence("Sector"), kind=CellKind.CHOICE),
    Column(key="region", heading=sentence("Region")),
    Column(key="district", heading=sentence("District")),
    Column(key="office", heading=sentence("Office")),
    Column(key="role", heading=sentence("Role"), kind=CellKind.CHOICE),
    Column(key="status", heading=sentence("Status"), kind=CellKind.CHOICE),
    Column(key="gender", heading=sentence("Gender"), kind=CellKind.CHOICE),
    Column(key="email", heading=sentence("E-mail")),
    Column(key="telephone", heading=sentence("Telephone")),
    Column(key="language", heading=sentence("Language")),
    Column(key="access_needs", heading=sentence("Access needs")),
    Column(key="diet_needs", heading=sentence("Diet needs")),
    Column(key="needs_delete_on", heading=sentence("Delete needs on"), kind=CellKind.DATE),
    Column(key="photo_consent", heading=sentence("Photo consent"), kind=CellKind.CHOICE),
    Column(key="list_consent", heading=sentence("List consent"), kind=CellKind.CHOICE),
)

CONSENTS = {True: sentence("Yes"), False: sentence("No"), None: ""}


def distinct_names(persons: Iterable[Person]) -> dict[str, str]:
    """Return the name of each person by id; people of the same name are numbered in the order given."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for person in persons:
        numbered = (f"{person.name} ({number})" for number in count(2))
        names[person.id] = next(name for name in chain([person.name], numbered) if name not in taken)
        taken.add(names[person.id])
    return names
