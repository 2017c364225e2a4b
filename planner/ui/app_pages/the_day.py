"""The day itself: what is on, how long still, whether it is late, and what to do about it."""

import streamlit as st

from planner.operations.the_day import todays_number
from planner.ui.components.day_live import day_live
from planner.ui.state import current_plan, words, workplace

say = words().say
plan = current_plan()
event = plan.event

st.title(say("The day"))
number = todays_number(workplace(), plan)
if event.days > 1:
    chosen = st.radio(
        say("Day"),
        range(1, event.days + 1),
        index=number - 1,
        horizontal=True,
        key="shown_day",
        bind="query-params",
        format_func=lambda each: words().full_day(event.day(each)),
        label_visibility="collapsed",
    )
    number = chosen or number
if any(session.day_number == number for session in plan.sessions):
    day_live(event.id, number)
else:
    st.info(say("Nothing is planned for this day yet."), icon=":material/schedule:")
    st.page_link("app_pages/agenda.py", label=say("Go to the agenda"), icon=":material/arrow_forward:")
