"""All forms of an event by day: who files each, how far it is, and what is missing (REC-01)."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.recording.due_forms import FormStanding, form_standings, forms_without_session
from planner.domain.recording.recording import Recording
from planner.ui.components.plain import plain
from planner.ui.components.recorded_form import recorded_form
from planner.ui.state import words
from planner.wording.group_names import say_group
from planner.wording.recording_labels import FORM_STATES


def show_recorded_notes(plan: Plan, recording: Recording, today: date) -> None:
    """Show where every form stands, and one of them to read, to write and to check."""
    say = words().say
    show_left(plan, recording)
    standings = {each.due.id: each for each in form_standings(plan, recording)}
    if not standings:
        st.info(
            say("No session of the agenda calls for notes yet: those with presentations, discussions or groups do.")
        )
        st.page_link("app_pages/agenda.py", label=say("Go to the agenda"), icon=":material/arrow_forward:")
        return
    show_forms(plan, list(standings.values()), today)
    chosen = st.selectbox(
        say("Form"),
        list(standings),
        format_func=lambda each: form_title(standings[each]),
        key="form",
        bind="query-params",
    )
    recorded_form(plan, recording, standings[chosen])


def show_forms(plan: Plan, standings: Sequence[FormStanding], today: date) -> None:
    """Show how many forms are in, and every form with its recorders and its state."""
    say = words().say
    filed = sum(not each.is_missing for each in standings)
    st.markdown(say("Filed: {filed} of {due}. What is missing is marked.", filed=filed, due=len(standings)))
    names = {person.id: person.name for person in plan.persons}
    for on, of_day in groupby(standings, key=lambda each: each.due.due_on):
        st.header(words().full_day(on))
        for each in of_day:
            _show_form(each, names, is_late=each.is_late(today))


def show_left(plan: Plan, recording: Recording) -> None:
    """Show what stands on forms whose session was removed, to be read and written elsewhere."""
    for form in forms_without_session(plan, recording):
        title = words().say("No longer in the agenda: {title}", title=plain(form.title))
        with st.expander(title, icon=":material/event_busy:", key=f"left-{form.id}"):
            st.markdown("\n".join(f"- {plain(each.text)}" for each in recording.notes if each.form_id == form.id))


def form_title(standing: FormStanding) -> str:
    """Return the session's title, and the group's where it has one."""
    due = standing.due
    return f"{due.session.title} · {say_group(words(), due.group)}" if due.group else due.session.title


def _show_form(standing: FormStanding, names: dict[str, str], *, is_late: bool) -> None:
    say = words().say
    by = words().join(names[each] for each in standing.due.recorders if each in names)
    mark = f":green-badge[:material/check: {words().name(FORM_STATES, standing.form.state)}]" if standing.form else ""
    if standing.is_missing:
        mark = f":orange-badge[:material/hourglass_empty: {say('Late') if is_late else say('Missing')}]"
    notes = words().say_many("{number} note", "{number} notes", standing.notes)
    st.markdown(f"{mark} **{plain(form_title(standing))}** · {plain(by or say('no recorder is named'))} · {notes}")
