"""Who comes, from where and in what role; a list is looked at before it is taken in."""

from collections import Counter

import streamlit as st

from planner.domain.finding import Place
from planner.domain.people import Attendance, Role, counts_as_participant
from planner.operations.papers import PaperName
from planner.ui.components.absence import absence
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.names import role_name
from planner.ui.components.needs import needs
from planner.ui.components.new_person import new_person
from planner.ui.components.people_list import people_list, show_left_out
from planner.ui.components.people_table import Guests, people_table, shown_people
from planner.ui.components.plain import plain
from planner.ui.components.removal import removal_form
from planner.ui.components.sign_in_sheet import sign_in_sheet
from planner.ui.components.steady_rows import steady_rows
from planner.ui.components.team_fitness import team_fitness
from planner.ui.state import current_outlook, words, workplace

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
library = workplace().library
guests = Guests(plan, library.sectors)


def belongs(attendance: Attendance) -> bool:
    """Whether somebody passes the filters."""
    office = guests.office(attendance)
    return (
        (not roles or attendance.role in roles)
        and (not regions or office.region in regions)
        and find in f"{guests.name(attendance)} {office.name}".casefold()
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
for title, count in Counter(map(guests.sector, participants)).most_common():
    share = round(100 * count / len(participants))
    label = say("{sector}: {count} ({share} per cent)", sector=title, count=count, share=share)
    st.progress(count / len(participants), text=plain(label))

st.header(say("Everybody on the list"))
every = say("All")
with st.container(horizontal=True, vertical_alignment="bottom"):
    roles = st.multiselect(say("Role"), list(Role), format_func=role_name, placeholder=every, key="person_roles")
    known_regions = sorted({office.region for office in plan.organisations if office.region})
    regions = st.multiselect(say("Region"), known_regions, placeholder=every, key="person_regions")
    find = st.text_input(say("Find"), key="find_person").casefold()
found = steady_rows(
    "people",
    (event.id, tuple(roles), tuple(regions), find),
    records={attendance.id: attendance for attendance in plan.attendances},
    found=[attendance.id for attendance in plan.attendances if belongs(attendance)],
)
if found:
    people_table(event.id, found, guests)
else:
    st.info(say("Nobody on the list passes these filters."), icon=":material/filter_alt_off:")
paper_button(event.id, PaperName.PARTICIPANTS, say("Workbook"))
sign_in_sheet(plan)
absence(outlook)
team_fitness(plan)
with st.expander(say("Remove somebody"), icon=":material/delete:"):
    removal_form(say("Person"), shown_people(event.id, found), [guests.name(attendance) for attendance in found])
needs(event.id, plan.attendances)
