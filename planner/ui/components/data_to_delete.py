"""Data to delete: what goes on which day, what was promised, and what somebody has to delete by hand."""

from datetime import date

import streamlit as st

from planner.domain.deleting import PlannedDeletion, Sensitive
from planner.domain.plan import Plan
from planner.domain.recording.report import Deletion, DeletionKind
from planner.errors import sentence
from planner.operations.deleting import delete_due, view_deletions
from planner.operations.recorded_records import add_recorded, edit_recorded
from planner.operations.recordings import open_recording
from planner.operations.records import ShownRecord
from planner.ui.components.plain import plain
from planner.ui.state import attempt, current_outlook, me, words, workplace
from planner.wording.recording_labels import DELETION_KINDS

WHAT = {
    Sensitive.NEEDS: sentence("Diet and access needs"),
    Sensitive.ANSWERS: sentence("Answers to “{title}”"),
    Sensitive.NOTES: sentence("Notes and photos on confidential forms: {title}"),
    Sensitive.BY_HAND: sentence("By hand: {title}"),
}


def data_to_delete(plan: Plan) -> None:
    """Show what is to be deleted when, carry out what is due, and take in what else there is to delete."""
    say, today = words().say, current_outlook().today
    st.markdown(
        say(
            "What is due is deleted every day, in the history too; nothing brings it back. The history keeps only that "
            "it was done, when and by whom. Daily copies lose it after two weeks; backups that you made keep it."
        )
    )
    planned = view_deletions(workplace(), me(), plan.event.id)
    if not planned:
        st.info(say("Nothing is waiting to be deleted."), icon=":material/check:")
    for each in planned:
        _show(plan.event.id, each, today)
    due = sum(each.is_due(today) for each in planned)
    if due:
        sure = st.checkbox(say("Delete for good what is due; undo does not bring it back"), key="sure_due")
        label = words().say_many("Delete {number} item now", "Delete {number} items now", due)
        st.button(label, icon=":material/delete:", disabled=not sure, on_click=_delete, args=[plan.event.id])
    _add_form(plan.event.id)


def _show(event_id: str, planned: PlannedDeletion, today: date) -> None:
    say = words().say
    title = plain(say(WHAT[planned.what], title=planned.title))
    late = f" :orange-badge[{say('due')}]" if planned.due_on <= today else ""
    number = words().say_many("{number} record", "{number} records", planned.number) if planned.number else ""
    on = say("from {day} on", day=words().long_day(planned.due_on))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{title}**{late}  \n" + " · ".join(filter(None, (on, number))))
        if planned.what is Sensitive.BY_HAND:
            st.button(
                say("It is deleted"),
                icon=":material/check:",
                key=f"done-{planned.record_id}",
                on_click=_done,
                args=[event_id, planned.record_id, today],
            )


def _add_form(event_id: str) -> None:
    say = words().say
    with st.expander(say("Something else to delete"), icon=":material/add:"), st.form("new_deletion", border=False):
        st.text_input(say("What, such as tapes or signed lists"), key="deletion_what", max_chars=300)
        st.radio(
            say("Which"),
            list(DeletionKind),
            format_func=lambda kind: say(DELETION_KINDS[kind]),
            horizontal=True,
            key="deletion_kind",
        )
        st.date_input(say("From which day on"), current_outlook().today, key="deletion_day")
        st.form_submit_button(say("Add"), icon=":material/add:", on_click=_add, args=[event_id])


def _add(event_id: str) -> None:
    given = st.session_state
    kind, what = DeletionKind(given.deletion_kind), given.deletion_what.strip()
    added = Deletion(id="", position=0, kind=kind, what=what, due_on=given.deletion_day)
    attempt(lambda: add_recorded(workplace(), me(), event_id, added), words().say("Added."))


def _done(event_id: str, record_id: str, today: date) -> None:
    held = open_recording(workplace(), me(), event_id).deletions
    version = next((each.version for each in held if each.id == record_id), 1)
    shown = ShownRecord(event_id=event_id, kind="deletions", record_id=record_id, version=version)
    attempt(lambda: edit_recorded(workplace(), me(), shown, {"done_on": today}), words().say("Saved."))


def _delete(event_id: str) -> None:
    st.session_state.sure_due = False
    attempt(lambda: delete_due(workplace(), me(), event_id), words().say("Deleted for good."))
