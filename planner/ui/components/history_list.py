"""Changes day by day, newest first: when, who, what, and each field before and after; each can be taken back."""

from itertools import groupby

import streamlit as st

from planner.domain.record_change import RecordChange
from planner.operations.history import Entry, History, undo_save
from planner.ui.components.plain import plain
from planner.ui.components.way_back import look_back_to
from planner.ui.state import attempt, me, words, workplace
from planner.wording.deeds import say_deed
from planner.wording.history import FieldLine, HistoryWording, say_actor

FEW = 3
"""How many records are shown at once; a whole import is opened first."""
LONGEST = 200


def history_list(event_id: str, history: History) -> None:
    """Show saves by the day on which they were made, where the event takes place."""
    zone = history.spoken.zone
    for day, entries in groupby(history.entries, key=lambda entry: entry.at.astimezone(zone).date()):
        st.subheader(words().full_day(day))
        for entry in entries:
            with st.container(border=True, gap="small"):
                _show(event_id, entry, history.spoken)


def _show(event_id: str, entry: Entry, spoken: HistoryWording) -> None:
    say = words().say
    deed, who = say_deed(words(), entry.what, entry.direction), say_actor(words(), entry.actor)
    at = words().clock(entry.at.astimezone(spoken.zone))
    st.markdown(f"{at} · **{plain(deed)}** · :gray[{plain(who)}]")
    show_changes(entry.records, spoken, f"records-{entry.id}")
    with st.container(horizontal=True):
        st.button(
            say("Take this back"),
            key=f"take-back-{entry.id}",
            icon=":material/undo:",
            type="tertiary",
            help=say("What came later stays; this can be taken back in turn"),
            on_click=_take_back,
            args=[event_id, entry.id],
        )
        st.button(
            say("Bring the event back to here …"),
            key=f"bring-back-{entry.id}",
            icon=":material/history:",
            type="tertiary",
            help=say("First you see what would change"),
            on_click=look_back_to,
            args=[event_id, entry.id],
        )


def show_changes(changes: tuple[RecordChange, ...], spoken: HistoryWording, key: str) -> None:
    """Show what became of records; many of them when they are opened."""
    if len(changes) <= FEW:
        _show_records(changes, spoken)
        return
    label = words().say_many("{number} entry", "{number} entries", len(changes))
    with st.expander(label, key=key, on_change="rerun") as box:
        if box.open:
            _show_records(changes, spoken)


def _show_records(changes: tuple[RecordChange, ...], spoken: HistoryWording) -> None:
    for change in changes:
        st.markdown("  \n".join([_title(change, spoken), *_lines(change, spoken)]))


def _title(change: RecordChange, spoken: HistoryWording) -> str:
    say, name = words().say, spoken.say_record(change)
    if change.before is None:
        return f"**{plain(name)}** :green[{say('new')}]"
    if change.after is None:
        return f"**{plain(name)}** :red[{say('removed')}]"
    return f"**{plain(name)}**"


def _lines(change: RecordChange, spoken: HistoryWording) -> list[str]:
    return [f":gray[{plain(_say_line(change, line))}]" for line in spoken.say_fields(change)]


def _say_line(change: RecordChange, line: FieldLine) -> str:
    if line.is_untold:
        return f"{line.label}: {words().say('changed')}"
    if change.before and change.after:
        return f"{line.label}: {_side(line.before)} → {_side(line.after)}"
    return f"{line.label}: {_side(line.before or line.after)}"


def _side(text: str) -> str:
    if not text:
        return words().say("empty")
    return f"“{text if len(text) <= LONGEST else f'{text[: LONGEST - 1]}…'}”"


def _take_back(event_id: str, save: int) -> None:
    attempt(lambda: undo_save(workplace(), me(), event_id, save), words().say("Taken back."))
