"""Two people exchange their seats in one round, with what that does to the score before it is done."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.cafe_day import exchange_by_hand
from planner.domain.cafe_quality import assess
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.score import Score
from planner.domain.workbooks import distinct_names
from planner.errors import PlannerError
from planner.operations.cafe import exchange_seats
from planner.ui.state import attempt, complain, me, words, workplace


def exchange(plan: Plan, rotation: RotationPlan) -> None:
    """Ask for a round and two people who move in it; show the score before and after."""
    say, names = words().say, distinct_names(plan.persons)
    number = st.radio(
        say("In round"), range(rotation.played + 1, rotation.rounds + 1), horizontal=True, key="exchange_round"
    )
    at = {s.person_id: s.table_number for s in rotation.seats if s.round_number == number and not s.is_host}
    known = [person_id for person_id in sorted(at, key=lambda each: names.get(each, "")) if person_id in names]

    def called(person_id: str) -> str:
        return say("{name} (table {table})", name=names[person_id], table=at[person_id])

    with st.container(horizontal=True):
        one = st.selectbox(
            say("One person"), known, None, called, key=f"exchange-one-{number}", placeholder=say("Choose")
        )
        others = [each for each in known if one is None or at[each] != at[one]]
        other = st.selectbox(
            say("and another"), others, None, called, key=f"exchange-other-{number}", placeholder=say("Choose")
        )
    if one and other:
        _offer(plan, rotation, number, (one, other))


def _offer(plan: Plan, rotation: RotationPlan, number: int, pair: tuple[str, str]) -> None:
    say = words().say
    try:
        made = exchange_by_hand(plan, round_number=number, pair=pair)
    except PlannerError as problem:
        complain(problem)
        return
    before, after = _figures(assess(plan, rotation).score), _figures(assess(plan, made).score)
    with st.grid(3, min_column_width=150):
        for label, was in before.items():
            st.metric(
                label,
                after[label],
                after[label] - was,
                delta_color="inverse" if after[label] != was else "off",
                border=True,
            )
    said = (
        say("{label}: {before} now, {after} after.", label=label, before=was, after=after[label])
        for label, was in before.items()
    )
    st.caption(" ".join(said))
    st.button(
        say("Exchange these seats"),
        type="primary",
        icon=":material/swap_horiz:",
        key="exchange",
        on_click=_exchange,
        args=[plan.event.id, number, pair],
    )


def _figures(score: Score) -> Mapping[str, int]:
    say = words().say
    return {
        say("Repeats"): score.repeats,
        say("Tables seen twice"): score.tables_again,
        say("Places beyond an even mix"): sum(score.excess),
    }


def _exchange(event_id: str, number: int, pair: tuple[str, str]) -> None:
    done = words().say("The two have exchanged their seats.")
    attempt(lambda: exchange_seats(workplace(), me(), event_id, round_number=number, pair=pair), done)
