"""Who comes, from where and in what role; a list is looked at before it is taken in."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.finding import Place
from planner.domain.people import Attendance, AttendanceStatus, Organisation, Role, counts_as_participant
from planner.errors import PlannerError
from planner.intake.participants import ParticipantList
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.people import delete_needs, import_people, preview_people
from planner.operations.records import ShownRecord, remove
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import plain, show_findings
from planner.ui.components.record_table import record_table
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import STATUSES, TEAM_ROLES

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
sectors = workplace().library.sectors
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
    return sectors[sector].title if sector in sectors else say("Not known")


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


def show_preview(listed: ParticipantList) -> None:
    """Show what was understood of a file, and what was not, before anything is stored."""
    st.markdown(
        words().say_many("**{number} row** can come in.", "**{number} rows** can come in.", len(listed.entries))
    )
    understood = words().join(one.heading for one in listed.understood)
    st.caption(plain(say("Understood: {columns}", columns=understood)))
    if listed.ignored:
        ignored = words().join(one.heading for one in listed.ignored)
        st.caption(plain(say("Not understood, and left out: {columns}", columns=ignored)))
    if listed.problems:
        title = words().say_many("{number} thing to look at", "{number} things to look at", len(listed.problems))
        with st.expander(title, icon=":material/warning:", expanded=len(listed.problems) < len(listed.entries)):
            for problem in listed.problems:
                row = say("Row {row}: ", row=problem.row) if problem.row else ""
                st.text(row + say(problem.template, **problem.values))


def take_in(listed: ParticipantList) -> None:
    """Store the good rows of a list, and say what came of it."""
    done = attempt(lambda: import_people(workplace(), LOCAL, event.id, listed))
    st.session_state.uploads = st.session_state.get("uploads", 0) + 1
    if done:
        st.toast(
            say(
                "{added} added, {updated} updated, {unchanged} as they were.",
                added=done.added,
                updated=done.updated,
                unchanged=done.unchanged,
            ),
            icon=":material/check:",
        )


def save_removal() -> None:
    """Take the chosen person off this event's list."""
    attempt(lambda: remove(workplace(), LOCAL, shown(st.session_state.gone)), say("Removed. Undo brings them back."))


def forget_needs() -> None:
    """Delete everybody's diet and access needs for good."""
    attempt(lambda: delete_needs(workplace(), LOCAL, event.id), say("They are deleted, in the history too."))


st.title(say("People"))
participants = [attendance for attendance in plan.attendances if counts_as_participant(attendance)]
others = len(plan.attendances) - len(participants)
st.markdown(
    say(
        "{listed} of {expected} participants are on the list, with {others} others: team, observers, whoever declined.",
        listed=len(participants),
        expected=event.expected_participants,
        others=others,
    )
)
show_findings(outlook.findings, Place.PEOPLE)

with st.expander(say("Take in a list"), icon=":material/upload:", expanded=not plan.attendances):
    upload = st.file_uploader(
        say("XLSX or CSV with a row of headings; any order, any of the usual names"),
        type=["xlsx", "csv", "txt", "tsv"],
        key=f"list-{st.session_state.get('uploads', 0)}",
    )
    if upload:
        try:
            listed = preview_people(workplace(), LOCAL, event.id, upload.getvalue(), upload.name)
        except PlannerError as problem:
            st.error(words().say_error(problem), icon=":material/error:")
        else:
            show_preview(listed)
            st.button(say("Take them in"), type="primary", on_click=take_in, args=[listed])

if not plan.attendances:
    st.info(say("Nobody is on the list yet. Take in a list above; whoever comes again later is known."))
    st.stop()

st.header(say("Participants by sector"))
for title, count in Counter(map(sector_of, participants)).most_common():
    label = say(
        "{sector}: {count}, {share} per cent",
        sector=plain(title),
        count=count,
        share=round(100 * count / len(participants)),
    )
    st.progress(count / len(participants), text=label)

with st.container(horizontal=True, vertical_alignment="bottom"):
    roles = st.multiselect(say("Role"), list(role_by_name), placeholder=say("All"), key="roles")
    regions = st.multiselect(
        say("Region"),
        sorted({office.region for office in plan.organisations if office.region}),
        placeholder=say("All"),
        key="regions",
    )
    find = st.text_input(say("Find"), key="find_person").casefold()
found = [
    attendance
    for attendance in plan.attendances
    if (not roles or say(TEAM_ROLES[attendance.role]) in roles)
    and (not regions or office_of(attendance).region in regions)
    and find in f"{persons[attendance.person_id].name} {office_of(attendance).name}".casefold()
]
column = st.column_config
record_table(
    [shown(attendance) for attendance in found],
    [cells(attendance) for attendance in found],
    key="people",
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
)
paper_button(event.id, PaperName.PARTICIPANTS, say("Workbook"))
with st.expander(say("Remove somebody"), icon=":material/delete:"), st.form("remove", border=False):
    st.selectbox(
        say("Person"), found, format_func=lambda attendance: plain(persons[attendance.person_id].name), key="gone"
    )
    st.form_submit_button(say("Remove"), on_click=save_removal, disabled=not found)
if any(attendance.access_needs or attendance.diet_needs for attendance in plan.attendances):
    with st.expander(say("Delete diet and access needs"), icon=":material/delete_forever:"):
        st.markdown(say("They were asked for this event alone. Once deleted they cannot be brought back."))
        st.button(say("Delete them for good"), on_click=forget_needs)
