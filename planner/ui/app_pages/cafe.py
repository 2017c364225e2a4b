"""Who sits where in the world café, how good that is, and seating everyone anew."""

import streamlit as st

from planner.domain.cafe import cafe_questions, cafe_rounds, cafe_seats, seatable_people
from planner.domain.finding import Place
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import RotationQuality, itinerary, people_at_tables
from planner.operations.actor import LOCAL
from planner.operations.cafe import FIRST_SEED, SeatingWish, quality_of, seat
from planner.operations.papers import PaperName
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import plain, show_findings
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import TRAITS

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
people = seatable_people(plan)
names = {person.id: person.name for person in plan.persons}


def seat_everyone() -> None:
    """Seat everyone as the form wishes."""
    given = st.session_state
    wish = SeatingWish(tables=given.tables, rounds=given.rounds, seed=given.seed)
    attempt(lambda: seat(workplace(), LOCAL, event.id, wish), say("Everyone is seated."))


def show_quality(quality: RotationQuality) -> None:
    """Show how good the rotation is, in figures and in words."""
    with st.grid(4, min_column_width=150):
        st.metric(say("Pairs who meet again"), quality.repeats, border=True)
        st.metric(say("Tables seen twice"), quality.tables_again, border=True)
        st.metric(
            say("People one meets"),
            say("{least} to {most}", least=quality.met_least, most=quality.met_most),
            border=True,
        )
        st.metric(
            say("At a table"),
            say("{least} to {most}", least=quality.smallest_table, most=quality.largest_table),
            border=True,
        )
    uneven = [
        say("{trait}: {places}", trait=say(TRAITS[kind]), places=places) for kind, places in quality.uneven.items()
    ]
    st.caption(say("Places beyond the even share, over all tables and rounds. {uneven}", uneven="; ".join(uneven)))


def show_tables(rotation: RotationPlan) -> None:
    """Show who sits at each table, round by round."""
    seated = people_at_tables(rotation)
    numbers = range(1, rotation.rounds + 1)
    questions = cafe_questions(plan)
    number = st.segmented_control(say("Round"), numbers, default=1, required=True, key="round", bind="query-params")
    if number <= len(questions):
        st.markdown(f"*{plain(questions[number - 1])}*")
    with st.grid("auto", min_column_width=260):
        for table in range(1, rotation.tables + 1):
            with st.container(border=True, gap="xxsmall"):
                st.markdown(f"**{say('Table {number}', number=table)}**")
                host, *others = seated[number, table]
                st.markdown(f":material/person_pin: {plain(names.get(host, ''))}  :gray[{say('host')}]")
                for person in others:
                    st.text(names.get(person, ""))


def show_people(rotation: RotationPlan) -> None:
    """Show each person's tables, in order of the names."""
    import pandas as pd

    rows = [
        {say("Name"): names.get(person.person_id, "")}
        | {
            say("Round {number}", number=number): table
            for number, table in enumerate(itinerary(rotation, person.person_id), start=1)
        }
        for person in people
    ]
    find = st.text_input(say("Find"), key="find_seat").casefold()
    rows = sorted(
        (row for row in rows if find in str(row[say("Name")]).casefold()), key=lambda row: str(row[say("Name")])
    )
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("Tables of each person, round by round"))


st.title(say("World café"))
st.markdown(words().say_many("{number} person can be seated.", "{number} people can be seated.", len(people)))
show_findings(outlook.findings, Place.CAFE)
rotation = plan.rotation
if not people:
    st.info(say("Nobody is on the list yet. Take in the list of participants first."), icon=":material/group:")
    st.page_link("app_pages/people.py", label=say("Go to the people"), icon=":material/arrow_forward:")
    st.stop()
with st.form("seat", border=rotation is None):
    one, two, three = st.columns(3)
    one.number_input(
        say("Tables"),
        2,
        400,
        rotation.tables if rotation else None,
        key="tables",
        placeholder=say("With {seats} seats each", seats=cafe_seats(plan)),
    )
    two.number_input(say("Rounds"), 1, 12, rotation.rounds if rotation else cafe_rounds(plan), key="rounds")
    three.number_input(
        say("Seed"),
        0,
        value=rotation.seed if rotation else FIRST_SEED,
        key="seed",
        help=say("The same number seats the same people alike; another one mixes them anew"),
    )
    label = say("Seat everyone again") if rotation else say("Seat everyone")
    st.form_submit_button(label, type="primary", icon=":material/shuffle:", on_click=seat_everyone)

quality = quality_of(plan)
if rotation and quality:
    show_quality(quality)
    with st.container(horizontal=True):
        paper_button(event.id, PaperName.ROTATION, say("Workbook"))
        paper_button(event.id, PaperName.CARDS, say("Slips, host cards and signs"))
        paper_button(event.id, PaperName.ROOM_CARDS, say("Timing and question cards"))
    by_table, by_name = st.tabs([say("By table"), say("By name")], key="view", on_change="rerun")
    if by_table.open:
        with by_table:
            show_tables(rotation)
    if by_name.open:
        with by_name:
            show_people(rotation)
