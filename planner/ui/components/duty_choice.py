"""Whom to name for one duty: those whose role fits first, then the team, then everybody; saved at once."""

from functools import cached_property

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.staff import Staff, candidates
from planner.domain.staffing import Duty, Slot
from planner.domain.workbooks import distinct_names
from planner.operations.staffing import assign
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import DUTIES


class DutyChoice:
    """Offers the people of one plan for its duties; `where` on the page it stands keeps the widgets apart."""

    def __init__(self, plan: Plan, where: str) -> None:
        self.plan, self.where = plan, where
        self.staff = Staff(plan)
        self._candidates: dict[Duty, list[str]] = {}

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of everybody by id, namesakes numbered."""
        return distinct_names(self.plan.persons)

    def offer(self, slot: Slot, text: str = "") -> None:
        """Show who is named for a duty, and let that be changed; `text` is what an earlier agenda said of it."""
        key = f"{self.where}-{slot.session_id}-{slot.group_number}-{slot.duty}"
        named = list(self.staff.ids(slot))
        # the widget follows the store without getting a new key: it stays open while somebody chooses several
        st.session_state[key] = named
        st.multiselect(
            words().name(DUTIES, slot.duty),
            list(dict.fromkeys((*self._people(slot.duty), *named))),
            format_func=self.names.__getitem__,
            key=key,
            placeholder=text or words().say("Choose"),
            on_change=_save,
            args=[self.plan.event.id, slot, key],
        )

    def _people(self, duty: Duty) -> list[str]:
        if duty not in self._candidates:
            self._candidates[duty] = [person.id for person in candidates(self.plan, duty)]
        return self._candidates[duty]


def _save(event_id: str, slot: Slot, key: str) -> None:
    chosen = st.session_state[key]
    attempt(lambda: assign(workplace(), me(), event_id, slot, chosen), words().say("Saved."))
