"""Before anybody sits: tables, people a table and rounds side by side with the repeats to expect; one click seats."""

from collections.abc import Callable

import streamlit as st

from planner.domain.agenda import SessionKind
from planner.domain.cafe import CAFE_METHOD, cafe_rounds, cafe_seats
from planner.domain.method_search import MethodSearch, search_methods
from planner.domain.plan import Plan
from planner.domain.rotation.advice import ROUNDS, Choice, advise
from planner.domain.rotation.feasible import LEAST_PEOPLE
from planner.domain.rotation.seating import MOST_ROUNDS, suggest_tables
from planner.ui.components.plain import plain
from planner.ui.state import TECHNIQUES_PAGE, words, workplace

MOST_TECHNIQUES = 3


def too_few(people: int) -> None:
    """Say that a café does not suit so few, and name techniques in small groups that do."""
    say = words().say
    methods = (each for each in workplace().library.methods.values() if each.id != CAFE_METHOD)
    found = search_methods(methods, MethodSearch(people=people, kinds=frozenset({SessionKind.SMALL_GROUPS})))
    named = words().join(each.title for each in found[:MOST_TECHNIQUES])
    st.info(
        say(
            "A world café needs at least {least} people; the number here is {people}. With so few, another technique "
            "serves better: {named}.",
            least=LEAST_PEOPLE,
            people=people,
            named=plain(named),
        ),
        icon=":material/group_off:",
    )
    st.page_link(TECHNIQUES_PAGE, label=say("Go to the techniques"), icon=":material/arrow_forward:")


def advice(plan: Plan, people: int, take: Callable[[int, int], None]) -> None:
    """Show the choices for a head count, the suggested one marked; a click calls `take` with tables and rounds."""
    say, rounds = words().say, min(cafe_rounds(plan), MOST_ROUNDS)
    choices = advise(people, tuple(sorted({*ROUNDS, rounds})))
    suggested = suggest_tables(people, rounds, cafe_seats(plan)), rounds
    best = say(
        "Four or five people a table are best, six the most. Choose by the repeats: how many times somebody meets "
        "a person again."
    )
    planned = words().say_many("The agenda has {number} round.", "The agenda has {number} rounds.", rounds)
    st.caption(f"{best} {planned}")
    with st.grid(3, min_column_width=230):
        for tables in dict.fromkeys(each.tables for each in choices):
            _card([each for each in choices if each.tables == tables], suggested, take)


def _card(choices: list[Choice], suggested: tuple[int, int], take: Callable[[int, int], None]) -> None:
    first = choices[0]
    with st.container(border=True, gap="small", height="stretch"):
        st.markdown(f"**{words().say_many('{number} table', '{number} tables', first.tables)}** · {_people(first)}")
        for each in choices:
            st.button(
                words().say_many(
                    "{number} round: {repeats}", "{number} rounds: {repeats}", each.rounds, repeats=say_repeats(each)
                ),
                key=f"take-{each.tables}-{each.rounds}",
                type="primary" if (each.tables, each.rounds) == suggested else "secondary",
                on_click=take,
                args=[each.tables, each.rounds],
                width="stretch",
            )


def _people(choice: Choice) -> str:
    say = words().say
    if choice.smallest == choice.largest:
        return say("{people} people each", people=choice.largest)
    return say("{least} or {most} people each", least=choice.smallest, most=choice.largest)


def say_repeats(choice: Choice) -> str:
    """Say how many repeats are to be expected, and no more than is known."""
    if choice.is_exact:
        return words().say("no repeats")
    if choice.least_repeats:
        return words().say_many("at least {number} repeat", "at least {number} repeats", choice.least_repeats)
    return words().say("few repeats, or none")
