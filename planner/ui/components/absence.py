"""Somebody cannot come: what that touches, who could stand in, and all of it done in one save."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.absence import OPEN, Absence, Choice, Touched
from planner.domain.duties import Part, duties_of_all
from planner.domain.people import is_expected
from planner.domain.plan import Plan
from planner.domain.staff import Staff
from planner.domain.staffing import Duty, Group
from planner.domain.workbooks import distinct_names
from planner.operations.outlook import Outlook
from planner.operations.staffing import apply_absence, plan_absence
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.duties import say_duty, say_group


def absence(outlook: Outlook) -> None:
    """Let somebody be chosen, show what they would leave, and offer to settle it."""
    say, plan = words().say, outlook.plan
    with st.expander(
        say("Somebody cannot come"), icon=":material/person_off:", key="absence", on_change="rerun"
    ) as box:
        if not box.open:
            return
        names = distinct_names(plan.persons)
        chosen = st.selectbox(
            say("Who cannot come"),
            _whom_to_choose_from(plan),
            index=None,
            format_func=names.__getitem__,
            key="absent_person",
            placeholder=say("Choose"),
        )
        planned = chosen and attempt(lambda: plan_absence(workplace(), me(), plan.event.id, chosen))
        if planned:
            _Preview(outlook, planned, names).show()


def _whom_to_choose_from(plan: Plan) -> list[str]:
    """Return those who are named for anything first, then everybody else who is expected."""
    expected = [each.person_id for each in plan.attendances if is_expected(each)]
    return list(dict.fromkeys((*sorted(each.person_id for each in plan.assignments), *expected)))


class _Preview:
    """What one absence touches, with a choice for each."""

    def __init__(self, outlook: Outlook, planned: Absence, names: dict[str, str]) -> None:
        self.outlook, self.plan, self.planned, self.names = outlook, outlook.plan, planned, names
        self.groups = {group.id: group for group in self.plan.groups}
        self.staff = Staff(self.plan)

    def show(self) -> None:
        say, key = words().say, f"settle-{self.planned.person_id}-{self.plan.revision}"
        self._say_beside()
        with st.form(key, border=False):
            for touched in self.planned.touched:
                self._show(touched, key)
            st.form_submit_button(
                say("Mark as absent and make these changes") if self.planned.touched else say("Mark as absent"),
                icon=":material/person_off:",
                on_click=_apply,
                args=[self.plan.event.id, self.planned, key],
            )

    def _show(self, touched: Touched, key: str) -> None:
        timed, assignment = touched.timed, touched.assignment
        group = self._group_of(touched)
        on, at = words().short_day(timed.starts_at.date()), words().clock(timed.starts_at)
        room = (group.room if group else "") or timed.session.room
        about = " · ".join(plain(part) for part in (say_duty(assignment.duty, group, words()), room) if part)
        st.markdown(f"**{on} {at} {plain(timed.session.title)}**  \n{about}")
        st.selectbox(
            words().say("Instead"),
            touched.choices,
            touched.choices.index(touched.proposed),
            format_func=lambda choice: self._say(choice, group),
            key=f"{key}-{assignment.id}",
        )
        if assignment.duty is Duty.PRESENTER and touched.proposed == OPEN:
            st.caption(words().say("Keep the order of the speakers, and begin none of them earlier than printed."))

    def _say(self, choice: Choice, own: Group | None) -> str:
        if choice.person_id:
            return words().say("{name} stands in", name=self.names[choice.person_id])
        if choice.group_id and own:
            other = say_group(self.groups[choice.group_id], words())
            return words().say("Group {number} joins {other}", number=own.number, other=other)
        return words().say("Nobody: leave it open")

    def _group_of(self, touched: Touched) -> Group | None:
        of = self.staff.groups(touched.assignment.session_id)
        return next((group for group in of if group.number == touched.assignment.group_number), None)

    def _say_beside(self) -> None:
        """Say what else is theirs, which other pages settle."""
        say, plan = words().say, self.plan
        everybody = duties_of_all(plan, self.outlook.dated, self.outlook.run)
        own = next((each for each in everybody if each.person.id == self.planned.person_id), None)
        if not self.planned.touched:
            st.caption(say("They are named for nothing in the sessions."))
        if own and own.tasks:
            st.caption(
                words().say_many(
                    "{number} open task is theirs; hand it over on the checklist page.",
                    "{number} open tasks are theirs; hand them over on the checklist page.",
                    len(own.tasks),
                )
            )
        written = [each.timed.session.title for each in own.appearances if each.part is Part.LEADS] if own else []
        self._say_written(written)
        if plan.rotation and any(seat.person_id == self.planned.person_id for seat in plan.rotation.seats):
            st.caption(say("They have a seat in the world café: seat the participants again afterwards."))

    def _say_written(self, titles: Sequence[str]) -> None:
        if titles:
            said = words().join(map(plain, titles))
            st.caption(words().say("They are written as the lead of {sessions}: name somebody there.", sessions=said))


def _apply(event_id: str, planned: Absence, key: str) -> None:
    person_id = planned.person_id
    choices = {each.assignment.id: st.session_state[f"{key}-{each.assignment.id}"] for each in planned.touched}
    done = words().say("Marked as absent. Undo brings everything back.")
    if attempt(lambda: apply_absence(workplace(), me(), event_id, person_id, choices), done):
        st.session_state["absent_person"] = None
