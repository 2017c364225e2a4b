"""The preparation checklist as it is authored: tasks with two offsets each, before and after the event."""

from dataclasses import dataclass
from datetime import date

from planner.domain.event import Switch
from planner.domain.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistItem:
    """A task template. Offsets are texts such as `-3mo`, `-10w`, `-3d`, `-3wd`, `0`, `E+2w`, `next` (B4.2).

    `completion_floor` is the latest the task may be finished (NUM-01, NUM-02), `benchmark_floor` the earliest
    it may begin (NUM-03); `floor_reason` says why and `floor_source` names the rule.
    """

    id: str
    area: str
    title: str
    role: str
    benchmark: str
    completion: str
    after: tuple[str, ...] = ()
    condition: Switch | None = None
    completion_floor: str = ""
    benchmark_floor: str = ""
    floor_reason: str = ""
    floor_source: str = ""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task of one event. `id` is unique within the event; for a shipped task it is the item's, such as DES01.

    Its dates are derived from the offsets (`planner.domain.deadlines`) until `benchmark_on` or `completion_on`
    fixes them: a pin, or both dates of a finished task as they stood. `completed_on` is the day it really was.
    `owners` are person ids; until one is named, `role` says who it falls to (CHK-02). A task that `is_kept` was altered
    by somebody, and stays although the switch of its `condition` is off.
    """

    id: str
    version: int = 1
    position: int
    area: str
    title: str
    role: str
    benchmark: str
    completion: str
    after: tuple[str, ...] = ()
    condition: Switch | None = None
    completion_floor: str = ""
    benchmark_floor: str = ""
    floor_reason: str = ""
    floor_source: str = ""
    origin: Origin
    benchmark_on: date | None = None
    completion_on: date | None = None
    completed_on: date | None = None
    owners: tuple[str, ...] = ()
    note: str = ""
    is_kept: bool = False
