"""Are we on track, what is due, what is missing, what can be handed out."""

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.event import PaperSize, Switch
from planner.domain.people import counts_as_participant
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event
from planner.ui.components.downloads import pack_button
from planner.ui.components.findings import plain, show_findings
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import AREAS, SWITCHES, TEAM_ROLES

SHOWN = 7
COLORS = {TaskState.LATE: "red", TaskState.DUE: "orange"}
say = words().say
outlook = current_outlook()
plan, event, today = outlook.plan, outlook.plan.event, outlook.today
states = {dated.task.id: dated.state(today) for dated in outlook.dated}


def show_task(dated: DatedTask) -> None:
    """Show one task with its day and whose it is."""
    on = words().short_day(dated.completion_on) if dated.completion_on else ""
    color = COLORS.get(states[dated.task.id], "gray")
    role = say(TEAM_ROLES.get(dated.task.role, dated.task.role))
    late = f":red[{say('late')}] " if states[dated.task.id] is TaskState.LATE else ""
    st.markdown(f":{color}-badge[{on}] {late}{plain(dated.task.title)} :gray[{role}]")


def save_description() -> None:
    """Store what the form says of the event."""
    given = st.session_state
    changes = {
        "title": given.title.strip(),
        "theme": given.theme,
        "place": given.place,
        "starts_on": given.starts_on,
        "expected_participants": given.participants,
        "switches": tuple(sorted(given.switches)),
        "paper_size": given.paper,
    }
    attempt(lambda: describe_event(workplace(), LOCAL, event.id, changes), say("Saved. Everything has moved along."))


st.title(plain(event.title))
st.caption(plain(" · ".join(filter(None, [words().full_day(event.starts_on), event.place, event.theme]))))

done = sum(state is TaskState.DONE for state in states.values())
listed = sum(map(counts_as_participant, plan.attendances))
with st.grid(4, min_column_width=150):
    st.metric(say("Days to go"), max(0, (event.starts_on - today).days), border=True)
    st.metric(say("Tasks done"), say("{done} / {all}", done=done, all=len(states)), border=True)
    st.metric(say("Late"), sum(state is TaskState.LATE for state in states.values()), border=True)
    st.metric(
        say("Participants"),
        say("{listed} / {expected}", listed=listed, expected=event.expected_participants),
        border=True,
        help=say("On the list, of those expected"),
    )

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
    if not outlook.findings:
        st.caption(say("Nothing is broken or unwise in this plan."))
    st.header(say("Hand out"))
    pack_button(event.id)
with right:
    st.header(say("Progress by area"))
    for area in dict.fromkeys(dated.task.area for dated in outlook.dated):
        mine = [states[dated.task.id] is TaskState.DONE for dated in outlook.dated if dated.task.area == area]
        label = say("{area}: {done} of {all}", area=say(AREAS.get(area, area)), done=sum(mine), all=len(mine))
        st.progress(sum(mine) / len(mine), text=label)

with st.expander(say("About the event"), icon=":material/edit:"), st.form("describe", border=False):
    st.text_input(say("Title"), event.title, key="title", max_chars=300)
    st.text_input(say("Theme"), event.theme, key="theme", max_chars=200, help=say("The questions speak of it"))
    one, two = st.columns(2)
    one.date_input(say("First day"), event.starts_on, key="starts_on", format="YYYY-MM-DD")
    two.text_input(say("Place"), event.place, key="place", max_chars=200)
    one.number_input(say("Participants expected"), 1, 2000, event.expected_participants, key="participants")
    two.selectbox(say("Paper"), list(PaperSize), list(PaperSize).index(event.paper_size), key="paper")
    st.multiselect(
        say("What is true of this event"),
        list(Switch),
        event.switches,
        key="switches",
        format_func=lambda switch: say(SWITCHES[switch]),
        help=say("Tasks that depend on it come and go"),
    )
    st.form_submit_button(say("Save"), type="primary", on_click=save_description)
