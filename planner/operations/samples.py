"""Two sample events to look around in: offices and roles stand where names would, and what is made up says so.

The conference has the head count and the two sector shares that the source prints for 2008 (requirements A19.1: 108
participants, local government 37 %, civil society 35 %); the 28 % that it leaves unexplained are filled, and labelled.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, count, islice

from planner.domain.agenda import SessionKind
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.regions import RegionScheme
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList
from planner.library.public_holidays import read_holidays
from planner.operations.actor import Actor
from planner.operations.cafe import SeatingWish, seat
from planner.operations.events import EventRequest, create_event
from planner.operations.people import import_people
from planner.operations.permission import needs_account
from planner.operations.sample_objectives import CLUSTER_OBJECTIVES, CONFERENCE_OBJECTIVES, with_objectives
from planner.operations.sample_recording import record_conference, with_modes
from planner.operations.sample_staff import with_staff
from planner.operations.workplace import Workplace, change_plan

SCHEME = "rcg_2005_2007"
MADE_UP = "Made up: the source explains no sector here"
CONFERENCE_DAYS_AHEAD, CLUSTER_DAYS_AHEAD = 105, 65
TUESDAY, THURSDAY = 1, 3
LOCAL_GOVERNMENT, CIVIL_SOCIETY, UNEXPLAINED = 40, 38, 30
HOST_EVERY_CONFERENCE, HOST_EVERY_CLUSTER = 5, 4
NORTHERN = ("Shkodër", "Kukës", "Lezhë", "Dibra")
OBSERVERS = ("UNICEF", "ILO", "IOM", "OSCE")
HALL, GROUP_ROOM = "Hall", "Group room"
ROOMS = {SessionKind.BREAK: "Foyer"}
TEAM = (
    ("Lead facilitator", Role.LEAD_FACILITATOR, 1),
    ("Facilitator", Role.FACILITATOR, 8),
    ("Recorder", Role.RECORDER, 8),
    ("Registration desk", Role.STAFF, 2),
)
CLUSTER_OFFICES = (
    ("Head of social services", "Regional social services", "government", "local_offices"),
    ("Anti-trafficking officer", "Police directorate", "government", "police"),
    ("Education specialist", "Regional education directorate", "government", "local_offices"),
    ("Employment specialist", "Regional employment office", "government", "local_offices"),
    ("Social policy officer", "Regional council", "government", "local_government"),
    ("Coordinator", "Women's association", "civil_society", "local_civil_society"),
    ("Lawyer", "Legal aid centre", "civil_society", "local_civil_society"),
)


@needs_account
def create_samples(place: Workplace, actor: Actor) -> tuple[Plan, Plan]:
    """Create a two-day national conference of 108 participants and a one-day cluster meeting of 28, both seated.

    The conference is recorded too, so that there are proceedings to look at.
    """
    scheme = place.library.region_schemes[SCHEME]
    conference = _create(
        place,
        actor,
        EventRequest(
            kind="national_conference",
            title="Sample: national coordination conference",
            starts_on=place.clock().date() + timedelta(days=CONFERENCE_DAYS_AHEAD),
            place="Tirana",
            country="AL",
            participants=LOCAL_GOVERNMENT + CIVIL_SOCIETY + UNEXPLAINED,
            theme="keeping the work going",
        ),
        TUESDAY,
    )
    cluster = _create(
        place,
        actor,
        EventRequest(
            kind="regional_cluster_group",
            title="Sample: meeting of the Northern cluster",
            starts_on=place.clock().date() + timedelta(days=CLUSTER_DAYS_AHEAD),
            place="Kukës",
            country="AL",
            participants=len(NORTHERN) * len(CLUSTER_OFFICES),
            theme="prevention in schools",
        ),
        THURSDAY,
    )
    people = _with_hosts(_conference_people(scheme), HOST_EVERY_CONFERENCE)
    filled = _fill(place, actor, conference, [*people, *_team()], CONFERENCE_OBJECTIVES)
    return (
        record_conference(place, actor, filled.event.id),
        _fill(
            place, actor, cluster, [*_with_hosts(_cluster_people(), HOST_EVERY_CLUSTER), *_team()], CLUSTER_OBJECTIVES
        ),
    )


def _create(place: Workplace, actor: Actor, request: EventRequest, weekday: int) -> Plan:
    """Create an event on the first such weekday from which none of its days is a day off."""
    days = place.library.event_kinds[request.kind].days
    starts_on = first_free_day(request.starts_on, weekday=weekday, days=days, country=request.country)
    return create_event(place, actor, replace(request, starts_on=starts_on))


def first_free_day(earliest: date, *, weekday: int, days: int, country: str) -> date:
    """Return the first such weekday (0 is Monday) from `earliest` on that begins so many days without a day off."""
    first_on = earliest + timedelta(days=(weekday - earliest.weekday()) % 7)
    days_off = read_holidays(country, (first_on.year, first_on.year + 1))
    weeks = (first_on + timedelta(weeks=number) for number in count())
    return next(on for on in weeks if not days_off.intersection(on + timedelta(days=day) for day in range(days)))


def _fill(
    place: Workplace, actor: Actor, plan: Plan, people: list[ParticipantEntry], served: Mapping[str, Sequence[str]]
) -> Plan:
    rows = tuple(replace(entry, row=row) for row, entry in enumerate(people, start=2))
    listed = ParticipantList(file_name="", sheet="", header_row=1, columns=(), entries=rows, problems=())
    import_people(place, actor, plan.event.id, listed)
    change_plan(
        place,
        actor,
        plan.event.id,
        "edit",
        lambda plan: with_staff(with_objectives(with_modes(_with_rooms(plan)), served)),
    )
    return seat(place, actor, plan.event.id, SeatingWish())


def _with_rooms(plan: Plan) -> Plan:
    """Give every session a room: groups leave the hall, breaks are taken outside of it."""
    sessions = (
        replace(each, room=GROUP_ROOM if each.group_size else ROOMS.get(each.kind, HALL)) for each in plan.sessions
    )
    return replace(plan, sessions=tuple(sessions))


def _conference_people(scheme: RegionScheme) -> list[ParticipantEntry]:
    towns = [(region.name, district) for region in scheme.regions for district in region.districts]
    local = chain(
        (_entry("Social services officer", "Municipality", place, "government", "local_government") for place in towns),
        (
            _entry("Social policy officer", "Regional council", place, "government", "local_government")
            for place in towns
        ),
    )
    civil = chain(
        (
            _entry("Coordinator", "Women's association", place, "civil_society", "local_civil_society")
            for place in towns
        ),
        (_entry("Youth worker", "Youth centre", place, "civil_society", "local_civil_society") for place in towns),
    )
    capitals = [(region.name, region.name) for region in scheme.regions]
    others = chain(
        (
            _entry("Specialist", "Regional education directorate", place, "government", "local_offices")
            for place in capitals
        ),
        (_entry("Officer", "Police directorate", place, "government", "police") for place in capitals),
        (_entry("Reporter", "Local radio", place, "media", "") for place in capitals),
    )
    explained = [*islice(local, LOCAL_GOVERNMENT), *islice(civil, CIVIL_SOCIETY)]
    return [*explained, *(replace(entry, office=MADE_UP) for entry in islice(others, UNEXPLAINED))]


def _cluster_people() -> Iterable[ParticipantEntry]:
    return (
        _entry(office, organisation, (region, region), sector, subsector)
        for region in NORTHERN
        for office, organisation, sector, subsector in CLUSTER_OFFICES
    )


def _team() -> Iterator[ParticipantEntry]:
    for title, role, number in TEAM:
        for place in range(1, number + 1):
            yield ParticipantEntry(row=0, name=f"{title} {place}" if number > 1 else title, role=role)
    for agency in OBSERVERS:
        yield ParticipantEntry(
            row=0, name=f"Observer, {agency}", organisation=agency, sector="intergovernmental", role=Role.OBSERVER
        )


def _entry(office: str, organisation: str, where: tuple[str, str], sector: str, subsector: str) -> ParticipantEntry:
    region, district = where
    return ParticipantEntry(
        row=0,
        name=f"{office}, {district}",
        office=office,
        organisation=f"{organisation}, {district}",
        sector=sector,
        subsector=subsector,
        region=region,
        district=district,
        status=AttendanceStatus.CONFIRMED,
        role=Role.PARTICIPANT,
    )


def _with_hosts(people: Iterable[ParticipantEntry], every: int) -> list[ParticipantEntry]:
    """Give every so manieth participant the part of a table host."""
    return [replace(entry, role=Role.HOST) if number % every == 0 else entry for number, entry in enumerate(people)]
