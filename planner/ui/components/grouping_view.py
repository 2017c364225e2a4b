"""Who is in which group of a session, how good that is, and two people who change places by hand."""

from collections.abc import Mapping, Sequence

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.group_choices import assess_choices
from planner.domain.grouping import GroupingQuality
from planner.domain.plan import Plan
from planner.domain.staffing import Group
from planner.domain.workbooks import distinct_names
from planner.operations.grouping import exchange_members, settle_groups
from planner.operations.papers import PaperName
from planner.ui.components.downloads import paper_button
from planner.ui.components.grouping_choices import say_granted
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.group_names import say_group


def show_grouping(plan: Plan, session: Session, groups: Sequence[Group], found: GroupingQuality) -> None:
    """Show the quality in words, each group with its room and people, and the ways to change them."""
    names = distinct_names(plan.persons)
    _say_quality(found)
    if granted := assess_choices(plan, session):
        st.markdown("\n".join(f"- {plain(each)}" for each in say_granted(granted, names)))
    _say_unsettled(plan.event.id, session.id, found, names)
    with st.container(horizontal=True):
        paper_button(plan.event.id, PaperName.GROUPS, words().say("Lists and slips"))
        paper_button(plan.event.id, PaperName.GROUPS_WORKBOOK, words().say("Workbook"))
    with st.grid("auto", min_column_width=260):
        for group in groups:
            _show_group(group, session, names)
    with st.expander(words().say("Let two people change places"), icon=":material/swap_horiz:", key="swapping"):
        _exchange(plan.event.id, session.id, groups, names)


def _say_quality(found: GroupingQuality) -> None:
    say, some = words().say, words().say_many
    if found.smallest == found.largest:
        size = some("{number} person in each group", "{number} people in each group", found.largest)
    else:
        size = say("{least} to {most} people in a group", least=found.smallest, most=found.largest)
    again = some(
        "{number} pair has sat together earlier in the event",
        "{number} pairs have sat together earlier in the event",
        found.met_again,
    )
    met = again if found.met_again else say("no two have sat together earlier in the event")
    off = some(
        "{number} place is beyond an even mix of sectors and regions",
        "{number} places are beyond an even mix of sectors and regions",
        found.uneven,
    )
    mixed = off if found.uneven else say("sectors and regions are mixed as evenly as can be")
    st.markdown("\n".join(f"- {plain(each)}" for each in (size, met, mixed)))


def _say_unsettled(event_id: str, session_id: str, found: GroupingQuality, names: Mapping[str, str]) -> None:
    say = words().say
    if not (found.in_none or found.gone):
        return
    if found.in_none:
        people = words().join(names.get(each, "") for each in found.in_none)
        st.markdown(plain(say("In no group yet: {people}.", people=people)))
    if found.gone:
        people = words().join(names.get(each, "") for each in found.gone)
        st.markdown(plain(say("Not here, but in a group: {people}.", people=people)))
    st.button(
        say("Settle: free their places and give the others one"),
        icon=":material/group_add:",
        key="settle-groups",
        on_click=_settle,
        args=[event_id, session_id],
    )


def _show_group(group: Group, session: Session, names: Mapping[str, str]) -> None:
    with st.container(border=True, gap="xxsmall", height="stretch"):
        st.markdown(f"**{plain(say_group(words(), group))}**")
        if group.room or session.room:
            st.caption(plain(group.room or session.room))
        for name in sorted(names.get(each, "") for each in group.members):
            st.text(name)


def _exchange(event_id: str, session_id: str, groups: Sequence[Group], names: Mapping[str, str]) -> None:
    say = words().say
    at = {person_id: group.number for group in groups for person_id in group.members if person_id in names}
    known = sorted(at, key=names.__getitem__)

    def called(person_id: str) -> str:
        return say("{name} (group {number})", name=names[person_id], number=at[person_id])

    with st.container(horizontal=True):
        one = st.selectbox(say("One person"), known, None, called, key="swap-one", placeholder=say("Choose"))
        others = [each for each in known if one in at and at[each] != at[one]]
        other = st.selectbox(say("and another"), others, None, called, key="swap-other", placeholder=say("Choose"))
    if one and other:
        st.button(
            say("Let them change places"),
            icon=":material/swap_horiz:",
            key="swap",
            on_click=_swap,
            args=[event_id, session_id, (one, other)],
        )


def _swap(event_id: str, session_id: str, pair: tuple[str, str]) -> None:
    done = words().say("The two have changed places.")
    attempt(lambda: exchange_members(workplace(), me(), event_id, session_id, pair), done)


def _settle(event_id: str, session_id: str) -> None:
    attempt(lambda: settle_groups(workplace(), me(), event_id, session_id), words().say("Saved."))
