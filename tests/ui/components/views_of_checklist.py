"""A page of one view of the checklist, for the tests of the views: which one stands in the session."""

from dataclasses import replace

import streamlit as st

from planner.operations.actor import LOCAL
from planner.operations.events import list_events, open_plan
from planner.operations.outlook import look_at
from planner.ui.components.preparation_picture import preparation_picture
from planner.ui.components.progress_view import show_progress
from planner.ui.components.timeline_picture import show_timeline
from planner.ui.components.week_view import show_week
from planner.ui.components.workload_view import show_workload
from planner.ui.state import show_notice, workplace

outlook = look_at(workplace(), open_plan(workplace(), LOCAL, list_events(workplace(), LOCAL)[0].id))
outlook = replace(outlook, today=st.session_state.get("today", outlook.today))
show_notice()
match st.session_state["view"]:
    case "timeline":
        show_timeline(outlook, outlook.dated)
    case "week":
        show_week(outlook, outlook.dated)
    case "workload":
        show_workload(outlook, outlook.dated)
    case "progress":
        show_progress(outlook)
    case "preparation":
        preparation_picture(outlook)
