"""What single people need at the café: noted with one, true of both, kept by the seats or named in a finding."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.cafe import review_cafe
from planner.domain.cafe_day import replan_day
from planner.domain.cafe_needs import SeatingNeeds, cafe_task, needs_of, note_needs, review_needs
from planner.domain.cafe_quality import assess
from planner.domain.editing import RecordNotFoundError
from planner.domain.plan import Plan
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import itineraries, people_at_tables
from planner.domain.rotation.seating import seat_participants
from tests.builders import a_plan, people_of_plan

TABLES, ROUNDS, PEOPLE = 5, 3, 22
ONE, OTHER, THIRD = "person-8", "person-9", "person-10"


def seated(plan: Plan) -> Plan:
    task = cafe_task(plan, tables=TABLES, rounds=ROUNDS)
    return replace(plan, rotation=seat_participants(task, seed=1, effort=Effort(seconds=0.05)))


def a_plan_with(needs: dict[str, SeatingNeeds]) -> Plan:
    plan = a_plan(**people_of_plan(PEOPLE))
    for person, each in needs.items():
        plan = note_needs(plan, person, each)
    return plan


def rotation_of(plan: Plan) -> RotationPlan:
    assert plan.rotation
    return plan.rotation


def rules_of(plan: Plan) -> list[str]:
    """Return the rules found, that nobody is named as a host left out."""
    found = [finding.rule for finding in (*review_cafe(plan), *review_needs(plan))]
    return [rule for rule in found if rule != "host_not_named"]


def test_a_pair_noted_with_one_is_true_of_both_and_taken_away_with_either() -> None:
    plan = a_plan_with({ONE: SeatingNeeds(apart=(OTHER,), together=(THIRD,))})
    assert needs_of(plan, OTHER) == SeatingNeeds(apart=(ONE,))
    assert needs_of(plan, THIRD) == SeatingNeeds(together=(ONE,))
    assert needs_of(note_needs(plan, OTHER, SeatingNeeds()), ONE) == SeatingNeeds(together=(THIRD,))


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from([ONE, OTHER, THIRD]), st.sets(st.sampled_from([ONE, OTHER, THIRD])), st.booleans())
    )
)
def test_what_was_noted_last_of_somebody_is_what_is_needed(noted: list[tuple[str, set[str], bool]]) -> None:
    plan = a_plan(**people_of_plan(PEOPLE))
    for person, companions, is_apart in noted:
        pairs = tuple(companions - {person})
        needs = SeatingNeeds(apart=pairs) if is_apart else SeatingNeeds(together=pairs)
        plan = note_needs(plan, person, needs)
        found = needs_of(plan, person)
        assert (set(found.apart), set(found.together)) == (set(needs.apart), set(needs.together))


def test_seats_keep_pairs_apart_and_together_and_leave_out_missed_rounds() -> None:
    plan = seated(a_plan_with({ONE: SeatingNeeds(apart=(OTHER,), together=(THIRD,)), "person-12": _misses(2)}))
    ways = itineraries(rotation_of(plan))
    assert ways[ONE] == ways[THIRD]
    assert not any({ONE, OTHER} <= set(people) for people in people_at_tables(rotation_of(plan)).values())
    assert [table is None for table in ways["person-12"]] == [False, True, False]
    assert rules_of(plan) == []
    assert assess(plan, rotation_of(plan)).score.broken == 0


def test_a_rule_noted_after_people_were_seated_is_named_until_they_are_seated_again() -> None:
    plan = seated(a_plan(**people_of_plan(PEOPLE)))
    one, other = next(people for people in people_at_tables(rotation_of(plan)).values())[1:3]
    later = note_needs(plan, one, SeatingNeeds(apart=(other,)))
    (finding,) = review_needs(later)
    names = {person.id: person.name for person in plan.persons}
    assert finding.rule == "seating_apart_not_kept"
    assert {finding.values["one"], finding.values["other"]} == {names[one], names[other]}
    assert list(review_needs(seated(later))) == []


def test_a_round_missed_that_is_noted_later_makes_the_seats_stale_and_the_day_cures_it() -> None:
    plan = note_needs(seated(a_plan(**people_of_plan(PEOPLE))), "person-12", _misses(3))
    assert rules_of(plan) == ["rotation_is_stale"]
    cured = replan_day(plan).plan
    assert itineraries(rotation_of(cured))["person-12"][2] is None
    assert rules_of(cured) == []


def test_rules_that_cannot_hold_are_named_with_people_by_name() -> None:
    plan = seated(a_plan_with({ONE: SeatingNeeds(apart=(OTHER,), together=(OTHER,)), THIRD: _misses(1, 2, 3)}))
    assert sorted(rules_of(plan)) == ["seating_always_absent", "seating_together_and_apart"]
    said = {str(value) for finding in review_needs(plan) for value in finding.values.values()}
    assert said <= {person.name for person in plan.persons}


def test_who_is_not_on_the_list_needs_nothing() -> None:
    with pytest.raises(RecordNotFoundError):
        note_needs(a_plan(**people_of_plan(2)), "nobody", SeatingNeeds())


def _misses(*rounds: int) -> SeatingNeeds:
    return SeatingNeeds(misses=rounds)
