"""The people of an event and the organisations they work for; persons last beyond events (REL-06, REL-07)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AttendanceStatus(StrEnum):
    """How far one person's coming has got."""

    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    PRESENT = "present"
    ABSENT = "absent"


class Role(StrEnum):
    """What a person does at an event; an observer is never counted as a participant (ROL-11)."""

    PARTICIPANT = "participant"
    PRESENTER = "presenter"
    OBSERVER = "observer"
    LEAD_FACILITATOR = "lead_facilitator"
    FACILITATOR = "facilitator"
    RECORDER = "recorder"
    HOST = "host"
    STAFF = "staff"


class Gender(StrEnum):
    """As people state it; empty when they do not."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Criterion(StrEnum):
    """What somebody must meet to facilitate: four of a local facilitator (ROL-06), three of neutrality (ROL-05)."""

    LEADS_DISCUSSION = "leads_discussion"
    KNOWS_SUBJECT = "knows_subject"
    BUILDS_TRUST = "builds_trust"
    KEEPS_CONFIDENCE = "keeps_confidence"
    ACCEPTED_BY_ALL = "accepted_by_all"
    NO_STAKE = "no_stake"
    DECIDES_NOTHING = "decides_nothing"


class Payer(StrEnum):
    """Who bears the cost of one person's attendance (PAR-08)."""

    HOME_OFFICE = "home_office"
    HOST = "host"
    SPONSOR = "sponsor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A group of organisations; `parent` is the id of the broader sector, empty for a broad one (PAR-02)."""

    id: str
    title: str
    parent: str = ""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An office where people work. `sector` is a broad sector's id, `subsector` a narrow one's; both may be empty.

    `region` and `district` are names of the event's region scheme, or as they were written when none knows them.
    """

    id: str
    version: int = 1
    name: str
    sector: str = ""
    subsector: str = ""
    region: str = ""
    district: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who comes to events. Where no name is known, `name` holds the office (requirements A19)."""

    id: str
    version: int = 1
    name: str
    email: str = ""
    telephone: str = ""
    language: str = ""
    gender: Gender | None = None
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person at one event (REL-07); `id` is unique within the event.

    `access_needs` and `diet_needs` are sensitive: they are to be deleted once `needs_delete_on` has come (SAF06).
    `trained_on` is the day of the facilitators' training that they take part in (GDE-11), `criteria` are those that
    somebody has found them to meet, and a convener facilitates without supplying content (ROL-13). `choices` are the
    ids of the groups in which somebody would like to work, of any session, the dearest first. At the café somebody
    `misses` these rounds, sits `apart` from these people, and stays `together` with those: ids of persons. Whoever is
    present came on every day but those `days_missed`, by number from 1.
    """

    id: str
    version: int = 1
    position: int
    person_id: str
    status: AttendanceStatus = AttendanceStatus.INVITED
    role: Role = Role.PARTICIPANT
    office: str = ""
    payer: Payer | None = None
    list_consent: bool | None = None
    photo_consent: bool | None = None
    access_needs: str = ""
    diet_needs: str = ""
    needs_delete_on: date | None = None
    trained_on: date | None = None
    criteria: tuple[Criterion, ...] = ()
    is_convener: bool = False
    choices: tuple[str, ...] = ()
    misses: tuple[int, ...] = ()
    apart: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    days_missed: tuple[int, ...] = ()


def is_expected(attendance: Attendance) -> bool:
    """Whether somebody may still come or has come."""
    return attendance.status not in {AttendanceStatus.DECLINED, AttendanceStatus.ABSENT}


def counts_as_participant(attendance: Attendance) -> bool:
    """Whether somebody counts among the participants: observers and the team never do (ROL-11)."""
    return is_expected(attendance) and attendance.role in {Role.PARTICIPANT, Role.PRESENTER, Role.HOST}
