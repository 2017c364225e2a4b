"""On which page of the report each item stands: entered, and confirmed against what was given out (REC-12, EXT-03)."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.recording.pages import pages_pending
from planner.domain.recording.recording import Recording
from planner.ui.components.consulted import typed
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.recorded import shown_one
from planner.ui.state import words

MOST_PAGES = 9999
NUMBERS = ("page", "actions_page")


def show_pages(recording: Recording) -> None:
    """Show the pages of presentations and of the groups' actions in two tables."""
    say = words().say
    st.caption(say("Extracts refer to these pages. A page that is not known is printed as pending; none is guessed."))
    pending = len(pages_pending(recording))
    st.markdown(say("Still to be entered or confirmed: {number}.", number=pending))
    acting = {each.form_id for each in recording.proposed_actions} | {each.form_id for each in recording.chosen_actions}
    _table(recording, "presentations", recording.presentations, {"page": say("Page")}, say("Presentation"))
    groups = tuple(form for form in recording.forms if form.id in acting)
    columns = {"page": say("Page of the chosen actions"), "actions_page": say("Page of all actions")}
    _table(recording, "forms", groups, columns, say("Group"))


def _table(recording: Recording, kind: str, records: tuple[Any, ...], pages: Mapping[str, str], heading: str) -> None:
    if not records:
        return
    column = st.column_config
    record_table(
        [shown_one(recording.event_id, kind, each) for each in records],
        [_cells(each, pages) for each in records],
        key=f"pages-{kind}-{recording.event_id}",
        form=Form(
            named="title",
            to_changes=_changes,
            columns={
                "title": column.TextColumn(heading, width="medium", disabled=True, pinned=True),
                **{
                    name: column.NumberColumn(label, min_value=1, max_value=MOST_PAGES, step=1)
                    for name, label in pages.items()
                },
                "page_confirmed": column.CheckboxColumn(words().say("Confirmed")),
            },
        ),
    )


def _cells(record: Any, pages: Mapping[str, str]) -> dict[str, object]:  # noqa: ANN401 a presentation or a form
    return {
        "title": record.title,
        **{name: getattr(record, name) for name in pages},
        "page_confirmed": record.page_confirmed,
    }


def _changes(edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn cells into fields; a page that was changed has to be confirmed anew."""
    fields = typed({name: value for name, value in edited.items() if name in NUMBERS}, numbers=NUMBERS)
    return fields | {"page_confirmed": bool(edited.get("page_confirmed"))}
