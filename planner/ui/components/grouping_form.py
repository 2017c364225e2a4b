"""How the people of a session are to be parted: the kind of grouping, how many groups, which regions sit together."""

import streamlit as st

from planner.domain.cafe import person_traits, seatable_people
from planner.domain.facilitator_rules import MOST_IN_A_GROUP
from planner.domain.grouping import FIRST_SEED, GroupingKind, GroupingWish
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedSession
from planner.errors import sentence
from planner.operations.grouping import group_people
from planner.ui.components.grouping_choices import ask_choices
from planner.ui.state import attempt, me, words, workplace

KINDS = {
    GroupingKind.MIXED: sentence("Mixed groups"),
    GroupingKind.HOME: sentence("Home groups by region"),
    GroupingKind.COUNT_OFF: sentence("Counting off"),
    GroupingKind.PAIRS: sentence("Pairs for interviews"),
    GroupingKind.BY_CHOICE: sentence("By choice"),
}
ABOUT = {
    GroupingKind.MIXED: sentence(
        "Sectors and regions mixed, of people who have not sat together earlier in the event."
    ),
    GroupingKind.HOME: sentence("One group a region; regions with few people can sit together."),
    GroupingKind.COUNT_OFF: sentence("As a room counts off, in the order of the list: one, two, three, one, two …"),
    GroupingKind.PAIRS: sentence("Two unlike people who have not met; with an odd number one group has three."),
    GroupingKind.BY_CHOICE: sentence(
        "Everybody where they wish to work. Where more wish for a group than fit, as few wishes as can be are "
        "missed, and the dearest count most."
    ),
}
MOST_JOINED = 4


def grouping_form(plan: Plan, timed: TimedSession) -> None:
    """Ask for the kind and the number of groups, and make them."""
    say, session = words().say, timed.session
    kind = st.radio(
        say("How to part people"),
        list(KINDS),
        horizontal=True,
        format_func=lambda each: say(KINDS[each]),
        key="grouping",
    )
    st.caption(say(ABOUT[kind]))
    if kind is GroupingKind.BY_CHOICE and not ask_choices(plan, session):
        return
    people = len(seatable_people(plan))
    joined = _ask_joined(plan, session.id) if kind is GroupingKind.HOME else ()
    count, seed = 1, FIRST_SEED
    if kind in {GroupingKind.MIXED, GroupingKind.COUNT_OFF}:
        usual = -(-people // (session.group_size or MOST_IN_A_GROUP))
        count = st.number_input(
            say("Number of groups"), 1, max(1, people), min(max(1, usual), max(1, people)), key=f"count-{session.id}"
        )
        st.caption(words().say_many("{number} person a group", "{number} people a group", -(-people // count)))
    if kind in {GroupingKind.MIXED, GroupingKind.PAIRS}:
        seed = st.number_input(
            say("Arrangement"),
            0,
            value=FIRST_SEED,
            help=say("Another number mixes people anew; the same number parts the same people alike."),
            key="grouping_seed",
        )
    wish = GroupingWish(kind=kind, count=count, joined=joined, seed=seed)
    st.button(
        say("Put everybody into a group"),
        type="primary",
        icon=":material/group_work:",
        key="group-people",
        on_click=_group,
        args=[plan.event.id, session.id, wish],
    )


def _ask_joined(plan: Plan, session_id: str) -> tuple[tuple[str, ...], ...]:
    """Ask for sets of regions that sit together, one set after another."""
    regions = person_traits(plan)["region"]
    left = sorted({regions[each.person_id] for each in seatable_people(plan) if regions.get(each.person_id)})
    joined = []
    for number in range(MOST_JOINED):
        if not left[1:]:
            break
        chosen = st.multiselect(
            words().say("Regions that sit together"),
            left,
            key=f"joined-{session_id}-{number}",
            placeholder=words().say("Each region by itself"),
        )
        if not chosen:
            break
        joined.append(tuple(chosen))
        left = [each for each in left if each not in chosen]
    return tuple(joined)


def _group(event_id: str, session_id: str, wish: GroupingWish) -> None:
    done = words().say("Everybody is in a group. Undo takes it back.")
    attempt(lambda: group_people(workplace(), me(), event_id, session_id, wish), done)
