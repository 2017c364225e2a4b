"""Are we on track, what is due, what is missing, what can be handed out."""

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.dismissing import may_stand
from planner.domain.people import counts_as_participant
from planner.ui.components.about_event import about_event
from planner.ui.components.downloads import pack_button
from planner.ui.components.event_change import waiting_change
from planner.ui.components.findings import show_findings
from planner.ui.components.names import role_name
from planner.ui.components.plain import plain
from planner.ui.components.preparation_picture import preparation_picture
from planner.ui.components.progress_view import show_progress
from planner.ui.state import current_outlook, words

SHOWN = 7
COLORS = {TaskState.LATE: "red", TaskState.DUE: "orange"}
say = words().say
outlook = current_outlook()
plan, event, today = outlook.plan, outlook.plan.event, outlook.today
states = {dated.task.id: dated.state(today) for dated in outlook.dated}


def show_task(dated: DatedTask) -> None:
    """Show one task with its day and whose it is."""
    state = states[dated.task.id]
    on = words().short_day(dated.completion_on) if dated.completion_on else ""
    late = f":red[{say('late')}] · " if state is TaskState.LATE else ""
    role = plain(role_name(dated.task.role))
    title = plain(dated.task.title)
    st.markdown(f":{COLORS.get(state, 'gray')}-badge[{on}] {late}{title} · :gray[{role}]")


st.title(plain(event.title))
days = words().say_many("{number} day", "{number} days", event.days)
about = [words().full_day(event.starts_on), days, event.place, event.theme]
st.caption(" · ".join(map(plain, filter(None, about))))

done = sum(state is TaskState.DONE for state in states.values())
listed = sum(map(counts_as_participant, plan.attendances))
with st.grid(4, min_column_width=150):
    st.metric(say("Days to go"), max(0, (event.starts_on - today).days), border=True)
    st.metric(say("Tasks done"), say("{done} / {all}", done=done, all=len(states)), border=True)
    st.metric(say("Late"), sum(state is TaskState.LATE for state in states.values()), border=True)
    participants = say("{listed} / {expected}", listed=listed, expected=event.expected_participants)
    st.metric(say("Participants"), participants, border=True, help=say("On the list, of those expected"))

preparation_picture(outlook)
left, right = st.columns([3, 2], gap="large")
with left:
    st.header(say("Next"))
    waiting = [dated for dated in outlook.dated if not dated.task.completed_on and dated.completion_on]
    waiting.sort(key=lambda dated: dated.completion_on or today)
    for dated in waiting[:SHOWN]:
        show_task(dated)
    if not waiting:
        st.caption(say("Everything that has a date is done."))
    st.page_link("app_pages/checklist.py", label=say("Open the checklist"), icon=":material/checklist:")
    st.header(say("Findings"))
    show_findings(outlook.findings)
    if all(map(may_stand, outlook.findings)):
        st.caption(say("Nothing is broken or unwise in this plan."))
    st.header(say("Hand out"))
    pack_button(event.id)
with right:
    st.header(say("Progress by area"))
    show_progress(outlook)

change = say("Change the event: title, days, place, what is true of it")
with st.expander(change, icon=":material/edit:", expanded=waiting_change(event) is not None):
    about_event(event)
