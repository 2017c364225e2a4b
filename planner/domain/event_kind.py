"""Checklist templates: tasks to choose from, and kinds of event with everything a new event starts from."""

from dataclasses import dataclass

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTemplate:
    """One file of `checklists/`: task templates that can be added to any event (content B4.5)."""

    id: str
    title: str
    description: str
    origin: Origin
    source: str = ""
    tasks: tuple[ChecklistItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind(ChecklistTemplate):
    """A checklist that is a kind of event too: with defaults for a new one.

    `timetables` are ids, best first; a new event takes the first with its number of days.
    `question_banks` are ids.
    """

    days: int
    participants: int
    timetables: tuple[str, ...]
    question_banks: tuple[str, ...]
    switches: tuple[Switch, ...] = ()
