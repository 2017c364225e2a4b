"""A kind of event: the checklist it is prepared with and everything a new event of that kind starts from."""

from dataclasses import dataclass

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """One file of `checklists/`: defaults for a new event and its task templates.

    `timetables` are ids, best first; a new event takes the first with its number of days.
    `question_banks` are ids.
    """

    id: str
    title: str
    description: str
    origin: Origin
    source: str = ""
    days: int
    participants: int
    timetables: tuple[str, ...]
    question_banks: tuple[str, ...]
    switches: tuple[Switch, ...] = ()
    tasks: tuple[ChecklistItem, ...]
