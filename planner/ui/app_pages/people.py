"""Who comes, from where and in what role; a list is looked at before it is taken in."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.finding import Place
from planner.domain.people import Attendance, AttendanceStatus, Organisation, Role, counts_as_participant
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.needs import needs
from planner.ui.components.new_person import new_person
from planner.ui.components.people_list import people_list, show_left_out
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.components.steady_rows import steady_rows
from planner.ui.state import current_outlook, words, workplace
from planner.wording.labels import STATUSES, TEAM_ROLES

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
library = workplace().library
persons = {person.id: person for person in plan.persons}
offices = {organisation.id: organisation for organisation in plan.organisations}
NOBODY = Organisation(id="", name="")
role_by_name = {say(TEAM_ROLES[role]): role for role in Role}
status_by_name = {say(STATUSES[status]): status for status in AttendanceStatus}


def office_of(attendance: Attendance) -> Organisation:
    """Return where somebody works."""
    return offices.get(persons[attendance.person_id].organisation_id or "", NOBODY)


def sector_of(attendance: Attendance) -> str:
    """Return the title of somebody's broad sector."""
    sector = office_of(attendance).sector
    return library.sectors[sector].title if sector in library.sectors else say("Not known")


def shown(attendance: Attendance) -> ShownRecord:
    """Return somebody as the table shows them."""
    return ShownRecord(event_id=event.id, kind="attendances", record_id=attendance.id, version=attendance.version)


def cells(attendance: Attendance) -> dict[str, Any]:
    """Return the table's row of somebody."""
    office = office_of(attendance)
    return {
        "name": persons[attendance.person_id].name,
        "organisation": office.name,
        "role": say(TEAM_ROLES[attendance.role]),
        "status": say(STATUSES[attendance.status]),
        "sector": sector_of(attendance),
        "region": office.region,
        "office": attendance.office,
    }


def changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the attendance's fields."""
    fields: dict[str, Any] = {}
    if edited.get("role"):
        fields["role"] = role_by_name[edited["role"]]
    if edited.get("status"):
        fields["status"] = status_by_name[edited["status"]]
    if "office" in edited:
        fields["office"] = edited["office"] or ""
    return fields


def belongs(attendance: Attendance) -> bool:
    """Whether somebody passes the filters."""
    office = office_of(attendance)
    return (
        (not roles or say(TEAM_ROLES[attendance.role]) in roles)
        and (not regions or office.region in regions)
        and find in f"{persons[attendance.person_id].name} {office.name}".casefold()
    )


st.title(say("People"))
participants = [attendance for attendance in plan.attendances if counts_as_participant(attendance)]
counts = {
    "listed": len(participants),
    "expected": event.expected_participants,
    "others": len(plan.attendances) - len(participants),
}
st.markdown(say("{listed} of {expected} participants are on the list.", **counts))
if counts["others"]:
    st.caption(say("{others} others are on it too: team, observers, whoever declined.", **counts))
show_findings(outlook.findings, Place.PEOPLE)
with st.expander(say("Take in a list"), icon=":material/upload:", expanded=not plan.attendances):
    people_list(event.id)
with st.expander(say("Add somebody"), icon=":material/person_add:"):
    scheme = library.region_schemes.get(event.region_scheme)
    new_person(event.id, library.sectors, tuple(region.name for region in scheme.regions) if scheme else ())
show_left_out(event.id)
if not plan.attendances:
    st.info(
        say("Nobody is on the list yet. Take in a list above; whoever comes again later is known."),
        icon=":material/group:",
    )
    st.stop()

if participants:
    st.header(say("Participants by sector"))
for title, count in Counter(map(sector_of, participants)).most_common():
    share = round(100 * count / len(participants))
    label = say("{sector}: {count} ({share} per cent)", sector=title, count=count, share=share)
    st.progress(count / len(participants), text=plain(label))

st.header(say("Everybody on the list"))
every = say("All")
with st.container(horizontal=True, vertical_alignment="bottom"):
    roles = st.multiselect(say("Role"), list(role_by_name), placeholder=every, key="person_roles")
    known_regions = sorted({office.region for office in plan.organisations if office.region})
    regions = st.multiselect(say("Region"), known_regions, placeholder=every, key="person_regions")
    find = st.text_input(say("Find"), key="find_person").casefold()
found = steady_rows(
    "people",
    (event.id, *roles, *regions, find),
    records={attendance.id: attendance for attendance in plan.attendances},
    found=[attendance.id for attendance in plan.attendances if belongs(attendance)],
)
column = st.column_config
if found:
    record_table(
        [shown(attendance) for attendance in found],
        [cells(attendance) for attendance in found],
        key=f"people-{event.id}",
        form=Form(
            named="name",
            to_changes=changes,
            columns={
                "name": column.TextColumn(say("Name"), width="medium", disabled=True, pinned=True),
                "organisation": column.TextColumn(say("Organisation"), width="medium", disabled=True),
                "role": column.SelectboxColumn(say("Role"), options=list(role_by_name), required=True),
                "status": column.SelectboxColumn(say("Status"), options=list(status_by_name), required=True),
                "sector": column.TextColumn(say("Sector"), disabled=True),
                "region": column.TextColumn(say("Region"), disabled=True),
                "office": column.TextColumn(say("Office"), max_chars=300),
            },
        ),
    )
else:
    st.info(say("Nobody on the list passes these filters."), icon=":material/filter_alt_off:")
paper_button(event.id, PaperName.PARTICIPANTS, say("Workbook"))
with st.expander(say("Remove somebody"), icon=":material/delete:"):
    removal_form(
        say("Person"),
        [shown(attendance) for attendance in found],
        [persons[attendance.person_id].name for attendance in found],
    )
needs(event.id, plan.attendances)
