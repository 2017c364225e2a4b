"""Whom the event asks: the register, how it is filled, and how well it covers sectors and regions."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.membership import fill_membership
from planner.domain.consultation.stakeholders import Stakeholder
from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.intake.entry import ParticipantEntry
from planner.intake.participants import ParticipantList
from planner.operations.events import list_events
from planner.operations.stakeholders import ask_participants, import_stakeholders, invite_stakeholders
from planner.ui.components.consulted import shown_consulted, typed
from planner.ui.components.coverage_grid import coverage_grid
from planner.ui.components.entry_form import emptying
from planner.ui.components.people_list import people_list, say_imported, show_left_out
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import distinct, removal_form
from planner.ui.state import attempt, me, notice, say_done, words, workplace
from planner.wording.labels import GENDERS

NOWHERE = Organisation(id="", name="")


class Asked:
    """Who the stakeholders of a consultation are, and where they work."""

    def __init__(self, consultation: Consultation) -> None:
        self.persons = {each.id: each for each in consultation.persons}
        self.offices = {each.id: each for each in consultation.organisations}
        self.names = dict(
            zip(
                [each.id for each in consultation.stakeholders],
                distinct([self.person(each).name for each in consultation.stakeholders]),
                strict=True,
            )
        )

    def person(self, stakeholder: Stakeholder) -> Person:
        return self.persons[stakeholder.person_id]

    def office(self, stakeholder: Stakeholder) -> Organisation:
        return self.offices.get(self.person(stakeholder).organisation_id or "", NOWHERE)


def stakeholders_view(plan: Plan, consultation: Consultation) -> None:
    """Show the register, what fills it and what is missing in it."""
    say, event_id = words().say, plan.event.id
    asked = Asked(consultation)
    number = len(consultation.stakeholders)
    st.markdown(
        words().say_many(
            "{number} stakeholder is in the register.", "{number} stakeholders are in the register.", number
        )
    )
    _fill(plan, is_empty=not number)
    show_left_out(event_id)
    if number:
        _table(consultation, asked)
        _invite(plan, consultation, asked)
        with st.expander(say("Remove somebody"), icon=":material/delete:"):
            removal_form(
                say("Stakeholder"),
                shown_consulted(event_id, "stakeholders", consultation.stakeholders),
                list(asked.names.values()),
                key="gone_stakeholder",
            )
    coverage_grid(plan.event, consultation)
    _missing_members(consultation)


def sector_title(sector_id: str) -> str:
    """Return what a sector is called; one that no file knows is called by its id."""
    sectors = workplace().library.sectors
    return sectors[sector_id].title if sector_id in sectors else sector_id


def _fill(plan: Plan, *, is_empty: bool) -> None:
    say, event_id = words().say, plan.event.id
    with st.expander(say("Take in a list"), icon=":material/upload:", expanded=is_empty):
        people_list(event_id, import_stakeholders)
    with st.expander(say("Add somebody"), icon=":material/person_add:"):
        _new(event_id, plan.event.region_scheme)
    events = {each.id: each for each in list_events(workplace(), me())}
    earlier = [events[each] for each in (*plan.event.builds_on, event_id) if each in events]
    with st.expander(say("Ask those who came or are coming"), icon=":material/history:"):
        for each in earlier:
            label = say("Take the participants of {event}", event=plain(each.title))
            st.button(label, key=f"take-{each.id}", on_click=_take, args=[event_id, each.id])


def _new(event_id: str, scheme_id: str) -> None:
    say, library = words().say, workplace().library
    scheme = library.region_schemes.get(scheme_id)
    with st.form("new_stakeholder", border=False):
        left, right = st.columns(2)
        left.text_input(say("Name, or the office where no name is known"), key="asked_name", max_chars=200)
        right.text_input(say("Organisation"), key="asked_organisation", max_chars=200)
        left.selectbox(
            say("Sector"), list(library.sectors), None, sector_title, key="asked_sector", placeholder=say("Choose")
        )
        right.selectbox(
            say("Region"),
            [region.name for region in scheme.regions] if scheme else [],
            None,
            key="asked_region",
            placeholder=say("Choose"),
        )
        left.text_input(say("E-mail"), key="asked_email", max_chars=200)
        right.text_input(say("Why they are asked"), key="asked_reason", max_chars=300)
        st.form_submit_button(
            say("Add"),
            icon=":material/person_add:",
            on_click=emptying(
                _add,
                texts=("asked_name", "asked_organisation", "asked_email", "asked_reason"),
                choices=("asked_sector", "asked_region"),
            ),
            args=[event_id],
        )


def _add(event_id: str) -> None:
    given = st.session_state
    if not given.asked_name.strip():
        notice(words().say("Give a name or an office, then add the person."))
        return
    sector = workplace().library.sectors.get(given.asked_sector or "")
    entry = ParticipantEntry(
        row=1,
        name=given.asked_name.strip(),
        organisation=given.asked_organisation.strip(),
        sector=(sector.parent or sector.id) if sector else "",
        subsector=sector.id if sector and sector.parent else "",
        region=given.asked_region or "",
        email=given.asked_email.strip(),
        office=given.asked_reason.strip(),
    )
    listed = ParticipantList(file_name="", sheet="", header_row=0, columns=(), entries=(entry,), problems=())
    say_imported(event_id, attempt(lambda: import_stakeholders(workplace(), me(), event_id, listed)))


def _take(event_id: str, earlier_id: str) -> None:
    number = attempt(lambda: ask_participants(workplace(), me(), event_id, earlier_id))
    if number is not None:
        say_done(words().say("{number} added.", number=number))


def _table(consultation: Consultation, asked: Asked) -> None:
    say, column = words().say, st.column_config
    record_table(
        shown_consulted(consultation.event_id, "stakeholders", consultation.stakeholders),
        [_cells(each, asked) for each in consultation.stakeholders],
        key=f"stakeholders-{consultation.event_id}",
        form=Form(
            named="name",
            to_changes=typed,
            columns={
                "name": column.TextColumn(say("Name"), width="medium", disabled=True, pinned=True),
                "organisation": column.TextColumn(say("Organisation"), width="medium", disabled=True),
                "sector": column.TextColumn(say("Sector"), disabled=True),
                "region": column.TextColumn(say("Region"), disabled=True),
                "gender": column.TextColumn(say("Gender"), disabled=True),
                "language": column.TextColumn(say("Language"), disabled=True),
                "reason": column.TextColumn(say("Why they are asked"), max_chars=300),
            },
        ),
    )


def _cells(stakeholder: Stakeholder, asked: Asked) -> dict[str, object]:
    person, office = asked.person(stakeholder), asked.office(stakeholder)
    return {
        "name": person.name,
        "organisation": office.name,
        "sector": sector_title(office.subsector or office.sector),
        "region": office.region,
        "gender": words().say(GENDERS[person.gender]) if person.gender else "",
        "language": person.language,
        "reason": stakeholder.reason,
    }


def _invite(plan: Plan, consultation: Consultation, asked: Asked) -> None:
    """Offer to make participants of those who are not on the list yet."""
    say = words().say
    coming = {each.person_id for each in plan.attendances}
    others = [each.id for each in consultation.stakeholders if each.person_id not in coming]
    with st.expander(say("Make stakeholders participants"), icon=":material/group_add:"):
        st.multiselect(
            say("Stakeholders who are not on the list of participants yet"),
            others,
            format_func=asked.names.__getitem__,
            key="invited",
            placeholder=say("Choose"),
        )
        st.button(say("Invite them"), icon=":material/group_add:", on_click=partial(_do_invite, plan.event.id))


def _missing_members(consultation: Consultation) -> None:
    """Hold the register against who belongs to a body, and show which office is missing (PAR-16)."""
    say, memberships = words().say, workplace().library.memberships
    with st.expander(say("Who is missing of a committee"), icon=":material/person_search:"):
        chosen = st.selectbox(
            say("Committee"), list(memberships), format_func=lambda each: memberships[each].title, key="membership"
        )
        for place in fill_membership(memberships[chosen], consultation) if chosen else ():
            icon = ":material/check:" if place.stakeholders else ":material/close:"
            number = f" ({len(place.stakeholders)})" if place.stakeholders else f" :gray[{say('nobody yet')}]"
            later = f" :gray[{say('belongs to some committees only')}]" if place.member.is_later else ""
            st.markdown(f"{icon} {plain(place.member.title)}{number}{later}")


def _do_invite(event_id: str) -> None:
    chosen: Collection[str] = st.session_state.get("invited", [])
    number = attempt(lambda: invite_stakeholders(workplace(), me(), event_id, chosen))
    if number:
        say_done(words().say("{number} added.", number=number))
