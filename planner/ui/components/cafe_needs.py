"""What single people need at the café: rounds that they miss, whom they sit apart from, and with whom they stay."""

from collections.abc import Mapping
from dataclasses import fields
from functools import partial

import streamlit as st

from planner.domain.cafe import cafe_rounds, seatable_people
from planner.domain.cafe_needs import SeatingNeeds, needs_of
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.operations.cafe import note_seating_needs
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace


def ask_needs(plan: Plan) -> None:
    """Ask for one person's needs, each saved at once, and list what is noted; seats follow when people are seated."""
    say, names = words().say, distinct_names(plan.persons)
    people = sorted((each.person_id for each in seatable_people(plan)), key=names.__getitem__)
    st.caption(say("Counts from the next time that people are seated. No paper shows it."))
    with st.container(horizontal=True):
        person = st.selectbox(
            say("Participant"), people, None, names.__getitem__, key="needing", placeholder=say("Choose")
        )
        if person:
            _ask(plan, person, names)
    _list_needs(plan, names)


def _ask(plan: Plan, person: str, names: Mapping[str, str]) -> None:
    say, needs = words().say, needs_of(plan, person)
    others = sorted({each.person_id for each in plan.attendances} - {person}, key=names.__getitem__)
    rounds = range(1, (plan.rotation.rounds if plan.rotation else cafe_rounds(plan)) + 1)
    keys = {field.name: f"needs-{field.name}-{person}-{hash(needs)}" for field in fields(SeatingNeeds)}
    save = partial(_save, plan.event.id, person, keys)
    st.multiselect(
        say("Rounds missed"),
        sorted({*rounds, *needs.misses}),
        list(needs.misses),
        key=keys["misses"],
        placeholder=say("None"),
        on_change=save,
    )
    for field, label, chosen in (
        ("apart", say("Sits apart from"), needs.apart),
        ("together", say("Stays with"), needs.together),
    ):
        known = [each for each in chosen if each in others]
        name = names.__getitem__
        st.multiselect(
            label, others, known, name, key=keys[field], placeholder=say("Nobody in particular"), on_change=save
        )


def _list_needs(plan: Plan, names: Mapping[str, str]) -> None:
    lines = [line for person in seatable_people(plan) for line in _say_needs(plan, person.person_id, names)]
    if lines:
        st.markdown("\n".join(f"- {plain(line)}" for line in sorted(lines)))


def _say_needs(plan: Plan, person: str, names: Mapping[str, str]) -> list[str]:
    """Say somebody's needs; a pair is said once, of the one who comes first by name."""
    say, needs, name = words().say, needs_of(plan, person), names[person]
    apart, together = (
        [names[each] for each in pair if each in names and name < names[each]] for pair in (needs.apart, needs.together)
    )
    missed = words().join(map(str, needs.misses))
    return [
        *([say("{name} misses rounds: {rounds}", name=name, rounds=missed)] if missed else []),
        *(say("{name} and {other} sit apart", name=name, other=other) for other in apart),
        *(say("{name} and {other} stay together", name=name, other=other) for other in together),
    ]


def _save(event_id: str, person: str, keys: Mapping[str, str]) -> None:
    needs = SeatingNeeds(**{field: tuple(st.session_state[key]) for field, key in keys.items()})
    attempt(lambda: note_seating_needs(workplace(), me(), event_id, person, needs), words().say("Saved."))
