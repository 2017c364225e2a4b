"""The frame of every page: navigation, the event that is open, undo, and then the page itself."""

from pathlib import Path
from typing import Literal

import streamlit as st

from planner.errors import PlannerError
from planner.operations.actor import Actor
from planner.ui.components.also_here import also_here
from planner.ui.components.event_bar import event_bar
from planner.ui.components.signed_in import say_signed_out, signed_in_bar
from planner.ui.components.stale_saves import show_stale_saves
from planner.ui.components.steady_rows import forget_rows
from planner.ui.components.trouble import show_trouble
from planner.ui.state import (
    EVENTS_PAGE,
    HISTORY_PAGE,
    LINKS_PAGE,
    OVERVIEW_PAGE,
    SETTINGS_PAGE,
    TEAM_PAGE,
    TECHNIQUES_PAGE,
    event_id,
    forget_me,
    me,
    recognise,
    show_done,
    show_notice,
    words,
)

say = words().say
st.set_page_config(page_title=say("Facilitation planner"), page_icon="planner/ui/icon.svg", layout="wide")
st.logo("planner/ui/logo.svg", size="large")
st.html(Path(__file__).with_name("chosen.css"))

PAGES = [
    st.Page(EVENTS_PAGE, title=say("Events"), icon=":material/event:", default=True),
    st.Page(OVERVIEW_PAGE, title=say("Overview"), icon=":material/dashboard:"),
    st.Page("app_pages/checklist.py", title=say("Checklist"), icon=":material/checklist:"),
    st.Page("app_pages/consultation.py", title=say("Consultation"), icon=":material/forum:"),
    st.Page("app_pages/answers.py", title=say("Answers and themes"), icon=":material/label:"),
    st.Page("app_pages/agenda.py", title=say("Agenda and guide"), icon=":material/schedule:"),
    st.Page(TECHNIQUES_PAGE, title=say("Techniques"), icon=":material/lightbulb:"),
    st.Page("app_pages/cafe.py", title=say("World café"), icon=":material/local_cafe:"),
    st.Page("app_pages/groups.py", title=say("Groups"), icon=":material/group_work:"),
    st.Page("app_pages/people.py", title=say("People"), icon=":material/group:"),
    st.Page("app_pages/the_day.py", title=say("The day"), icon=":material/timer:"),
    st.Page("app_pages/recording.py", title=say("Recording"), icon=":material/edit_note:"),
    st.Page("app_pages/proceedings.py", title=say("Proceedings"), icon=":material/menu_book:"),
    st.Page("app_pages/evaluation.py", title=say("Evaluation"), icon=":material/sentiment_satisfied:"),
    st.Page("app_pages/documents.py", title=say("Documents"), icon=":material/description:"),
    st.Page(LINKS_PAGE, title=say("Links"), icon=":material/link:"),
    st.Page(HISTORY_PAGE, title=say("History"), icon=":material/history:"),
    st.Page(SETTINGS_PAGE, title=say("Settings"), icon=":material/settings:"),
]


def main() -> None:
    """Find out who looks at the page, for this run of it alone, and show it."""
    try:
        show()
    except PlannerError as problem:
        show_trouble(problem)
    finally:
        forget_me()


def show() -> None:
    """Show the page that is asked for, in its frame."""
    actor, trouble = who_looks()
    is_signed_in = bool(actor and not actor.is_local)
    visibility: Literal["visible", "hidden"] = "visible" if is_signed_in else "hidden"
    team = st.Page(TEAM_PAGE, title=say("Team"), icon=":material/key:", visibility=visibility)
    page = st.navigation([*PAGES, team], position="sidebar", expanded=True)
    if st.session_state.get("page") != page.url_path:
        st.session_state["page"] = page.url_path
        forget_rows()
    if trouble:
        raise trouble
    if actor is None:
        say_signed_out()
    opened = event_id()
    show_around(opened)
    page.run()
    show_done()
    if opened and is_signed_in:
        also_here(opened, page.url_path)


def who_looks() -> tuple[Actor | None, PlannerError | None]:
    """Return who looks at the page, or what keeps that from being found out."""
    try:
        return recognise(), None
    except PlannerError as problem:
        return None, problem


def show_around(opened: str | None) -> None:
    """Show what stands around every page: the event that is open, who is signed in, and what went wrong before."""
    if opened:
        event_bar(opened)
    if not me().is_local:
        signed_in_bar(me().name)
    show_notice()
    show_done()
    if opened:
        show_stale_saves(opened)


main()
