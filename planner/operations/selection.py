"""What is wanted of a paper: all of it, one person's or one room's part, or what changed."""

from dataclasses import dataclass

from planner.domain.attribution import Level
from planner.errors import PlannerError, sentence
from planner.operations.papers import BY_ROOM, CHANGING, OF_ANYBODY, PERSONAL, PaperName

LAST_CHANGES = "last"
"""Asks a calendar for what changed the last time that anything did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is wanted of a paper: the part of one person or one room, and of some what changed `since`.

    `since` is a day or a moment (ISO 8601), for a calendar LAST_CHANGES too, for a guide the number of a version or the
    name of a kept agenda; empty asks for everything. A guide is made `with_notes` for facilitators' eyes alone. A
    question sheet asks what one instrument of the consultation asks, or else all of the event's questions.
    """

    attendance_id: str = ""
    room: str = ""
    since: str = ""
    with_notes: bool = False
    instrument_id: str = ""

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


class NoNotesError(PlannerError):
    """Private notes in a paper that others read."""

    template = sentence("“{name}” is never made with private notes. Only the facilitator guide can be.")


class NoInstrumentsError(PlannerError):
    """The questions of one instrument in a paper that asks none."""

    template = sentence("“{name}” asks nobody anything. Only the question sheet can be made for one instrument.")


class UnknownInstrumentError(PlannerError):
    """An instrument that is not there, or asks nothing yet."""

    template = sentence("This questionnaire is no longer there, or asks nothing yet. Choose its questions first.")


class EmptyCalendarError(PlannerError):
    """A calendar file without any entry, which calendar programs refuse."""

    template = sentence(
        "This calendar would be empty: nothing of the kind is open, or nothing has changed since it was first "
        "handed out."
    )


class NoCardsChangedError(PlannerError):
    """Changed cards of a café whose seats are as they were."""

    template = sentence("No slip has changed since then; print all of them, or choose an earlier moment.")


class NotOnTheListError(PlannerError):
    """The card of somebody who is not expected at the event, or has no seat."""

    template = sentence("Nobody with the id “{person}” has a card at this event: they are not expected, or not seated.")


class NothingToSwapError(PlannerError):
    """The changes of a guide that prints as it did."""

    template = sentence("Nothing that this guide prints has changed since {since}; the pages you have are up to date.")


class UnknownMomentError(PlannerError):
    """Changes since a moment that nobody can read."""

    template = sentence("“{since}” is no day; write it like 2027-03-16, or “{last}” for what changed last.")


def check_selection(name: PaperName, selection: Selection) -> None:
    """Raise NotPersonalError, NotByRoomError, NoNotesError and the like where a paper cannot be had so."""
    if selection.attendance_id and name not in PERSONAL | OF_ANYBODY:
        names = ", ".join(each for each in PaperName if each in PERSONAL | OF_ANYBODY)
        raise NotPersonalError(name=name, names=names)
    if selection.room and name not in BY_ROOM:
        raise NotByRoomError(name=name, names=", ".join(each for each in PaperName if each in BY_ROOM))
    if selection.with_notes and name is not PaperName.GUIDE:
        raise NoNotesError(name=name)
    if selection.instrument_id and name is not PaperName.QUESTIONS:
        raise NoInstrumentsError(name=name)
    if selection.since and name not in CHANGING:
        raise NoChangesKnownError(name=name, names=", ".join(each for each in PaperName if each in CHANGING))


class NothingOfRegionError(PlannerError):
    """A region of which nothing was recorded that its extract may tell."""

    template = sentence(
        "Nothing was recorded that concerns “{region}”. Check how it is written; regions recorded are: {known}."
    )


class NoRegionError(NothingOfRegionError):
    """An extract of an event of which nothing that was recorded belongs to any region."""

    template = sentence(
        "Nothing that was recorded of this event names a region, so no region has an extract. Name the regions of "
        "presentations and groups on the recording page first."
    )


class UnknownLevelError(PlannerError):
    """A circle of readers that no document is made for."""

    template = sentence("There is no report for “{level}”; choose one of {levels}.")


def level_named(level: str) -> Level:
    """Return the circle of readers of that name, such as `public`; raises UnknownLevelError."""
    if level not in set(Level):
        raise UnknownLevelError(level=level, levels=", ".join(Level))
    return Level(level)
