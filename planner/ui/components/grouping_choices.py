"""Breakout groups by preference: how many fit into each group, and which groups each participant wishes for."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.cafe import seatable_people
from planner.domain.group_choices import MOST_CHOICES, Granted, choices_in
from planner.domain.group_edits import groups_of
from planner.domain.plan import Plan
from planner.domain.staffing import Group
from planner.domain.workbooks import distinct_names
from planner.operations.grouping import choose_groups
from planner.operations.records import ShownRecord, edit
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.group_names import say_group


def ask_choices(plan: Plan, session: Session) -> bool:
    """Ask for the places of each group and everybody's wishes; return whether there are groups to choose between."""
    say, groups = words().say, groups_of(plan, session.id)
    if not groups:
        st.info(
            say("This session has no groups to choose between yet. Make them in the agenda, and give each a title.")
        )
        st.page_link("app_pages/agenda.py", label=say("Go to the agenda"), icon=":material/arrow_forward:")
        return False
    with st.grid("auto", min_column_width=200):
        for group in groups:
            _ask_places(plan.event.id, group)
    st.caption(say("With 0 a group takes an even share of those who fit nowhere else."))
    _ask_wishes(plan, session, groups)
    return True


def _ask_places(event_id: str, group: Group) -> None:
    shown = ShownRecord(event_id=event_id, kind="groups", record_id=group.id, version=group.version)
    key = f"places-{group.id}-{group.version}"
    label = words().say("How many fit: {group}", group=plain(say_group(words(), group)))
    st.number_input(label, 0, 2000, group.places, key=key, on_change=_save_places, args=[shown, key])


def _ask_wishes(plan: Plan, session: Session, groups: Sequence[Group]) -> None:
    say, names, chosen = words().say, distinct_names(plan.persons), choices_in(plan, session.id)
    titles = {group.id: say_group(words(), group) for group in groups}
    count = sum(map(bool, chosen.values()))
    st.markdown(say("Wishes noted: {count} of {people}.", count=count, people=len(chosen)))
    people = sorted((each.person_id for each in seatable_people(plan)), key=names.__getitem__)
    with st.container(horizontal=True):
        person = st.selectbox(
            say("Participant"), people, None, names.__getitem__, key="choosing", placeholder=say("Choose")
        )
        if person:
            key = f"wishes-{session.id}-{person}-{len(chosen[person])}"
            st.multiselect(
                say("Wishes, the dearest first"),
                list(titles),
                list(chosen[person]),
                titles.__getitem__,
                max_selections=max(MOST_CHOICES, len(chosen[person])),
                key=key,
                placeholder=say("Choose"),
                on_change=_save_wishes,
                args=[plan.event.id, session.id, person, key],
            )
    st.caption(say("A list of participants can bring wishes too: columns First choice, Second choice, Third choice."))


def say_granted(found: Granted, names: dict[str, str]) -> list[str]:
    """Return in words how many got which wish, and who got none."""
    say, some = words().say, words().say_many
    lines = [
        some(
            "{number} person is in the group of wish {place}",
            "{number} people are in the group of wish {place}",
            count,
            place=place,
        )
        for place, count in enumerate(found.by_place, start=1)
        if count
    ]
    if found.denied:
        people = words().join(names.get(each, "") for each in found.denied)
        lines.append(say("in none of the groups that they wish for: {people}", people=people))
    if found.silent:
        lines.append(
            some("{number} person wished for nothing", "{number} people wished for nothing", found.silent),
        )
    return lines


def _save_places(shown: ShownRecord, key: str) -> None:
    attempt(lambda: edit(workplace(), me(), shown, {"places": st.session_state[key]}), words().say("Saved."))


def _save_wishes(event_id: str, session_id: str, person_id: str, key: str) -> None:
    wishes = {person_id: tuple(st.session_state[key])}
    attempt(lambda: choose_groups(workplace(), me(), event_id, session_id, wishes), words().say("Saved."))
