"""One day as it goes on: shown anew every few seconds, so that screens which are open at once agree."""

import streamlit as st

from planner.domain.day_progress import DayProgress
from planner.errors import PlannerError
from planner.operations.events import open_plan
from planner.operations.papers import PaperName
from planner.operations.the_day import view_day
from planner.ui.components.also_here import have_seen
from planner.ui.components.countdown import countdown
from planner.ui.components.day_buttons import day_buttons
from planner.ui.components.day_catching_up import day_catching_up
from planner.ui.components.day_list import day_list
from planner.ui.components.downloads import paper_button
from planner.ui.components.plain import plain
from planner.ui.state import complain, me, show_notice_here, words, workplace

POLL_SECONDS = 10


@st.fragment(run_every=POLL_SECONDS)
def day_live(event_id: str, day_number: int) -> None:
    """Show the countdown, the buttons and the day's sessions as they stand now."""
    show_notice_here()
    try:
        plan = open_plan(workplace(), me(), event_id)
        view = view_day(workplace(), plan, day_number)
    except PlannerError as problem:
        complain(problem)
        return
    have_seen(plan.revision)
    countdown(view.progress)
    day_buttons(event_id, view.progress)
    _say_rehearsal(view.progress)
    if view.proposal and view.progress.is_awaited:
        day_catching_up(event_id, view.proposal)
    day_list(view.progress)
    if view.plan.actual_times:
        paper_button(event_id, PaperName.ACTUAL_TIMES, words().say("Planned against actual"))


def _say_rehearsal(progress: DayProgress) -> None:
    if not progress.is_rehearsal:
        return
    began_on = min(each.started_at for each in progress.sessions if each.started_at).date()
    said = words().say(
        "These times are of a rehearsal on {day}. Before the day begins, clear them under “More”.",
        day=words().full_day(began_on),
    )
    st.info(plain(said), icon=":material/theater_comedy:")
