"""The papers of an event by name: what each is and whether the plan holds enough to make it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.agenda import PARKED, Audience
from planner.domain.consultation import QuestionUse
from planner.domain.duties import gives_duties
from planner.domain.people import Role, is_expected
from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of
from planner.errors import PlannerError, sentence


class PaperName(StrEnum):
    """Every paper, in the order of a pack; the names are those of `pack --only`."""

    CHECKLIST = "checklist"
    CHECKLIST_BY_AREA = "checklist_by_area"
    CHECKLIST_BY_PERSON = "checklist_by_person"
    THIS_WEEK = "this_week"
    PERSONAL_PAGES = "personal_pages"
    QUESTIONS = "questions"
    AGENDA = "agenda"
    GUIDE = "guide"
    RUN_SHEET = "run_sheet"
    ROTATION = "rotation"
    CARDS = "cards"
    ROOM_CARDS = "room_cards"
    ROOM_SHEETS = "room_sheets"
    MATERIALS = "materials"
    SIGN_IN = "sign_in"
    BADGES = "badges"
    SMALL_BADGES = "small_badges"
    CONTACTS = "contacts"
    PARTICIPANTS = "participants"
    ACTUAL_TIMES = "actual_times"
    PREPARATION = "preparation"
    EVENT = "event"
    TEAM = "team"


SUFFIXES = {
    PaperName.CHECKLIST: "xlsx",
    PaperName.CHECKLIST_BY_AREA: "docx",
    PaperName.CHECKLIST_BY_PERSON: "docx",
    PaperName.THIS_WEEK: "docx",
    PaperName.PERSONAL_PAGES: "docx",
    PaperName.QUESTIONS: "docx",
    PaperName.AGENDA: "docx",
    PaperName.GUIDE: "docx",
    PaperName.RUN_SHEET: "docx",
    PaperName.ROTATION: "xlsx",
    PaperName.CARDS: "docx",
    PaperName.ROOM_CARDS: "docx",
    PaperName.ROOM_SHEETS: "docx",
    PaperName.MATERIALS: "docx",
    PaperName.SIGN_IN: "docx",
    PaperName.BADGES: "docx",
    PaperName.SMALL_BADGES: "docx",
    PaperName.CONTACTS: "docx",
    PaperName.PARTICIPANTS: "xlsx",
    PaperName.ACTUAL_TIMES: "xlsx",
    PaperName.PREPARATION: "ics",
    PaperName.EVENT: "ics",
    PaperName.TEAM: "ics",
}


PERSONAL = frozenset({PaperName.PERSONAL_PAGES, PaperName.GUIDE, PaperName.PREPARATION, PaperName.TEAM})
"""The papers that can be had for one person alone."""
BY_ROOM = frozenset({PaperName.GUIDE, PaperName.ROOM_SHEETS, PaperName.TEAM})
"""The papers that can be had for one room alone."""
CALENDARS = frozenset({PaperName.PREPARATION, PaperName.EVENT, PaperName.TEAM})
LAST_CHANGES = "last"
"""Asks a calendar for what changed the last time that anything did."""
ROLE_PAPERS = {
    Role.LEAD_FACILITATOR: (
        PaperName.GUIDE,
        PaperName.RUN_SHEET,
        PaperName.ROOM_CARDS,
        PaperName.CONTACTS,
        PaperName.CHECKLIST,
    ),
    Role.FACILITATOR: (PaperName.GUIDE, PaperName.RUN_SHEET, PaperName.ROOM_CARDS),
    Role.RECORDER: (PaperName.GUIDE, PaperName.RUN_SHEET),
    Role.STAFF: (
        *(PaperName.RUN_SHEET, PaperName.AGENDA, PaperName.MATERIALS),
        *(PaperName.SIGN_IN, PaperName.BADGES, PaperName.CONTACTS, PaperName.PARTICIPANTS),
    ),
    Role.HOST: (PaperName.AGENDA, PaperName.CARDS),
    Role.PRESENTER: (PaperName.AGENDA,),
}
"""What people of a role hold in their hands on the day, as far as the planner makes it (content B8)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is wanted of a paper: the part of one person or one room, and of a calendar what changed `since`.

    `since` is a day or a moment (ISO 8601), or LAST_CHANGES; empty asks for everything.
    """

    attendance_id: str = ""
    room: str = ""
    since: str = ""

    @property
    def is_part(self) -> bool:
        """Whether it is one person's or one room's."""
        return bool(self.attendance_id or self.room)

    @property
    def papers(self) -> frozenset[PaperName]:
        """The papers that can be had so; a calendar is one person's or one room's, never both."""
        if self.attendance_id and self.room:
            return frozenset({PaperName.GUIDE})
        return BY_ROOM if self.room else PERSONAL


EVERYTHING = Selection()


class UnknownPaperError(PlannerError):
    """A name that no paper bears."""

    template = sentence("There is no document “{name}”; choose one of {names}.")


class PaperNotReadyError(PlannerError):
    """A paper whose part of the plan is still empty."""

    template = sentence("“{name}” cannot be made yet: {lacking}.")


class NobodyWithDutiesError(PlannerError):
    """A page for somebody whom the plan gives nothing to do, or who is not on the list."""

    template = sentence(
        "Nobody with the id “{person}” on this event's list has a task, a session or a role in the team."
    )


class NotPersonalError(PlannerError):
    """One person's part of a paper that is the same for everybody."""

    template = sentence("“{name}” is the same for everybody. For one person there are {names}.")


class NotByRoomError(PlannerError):
    """One room's part of a paper that is the same for all rooms."""

    template = sentence("“{name}” is the same for every room. For one room there are {names}.")


class UnknownRoomError(PlannerError):
    """A room in which nothing takes place."""

    template = sentence("Nothing takes place in “{room}”. The agenda names these rooms: {rooms}.")


class NoRoomsError(PlannerError):
    """One room's part of an agenda that says of no session where it takes place."""

    template = sentence("The agenda names no room yet; write one beside a session first.")


class NoSessionsError(PlannerError):
    """The sessions of somebody who has none."""

    template = sentence("{person} has no part in any session; give them one first, or make it for everybody.")


class NoChangesKnownError(PlannerError):
    """The changes of a paper that keeps no record of them."""

    template = sentence("“{name}” cannot tell its changes. These can: {names}.")


class EmptyCalendarError(PlannerError):
    """A calendar file without any entry, which calendar programs refuse."""

    template = sentence(
        "This calendar would be empty: nothing of the kind is open, or nothing has changed since it was first "
        "handed out."
    )


class UnknownMomentError(PlannerError):
    """Changes since a moment that nobody can read."""

    template = sentence("“{since}” is no day; write it like 2027-03-16, or “{last}” for what changed last.")


LACKING = {
    PaperName.CHECKLIST_BY_AREA: sentence("the checklist has no tasks; add one first"),
    PaperName.CHECKLIST_BY_PERSON: sentence("the checklist has no tasks; add one first"),
    PaperName.THIS_WEEK: sentence("the checklist has no tasks; add one first"),
    PaperName.PERSONAL_PAGES: sentence(
        "nobody on the list has a task, a session or a role in the team; give somebody one first"
    ),
    PaperName.QUESTIONS: sentence("the event has no consultation questions; add one first"),
    PaperName.AGENDA: sentence("the agenda has no sessions; add one first"),
    PaperName.GUIDE: sentence("the agenda has no sessions; add one first"),
    PaperName.RUN_SHEET: sentence("the agenda has no sessions; add one first"),
    PaperName.EVENT: sentence("the agenda has no sessions; add one first"),
    PaperName.TEAM: sentence("the agenda has no sessions; add one first"),
    PaperName.ROTATION: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.CARDS: sentence("nobody has been seated for the world café; seat everyone first"),
    PaperName.ROOM_SHEETS: sentence("the agenda names no room for participants; write one beside a session first"),
    PaperName.MATERIALS: sentence("no session needs any material; add some to a session first"),
    PaperName.SIGN_IN: sentence("the list of people is empty; take in a list first"),
    PaperName.BADGES: sentence("the list of people is empty; take in a list first"),
    PaperName.SMALL_BADGES: sentence("the list of people is empty; take in a list first"),
    PaperName.PARTICIPANTS: sentence("the list of people is empty; take in a list first"),
    PaperName.ACTUAL_TIMES: sentence("no session has been started yet; start the first one on the page of the day"),
}


def _asks(plan: Plan) -> bool:
    return any(question.use is QuestionUse.CONSULTATION for question in plan.questions)


def _expects_people(plan: Plan) -> bool:
    return any(map(is_expected, plan.attendances))


def _has_rooms(plan: Plan) -> bool:
    open_to_all = (each for each in plan.sessions if each.audience is Audience.PARTICIPANTS)
    return bool(rooms_of(replace(plan, sessions=tuple(open_to_all))))


def _needs_materials(plan: Plan) -> bool:
    takes_place = {each.id for each in plan.sessions if each.day_number != PARKED}
    return any(each.session_id in takes_place for each in plan.materials)


NEEDS: Mapping[PaperName, Callable[[Plan], bool]] = {
    PaperName.CHECKLIST_BY_AREA: lambda plan: bool(plan.tasks),
    PaperName.CHECKLIST_BY_PERSON: lambda plan: bool(plan.tasks),
    PaperName.THIS_WEEK: lambda plan: bool(plan.tasks),
    PaperName.PERSONAL_PAGES: gives_duties,
    PaperName.QUESTIONS: _asks,
    PaperName.AGENDA: lambda plan: bool(plan.sessions),
    PaperName.GUIDE: lambda plan: bool(plan.sessions),
    PaperName.RUN_SHEET: lambda plan: bool(plan.sessions),
    PaperName.EVENT: lambda plan: bool(plan.sessions),
    PaperName.TEAM: lambda plan: bool(plan.sessions),
    PaperName.ROTATION: lambda plan: plan.rotation is not None,
    PaperName.CARDS: lambda plan: plan.rotation is not None,
    PaperName.ROOM_SHEETS: _has_rooms,
    PaperName.MATERIALS: _needs_materials,
    PaperName.SIGN_IN: _expects_people,
    PaperName.BADGES: _expects_people,
    PaperName.SMALL_BADGES: _expects_people,
    PaperName.PARTICIPANTS: lambda plan: bool(plan.attendances),
    PaperName.ACTUAL_TIMES: lambda plan: any(each.started_at for each in plan.actual_times),
}


def is_ready(name: PaperName, plan: Plan) -> bool:
    """Whether the plan holds enough to make the paper."""
    return name not in NEEDS or NEEDS[name](plan)


def ready_papers(plan: Plan) -> tuple[PaperName, ...]:
    """Return the papers that can be made of the plan as it stands."""
    return tuple(name for name in PaperName if is_ready(name, plan))


def paper_named(name: str) -> PaperName:
    """Return the paper of that name, as in `run_sheet`, `run-sheet` or `preparation.ics`; raises UnknownPaperError."""
    stem, _, suffix = name.strip().lower().replace("-", "_").partition(".")
    if stem not in set(PaperName) or suffix not in {"", SUFFIXES[PaperName(stem)]}:
        raise UnknownPaperError(name=name, names=", ".join(PaperName))
    return PaperName(stem)


def check_ready(name: PaperName, plan: Plan) -> None:
    """Raise PaperNotReadyError where the paper's part of the plan is still empty."""
    if not is_ready(name, plan):
        raise PaperNotReadyError(name=name, lacking=LACKING[name])


def check_selection(name: PaperName, selection: Selection) -> None:
    """Raise NotPersonalError, NotByRoomError or NoChangesKnownError where the paper cannot be had in part."""
    if selection.attendance_id and name not in PERSONAL:
        raise NotPersonalError(name=name, names=", ".join(each for each in PaperName if each in PERSONAL))
    if selection.room and name not in BY_ROOM:
        raise NotByRoomError(name=name, names=", ".join(each for each in PaperName if each in BY_ROOM))
    if selection.since and name not in CALENDARS:
        raise NoChangesKnownError(name=name, names=", ".join(each for each in PaperName if each in CALENDARS))
