"""Printing again on the day: only the slips, host cards and badges that say something else than those handed out."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError
from planner.operations.cafe_changes import cards_changed_since, seat_changes
from planner.operations.papers import PaperName
from planner.operations.selection import Selection
from planner.storage.history import RotationChange
from planner.ui.components.downloads import paper_button
from planner.ui.components.plain import plain
from planner.ui.state import words, workplace
from planner.wording.deeds import DEEDS

MOST = 20


def changed_papers(plan: Plan) -> None:
    """Offer the cards that changed since the seats that were printed, by default since the last change of any."""
    say = words().say
    changes = [each for each in seat_changes(workplace(), plan.event.id) if each.before and each.what in DEEDS][:MOST]
    if not changes:
        return
    st.header(say("Print again"))
    zone = ZoneInfo(plan.event.timezone)

    def called(number: int) -> str:
        each = changes[number]
        at = each.at.astimezone(zone).strftime("%H:%M:%S")
        return say("before {deed} ({time})", deed=say(DEEDS[each.what]), time=at)

    chosen = st.selectbox(
        say("The cards in people's hands were printed"),
        range(len(changes)),
        format_func=called,
        key=f"printed_before-{changes[0].at.isoformat()}",
    )
    _offer(plan, changes, changes[chosen].at.isoformat())


def _offer(plan: Plan, changes: Sequence[RotationChange], moment: str) -> None:
    say, some, names = words().say, words().say_many, distinct_names(plan.persons)
    try:
        changed = cards_changed_since(plan, changes, moment)
    except PlannerError:
        st.caption(say("No card is different: nothing needs printing."))
        return
    slips = some("{number} slip", "{number} slips", len(changed.person_ids))
    cards = some("{number} host card", "{number} host cards", len(changed.tables))
    whose = words().join(sorted(names.get(each, "") for each in changed.person_ids))
    st.markdown(f"{slips}, {cards}: {plain(whose)}" if changed.tables else f"{slips}: {plain(whose)}")
    with st.container(horizontal=True):
        paper_button(plan.event.id, PaperName.CARDS, say("Only the changed cards"), Selection(since=moment))
        paper_button(
            plan.event.id, PaperName.CAFE_BADGES, say("Only the badges of these people"), Selection(since=moment)
        )
