"""The café on the day: who is missing, who came unannounced, what is played, and who moves before it is applied."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.cafe import SITTING
from planner.domain.cafe_day import DayPlan, replan_day
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError
from planner.operations.actor import LOCAL
from planner.operations.cafe import replan_cafe
from planner.ui.components.cafe_tables import tables_of_all
from planner.ui.components.new_person import new_person
from planner.ui.components.plain import plain
from planner.ui.state import attempt, complain, words, workplace

MISSING, PLAYED = "cafe_missing", "cafe_played"


def on_the_day(plan: Plan, rotation: RotationPlan) -> None:
    """Ask who is here and what is played; show who moves, and apply it with one click."""
    say, names = words().say, distinct_names(plan.persons)
    played = st.radio(
        say("Rounds already played"),
        range(rotation.rounds),
        horizontal=True,
        key=PLAYED,
        help=say("They stay as they were."),
    )
    missing = _ask_missing(plan, names)
    _ask_newcomer(plan)
    try:
        day = replan_day(plan, played=played, missing=missing)
    except PlannerError as problem:
        complain(problem)
        return
    _show_changes(day, names)
    if day.plan == plan:
        st.caption(say("All of this is applied."))
        return
    st.caption(say("Applying marks those missing as absent and everybody else as present; undo takes it all back."))
    st.button(
        say("Apply the new seats"),
        type="primary",
        icon=":material/event_seat:",
        key="apply-replan",
        on_click=_apply,
        args=[plan.event.id, played, missing],
    )


def _ask_missing(plan: Plan, names: Mapping[str, str]) -> list[str]:
    """Ask who is missing; who is marked as absent is there to begin with, and again after every change of the list."""
    coming = [a for a in plan.attendances if a.role in SITTING and a.status is not AttendanceStatus.DECLINED]
    known = [a.person_id for a in coming if a.person_id in names]
    absent = [a.person_id for a in coming if a.status is AttendanceStatus.ABSENT]
    return st.multiselect(
        words().say("Who is missing now?"),
        known,
        [person_id for person_id in absent if person_id in names],
        names.__getitem__,
        key=f"{MISSING}-{plan.event.id}-{'-'.join(absent)}",
        placeholder=words().say("Nobody: everybody is here"),
    )


def _ask_newcomer(plan: Plan) -> None:
    say, library = words().say, workplace().library
    with st.expander(say("Somebody came unannounced"), icon=":material/person_add:"):
        st.session_state.setdefault("person_status", AttendanceStatus.PRESENT)
        scheme = library.region_schemes.get(plan.event.region_scheme)
        new_person(plan.event.id, library.sectors, tuple(each.name for each in scheme.regions) if scheme else ())


def _show_changes(day: DayPlan, names: Mapping[str, str]) -> None:
    say = words().say
    st.header(say("Who moves"))
    movers = len({move.person_id for move in day.moves})
    lines = [
        *(_say_stand_in(each.table_number, names[each.person_id]) for each in day.stand_ins),
        *(_say_newcomer(day, person_id, names) for person_id in day.newcomers),
        *_say_moves(day, names),
    ]
    if not lines:
        st.markdown(say("Nobody: every seat stays as it is."))
        return
    st.markdown(
        words().say_many("{number} person moves.", "{number} people move.", movers) if movers else say("Nobody moves.")
    )
    st.markdown("\n".join(f"- {line}" for line in lines))


def _say_stand_in(table: int, name: str) -> str:
    said = words().say("{name} is the host of table {table} from now on.", name=name, table=table)
    return f":material/person_pin: {plain(said)}"


def _say_newcomer(day: DayPlan, person_id: str, names: Mapping[str, str]) -> str:
    say = words().say
    rounds = words().join(
        say("table {table} in round {round}", table=table, round=number)
        for number, table in tables_of_all(day.rotation)[person_id].items()
    )
    return (
        f":material/person_add: {plain(say('{name} has a seat now: {rounds}.', name=names[person_id], rounds=rounds))}"
    )


def _say_moves(day: DayPlan, names: Mapping[str, str]) -> list[str]:
    say = words().say
    return [
        ":material/arrow_forward: "
        + plain(
            say(
                "Round {round}: {name} goes to table {to} instead of table {table}.",
                round=move.round_number,
                name=names.get(move.person_id, ""),
                to=move.to_table,
                table=move.from_table,
            )
        )
        for move in sorted(day.moves, key=lambda move: (move.round_number, move.from_table))
    ]


def _apply(event_id: str, played: int, missing: list[str]) -> None:
    done = words().say("The new seats are kept.")
    attempt(lambda: replan_cafe(workplace(), LOCAL, event_id, played=played, missing=missing), done)
