"""Who sits where in the world café, how good that is, and seating everyone anew."""

import streamlit as st

from planner.domain.cafe import cafe_questions, cafe_rounds, cafe_seats, seatable_people
from planner.domain.finding import Place
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import RotationQuality, itineraries, people_at_tables
from planner.operations.actor import LOCAL
from planner.operations.cafe import FIRST_SEED, SeatingWish, quality_of, seat
from planner.operations.papers import PaperName
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.plain import plain
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import TRAITS

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
people = seatable_people(plan)
names = {person.id: person.name for person in plan.persons}


def ask_seating(rotation: RotationPlan | None) -> None:
    """Ask for tables and rounds, and seat everyone."""
    with st.form(f"seat-{rotation.version if rotation else 0}", border=rotation is None):
        one, two, three = st.columns(3)
        tables = one.number_input(
            say("Tables"),
            2,
            400,
            rotation.tables if rotation else None,
            placeholder=say("With {seats} seats each", seats=cafe_seats(plan)),
        )
        rounds = two.number_input(say("Rounds"), 1, 12, rotation.rounds if rotation else cafe_rounds(plan))
        seed = three.number_input(
            say("Arrangement"),
            0,
            value=rotation.seed if rotation else FIRST_SEED,
            help=say("Another number mixes people anew; the same number seats the same people alike."),
        )
        label = say("Seat everyone again") if rotation else say("Seat everyone")
        if st.form_submit_button(label, type="primary", icon=":material/shuffle:"):
            with st.spinner(words().say_many("Seating {number} person …", "Seating {number} people …", len(people))):
                wish = SeatingWish(tables=tables, rounds=rounds, seed=seed)
                attempt(lambda: seat(workplace(), LOCAL, event.id, wish), say("Everyone is seated."))
            st.rerun()


def show_quality(quality: RotationQuality) -> None:
    """Show how good the rotation is, in figures and in words."""
    with st.grid(4, min_column_width=170):
        st.metric(say("Pairs who meet again"), quality.repeats, border=True)
        st.metric(say("Tables seen twice"), quality.tables_again, border=True)
        met = say("{least} to {most}", least=quality.met_least, most=quality.met_most)
        st.metric(say("People one meets"), met, border=True)
        seats = say("{least} to {most}", least=quality.smallest_table, most=quality.largest_table)
        st.metric(say("At a table"), seats, border=True)
    uneven = (
        say("{trait} {places}", trait=say(TRAITS[kind]), places=places) for kind, places in quality.uneven.items()
    )
    st.caption(
        say(
            "Mix: {uneven}. So many places go to people of whom their table has more than its share already; 0 is as "
            "mixed as can be.",
            uneven=", ".join(uneven),
        )
    )


def show_tables(rotation: RotationPlan) -> None:
    """Show who sits at each table, round by round."""
    seated = people_at_tables(rotation)
    questions = cafe_questions(plan)
    number = st.radio(say("Round"), range(1, rotation.rounds + 1), horizontal=True, key="round", bind="query-params")
    if number <= len(questions):
        st.markdown(f"*{plain(questions[number - 1])}*")
    with st.grid("auto", min_column_width=260):
        for table in range(1, rotation.tables + 1):
            with st.container(border=True, gap="xxsmall"):
                st.markdown(f"**{say('Table {number}', number=table)}**")
                host, *others = seated[number, table]
                st.markdown(f":material/person_pin: {plain(names.get(host, ''))} · :gray[{say('host')}]")
                for person in others:
                    st.text(names.get(person, ""))


def show_people(rotation: RotationPlan) -> None:
    """Show each person's tables, in order of the names."""
    import pandas as pd

    find = st.text_input(say("Find"), key="find_seat").casefold()
    tables = itineraries(rotation)
    seated = sorted((names.get(known, ""), known) for known in tables)
    rows = [
        {say("Name"): name}
        | {say("Round {number}", number=number): table for number, table in enumerate(tables[person_id], start=1)}
        for name, person_id in seated
        if find in name.casefold()
    ]
    if rows:
        st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("Tables of each person, round by round"))
    else:
        st.caption(say("Nobody of that name is seated."))


st.title(say("World café"))
st.markdown(words().say_many("{number} person can be seated.", "{number} people can be seated.", len(people)))
show_findings(outlook.findings, Place.CAFE)
rotation = plan.rotation
if not people:
    st.info(say("Nobody is on the list yet. Take in the list of participants first."), icon=":material/group:")
    st.page_link("app_pages/people.py", label=say("Go to the people"), icon=":material/arrow_forward:")
    st.stop()
ask_seating(rotation)
quality = quality_of(plan)
if rotation and quality:
    show_quality(quality)
    with st.container(horizontal=True):
        paper_button(event.id, PaperName.ROTATION, say("Workbook"))
        paper_button(event.id, PaperName.CARDS, say("Slips, host cards and signs"))
        paper_button(event.id, PaperName.ROOM_CARDS, say("Timing and question cards"))
    by_table, by_name = st.tabs([say("By table"), say("By name")], key="by", on_change="rerun")
    if by_table.open:
        with by_table:
            show_tables(rotation)
    if by_name.open:
        with by_name:
            show_people(rotation)
