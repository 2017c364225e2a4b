"""What the next seven days ask for, each task with its day, whose it is and a box to tick it off (CHK-07)."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from planner.domain.coming_week import WeekPart, coming_week
from planner.domain.deadlines import FINAL_WEEK, DatedTask, TaskState
from planner.domain.progress import open_by_date
from planner.errors import sentence
from planner.operations.outlook import Outlook
from planner.operations.records import ShownRecord, edit
from planner.ui.components.plain import plain
from planner.ui.components.task_words import code_of, names_in, standing, who_does
from planner.ui.state import attempt, me, words, workplace

PARTS = {
    WeekPart.LATE: sentence("Late"),
    WeekPart.TO_FINISH: sentence("To be finished"),
    WeekPart.UNDER_WAY: sentence("To be under way"),
}
COLORS = {TaskState.LATE: "red", TaskState.DUE: "orange", TaskState.DONE: "green"}


def show_week(outlook: Outlook, found: Sequence[DatedTask]) -> None:
    """Show what is late, due and to be under way in the next seven days, and what was done today."""
    say, today = words().say, outlook.today
    until = today + FINAL_WEEK
    st.markdown(say("{first} to {last}", first=words().long_day(today), last=words().long_day(until)))
    parts, names = coming_week(found, today), names_in(outlook.plan)
    if not parts[WeekPart.LATE] and not parts[WeekPart.TO_FINISH]:
        _show_next(found, today)
    for part, tasks in parts.items():
        _show_part(outlook, say(PARTS[part]), tasks, names)
    _show_part(outlook, say("Done today"), [each for each in found if each.task.completed_on == today], names)


def _show_next(found: Sequence[DatedTask], today: date) -> None:
    following = next(iter(open_by_date(found)), None)
    st.markdown(words().say("Nothing is late and nothing is due within a week."))
    if following and following.completion_on:
        day = words().full_day(following.completion_on)
        days = words().say_many("in {number} day", "in {number} days", (following.completion_on - today).days)
        said = words().say(
            "The next to be finished: {task}, {day}, {days}.", task=following.task.title, day=day, days=days
        )
        st.markdown(plain(said))


def _show_part(outlook: Outlook, name: str, tasks: Sequence[DatedTask], names: Mapping[str, str]) -> None:
    if tasks:
        st.header(words().say("{name} ({number})", name=name, number=len(tasks)))
    for dated in tasks:
        _show_task(outlook, dated, names)


def _show_task(outlook: Outlook, dated: DatedTask, names: Mapping[str, str]) -> None:
    task, event_id = dated.task, outlook.plan.event.id
    shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
    with st.container(gap="xxsmall"):
        st.checkbox(
            f"**{plain(f'{code_of(task)} {task.title}'.strip())}**",
            value=task.completed_on is not None,
            key=f"week-{task.id}-{task.version}",
            on_change=_tick,
            args=[shown, None if task.completed_on else outlook.today],
        )
        st.markdown(_about(dated, outlook.today, names))


def _about(dated: DatedTask, today: date, names: Mapping[str, str]) -> str:
    """Return a badge with the days that are left, the task's own days, and who does it."""
    state, begins_on, ends_on = dated.state(today), dated.benchmark_on, dated.completion_on
    said = [who_does(dated.task, names)]
    if ends_on:
        said.insert(0, words().say("to be finished by {day}", day=words().short_day(ends_on)))
    if begins_on and state in {TaskState.AHEAD, TaskState.UNDER_WAY}:
        said.insert(0, words().say("to be under way by {day}", day=words().short_day(begins_on)))
    return f":{COLORS.get(state, 'gray')}-badge[{standing(dated, today, words())}] :small[{plain(' · '.join(said))}]"


def _tick(shown: ShownRecord, completed_on: date | None) -> None:
    attempt(lambda: edit(workplace(), me(), shown, {"completed_on": completed_on}), words().say("Saved."))
