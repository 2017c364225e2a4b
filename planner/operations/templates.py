"""Checklist templates: added to an event, made of an event's checklist, and carried from one planner to another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from planner.domain.checklist_templates import add_missing, items_of, without_fixed_dates
from planner.domain.deadlines import date_tasks
from planner.domain.event_file_rules import EventFileError, quoted
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.library.checklist_text import read_checklist_text, tidy_checklist, write_checklist
from planner.library.library import read_library
from planner.library.own_files import CHECKLISTS, id_from, own_files, path_of, store_file
from planner.operations.actor import Actor
from planner.operations.outlook import working_days_for
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace, content_folder
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan

MOST_CARRIED = 20
NAMELESS = "checklist"


class UnknownChecklistError(PlannerError):
    """A checklist that is not there."""

    template = sentence("There is no checklist “{checklist}”; choose one of {checklists}.")


class ChecklistExistsError(PlannerError):
    """A title whose checklist is there already."""

    template = sentence("There is a checklist “{checklist}” already. Choose another title, or say that it is replaced.")


class UnusableChecklistError(PlannerError):
    """A checklist that could not be read again as a file."""

    template = sentence("This checklist cannot become a template: {problem} {cure}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRequest:
    """What somebody says about a new template; its id is made of the title where none is given."""

    title: str
    description: str = ""
    id: str = ""
    replaces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedChecklist:
    """A checklist as it is chosen from a list: `is_own` where it is the organiser's, or changed by them."""

    checklist: ChecklistTemplate
    is_own: bool

    @property
    def is_event_kind(self) -> bool:
        """Whether a new event can be made from it; every checklist can be added to one."""
        return isinstance(self.checklist, EventKind)


def list_templates(place: Workplace) -> tuple[ListedChecklist, ...]:
    """Return every checklist, those to add first, each group by title."""
    listed = (ListedChecklist(checklist=each, is_own=_is_own(each)) for each in place.library.checklists.values())
    return tuple(sorted(listed, key=lambda each: (each.is_event_kind, each.checklist.title)))


def _is_own(checklist: ChecklistTemplate) -> bool:
    return read_library().checklists.get(checklist.id) != checklist


@changes(Area.CHECKLIST)
def add_checklist(place: Workplace, actor: Actor, event_id: str, template_id: str) -> Plan:
    """Add a checklist's tasks that the event does not have yet, by id; one undo takes them away.

    Raises UnknownChecklistError or EventNotFoundError.
    """
    checklist = place.library.checklists.get(template_id)
    if checklist is None:
        raise UnknownChecklistError(checklist=template_id, checklists=", ".join(place.library.checklists))
    before = load_plan(place.store, event_id)
    after = add_missing(before, checklist)
    if after == before:
        return before
    return save_plan(place.store, actor=actor.name, what="add_checklist", before=before, after=after, at=place.clock())


@reads(Area.CHECKLIST)
def save_template(place: Workplace, actor: Actor, event_id: str, wanted: TemplateRequest) -> Path:
    """Store an event's checklist as a kind of event of the organiser's own, and return its file.

    Raises EventNotFoundError, ChecklistExistsError, UnusableChecklistError or ContentFolderError; then nothing is
    stored.
    """
    plan = load_plan(place.store, event_id)
    checklist = tidy_checklist(_kind_of(place, plan, wanted))
    text = _checked_text(place, checklist)
    path = path_of(content_folder(), CHECKLISTS, checklist.id)
    if not wanted.replaces and (path.exists() or checklist.id in place.library.checklists):
        raise ChecklistExistsError(checklist=checklist.id)
    store_file(path, text)
    place.library = read_library(content_folder())
    return path


def _kind_of(place: Workplace, plan: Plan, wanted: TemplateRequest) -> EventKind:
    event, kind = plan.event, place.library.event_kinds.get(plan.event.kind)
    open_tasks = [without_fixed_dates(task) for task in plan.tasks]
    counted = {each.task.id: each for each in date_tasks(open_tasks, event, working_days_for(event))}
    return EventKind(
        id=wanted.id or id_from(wanted.title, NAMELESS),
        title=wanted.title,
        description=wanted.description.strip() or wanted.title,
        origin=Origin.OWN,
        days=event.days,
        participants=event.expected_participants,
        timetables=kind.timetables if kind else (),
        question_banks=kind.question_banks if kind else (),
        switches=event.switches,
        tasks=items_of(plan, counted),
    )


def _checked_text(place: Workplace, checklist: ChecklistTemplate) -> str:
    """Return the text of the checklist's file, which reads back as the very same; raises UnusableChecklistError."""
    text = write_checklist(checklist)
    _, noted = read_checklist_text(text, checklist.id, place.library)
    for mistake in noted[:1]:
        raise UnusableChecklistError(problem=mistake.problem, cure=mistake.cure)
    return text


def carried_with(place: Workplace, plan: Plan) -> tuple[ChecklistTemplate, ...]:
    """Return the organiser's own checklists that an event was made from, in full: its kind, and what was added to it.

    A checklist was added where the event has a task of it, under its title, that no shipped checklist has.
    """
    shipped = {(item.id, item.title) for each in read_library().checklists.values() for item in each.tasks}
    peculiar = {(task.id, task.title) for task in plan.tasks} - shipped
    own = (each for each in place.library.checklists.values() if _is_own(each))
    return tuple(each for each in own if each.id == plan.event.kind or _was_added(each, peculiar))


def _was_added(checklist: ChecklistTemplate, peculiar: set[tuple[str, str]]) -> bool:
    is_addition = not isinstance(checklist, EventKind)
    return is_addition and any((item.id, item.title) in peculiar for item in checklist.tasks)


def check_carried(place: Workplace, checklists: Iterable[ChecklistTemplate]) -> dict[str, str]:
    """Return by id the file texts of checklists that came with an event, and are not the shipped ones.

    Raises EventFileError where one of them could not be read as a file.
    """
    foreign = [_at_home(place, tidy_checklist(each)) for each in checklists]
    if len(foreign) > MOST_CARRIED:
        raise EventFileError(place="checklists", problem=f"there are more than {MOST_CARRIED}")
    return {each.id: _carried_text(place, each) for each in foreign if _is_own(each)}


def _carried_text(place: Workplace, checklist: ChecklistTemplate) -> str:
    try:
        return _checked_text(place, checklist)
    except UnusableChecklistError as problem:
        raise EventFileError(place="checklists", problem=f"{quoted(checklist.id)} cannot be used") from problem


def _at_home(place: Workplace, checklist: ChecklistTemplate) -> ChecklistTemplate:
    """Leave out timetables and question banks that this planner does not have."""
    if not isinstance(checklist, EventKind):
        return checklist
    return replace(
        checklist,
        timetables=tuple(each for each in checklist.timetables if each in place.library.timetables),
        question_banks=tuple(each for each in checklist.question_banks if each in place.library.question_banks),
    )


def store_carried(place: Workplace, texts: dict[str, str]) -> tuple[Path, ...]:
    """Store checklists that came with an event, unless the organiser has a file of that id; return what is new.

    Raises ContentFolderError.
    """
    folder = content_folder()
    known = own_files(folder, CHECKLISTS)
    paths = {path_of(folder, CHECKLISTS, name): text for name, text in texts.items() if name not in known}
    new = {path: text for path, text in paths.items() if not path.exists()}
    for path, text in new.items():
        store_file(path, text)
    if new:
        place.library = read_library(folder)
    return tuple(new)
