"""Who sits where: every table of a round, each person's tables, and the own tables of one who asks, large."""

from collections.abc import Mapping

import streamlit as st

from planner.domain.cafe import cafe_questions, person_traits
from planner.domain.identity import fold_plain
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.workbooks import distinct_names
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.components.plain import plain
from planner.ui.state import words

NOT_SEATED = "–"


def show_tables(plan: Plan, rotation: RotationPlan) -> None:
    """Show who sits at each table, round by round."""
    say, names, questions = words().say, distinct_names(plan.persons), cafe_questions(plan)
    number = st.radio(say("Round"), range(1, rotation.rounds + 1), horizontal=True, key="round", bind="query-params")
    if number <= len(questions):
        st.markdown(f"*{plain(questions[number - 1])}*")
    with st.grid("auto", min_column_width=260):
        for table in range(1, rotation.tables + 1):
            here = [s for s in rotation.seats if (s.round_number, s.table_number) == (number, table)]
            _show_table(table, here, names)


def _show_table(table: int, seats: list[Seat], names: Mapping[str, str]) -> None:
    say = words().say
    with st.container(border=True, gap="xxsmall", height="stretch"):
        st.markdown(f"**{say('Table {number}', number=table)}**")
        for seat in sorted(seats, key=lambda seat: not seat.is_host):
            name = names.get(seat.person_id, "")
            if seat.is_host:
                st.markdown(f":material/person_pin: {plain(name)} · :gray[{say('host')}]")
            else:
                st.text(name)


def show_people(plan: Plan, rotation: RotationPlan) -> None:
    """Show each person's tables, in order of the names."""
    import pandas as pd

    say, names = words().say, distinct_names(plan.persons)
    find = st.text_input(say("Find"), key="find_seat").casefold()
    seated = sorted((names.get(known, ""), tables) for known, tables in tables_of_all(rotation).items())
    rows = [
        {say("Name"): name}
        | {
            say("Round {number}", number=number): str(tables.get(number, NOT_SEATED))
            for number in range(1, rotation.rounds + 1)
        }
        for name, tables in seated
        if find in name.casefold()
    ]
    if rows:
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("Tables of each person, round by round"))
    else:
        st.caption(say("Nobody of that name is seated."))


def tables_of_all(rotation: RotationPlan) -> dict[str, dict[int, int]]:
    """Return each person's table by round; who was not there in a round has none."""
    tables: dict[str, dict[int, int]] = {}
    for seat in sorted(rotation.seats, key=lambda seat: seat.round_number):
        tables.setdefault(seat.person_id, {})[seat.round_number] = seat.table_number
    return tables


def find_my_tables(plan: Plan, rotation: RotationPlan) -> None:
    """Ask for a name and show the tables of that person alone, large; who is meant by several is asked for more."""
    say = words().say
    typed = st.text_input(say("Your name"), key="my_name", help=say("Your office helps where others bear your name."))
    if not typed.strip():
        return
    found = who_is_meant(plan, rotation, typed)
    if not found:
        st.info(say("Nobody of that name is seated. Try another spelling, or ask at the desk."))
    elif len(found) > 1:
        st.info(say("Several people could be meant. Type the whole name, or add your office."))
    else:
        name = next(person.name for person in plan.persons if person.id == found[0])
        st.markdown(f"**{plain(name)}**")
        show_picture(_large(tables_of_all(rotation)[found[0]]), "cafe_tables")


def who_is_meant(plan: Plan, rotation: RotationPlan, typed: str) -> list[str]:
    """Return whose name is just what was typed, or else whose name and office hold every word of it."""
    seated, offices = {seat.person_id for seat in rotation.seats}, person_traits(plan)["organisation"]
    people = {person.id: fold_plain(person.name) for person in plan.persons if person.id in seated}
    wanted = fold_plain(typed)
    same = [person_id for person_id, name in people.items() if name == wanted]
    if same:
        return same
    return [
        person_id
        for person_id, name in people.items()
        if set(wanted.split()) <= {*name.split(), *fold_plain(offices.get(person_id, "")).split()}
    ]


def _large(tables: Mapping[int, int]) -> Html:
    say = words().say
    items = (
        tag(
            "li",
            tag("span", say("Round {number}", number=number), class_="quiet"),
            tag("strong", say("Table {number}", number=table)),
        )
        for number, table in tables.items()
    )
    return tag("ol", *items, class_="picture mytables")
