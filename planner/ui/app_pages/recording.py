"""Which notes are in, which are missing and what needs review; and each form, to read, to write and to check."""

import streamlit as st

from planner.domain.dismissing import settle_dismissed
from planner.domain.finding import Place
from planner.domain.recording.due_forms import form_standings
from planner.domain.recording.recording_rules import review_recording
from planner.operations.recordings import open_recording
from planner.ui.components.findings import show_findings
from planner.ui.components.recorded_form import recorded_form
from planner.ui.components.recorded_forms import form_title, show_forms
from planner.ui.state import current_outlook, me, words, workplace

say = words().say
outlook = current_outlook()
plan = outlook.plan

st.title(say("Recording"))
recording = open_recording(workplace(), me(), plan.event.id)
found = review_recording(plan, recording, outlook.today)
show_findings(settle_dismissed(found, plan.dismissals), Place.RECORDING)
standings = {each.due.id: each for each in form_standings(plan, recording)}
if not standings:
    st.info(say("No session of the agenda calls for notes yet: those with presentations, discussions or groups do."))
    st.page_link("app_pages/agenda.py", label=say("Go to the agenda"), icon=":material/arrow_forward:")
    st.stop()
show_forms(plan, list(standings.values()), outlook.today)
chosen = st.selectbox(
    say("Form"), list(standings), format_func=lambda each: form_title(standings[each]), key="form", bind="query-params"
)
recorded_form(plan, recording, standings[chosen])
