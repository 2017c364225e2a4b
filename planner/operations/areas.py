"""To which area of an event each kind of record and each paper belongs."""

from collections.abc import Iterable

from planner.domain.finding import Place
from planner.domain.rights import Access, Area, Right, allows
from planner.operations.papers import PaperName
from planner.storage.history import Batch
from planner.storage.records import KINDS, RECORDED

AREAS = {
    "event": (Area.EVENT,),
    "brand": (Area.EVENT,),
    "organisation": (Area.PEOPLE,),
    "person": (Area.PEOPLE, Area.PRIVATE),
    "attendance": (Area.PEOPLE, Area.PRIVATE),
    "task": (Area.CHECKLIST,),
    "question": (Area.CONSULTATION,),
    "day": (Area.AGENDA,),
    "session": (Area.AGENDA,),
    "activity": (Area.AGENDA,),
    "material": (Area.AGENDA,),
    "objective": (Area.AGENDA,),
    "agenda_version": (Area.AGENDA,),
    "session_group": (Area.STAFFING,),
    "assignment": (Area.STAFFING,),
    "rotation": (Area.CAFE,),
    "actual_times": (Area.THE_DAY,),
    "dismissal": (Area.EVENT,),
    **dict.fromkeys((kind.name for kind in RECORDED), (Area.RECORDING,)),
}
"""By the kind's name in the history; all others are what is asked of stakeholders and what they answered."""
DEEDS = {
    "delete_event": Area.DELETION,
    **dict.fromkeys(
        ("start_session", "stop_session", "extend_session", "catch_up", "clear_day", "note_presence", "type_sheet"),
        Area.THE_DAY,
    ),
    **dict.fromkeys(("seat", "replan_cafe", "exchange_seats", "lock_rounds", "note_seating_needs"), Area.CAFE),
    **dict.fromkeys(
        (
            *("make_groups", "group_people", "choose_groups", "exchange_members", "settle_groups"),
            *("assign", "apply_absence"),
        ),
        Area.STAFFING,
    ),
}
"""What changed records of other areas too counts as what it was done for, by its name in the history."""

PLACES = {
    Place.EVENT: Area.EVENT,
    Place.CHECKLIST: Area.CHECKLIST,
    Place.CONSULTATION: Area.CONSULTATION,
    Place.AGENDA: Area.AGENDA,
    Place.CAFE: Area.CAFE,
    Place.PEOPLE: Area.PEOPLE,
    Place.RECORDING: Area.RECORDING,
}
"""Whoever may change a part of the event may let its findings stand."""

PAPERS = {
    PaperName.CHECKLIST: Area.CHECKLIST,
    PaperName.CHECKLIST_BY_AREA: Area.CHECKLIST,
    PaperName.CHECKLIST_BY_PERSON: Area.CHECKLIST,
    PaperName.THIS_WEEK: Area.CHECKLIST,
    PaperName.PREPARATION: Area.CHECKLIST,
    PaperName.QUESTIONS: Area.CONSULTATION,
    PaperName.FEEDBACK: Area.CONSULTATION,
    PaperName.THEMES: Area.CONSULTATION,
    PaperName.RESPONSES: Area.ANSWERS,
    PaperName.INTERVIEWS: Area.ANSWERS,
    PaperName.INTERVIEW_RECORD: Area.ANSWERS,
    PaperName.ROTATION: Area.CAFE,
    PaperName.CARDS: Area.CAFE,
    PaperName.SIGN_IN: Area.PRIVATE,
    PaperName.BADGES: Area.PRIVATE,
    PaperName.SMALL_BADGES: Area.PRIVATE,
    PaperName.CAFE_BADGES: Area.PRIVATE,
    PaperName.SMALL_CAFE_BADGES: Area.PRIVATE,
    PaperName.CAFE_SHEETS: Area.CAFE,
    PaperName.GROUPS: Area.STAFFING,
    PaperName.GROUPS_WORKBOOK: Area.STAFFING,
    PaperName.PARTICIPANTS: Area.PRIVATE,
    PaperName.CONTACTS: Area.PEOPLE,
    PaperName.ACTUAL_TIMES: Area.THE_DAY,
    PaperName.READ_BACK: Area.RECORDING,
    PaperName.CONCLUSIONS: Area.RECORDING,
    PaperName.PROCEEDINGS: Area.RECORDING,
    PaperName.RECORDED: Area.RECORDING,
    PaperName.CONFIRMATIONS: Area.PRIVATE,
    PaperName.EVALUATION_FORMS: Area.CONSULTATION,
    PaperName.EVALUATION: Area.ANSWERS,
}
"""What somebody must be able to read to have a paper; all others show the agenda. Badges show who is not photographed,
and the telephone list names the team alone."""


def areas_of_kind(name: str) -> tuple[Area, ...]:
    """Return the areas that a record belongs to, by the name of its kind in the history."""
    return AREAS.get(name, (Area.ANSWERS,))


def areas_of_field(field: str) -> tuple[Area, ...]:
    """Return the areas that the records of a field of Plan belong to, such as `tasks`."""
    return areas_of_kind(next(kind.name for kind in KINDS.values() if kind.field == field))


def areas_of_batch(batch: Batch) -> tuple[Area, ...]:
    """Return the areas that somebody must be able to change who reverses a save."""
    if batch.what in DEEDS:
        return (DEEDS[batch.what],)
    return tuple(area for change in batch.changes for area in areas_of_kind(change.kind.name))


def area_of_paper(name: PaperName) -> Area:
    """Return what a paper shows."""
    return PAPERS.get(name, Area.AGENDA)


def readable_papers(names: Iterable[PaperName], right: Right | None) -> tuple[PaperName, ...]:
    """Return those of the papers that somebody with this right may have."""
    return tuple(name for name in names if allows(right, area_of_paper(name), Access.READ))
