"""Who gets which document, by which channel and when, and who still has no copy (REC-05)."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.consultation.asking import Channel
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.copies import Sending, without_copy
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Recipient
from planner.operations.distributing import note_sent
from planner.operations.reports import REPORTS
from planner.ui.components.consulted import typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.recorded import Known, known_people, shown_one
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.consultation_labels import CHANNELS
from planner.wording.labels import PAPER_TITLES

LONGEST, LONGEST_LIST = 300, 10_000


def show_distribution(plan: Plan, recording: Recording, today: date) -> None:
    """Show who has a document and who has not, and note many at once."""
    say, known = words().say, known_people(plan, recording)
    usual = [words().name(PAPER_TITLES, each) for each in REPORTS]
    documents = list(dict.fromkeys([*usual, *(each.document for each in recording.recipients)]))
    document = st.selectbox(
        say("Document"), documents, key="handed_out", accept_new_options=True, help=say("Choose one, or write another.")
    )
    document = document or documents[0]
    missing, waiting = without_copy(plan, recording, document)
    noted = [each for each in recording.recipients if each.document == document]
    st.markdown(
        say(
            "{sent} have it, {missing} have no copy.",
            sent=len(noted) - len(waiting),
            missing=len(missing) + len(waiting),
        )
    )
    if all(each.status is not AttendanceStatus.PRESENT for each in plan.attendances):
        st.caption(say("Nobody is marked as present yet; those who came stand here by themselves."))
    _without(missing, waiting, known)
    _send_form(recording, known, document, [*missing, *(each.person_id for each in waiting if each.person_id)], today)
    if noted:
        _table(recording, noted, known)
        with st.expander(say("Remove a recipient"), icon=":material/delete:"):
            shown = [shown_one(recording.event_id, "recipients", each) for each in noted]
            removal_form(
                say("Recipient"), shown, [known.name(each.person_id, each.name) for each in noted], key="gone_to"
            )


def _without(missing: tuple[str, ...], waiting: tuple[Recipient, ...], known: Known) -> None:
    names = [known.name(each, each) for each in missing] + [known.name(each.person_id, each.name) for each in waiting]
    if names:
        with st.expander(words().say("Who has no copy"), icon=":material/outgoing_mail:"):
            st.markdown("\n".join(f"- {plain(name)}" for name in names))


def _send_form(recording: Recording, known: Known, document: str, missing: list[str], today: date) -> None:
    say = words().say
    with (
        st.expander(say("Note who gets it"), icon=":material/send:", expanded=not recording.recipients),
        st.form("send", border=False),
    ):
        st.multiselect(
            say("People of the event"),
            list(known.names),
            missing,
            format_func=lambda each: known.names[each],
            key=f"sent_people-{document}-{len(missing)}",
            placeholder=say("Choose"),
            help=say("Those who came and have no copy stand here already."),
        )
        st.text_area(
            say("Others with an interest, one a line"), key="sent_others", max_chars=LONGEST_LIST, height="content"
        )
        left, right = st.columns(2)
        left.selectbox(
            say("How"),
            list(Channel),
            list(Channel).index(Channel.EMAIL),
            format_func=lambda each: words().name(CHANNELS, each),
            key="sent_how",
        )
        right.date_input(say("Sent on; empty where it is still to be sent"), today, key="sent_on")
        st.form_submit_button(
            say("Note it"),
            icon=":material/check:",
            on_click=emptying(_send, texts=("sent_others",)),
            args=[recording.event_id, document, f"sent_people-{document}-{len(missing)}"],
        )


def _send(event_id: str, document: str, people_key: str) -> None:
    said = st.session_state
    sending = Sending(document=document.strip(), channel=said.sent_how, sent_on=said.sent_on)
    people = [Recipient(id="", position=0, document="", person_id=each) for each in said[people_key]]
    names = filter(None, map(str.strip, said.sent_others.splitlines()))
    others = [Recipient(id="", position=0, document="", name=each) for each in names]
    attempt(lambda: note_sent(workplace(), me(), event_id, sending, [*people, *others]), words().say("Saved."))


def _table(recording: Recording, noted: list[Recipient], known: Known) -> None:
    say, column = words().say, st.column_config
    channels = {words().name(CHANNELS, each): each for each in Channel}
    record_table(
        [shown_one(recording.event_id, "recipients", each) for each in noted],
        [
            {
                "who": known.name(each.person_id, each.name),
                "channel": words().name(CHANNELS, each.channel),
                "sent_on": each.sent_on,
                "is_received": each.is_received,
            }
            for each in noted
        ],
        key=f"recipients-{recording.event_id}",
        form=Form(
            named="who",
            to_changes=partial(_changes, channels=channels),
            columns={
                "who": column.TextColumn(say("Recipient"), width="large", disabled=True, pinned=True),
                "channel": column.SelectboxColumn(say("How"), options=list(channels), required=True),
                "sent_on": column.DateColumn(say("Sent on")),
                "is_received": column.CheckboxColumn(say("Received")),
            },
        ),
    )


def _changes(edited: Mapping[str, Any], channels: Mapping[str, Channel]) -> dict[str, Any]:
    fields = typed(edited, days=["sent_on"])
    if "is_received" in fields:
        fields["is_received"] = bool(fields["is_received"])
    return fields | ({"channel": channels[fields["channel"]]} if fields.get("channel") else {})
