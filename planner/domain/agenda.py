"""The agenda as it is authored: days, sessions and activities with durations; every clock time is derived."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.attribution import AttributionMode
from planner.domain.origin import Origin


class SessionKind(StrEnum):
    """What a session's minutes count as (content B3.5)."""

    PLENARY_INPUT = "plenary_input"
    PLENARY_DISCUSSION = "plenary_discussion"
    SMALL_GROUPS = "small_groups"
    BREAK = "break"
    ADMIN = "admin"


class Audience(StrEnum):
    """Who sees a session: participants' papers never show what is for the team."""

    PARTICIPANTS = "participants"
    TEAM = "team"


class Purpose(StrEnum):
    """What a method is for in the arc of an event (content B3.1)."""

    OPEN = "open"
    DIVERGE = "diverge"
    EMERGE = "emerge"
    CONVERGE = "converge"
    DECIDE = "decide"
    CLOSE = "close"
    ENERGISE = "energise"
    INPUT = "input"
    ADMIN = "admin"
    BREAK = "break"


class Per(StrEnum):
    """What a number is counted by: an activity's minutes, a material's quantity."""

    ONCE = "once"
    ROUND = "round"
    BETWEEN_ROUNDS = "between_rounds"
    GROUP = "group"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of an event, by number from 1; `opens_minute` is its first minute, counted from midnight."""

    id: str
    version: int = 1
    number: int
    opens_minute: int


PARKED = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One timed item of a day, breaks and team meetings included.

    `minutes` is authored; where it begins follows from the sessions before it, unless `starts_minute` fixes it, counted
    from the midnight of its day and past 1440 for the night after. `group_size` 0 means one plenary. `objectives` are
    the ids of those that it serves; `notes` are for the facilitators' eyes alone, `attribution` says whom
    notes of the session may name. A session whose `day_number` is `PARKED` is kept aside and takes place on no day.
    """

    id: str
    version: int = 1
    day_number: int
    position: int
    title: str
    aim: str = ""
    kind: SessionKind
    audience: Audience = Audience.PARTICIPANTS
    method: str = ""
    minutes: int
    group_size: int = 0
    rounds: int = 1
    room: str = ""
    lead: str = ""
    output: str = ""
    starts_minute: int | None = None
    objectives: tuple[str, ...] = ()
    notes: str = ""
    attribution: AttributionMode = AttributionMode.NAMED
    accepts: tuple[str, ...] = ()
    """Rules whose findings the timetable accepts for this session, each as `rule: reason`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One timed step inside a session.

    `minutes` are for one `per`; a `stretches` activity takes up what the slot leaves over, down to 1 minute.
    `instruction` is what to do, `say` the words to say, `watch` what to look out for, `cut` what to leave out when
    time is short, `if_quiet` what helps when nobody speaks, `recorder` what the recorder does meanwhile (GDE-03).
    """

    id: str
    version: int = 1
    session_id: str
    position: int
    title: str
    instruction: str
    minutes: int
    per: Per = Per.ONCE
    stretches: bool = False
    say: str = ""
    watch: str = ""
    cut: str = ""
    if_quiet: str = ""
    recorder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something a session needs: `quantity` for one `per`."""

    id: str
    version: int = 1
    session_id: str
    position: int
    name: str
    quantity: int = 1
    per: Per = Per.ONCE


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStep:
    """One step of a method, with what to do at it; its texts are those of an `Activity`."""

    title: str
    instruction: str
    minutes: int
    per: Per = Per.ONCE
    stretches: bool = False
    say: str = ""
    watch: str = ""
    cut: str = ""
    if_quiet: str = ""
    recorder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodMaterial:
    """What a method needs: `quantity` for one `per`."""

    name: str
    quantity: int = 1
    per: Per = Per.ONCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A reusable way to run a session. `least_people` and `most_people` bound the head count it works for.

    With little time there are fewer rounds, but never fewer than `least_rounds`.
    """

    id: str
    title: str
    aim: str
    purposes: tuple[Purpose, ...]
    kind: SessionKind
    origin: Origin
    source: str = ""
    least_people: int = 1
    most_people: int | None = None
    group_size: int = 0
    rounds: int = 1
    least_rounds: int = 1
    caution: str = ""
    steps: tuple[MethodStep, ...]
    materials: tuple[MethodMaterial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableSession:
    """One session of a timetable; `step_minutes` set single steps of its method, as (step title, minutes)."""

    title: str
    kind: SessionKind
    minutes: int
    aim: str = ""
    audience: Audience = Audience.PARTICIPANTS
    method: str = ""
    group_size: int | None = None
    rounds: int | None = None
    output: str = ""
    step_minutes: tuple[tuple[str, int], ...] = ()
    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimetableDay:
    """One day of a timetable; `opens_minute` counts from midnight."""

    opens_minute: int
    sessions: tuple[TimetableSession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """A template of days and sessions for a whole event."""

    id: str
    title: str
    participants: int
    origin: Origin
    source: str = ""
    days: tuple[TimetableDay, ...]
