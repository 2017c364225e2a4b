"""What follows from themes: objectives with goal and outcome, whose aims they are, and presentations (DSN-03, -04)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.consultation.codebook import current
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate, CandidateState
from planner.domain.objectives import AimOf, Objective
from planner.domain.plan import Plan
from planner.operations.consulted_records import add_consulted
from planner.operations.objectives import write_objective
from planner.operations.records import ShownRecord, edit
from planner.ui.components.answer_words import names_of, shorten, theme_titles
from planner.ui.components.entry_form import emptying
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import distinct, removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.answer_labels import AIMS, CANDIDATE_STATES

LONGEST = 500
NEW = ""


def show_deciding(plan: Plan, consultation: Consultation) -> None:
    """Show whose aims the objectives are, and let them be written from themes; then the presentations."""
    say = words().say
    st.header(say("Objectives"))
    _say_balance(plan.objectives)
    titles = theme_titles(consultation)
    names = {each.id: f"{place}. {shorten(each.text)}" for place, each in enumerate(plan.objectives, start=1)}
    chosen = st.selectbox(
        say("Write an objective, or change one"),
        [NEW, *names],
        format_func=lambda each: names.get(each, say("A new objective")),
        key="decided",
    )
    found = next((each for each in plan.objectives if each.id == chosen), Objective(id="", position=0, text=""))
    _objective_form(plan.event.id, found, consultation, titles)
    st.header(say("Presentations that the answers suggest"))
    _candidates(plan, consultation, titles)


def _say_balance(objectives: tuple[Objective, ...]) -> None:
    """Say how many objectives are participants' aims too: theirs have weight beside the host's (DSN-04)."""
    say = words().say
    if not objectives:
        st.caption(say("No objective is written yet. Two to five are enough."))
        return
    theirs = sum(1 for each in objectives if each.aim_of is not AimOf.HOST)
    share = round(100 * theirs / len(objectives))
    text = say(
        "{theirs} of {all} objectives are aims of participants ({share} per cent).",
        theirs=theirs,
        all=len(objectives),
        share=share,
    )
    st.progress(theirs / len(objectives), text=text)


def _objective_form(event_id: str, found: Objective, consultation: Consultation, titles: Mapping[str, str]) -> None:
    say, key = words().say, f"{found.id}-{found.version}"
    themes = {theme.id: theme for theme in consultation.themes}
    given = dict.fromkeys(current(themes, each) for each in found.themes if each in themes)
    with st.form(f"decide-{key}", border=False):
        st.multiselect(
            say("Themes it follows from"),
            list(titles),
            list(given),
            format_func=lambda each: titles[each],
            key=f"themes-{key}",
            placeholder=say("Choose"),
        )
        for name, label, text in (
            ("text", say("Objective"), found.text),
            ("goal", say("The larger goal it is part of"), found.goal),
            ("outcome", say("What shall be different afterwards"), found.outcome),
        ):
            st.text_area(label, text, key=f"{name}-{key}", max_chars=LONGEST, height="content")
        st.radio(
            say("Whose aim it is"),
            list(AimOf),
            index=list(AimOf).index(found.aim_of),
            format_func=lambda each: words().name(AIMS, each),
            key=f"aim-{key}",
            horizontal=True,
        )
        st.form_submit_button(
            say("Save") if found.id else say("Add the objective"),
            icon=":material/check:" if found.id else ":material/add:",
            key=f"save-{key}",
            on_click=_save if found.id else _save_new(key),
            args=[event_id, found, key],
        )


def _save_new(key: str) -> Callable[[str, Objective, str], None]:
    texts = (f"{name}-{key}" for name in ("text", "goal", "outcome"))
    return emptying(_save, texts=texts, lists=(f"themes-{key}",))


def _save(event_id: str, found: Objective, key: str) -> None:
    state = st.session_state
    said: dict[str, Any] = {name: state[f"{name}-{key}"].strip() for name in ("text", "goal", "outcome")}
    said |= {"aim_of": state[f"aim-{key}"], "themes": tuple(state[f"themes-{key}"])}
    if not found.id:
        objective = Objective(id="", position=0, **said)
        attempt(lambda: write_objective(workplace(), me(), event_id, objective), words().say("Added."))
        return
    shown = ShownRecord(event_id=event_id, kind="objectives", record_id=found.id, version=found.version)
    attempt(lambda: edit(workplace(), me(), shown, said), words().say("Saved."))


def _candidates(plan: Plan, consultation: Consultation, titles: Mapping[str, str]) -> None:
    say, held = words().say, consultation.candidates
    shown = [
        ShownRecord(event_id=plan.event.id, kind="candidates", record_id=each.id, version=each.version) for each in held
    ]
    if held:
        _table(plan, consultation, shown, titles)
    with st.expander(say("Add a presentation"), icon=":material/add:", expanded=not held):
        _candidate_form(plan.event.id, titles)
    if held:
        with st.expander(say("Remove a presentation"), icon=":material/delete:"):
            removal_form(say("Presentation"), shown, [each.title for each in held], key="gone_candidate")


def _table(plan: Plan, consultation: Consultation, shown: list[ShownRecord], titles: Mapping[str, str]) -> None:
    say, column = words().say, st.column_config
    sessions = dict(
        zip(distinct([each.title for each in plan.sessions]), [each.id for each in plan.sessions], strict=True)
    )
    titled = {each: title for title, each in sessions.items()}
    states = {words().name(CANDIDATE_STATES, each): each for each in CandidateState}
    record_table(
        shown,
        [
            {
                "title": each.title,
                "presenters": each.presenters,
                "themes": names_of(each.themes, titles),
                "session": titled.get(each.session_id),
                "state": words().name(CANDIDATE_STATES, each.state),
                "note": each.note,
            }
            for each in consultation.candidates
        ],
        key=f"candidates-{plan.event.id}",
        form=Form(
            named="title",
            to_changes=partial(_changes, sessions=sessions, states=states),
            columns={
                "title": column.TextColumn(say("Presentation"), width="medium", required=True, max_chars=LONGEST),
                "presenters": column.TextColumn(say("Who presents"), max_chars=LONGEST),
                "themes": column.TextColumn(say("Themes"), disabled=True),
                "session": column.SelectboxColumn(say("Session"), options=list(sessions)),
                "state": column.SelectboxColumn(say("State"), options=list(states), required=True),
                "note": column.TextColumn(say("Note"), max_chars=LONGEST),
            },
        ),
    )


def _changes(
    edited: Mapping[str, Any], sessions: Mapping[str, str], states: Mapping[str, CandidateState]
) -> dict[str, Any]:
    said: dict[str, Any] = {name: edited[name] or "" for name in ("title", "presenters", "note") if name in edited}
    if "session" in edited:
        said["session_id"] = sessions.get(edited["session"] or "", "")
    if edited.get("state"):
        said["state"] = states[edited["state"]]
    return said


def _candidate_form(event_id: str, titles: Mapping[str, str]) -> None:
    say = words().say
    with st.form("new_candidate", border=False):
        st.text_input(say("Presentation"), key="candidate_title", max_chars=LONGEST)
        st.text_input(say("Who presents"), key="candidate_presenters", max_chars=LONGEST)
        st.multiselect(
            say("Themes"),
            list(titles),
            format_func=lambda each: titles[each],
            key="candidate_themes",
            placeholder=say("Choose"),
        )
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(
                _add_candidate, texts=("candidate_title", "candidate_presenters"), lists=("candidate_themes",)
            ),
            args=[event_id],
        )


def _add_candidate(event_id: str) -> None:
    state = st.session_state
    candidate = Candidate(
        id="",
        position=0,
        title=state.candidate_title.strip(),
        presenters=state.candidate_presenters.strip(),
        themes=tuple(state.candidate_themes),
    )
    attempt(lambda: add_consulted(workplace(), me(), event_id, candidate), words().say("Added."))
