"""The people of an event as a table in which role, status and office can be changed; every change is saved at once."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.people import Attendance, AttendanceStatus, Organisation, Role, Sector
from planner.domain.plan import Plan
from planner.operations.records import ShownRecord
from planner.ui.components.record_table import Form, record_table
from planner.ui.state import words
from planner.wording.labels import STATUSES, TEAM_ROLES

NOBODY = Organisation(id="", name="")


class Guests:
    """Who the people of a plan are, where they work and in which broad sector."""

    def __init__(self, plan: Plan, sectors: Mapping[str, Sector]) -> None:
        self.persons = {person.id: person for person in plan.persons}
        self.offices = {organisation.id: organisation for organisation in plan.organisations}
        self.sectors = sectors

    def name(self, attendance: Attendance) -> str:
        return self.persons[attendance.person_id].name

    def office(self, attendance: Attendance) -> Organisation:
        return self.offices.get(self.persons[attendance.person_id].organisation_id or "", NOBODY)

    def sector(self, attendance: Attendance) -> str:
        sector = self.office(attendance).sector
        return self.sectors[sector].title if sector in self.sectors else words().say("Not known")


def people_table(event_id: str, attendances: Sequence[Attendance], guests: Guests) -> None:
    """Show the people in order."""
    say, column = words().say, st.column_config
    roles = {words().name(TEAM_ROLES, role): role for role in Role}
    statuses = {words().name(STATUSES, status): status for status in AttendanceStatus}
    record_table(
        shown_people(event_id, attendances),
        [_cells(attendance, guests) for attendance in attendances],
        key=f"people-{event_id}",
        form=Form(
            named="name",
            to_changes=partial(person_changes, roles=roles, statuses=statuses),
            columns={
                "name": column.TextColumn(say("Name"), width="medium", disabled=True, pinned=True),
                "organisation": column.TextColumn(say("Organisation"), width="medium", disabled=True),
                "role": column.SelectboxColumn(say("Role"), options=list(roles), required=True),
                "status": column.SelectboxColumn(say("Status"), options=list(statuses), required=True),
                "sector": column.TextColumn(say("Sector"), disabled=True),
                "region": column.TextColumn(say("Region"), disabled=True),
                "office": column.TextColumn(say("Office"), max_chars=300),
            },
        ),
    )


def shown_people(event_id: str, attendances: Sequence[Attendance]) -> list[ShownRecord]:
    """Return the people as a page shows them."""
    return [
        ShownRecord(event_id=event_id, kind="attendances", record_id=each.id, version=each.version)
        for each in attendances
    ]


def _cells(attendance: Attendance, guests: Guests) -> dict[str, Any]:
    office = guests.office(attendance)
    return {
        "name": guests.name(attendance),
        "organisation": office.name,
        "role": words().name(TEAM_ROLES, attendance.role),
        "status": words().name(STATUSES, attendance.status),
        "sector": guests.sector(attendance),
        "region": office.region,
        "office": attendance.office,
    }


def person_changes(
    edited: Mapping[str, Any], roles: Mapping[str, Role], statuses: Mapping[str, AttendanceStatus]
) -> dict[str, Any]:
    """Turn edited cells into the attendance's fields."""
    fields: dict[str, Any] = {}
    if edited.get("role"):
        fields["role"] = roles[edited["role"]]
    if edited.get("status"):
        fields["status"] = statuses[edited["status"]]
    if "office" in edited:
        fields["office"] = edited["office"] or ""
    return fields
