"""What somebody with an account may read and change of an event: the one table that every operation asks.

Rights are held per event, and changing includes reading. Without a right to an event nothing of it is shown.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from planner.domain.people import Attendance, Person, Role
from planner.domain.plan import Plan
from planner.domain.private_notes import hide_note, hide_notes
from planner.errors import PlannerError, sentence


class Right(StrEnum):
    """What somebody is to an event, the most powerful first."""

    OWNER = "owner"
    ORGANISER = "organiser"
    LEAD_FACILITATOR = "lead_facilitator"
    FACILITATOR = "facilitator"
    RECORDER = "recorder"
    VIEWER = "viewer"


class Area(StrEnum):
    """A part of an event that is read or changed by itself.

    `PEOPLE` is who comes, from which office and as what; `PRIVATE` is how to reach them, their consents and needs.
    `CONSULTATION` are the questions, `ANSWERS` is who is asked and what they say; answers are given in confidence.
    `NOTES` are what facilitators note for themselves beside a session, `THE_DAY` is what sessions really took;
    `RECORDING` is what was noted, chosen and committed to, `REVIEW` how far it was checked; `SHARING` are the links
    that are handed out, `TEAM` who has which right.
    """

    EVENT = "event"
    CHECKLIST = "checklist"
    CONSULTATION = "consultation"
    ANSWERS = "answers"
    AGENDA = "agenda"
    NOTES = "notes"
    STAFFING = "staffing"
    CAFE = "cafe"
    THE_DAY = "the_day"
    RECORDING = "recording"
    REVIEW = "review"
    PEOPLE = "people"
    PRIVATE = "private"
    SHARING = "sharing"
    TEAM = "team"
    DELETION = "deletion"


class Access(StrEnum):
    """What may be done with an area."""

    NOTHING = "nothing"
    READ = "read"
    CHANGE = "change"


_STEPS = tuple(Access)
_LETTERS = {"-": Access.NOTHING, "r": Access.READ, "C": Access.CHANGE}


def _row(letters: str) -> Mapping[Right, Access]:
    return {right: _LETTERS[letter] for right, letter in zip(Right, letters.split(), strict=True)}


RIGHTS: Mapping[Area, Mapping[Right, Access]] = {
    # ruler:                 owner organiser lead facilitator recorder viewer
    Area.EVENT: _row("         C       C       r       r         r       r"),
    Area.CHECKLIST: _row("     C       C       C       r         r       r"),
    Area.CONSULTATION: _row("  C       C       C       r         r       r"),
    Area.ANSWERS: _row("       C       C       C       -         -       -"),
    Area.AGENDA: _row("        C       C       C       r         r       r"),
    Area.NOTES: _row("         C       C       C       r         -       -"),
    Area.STAFFING: _row("      C       C       C       r         r       r"),
    Area.CAFE: _row("          C       C       C       C         r       r"),
    Area.THE_DAY: _row("       C       C       C       C         r       r"),
    Area.RECORDING: _row("     C       C       C       C         C       -"),
    Area.REVIEW: _row("        C       C       C       C         r       -"),
    Area.PEOPLE: _row("        C       C       r       r         r       r"),
    Area.PRIVATE: _row("       C       C       r       -         -       -"),
    Area.SHARING: _row("       C       C       C       -         -       -"),
    Area.TEAM: _row("          C       r       r       -         -       -"),
    Area.DELETION: _row("      C       -       -       -         -       -"),
}
"""What each right allows. Facilitators change what happens in the rooms on the day, and nothing else."""

TEAM_ROLES = frozenset({Role.LEAD_FACILITATOR, Role.FACILITATOR, Role.RECORDER, Role.STAFF})
"""Those whose telephone numbers the whole team needs on the day: the papers of the team name them."""


def allows(right: Right | None, area: Area, access: Access) -> bool:
    """Whether somebody with this right, or none, has this access to the area."""
    held = RIGHTS[area][right] if right else Access.NOTHING
    return _STEPS.index(held) >= _STEPS.index(access)


def reaches_as_far(held: Right | None, other: Right) -> bool:
    """Whether somebody's right, or none, is this one or a more powerful one."""
    return held is not None and list(Right).index(held) <= list(Right).index(other)


def visible_plan(plan: Plan, right: Right | None) -> Plan:
    """Return the plan as somebody with this right may see it: without notes or what is private where closed."""
    if not allows(right, Area.NOTES, Access.READ):
        plan = hide_notes(plan)
    if allows(right, Area.PRIVATE, Access.READ):
        return plan
    team = {each.person_id for each in plan.attendances if each.role in TEAM_ROLES}
    return replace(
        plan,
        persons=tuple(_known_by_name(each, is_team=each.id in team) for each in plan.persons),
        attendances=tuple(map(_without_private, plan.attendances)),
    )


def visible_record(record: Any, right: Right | None) -> Any:  # noqa: ANN401  # a record of any kind
    """Return one record as somebody with this right may see it: without notes or what is private where closed."""
    if not allows(right, Area.NOTES, Access.READ):
        record = hide_note(record)
    if allows(right, Area.PRIVATE, Access.READ):
        return record
    match record:
        case Person():
            return _known_by_name(record, is_team=False)
        case Attendance():
            return _without_private(record)
    return record


def _known_by_name(person: Person, *, is_team: bool) -> Person:
    return replace(person, email="", telephone=person.telephone if is_team else "", language="", gender=None)


def _without_private(attendance: Attendance) -> Attendance:
    return replace(
        attendance,
        payer=None,
        list_consent=None,
        photo_consent=None,
        access_needs="",
        diet_needs="",
        needs_delete_on=None,
    )


class NoRightError(PlannerError):
    """An event of which nothing may be seen, or that is not there: which of the two it is, is not said."""

    template = sentence("You have no right to see this event. Ask one of its owners.")


class NotAllowedError(PlannerError):
    """Something that one's right to the event does not reach."""

    template = sentence("Your right to this event does not reach so far; ask one of its owners.")


class HasRightError(PlannerError):
    """A right that is given to somebody who has as much of one or more."""

    template = sentence("You have this right to the event already, or a greater one. Nothing was changed.")


class LastOwnerError(PlannerError):
    """A change after which nobody would own the event."""

    template = sentence("An event needs an owner. Make somebody else its owner first; nothing was changed.")
