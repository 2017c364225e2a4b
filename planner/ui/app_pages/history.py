"""Who changed what of the event and when; any change can be taken back, and the event brought back to a moment."""

import streamlit as st

from planner.operations.history import show_history
from planner.ui.components.history_filters import chosen_record, history_filters, history_pages
from planner.ui.components.history_list import history_list
from planner.ui.components.way_back import choose_moment, way_back
from planner.ui.state import current_plan, me, words, workplace

say = words().say
plan = current_plan()

st.title(say("History"))
if way_back(plan):
    st.stop()
wish = history_filters(plan, chosen_record())
history = show_history(workplace(), me(), plan.event.id, wish, words())
if history.entries:
    history_list(plan.event.id, history)
else:
    st.info(say("No change fits what you look for. Leave something of it out."), icon=":material/filter_alt_off:")
history_pages(wish, history)
choose_moment(plan)
