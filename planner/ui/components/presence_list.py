"""Who is here: a list to tick at the door, made for a telephone; each tick is stored at once."""

from collections import Counter
from collections.abc import Iterable, Mapping

import streamlit as st

from planner.domain.cafe import person_traits
from planner.domain.identity import fold_plain
from planner.domain.people import Attendance, AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.presence import AWAITED, asked_for, is_awaited
from planner.domain.workbooks import distinct_names
from planner.errors import sentence
from planner.operations.door import note_all_awaited, note_presence
from planner.ui.components.plain import plain
from planner.ui.components.steady_rows import steady_rows
from planner.ui.state import attempt, me, words, workplace

SHOWN = {
    "everybody": sentence("Everybody"),
    "awaited": sentence("Awaited"),
    "missing": sentence("Missing"),
}
ANSWERS = {AttendanceStatus.PRESENT: sentence("Here"), AttendanceStatus.ABSENT: sentence("Missing")}
A_PAGE = 25
"""As many as a telephone scrolls through without getting lost; a name typed finds anybody sooner."""


def presence_list(plan: Plan) -> None:
    """Show who is here, missing and awaited, find somebody by name, and note what is said."""
    say, names = words().say, distinct_names(plan.persons)
    asked = [each for each in asked_for(plan) if each.person_id in names]
    _count(asked)
    find = st.text_input(say("Find somebody"), key="find_presence", placeholder=say("Name or office"))
    shown = st.radio(
        say("Show on the list"),
        list(SHOWN),
        horizontal=True,
        format_func=lambda each: say(SHOWN[each]),
        key="presence_shown",
        label_visibility="collapsed",
    )
    found = _find(plan, asked, (find, shown), names)
    if not found:
        st.caption(say("Nobody like that is on the list. Who came unannounced is added below."))
    pages = -(-len(found) // A_PAGE)
    page = st.pagination(pages, key=f"presence-page-{find}-{shown}") if pages > 1 else 1
    offices = person_traits(plan)["organisation"]
    with st.container(gap="xsmall"):
        for each in found[(page - 1) * A_PAGE : page * A_PAGE]:
            _row(plan.event.id, each, names[each.person_id], offices.get(each.person_id, ""))
    _ask_rest(plan.event.id, sum(map(is_awaited, asked)))


def _count(asked: Iterable[Attendance]) -> None:
    say, counts = words().say, Counter(_state(each) for each in asked)
    st.markdown(
        say(
            "**{here}** here, **{missing}** missing, **{awaited}** awaited",
            here=counts[AttendanceStatus.PRESENT],
            missing=counts[AttendanceStatus.ABSENT],
            awaited=counts[None],
        )
    )


def _state(attendance: Attendance) -> AttendanceStatus | None:
    return None if is_awaited(attendance) else attendance.status


def _find(
    plan: Plan, asked: Iterable[Attendance], wanted: tuple[str, str], names: Mapping[str, str]
) -> list[Attendance]:
    """Return who fits, by name; a row stays where it is until something else is asked for."""
    find, shown = wanted
    offices = person_traits(plan)["organisation"]
    ordered = sorted(asked, key=lambda each: fold_plain(names[each.person_id]))
    typed = set(fold_plain(find).split())

    def fits(each: Attendance) -> bool:
        text = fold_plain(f"{names[each.person_id]} {offices.get(each.person_id, '')}")
        states = {"awaited": is_awaited(each), "missing": each.status is AttendanceStatus.ABSENT}
        return all(word in text for word in typed) and states.get(shown, True)

    return steady_rows(
        "presence",
        (plan.event.id, find, shown),
        records={each.id: each for each in ordered},
        found=[each.id for each in ordered if fits(each)],
    )


def _row(event_id: str, attendance: Attendance, name: str, office: str) -> None:
    say = words().say
    key = f"presence-{attendance.id}-{attendance.version}"
    about = f"{plain(name)}  \n:small[:gray[{plain(office)}]]" if office and office != name else plain(name)
    text, answer = st.columns([4, 5], vertical_alignment="center", gap="small", wrap=False)
    text.markdown(about)
    answer.segmented_control(
        name,
        list(ANSWERS),
        default=_state(attendance),
        format_func=lambda each: say(ANSWERS[each]),
        key=key,
        label_visibility="collapsed",
        on_change=_note,
        args=[event_id, attendance.person_id, key],
    )


def _note(event_id: str, person_id: str, key: str) -> None:
    status = st.session_state[key] or AWAITED
    attempt(lambda: note_presence(workplace(), me(), event_id, [person_id], status))


def _ask_rest(event_id: str, awaited: int) -> None:
    if not awaited:
        return
    some = words().say_many
    with st.container(horizontal=True):
        for status, label, icon in (
            (
                AttendanceStatus.PRESENT,
                some("The {number} who is awaited is here", "All {number} who are awaited are here", awaited),
                ":material/done_all:",
            ),
            (
                AttendanceStatus.ABSENT,
                some("The {number} who is awaited is missing", "All {number} who are awaited are missing", awaited),
                ":material/person_off:",
            ),
        ):
            st.button(label, icon=icon, key=f"rest-{status}", on_click=_note_rest, args=[event_id, status])


def _note_rest(event_id: str, status: AttendanceStatus) -> None:
    attempt(lambda: note_all_awaited(workplace(), me(), event_id, status), words().say("Noted. Undo takes it back."))
