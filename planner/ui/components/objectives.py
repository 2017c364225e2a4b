"""The objectives of the event: written, changed and put in order, each with the time that it gets (DSN-03, DSN-10)."""

from collections.abc import Iterable, Sequence

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.objective_rules import ObjectiveTime, time_objectives
from planner.domain.objectives import Objective
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.operations.objectives import add_objective, move_objective, remove_objective
from planner.operations.records import ShownRecord, edit
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

LONGEST, LONGEST_CHOICE = 500, 80
NEW = ""
"""What is chosen to write one more."""


def show_objectives(plan: Plan, run: RunOfShow) -> None:
    """Show the objectives with their time; one at a time can be changed, and one more written."""
    say = words().say
    title = words().say_many("{number} objective", "{number} objectives", len(plan.objectives))
    with st.expander(title, icon=":material/flag:", key="objectives"):
        _show_list(time_objectives(plan.objectives, run))
        chosen = NEW
        if plan.objectives:
            names = _names(plan.objectives)
            chosen = st.selectbox(
                say("Change an objective, or add one"),
                [NEW, *names],
                format_func=lambda known: names.get(known, say("A new objective")),
                key="objective",
            )
        found = next((each for each in plan.objectives if each.id == chosen), None)
        _show_form(plan.event.id, found)
        if found:
            _show_buttons(plan, found)


def session_objectives(session: Session, plan: Plan) -> None:
    """Let somebody choose the objectives that a session serves; nothing where none is written."""
    if not plan.objectives:
        return
    names = _names(plan.objectives)
    key = f"serves-{session.id}-{session.version}"
    st.multiselect(
        words().say("Objectives it serves"),
        list(names),
        [each for each in session.objectives if each in names],
        format_func=names.__getitem__,
        key=key,
        placeholder=words().say("Choose"),
        on_change=_serve,
        args=[session, plan.event.id, key],
    )


def say_served(session: Session, objectives: Iterable[Objective]) -> str:
    """Return the numbers of the objectives that a session serves, such as `1, 3`."""
    served = (str(place) for place, each in enumerate(objectives, start=1) if each.id in session.objectives)
    return ", ".join(served)


def show_wishes(objectives: Sequence[Objective]) -> None:
    """Show which wish each objective answers; the consultation page shows what follows from what was said."""
    say = words().say
    for number, each in enumerate(objectives, start=1):
        wish = plain(each.wish) or f":gray[{say('answers no wish that is written down')}]"
        st.markdown(f"{number}. {wish} → **{plain(each.text)}**")
    if not objectives:
        st.caption(say("No objectives are written yet."))


def _show_list(times: Iterable[ObjectiveTime]) -> None:
    say, number = words().say, 0
    for number, each in enumerate(times, start=1):
        time = say("no session yet")
        if each.sessions:
            time = say(
                "{minutes} min, {share} per cent in small groups", minutes=each.minutes, share=each.small_group_share
            )
        wish = plain(say("Answers: {wish}", wish=each.objective.wish)) if each.objective.wish else ""
        st.markdown(f"**{number}. {plain(each.objective.text)}** :gray[{time}]" + (f"  \n{wish}" if wish else ""))
    if number > 1:
        st.caption(say("A session that serves several objectives counts in full for each of them."))
    if not number:
        st.caption(say("What is the event to achieve? Two to five objectives are enough."))


def _show_form(event_id: str, found: Objective | None) -> None:
    """Show the words of an objective; a saved one comes back under new keys, as it is stored."""
    say, key = words().say, f"{found.id}-{found.version}" if found else "new-objective"
    with st.form(f"form-{key}", border=False):
        st.text_area(
            say("Objective"), found.text if found else "", key=f"text-{key}", max_chars=LONGEST, height="content"
        )
        st.text_area(
            say("The wish from the consultation that it answers"),
            found.wish if found else "",
            key=f"wish-{key}",
            max_chars=LONGEST,
            height="content",
        )
        st.form_submit_button(
            say("Save") if found else say("Add the objective"),
            icon=":material/check:" if found else ":material/add:",
            key=f"save-{key}",
            on_click=_save if found else emptying(_save, texts=(f"text-{key}", f"wish-{key}")),
            args=[event_id, found, key],
        )


def _show_buttons(plan: Plan, found: Objective) -> None:
    say, place = words().say, plan.objectives.index(found)
    with st.container(horizontal=True):
        for label, icon, steps, stops in (
            (say("Earlier"), ":material/arrow_upward:", -1, place == 0),
            (say("Later"), ":material/arrow_downward:", 1, place == len(plan.objectives) - 1),
        ):
            st.button(
                label,
                key=f"objective-{steps}",
                icon=icon,
                disabled=stops,
                on_click=_move,
                args=[plan.event.id, found, steps],
            )
        st.button(
            say("Remove"),
            key="drop-objective",
            icon=":material/delete:",
            on_click=_drop,
            args=[plan.event.id, found],
        )


def _names(objectives: Iterable[Objective]) -> dict[str, str]:
    """Return the objectives as choices, by id: each by its number and the beginning of its text."""
    return {
        each.id: f"{number}. {' '.join(each.text.split())[:LONGEST_CHOICE]}"
        for number, each in enumerate(objectives, start=1)
    }


def _save(event_id: str, found: Objective | None, key: str) -> None:
    text, wish = (st.session_state[f"{name}-{key}"].strip() for name in ("text", "wish"))
    if found is None:
        attempt(lambda: add_objective(workplace(), me(), event_id, text, wish), words().say("Added."))
        return
    shown = ShownRecord(event_id=event_id, kind="objectives", record_id=found.id, version=found.version)
    attempt(lambda: edit(workplace(), me(), shown, {"text": text, "wish": wish}), words().say("Saved."))


def _move(event_id: str, found: Objective, steps: int) -> None:
    attempt(lambda: move_objective(workplace(), me(), event_id, found.id, steps), words().say("Moved."))


def _drop(event_id: str, found: Objective) -> None:
    done = words().say("Removed. Undo brings it back.")
    attempt(lambda: remove_objective(workplace(), me(), event_id, found.id), done)


def _serve(session: Session, event_id: str, key: str) -> None:
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    changes = {"objectives": tuple(st.session_state[key])}
    attempt(lambda: edit(workplace(), me(), shown, changes), words().say("Saved."))
