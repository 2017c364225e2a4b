"""Who does what in a session, and the groups that work in it side by side (ROL-01 to ROL-08)."""

from dataclasses import dataclass
from enum import StrEnum


class Duty(StrEnum):
    """What somebody does in one session or group."""

    LEAD = "lead"
    FACILITATOR = "facilitator"
    CO_FACILITATOR = "co_facilitator"
    RECORDER = "recorder"
    PRESENTER = "presenter"
    TABLE_HOST = "table_host"


WHOLE_SESSION = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of a session that works beside others, by number from 1, in a room of its own or the session's."""

    id: str
    version: int = 1
    session_id: str
    number: int
    title: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One duty of one person in a session, or in that group of it unless `group_number` is `WHOLE_SESSION`."""

    id: str
    version: int = 1
    session_id: str
    group_number: int = WHOLE_SESSION
    duty: Duty
    person_id: str
