"""Who does what by when: of this event's chosen actions, and what earlier events left open (ACT-03, ACT-04)."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.recording.actions import Commitment, CommitmentState
from planner.domain.recording.carrying_over import CarriedOver, say_commitment
from planner.domain.recording.recording import Recording
from planner.domain.rights import NotAllowedError
from planner.operations.recordings import open_commitments
from planner.ui.components.answer_words import shorten
from planner.ui.components.consulted import typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.folded import folded
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.recorded import Known, add_to_recording, change_shown, shown_one
from planner.ui.components.removal import removal_form
from planner.ui.state import me, notice, words, workplace
from planner.wording.recording_labels import COMMITMENT_STATES

LONGEST, OWN_WORDS = 1000, ""


def show_commitments(recording: Recording, known: Known) -> None:
    """Show every commitment of an event to be filled in, and let one be added or removed."""
    say, held = words().say, recording.commitments
    shown = [shown_one(recording.event_id, "commitments", each) for each in held]
    st.caption(
        say("Their deadlines stand in the calendar of the preparation, and what is open comes to the next event.")
    )
    if held:
        _table(recording, known)
    with st.expander(say("Add a commitment"), icon=":material/add:", expanded=not held):
        _new_commitment(recording, known)
    if held:
        with st.expander(say("Remove a commitment"), icon=":material/delete:"):
            names = [say_commitment(recording, each) for each in held]
            removal_form(say("Commitment"), shown, names, key="gone_commitment")


def show_carried_over(carried: Iterable[CarriedOver]) -> None:
    """Show what earlier events left open; how far it is by now is entered here and stored there."""
    say = words().say
    for each in carried:
        commitment = each.commitment
        due = words().full_day(commitment.deadline_on) if commitment.deadline_on else say("no deadline")
        with st.container(border=True):
            st.markdown(f"**{plain(each.text)}**")
            about = (each.owner or say("nobody has taken it on"), due, each.event.title)
            st.caption(plain(" · ".join(about)))
            _state(each)


def show_follow_up(event_id: str) -> None:
    """Show what was committed to at the event and is open, to whoever may read it; nothing where nothing is."""
    with suppress(NotAllowedError):
        waiting = open_commitments(workplace(), me(), event_id)
        if waiting:
            label = words().say("Committed to at the event, and open: {number}", number=len(waiting))
            folded("follow_up", label, ":material/handshake:", partial(show_carried_over, waiting))


def _state(each: CarriedOver) -> None:
    shown = shown_one(each.event.id, "commitments", each.commitment)
    key = f"carried-{shown.record_id}-{shown.version}"
    st.segmented_control(
        words().say("How far it is"),
        list(CommitmentState),
        default=each.commitment.state,
        required=True,
        format_func=lambda state: words().name(COMMITMENT_STATES, state),
        key=key,
        on_change=lambda: change_shown(shown, {"state": st.session_state[key]}),
    )


def _table(recording: Recording, known: Known) -> None:
    say, column = words().say, st.column_config
    states = {words().name(COMMITMENT_STATES, each): each for each in CommitmentState}
    record_table(
        [shown_one(recording.event_id, "commitments", each) for each in recording.commitments],
        [_cells(recording, each, known) for each in recording.commitments],
        key=f"commitments-{recording.event_id}",
        form=Form(
            named="action",
            to_changes=partial(_changes, known=known, states=states),
            columns={
                "action": column.TextColumn(say("Action"), width="medium", disabled=True, pinned=True),
                "owner": column.TextColumn(say("Who does it"), max_chars=LONGEST),
                "partners": column.TextColumn(say("Partners"), max_chars=LONGEST),
                "deadline_on": column.DateColumn(say("By when")),
                "resources": column.TextColumn(say("What it takes"), max_chars=LONGEST),
                "state": column.SelectboxColumn(say("State"), options=list(states), required=True),
                "focal": column.TextColumn(say("Who answers for it"), max_chars=LONGEST),
                "note": column.TextColumn(say("Note"), max_chars=LONGEST),
            },
        ),
    )


def _cells(recording: Recording, each: Commitment, known: Known) -> dict[str, object]:
    return {
        "action": say_commitment(recording, each),
        "owner": known.name(each.owner_id, each.owner),
        "partners": each.partners,
        "deadline_on": each.deadline_on,
        "resources": each.resources,
        "state": words().name(COMMITMENT_STATES, each.state),
        "focal": known.name(each.focal_id, each.focal),
        "note": each.note,
    }


def _changes(edited: Mapping[str, Any], known: Known, states: Mapping[str, CommitmentState]) -> dict[str, Any]:
    fields = typed(edited, days=["deadline_on"])
    for person in {"owner", "focal"} & set(fields):
        fields |= known.fields(person, fields[person])
    return fields | ({"state": states[fields["state"]]} if "state" in fields else {})


def _new_commitment(recording: Recording, known: Known) -> None:
    say, people = words().say, list(known.names.values())
    taken = {each.chosen_action_id for each in recording.commitments}
    ordered = sorted(recording.chosen_actions, key=lambda each: (each.id in taken, each.form_id, each.rank))
    actions = {each.id: shorten(each.text) for each in ordered}
    actions[OWN_WORDS] = say("None of them, but this:")
    with st.form("new_commitment", border=False):
        st.selectbox(
            say("For the chosen action"), list(actions), format_func=lambda each: actions[each], key="committed_action"
        )
        st.text_area(say("In words of its own"), key="committed_text", max_chars=LONGEST, height="content")
        left, right = st.columns(2)
        for place, label, key in (
            (left, say("Who does it"), "committed_owner"),
            (right, say("Who answers for it"), "committed_focal"),
        ):
            place.selectbox(label, people, None, key=key, accept_new_options=True, placeholder=say("Choose or write"))
        left.text_input(say("Partners"), key="committed_partners", max_chars=LONGEST)
        right.text_input(say("What it takes"), key="committed_resources", max_chars=LONGEST)
        left.date_input(say("By when"), None, key="committed_deadline")
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(
                _add,
                texts=("committed_text", "committed_partners", "committed_resources"),
                choices=("committed_owner", "committed_focal", "committed_deadline"),
            ),
            args=[recording.event_id, known],
            key="add_commitment",
        )


def _add(event_id: str, known: Known) -> None:
    said = st.session_state
    text = said.committed_text.strip()
    if not (text or said.committed_action):
        notice(words().say("Choose an action, or write what will be done; nothing was stored."))
        return
    people: dict[str, Any] = known.fields("owner", said.committed_owner or "") | known.fields(
        "focal", said.committed_focal or ""
    )
    commitment = Commitment(
        id="",
        position=0,
        chosen_action_id=said.committed_action,
        text=text,
        partners=said.committed_partners.strip(),
        resources=said.committed_resources.strip(),
        deadline_on=said.committed_deadline,
        **people,
    )
    add_to_recording(event_id, commitment)
