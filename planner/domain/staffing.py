"""Who does what in a session, and the groups that work in it side by side (ROL-01 to ROL-08)."""

from dataclasses import dataclass
from enum import StrEnum

from planner.domain.people import Role


class Duty(StrEnum):
    """What somebody does in one session or group."""

    LEAD = "lead"
    FACILITATOR = "facilitator"
    CO_FACILITATOR = "co_facilitator"
    RECORDER = "recorder"
    PRESENTER = "presenter"
    TABLE_HOST = "table_host"


WHOLE_SESSION = 0
FACILITATING = frozenset({Duty.LEAD, Duty.FACILITATOR, Duty.CO_FACILITATOR})
"""The duties of those who steer and supply no content (ROL-03)."""
GROUP_DUTIES = (Duty.FACILITATOR, Duty.CO_FACILITATOR, Duty.RECORDER, Duty.TABLE_HOST)
ROLES_FOR = {
    Duty.LEAD: (Role.LEAD_FACILITATOR, Role.FACILITATOR),
    Duty.FACILITATOR: (Role.FACILITATOR, Role.LEAD_FACILITATOR),
    Duty.CO_FACILITATOR: (Role.FACILITATOR, Role.LEAD_FACILITATOR),
    Duty.RECORDER: (Role.RECORDER,),
    Duty.PRESENTER: (Role.PRESENTER,),
    Duty.TABLE_HOST: (Role.HOST,),
}
"""Whose role at the event fits a duty, the most fitting first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of a session that works beside others, by number from 1, in a room of its own or the session's.

    `members` are the ids of the persons in it; nobody is in two groups of a session. At most `places` fit, 0 where that
    is not said.
    """

    id: str
    version: int = 1
    session_id: str
    number: int
    title: str = ""
    room: str = ""
    places: int = 0
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One duty of one person in a session, or in that group of it unless `group_number` is `WHOLE_SESSION`."""

    id: str
    version: int = 1
    session_id: str
    group_number: int = WHOLE_SESSION
    duty: Duty
    person_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A duty to be filled: in the whole session, or in the group of that number."""

    session_id: str
    duty: Duty
    group_number: int = WHOLE_SESSION
