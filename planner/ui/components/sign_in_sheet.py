"""The signed sheet of a day typed back: who did not sign is named, everybody else was here."""

import streamlit as st

from planner.domain.attendance_sheet import came_by_sector, came_on, on_sheet
from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.operations.door import type_sheet
from planner.operations.papers import PaperName
from planner.operations.readiness import is_ready
from planner.ui.components.downloads import paper_button
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace


def sign_in_sheet(plan: Plan) -> None:
    """Ask for one day who did not sign, and say who came on each day."""
    say = words().say
    sheet = on_sheet(plan)
    if not sheet:
        return
    with st.expander(say("Type back the sign-in sheet"), icon=":material/draw:", key="typed_sheet"):
        for day in range(1, plan.event.days + 1):
            _tell(plan, day)
        if is_ready(PaperName.CONFIRMATIONS, plan):
            paper_button(plan.event.id, PaperName.CONFIRMATIONS, say("Confirmations of attendance"))
        day = _choose_day(plan)
        names = distinct_names(plan.persons)
        known = sorted((each for each in sheet if each.person_id in names), key=lambda each: names[each.person_id])
        _ask(plan, day, {each.id: names[each.person_id] for each in known}, known)


def _choose_day(plan: Plan) -> int:
    event = plan.event
    if event.days == 1:
        return 1
    return st.radio(
        words().say("Sheet of"),
        range(1, event.days + 1),
        horizontal=True,
        format_func=lambda each: words().full_day(event.day(each)),
        key="sheet_day",
    )


def _ask(plan: Plan, day: int, names: dict[str, str], sheet: list[Attendance]) -> None:
    """Ask who did not sign; the form begins with those of whom that is known."""
    say, key = words().say, f"unsigned-{plan.event.id}-{day}-{plan.revision}"
    missing = [each.id for each in sheet if _is_missing(each, day)]
    with st.form(f"sheet-{key}", border=False):
        st.multiselect(
            say("Did not sign"),
            list(names),
            missing,
            format_func=names.__getitem__,
            key=key,
            placeholder=say("Nobody: all signed"),
            help=say("Type the first letters of a name. Who came unannounced is added where people come in."),
        )
        st.form_submit_button(
            words().say_many("All others of {number} were here", "All others of {number} were here", len(names)),
            icon=":material/done_all:",
            type="primary",
            on_click=_save,
            args=[plan.event.id, day, key],
        )


def _is_missing(attendance: Attendance, day: int) -> bool:
    return attendance.status is AttendanceStatus.ABSENT or day in attendance.days_missed


def _save(event_id: str, day: int, key: str) -> None:
    unsigned = frozenset(st.session_state[key])
    attempt(lambda: type_sheet(workplace(), me(), event_id, day, unsigned), words().say("Noted. Undo takes it back."))


def _tell(plan: Plan, day: int) -> None:
    """Say how many people came on a day, and how many participants of which sector."""
    here = sum(day in came_on(each, plan.event.days) for each in plan.attendances)
    if not here:
        return
    sectors = workplace().library.sectors
    counted = came_by_sector(plan, day)
    titles = {sector: sectors[sector].title if sector in sectors else words().say("Not known") for sector, _ in counted}
    by_sector = " · ".join(f"{titles[sector]} {number}" for sector, number in counted)
    on = words().full_day(plan.event.day(day))
    came = words().say_many("{number} person was here", "{number} people were here", here)
    st.markdown(f"**{plain(on)}**: {came}  \n:small[{plain(by_sector)}]")
