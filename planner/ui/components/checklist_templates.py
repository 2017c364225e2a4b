"""Checklists for this event and from it: one to add, seen before it is added, and this one kept as a template."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from planner.domain.checklist import ChecklistItem
from planner.domain.checklist_templates import missing_items
from planner.domain.new_plan import LONGEST_TITLE
from planner.domain.plan import Plan
from planner.operations.templates import TemplateRequest, add_checklist, list_templates, save_template
from planner.ui.components.folded import folded
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import SWITCHES

LONGEST_DESCRIPTION = 1000
PREVIEW_HEIGHT = 240
FEW = 6


def checklist_templates(plan: Plan) -> None:
    """Offer to add a checklist to the event, and to save the event's own as a template."""
    say = words().say
    folded("add_checklist", say("Add a checklist"), ":material/playlist_add:", partial(_choose, plan))
    folded("template", say("Save as a template"), ":material/bookmark_add:", partial(_describe, plan.event.id))


def _choose(plan: Plan) -> None:
    say = words().say
    known = {each.checklist.id: each.checklist for each in list_templates(workplace())}
    chosen = st.selectbox(
        say("Checklist"),
        list(known),
        index=None,
        format_func=lambda name: known[name].title,
        placeholder=say("Choose"),
        key="checklist_to_add",
    )
    if chosen is None:
        return
    st.caption(plain(known[chosen].description))
    missing = missing_items(plan, known[chosen])
    if not missing:
        st.info(say("This event has every task of this checklist already."), icon=":material/check:")
        return
    _preview(missing)
    label = words().say_many("Add {number} task", "Add {number} tasks", len(missing))
    st.button(label, icon=":material/add:", key="add_checklist", on_click=_add, args=[plan.event.id, chosen])


def _preview(items: Sequence[ChecklistItem]) -> None:
    """List what would come, in a box of its own where it is long."""
    with st.container(height=PREVIEW_HEIGHT if len(items) > FEW else "content", border=True, key="tasks_to_add"):
        st.markdown("\n".join(f"- {plain(_line(item))}" for item in items))


def _line(item: ChecklistItem) -> str:
    if item.condition is None:
        return item.title
    switch = words().say(SWITCHES[item.condition])
    return words().say("{task} (only with: {switch})", task=item.title, switch=switch)


def _add(event_id: str, checklist_id: str) -> None:
    attempt(
        lambda: add_checklist(workplace(), me(), event_id, checklist_id),
        words().say("Added. Undo takes the tasks away again."),
    )


def _describe(event_id: str) -> None:
    say = words().say
    st.caption(
        say(
            "Keeps the tasks of this event as a kind of event of your own. Owners, notes and what is done stay here; "
            "dates that were fixed become days before or after the event."
        )
    )
    with st.form("save_template", border=False):
        st.text_input(say("Title"), key="template_title", max_chars=LONGEST_TITLE)
        st.text_area(say("What it is for"), key="template_description", max_chars=LONGEST_DESCRIPTION, height=80)
        st.checkbox(say("Replace a checklist of the same name"), key="template_replaces")
        st.form_submit_button(say("Save"), icon=":material/save:", on_click=_save, args=[event_id])


def _save(event_id: str) -> None:
    given = st.session_state
    request = TemplateRequest(
        title=given.template_title, description=given.template_description, replaces=given.template_replaces
    )
    attempt(
        lambda: save_template(workplace(), me(), event_id, request),
        words().say("Saved. New events can be made from it."),
    )
