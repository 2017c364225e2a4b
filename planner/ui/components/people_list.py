"""A list of people out of a file: looked at first, then taken in."""

from collections.abc import Callable

import streamlit as st

from planner.errors import PlannerError
from planner.intake.participants import ParticipantList
from planner.intake.problems import RowProblem
from planner.operations.actor import Actor
from planner.operations.merging import Imported
from planner.operations.people import import_people, preview_people
from planner.operations.workplace import Workplace
from planner.ui.components.plain import plain
from planner.ui.state import attempt, complain, me, say_done, words, workplace

TakeIn = Callable[[Workplace, Actor, str, ParticipantList], Imported]
UPLOADS, LEFT_OUT = "uploads", "left_out"
MANY, TALL = 8, 260
"""More problems than that scroll, in so many pixels."""


def people_list(event_id: str, take_in: TakeIn = import_people) -> None:
    """Ask for a file, show what was understood of it, and offer to take its people in, as `take_in` does."""
    say = words().say
    upload = st.file_uploader(
        say("XLSX or CSV with a row of headings; any order, any of the usual names"),
        type=["xlsx", "csv", "txt", "tsv"],
        key=f"list-{st.session_state.get(UPLOADS, 0)}",
    )
    if not upload:
        return
    try:
        with st.spinner(say("Reading the list …")):
            listed = preview_people(workplace(), me(), event_id, upload.getvalue(), upload.name)
    except PlannerError as problem:
        complain(problem)
        return
    _show_preview(listed)
    if st.button(say("Take them in"), type="primary", icon=":material/group_add:", disabled=not listed.entries):
        with st.spinner(say("Taking them in …")):
            done = attempt(lambda: take_in(workplace(), me(), event_id, listed))
        st.session_state[UPLOADS] = st.session_state.get(UPLOADS, 0) + 1
        say_imported(event_id, done)
        st.rerun()


def say_imported(event_id: str, done: Imported | None) -> None:
    """Say what came of an import, and keep the rows that were left out until the list is read again."""
    if done is None:
        return
    counts = {"added": done.added, "updated": done.updated, "unchanged": done.unchanged}
    st.session_state[LEFT_OUT] = (event_id, done.problems)
    say_done(words().say("{added} added, {updated} updated, {unchanged} as they were.", **counts))


def show_left_out(event_id: str) -> None:
    """Show who was left out last because the row could mean several people who are known."""
    known, problems = st.session_state.get(LEFT_OUT, (event_id, ()))
    if known == event_id and problems:
        with st.container(border=True):
            title = words().say_many("{number} row was left out", "{number} rows were left out", len(problems))
            st.markdown(f":material/warning: **{title}**")
            show_problems(problems)


def _show_preview(listed: ParticipantList) -> None:
    say = words().say
    st.markdown(
        words().say_many("**{number} row** can come in.", "**{number} rows** can come in.", len(listed.entries))
    )
    understood = words().join(one.heading for one in listed.understood)
    st.caption(plain(say("Understood: {columns}", columns=understood)))
    if listed.ignored:
        ignored = words().join(one.heading for one in listed.ignored)
        st.caption(plain(say("Not understood, and left out: {columns}", columns=ignored)))
    if listed.problems:
        title = words().say_many("{number} thing to look at", "{number} things to look at", len(listed.problems))
        with st.container(border=True):
            st.markdown(f":material/warning: **{title}**")
            show_problems(listed.problems)


def show_problems(problems: tuple[RowProblem, ...]) -> None:
    """Show what is wrong with rows, each with its number; many of them scroll."""
    say = words().say
    with st.container(gap="xxsmall", height=TALL if len(problems) > MANY else "content"):
        for problem in problems:
            row = say("Row {row}: ", row=problem.row) if problem.row else ""
            st.text(row + say(problem.template, **problem.values))
