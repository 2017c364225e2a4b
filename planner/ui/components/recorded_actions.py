"""From what groups proposed to who does it: the groups one by one, the commitments, and what recurs (ACT-01 to -08)."""

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.recording.choosing import compare_regions
from planner.domain.recording.due_forms import forms_with_actions
from planner.domain.recording.forms import NoteKind
from planner.domain.recording.recording import Recording
from planner.operations.recordings import carried_over
from planner.ui.components.commitments import show_carried_over, show_commitments
from planner.ui.components.group_actions import show_group
from planner.ui.components.plain import plain
from planner.ui.components.recorded import known_people, region_names
from planner.ui.components.removal import distinct
from planner.ui.state import me, words, workplace


def show_actions(plan: Plan, recording: Recording) -> None:
    """Show the actions of the groups one group at a time, and then what was committed to."""
    say = words().say
    forms = forms_with_actions(plan, recording)
    if forms:
        titles = dict(zip([form.id for form in forms], distinct([form.title for form in forms]), strict=True))
        chosen = st.selectbox(
            say("Group"), list(titles), format_func=lambda each: titles[each], key="group", bind="query-params"
        )
        show_group(recording, next(form for form in forms if form.id == chosen), region_names(plan))
    else:
        st.info(say("No session of the agenda works in small groups, and no group has proposed anything."))
    st.header(say("Commitments"))
    show_commitments(recording, known_people(plan, recording))
    _compare(recording)


def show_opening_review(plan: Plan) -> None:
    """Show what the events that this one builds on left open: with that it opens."""
    carried = carried_over(workplace(), me(), plan.event.id)
    if not carried:
        st.caption(words().say("The events that this one builds on, as far as you may read them, left nothing open."))
    show_carried_over(carried)


def show_parking_lot(recording: Recording) -> None:
    """Show everything that was parked, session by session, so that nothing is lost on the way."""
    say = words().say
    titles = {form.id: form.title for form in recording.forms}
    parked = [each for each in recording.notes if each.kind is NoteKind.PARKED]
    if not parked:
        st.caption(say("Nothing is parked. A note of the kind “Parked” comes here."))
    for form_id in dict.fromkeys(each.form_id for each in parked):
        lines = (f"- {plain(each.text)}" for each in parked if each.form_id == form_id)
        st.markdown(f"**{plain(titles[form_id])}**\n" + "\n".join(lines))


def _compare(recording: Recording) -> None:
    say = words().say
    st.header(say("What several groups chose alike"))
    titles = {form.id: form.title for form in recording.forms}
    recurring = compare_regions(recording)
    if not recurring:
        st.caption(say("No two groups have chosen actions in like words so far."))
    for each in recurring:
        with st.container(border=True):
            st.caption(plain(words().join(each.regions) or say("no region is named")))
            lines = (f"- {plain(action.text)} · :gray[{plain(titles[action.form_id])}]" for action in each.actions)
            st.markdown("\n".join(lines))
