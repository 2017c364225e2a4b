"""The content library: everything that is shipped, with an organiser's own files on top, and every mistake in them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from planner.domain.agenda import Method, Timetable
from planner.domain.consultation.membership import Membership
from planner.domain.consultation.questions import QuestionBank
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.people import Sector
from planner.domain.regions import RegionScheme
from planner.library.checklists import Neighbours, read_checklists
from planner.library.entry import Entry
from planner.library.memberships import read_membership
from planner.library.methods import read_method
from planner.library.mistakes import ContentMistake
from planner.library.questions import read_question_bank
from planner.library.regions import read_region_schemes
from planner.library.sectors import read_sectors
from planner.library.shelf import TASKS, Shelf, read_shelf
from planner.library.task_pool import read_task_pool
from planner.library.timetables import TimetableReader

SHIPPED_FOLDER = Path(__file__).resolve().parents[2]


class HasId(Protocol):
    """A value with an id."""

    @property
    def id(self) -> str: ...


Value = TypeVar("Value", bound=HasId)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything by its id, and what could not be read. `checklists` are the kinds of event and the additions."""

    checklists: Mapping[str, ChecklistTemplate]
    event_kinds: Mapping[str, EventKind]
    methods: Mapping[str, Method]
    timetables: Mapping[str, Timetable]
    question_banks: Mapping[str, QuestionBank]
    region_schemes: Mapping[str, RegionScheme]
    memberships: Mapping[str, Membership]
    sectors: Mapping[str, Sector]
    mistakes: tuple[ContentMistake, ...] = ()


def read_library(user_folder: Path | None = None) -> Library:
    """Return what is shipped, with the files of `user_folder` in place of those with the same id; never raises.

    The user's folder holds the same folders as the shipped one: `checklists`, `facilitation_guides/methods` and so on.
    An entry with a mistake is left out, the shipped one then stays, and the mistake is in `mistakes`.
    """
    own = None if user_folder is None else read_shelf(user_folder, str)
    return _assemble((_shipped_shelf(), own)) if own else _shipped_library()


@lru_cache(maxsize=1)
def _shipped_shelf() -> Shelf:
    return read_shelf(SHIPPED_FOLDER, lambda path: path.relative_to(SHIPPED_FOLDER).as_posix())


@lru_cache(maxsize=1)
def _shipped_library() -> Library:
    return _assemble((_shipped_shelf(),))


def _assemble(shelves: tuple[Shelf, ...]) -> Library:
    """Read everything in the order in which one thing names another."""
    noted = [mistake for shelf in shelves for mistake in shelf.mistakes]

    def entries(folder: str) -> list[Entry]:
        return [entry for shelf in shelves for entry in shelf.open(folder, noted)]

    methods = _by_id(entries("facilitation_guides/methods"), read_method)
    timetables = _by_id(entries("facilitation_guides/timetables"), TimetableReader(methods).read)
    question_banks = _by_id(entries("facilitation_guides/questions"), read_question_bank)
    pool = read_task_pool([shelf.open(TASKS, noted) for shelf in shelves])
    neighbours = Neighbours(timetables=timetables, question_banks=question_banks, pool=pool)
    checklists = read_checklists(entries("checklists"), neighbours)
    return Library(
        checklists=MappingProxyType(checklists),
        event_kinds=MappingProxyType({kind.id: kind for kind in _largest_first(checklists.values())}),
        methods=MappingProxyType(methods),
        timetables=MappingProxyType(timetables),
        question_banks=MappingProxyType(question_banks),
        region_schemes=MappingProxyType(read_region_schemes(entries("facilitation_guides/regions"))),
        memberships=MappingProxyType(_by_id(entries("facilitation_guides/memberships"), read_membership)),
        sectors=MappingProxyType(read_sectors(entries("facilitation_guides/sectors"))),
        mistakes=tuple(noted),
    )


def _largest_first(checklists: Iterable[ChecklistTemplate]) -> list[EventKind]:
    kinds = (each for each in checklists if isinstance(each, EventKind))
    return sorted(kinds, key=lambda kind: (-kind.participants, -len(kind.tasks), kind.id))


def _by_id(entries: Iterable[Entry], read: Callable[[Entry], Value | None]) -> dict[str, Value]:
    """Read entries; a later one takes the place of an earlier one with the same id."""
    return {value.id: value for value in map(read, entries) if value is not None}
