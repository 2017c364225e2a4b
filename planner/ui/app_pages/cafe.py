"""Who sits where in the world café, how good that is, and who moves now."""

import streamlit as st

from planner.domain.cafe import cafe_rounds, cafe_seats, seatable_people
from planner.domain.finding import Place
from planner.domain.rotation.feasible import LEAST_PEOPLE
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.seating import FEWEST_TABLES, MOST_ROUNDS
from planner.errors import sentence
from planner.operations.cafe import FIRST_SEED, SeatingWish, seat
from planner.operations.papers import PaperName
from planner.ui.components.cafe_advice import advice, too_few
from planner.ui.components.cafe_exchange import exchange
from planner.ui.components.cafe_meetings import show_meetings
from planner.ui.components.cafe_needs import ask_needs
from planner.ui.components.cafe_on_the_day import on_the_day
from planner.ui.components.cafe_quality import show_quality
from planner.ui.components.cafe_search import show_search
from planner.ui.components.cafe_tables import find_my_tables, show_people, show_tables
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.state import attempt, current_outlook, me, words, workplace

VIEWS = {
    "seats": sentence("Seats"),
    "day": sentence("On the day"),
    "find": sentence("Find my tables"),
}

say = words().say
outlook = current_outlook()
plan, event = outlook.plan, outlook.plan.event
people, rotation = seatable_people(plan), outlook.plan.rotation


def seat_all(wish: SeatingWish) -> None:
    """Seat everyone, and say how far it is where that takes longer."""
    with st.spinner(words().say_many("Seating {number} person …", "Seating {number} people …", len(people))):
        attempt(lambda: seat(workplace(), me(), event.id, wish), say("Everyone is seated."))


def take(tables: int, rounds: int) -> None:
    """Seat everyone as a choice of the advice says."""
    seat_all(SeatingWish(tables=tables, rounds=rounds, seed=rotation.seed if rotation else FIRST_SEED))


def ask_seating() -> None:
    """Show the choices, and ask for other tables and rounds."""
    if len(people) < LEAST_PEOPLE:
        too_few(len(people))
    else:
        advice(plan, len(people), take)
    with st.form(f"seat-{rotation.version if rotation else 0}", border=False):
        one, two, three = st.columns(3)
        tables = one.number_input(
            say("Tables"),
            FEWEST_TABLES,
            400,
            rotation.tables if rotation else None,
            placeholder=say("With {seats} seats each", seats=cafe_seats(plan)),
        )
        rounds = two.number_input(say("Rounds"), 1, MOST_ROUNDS, rotation.rounds if rotation else cafe_rounds(plan))
        seed = three.number_input(
            say("Arrangement"),
            0,
            value=rotation.seed if rotation else FIRST_SEED,
            help=say(
                "Another number mixes people anew; the same number seats the same people alike until seats are changed."
            ),
        )
        label = say("Seat everyone again") if rotation else say("Seat everyone")
        if st.form_submit_button(label, icon=":material/shuffle:"):
            seat_all(SeatingWish(tables=tables, rounds=rounds, seed=seed))
            st.rerun()


def offer_needs() -> None:
    """Offer what single people need, which no paper shows."""
    with st.expander(say("Who misses rounds, sits apart or stays together"), icon=":material/rule:", key="needs"):
        ask_needs(plan)


def show_seats(found: RotationPlan) -> None:
    """Show how good the seats are, who sits where, and what can be changed before the day."""
    show_quality(plan, found)
    show_meetings(plan, found)
    with st.container(horizontal=True):
        paper_button(event.id, PaperName.ROTATION, say("Workbook"))
        paper_button(event.id, PaperName.CARDS, say("Slips, host cards and signs"))
        paper_button(event.id, PaperName.CAFE_SHEETS, say("Wall chart and lists"))
        paper_button(event.id, PaperName.CAFE_BADGES, say("Badges with tables on the back"))
        paper_button(event.id, PaperName.ROOM_CARDS, say("Timing and question cards"))
    by_table, by_name = st.tabs([say("By table"), say("By name")], key="by", on_change="rerun")
    if by_table.open:
        with by_table:
            show_tables(plan, found)
    if by_name.open:
        with by_name:
            show_people(plan, found)
    if found.played < found.rounds:
        with st.expander(say("Let two people exchange seats"), icon=":material/swap_horiz:", key="exchanging"):
            exchange(plan, found)
    offer_needs()
    if found.played:
        st.caption(say("Rounds are played already, so nobody is seated anew from the beginning."))
        return
    with st.expander(say("Other tables or rounds"), icon=":material/shuffle:", key="seating"):
        ask_seating()


st.title(say("World café"))
show_search(event.id)
if rotation:
    view = st.radio(
        say("Show"),
        list(VIEWS),
        horizontal=True,
        format_func=lambda each: say(VIEWS[each]),
        key="cafe_view",
        bind="query-params",
        label_visibility="collapsed",
    )
    if view == "find":
        find_my_tables(plan, rotation)
        st.stop()
st.markdown(words().say_many("{number} person can be seated.", "{number} people can be seated.", len(people)))
show_findings(outlook.findings, Place.CAFE)
if rotation is None and not people:
    st.info(say("Nobody is on the list yet. Take in the list of participants first."), icon=":material/group:")
    st.page_link("app_pages/people.py", label=say("Go to the people"), icon=":material/arrow_forward:")
elif rotation is None:
    offer_needs()
    ask_seating()
elif view == "day":
    on_the_day(plan, rotation)
else:
    show_seats(rotation)
