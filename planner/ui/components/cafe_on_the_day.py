"""On the day: who is here, which rounds are played, who moves with the least changes, and what is printed again."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.cafe_day import DayPlan, replan_day
from planner.domain.plan import Plan
from planner.domain.presence import asked_for, is_awaited
from planner.domain.rotation.plan import RotationPlan
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError
from planner.operations.cafe import lock_rounds, replan_cafe
from planner.ui.components.cafe_printing import changed_papers
from planner.ui.components.cafe_words import say_tables
from planner.ui.components.plain import plain
from planner.ui.components.presence_list import presence_list
from planner.ui.components.walk_in import walk_in
from planner.ui.state import attempt, complain, me, words, workplace


def on_the_day(plan: Plan, rotation: RotationPlan) -> None:
    """Ask who is here and what is played; show who moves, apply it with one click, and print what changed."""
    say, names = words().say, distinct_names(plan.persons)
    _ask_played(plan, rotation)
    awaited = any(map(is_awaited, asked_for(plan)))
    with st.expander(say("Who is here"), icon=":material/how_to_reg:", key="presence", expanded=awaited):
        presence_list(plan)
    with st.expander(say("Somebody came unannounced"), icon=":material/person_add:", key="walking_in"):
        walk_in(plan)
    st.header(say("Who moves"))
    try:
        day = replan_day(plan)
    except PlannerError as problem:
        complain(problem)
        day = None
    if day:
        _show_changes(day, names)
    changed_papers(plan)


def _ask_played(plan: Plan, rotation: RotationPlan) -> None:
    """Ask how many rounds are played; what is said is kept, for nothing may change them any more."""
    say = words().say
    key = f"cafe_played-{rotation.version}"
    st.segmented_control(
        say("Rounds already played"),
        range(rotation.rounds + 1),
        default=rotation.played,
        required=True,
        key=key,
        help=say("They stay as they were, whatever changes after them."),
        on_change=_lock,
        args=[plan.event.id, key],
    )


def _lock(event_id: str, key: str) -> None:
    attempt(lambda: lock_rounds(workplace(), me(), event_id, st.session_state[key]), words().say("Saved."))


def _show_changes(day: DayPlan, names: Mapping[str, str]) -> None:
    say, some = words().say, words().say_many
    if not day.is_different:
        st.markdown(say("Nobody: every seat stays as it is."))
        return
    movers = len({move.person_id for move in day.moves})
    moved = some("{number} person moves.", "{number} people move.", movers) if movers else say("Nobody moves.")
    gone = some("{number} seat becomes free.", "{number} seats become free.", len(day.gone)) if day.gone else ""
    st.markdown(f"{moved} {gone}")
    lines = [
        *(_say_stand_in(each.table_number, names[each.person_id]) for each in day.stand_ins),
        *(_say_newcomer(day, person_id, names) for person_id in day.newcomers),
        *_say_moves(day, names),
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
    st.button(
        say("Apply the new seats"),
        type="primary",
        icon=":material/event_seat:",
        key="apply-replan",
        on_click=_apply,
        args=[day.plan.event.id],
    )


def _say_stand_in(table: int, name: str) -> str:
    said = words().say("{name} is the host of table {table} from now on.", name=name, table=table)
    return f":material/person_pin: {plain(said)}"


def _say_newcomer(day: DayPlan, person_id: str, names: Mapping[str, str]) -> str:
    rounds = say_tables(day.rotation, person_id)
    said = words().say("{name} has a seat now: {rounds}.", name=names[person_id], rounds=rounds)
    return f":material/person_add: {plain(said)}"


def _say_moves(day: DayPlan, names: Mapping[str, str]) -> list[str]:
    """Say of each who moves, by name, the old table and the new one of every round."""
    say = words().say
    moves: dict[str, list[str]] = {}
    for move in sorted(day.moves, key=lambda move: move.round_number):
        said = say(
            "round {round}: table {table} → {to}",
            round=move.round_number,
            table=move.from_table,
            to=move.to_table,
        )
        moves.setdefault(move.person_id, []).append(said)
    told = sorted((names.get(person_id, ""), said) for person_id, said in moves.items())
    return [f":material/arrow_forward: **{plain(name)}** · {plain('; '.join(said))}" for name, said in told]


def _apply(event_id: str) -> None:
    attempt(lambda: replan_cafe(workplace(), me(), event_id), words().say("The new seats are kept."))
