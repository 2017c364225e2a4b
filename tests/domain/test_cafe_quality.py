"""How good the seats of a café are, and how near to the even share every sector sits."""

from dataclasses import replace

from planner.domain.cafe_day import replan_day
from planner.domain.cafe_quality import Share, assess, mix_of
from planner.domain.rotation.plan import RotationPlan, Seat
from tests.builders import a_plan, a_rotation, people_of_plan
from tests.domain.test_cafe_day import a_seated_plan, on_day, rotation_of


def test_a_plan_in_which_nobody_meets_twice_is_proved_to_be_the_best() -> None:
    plan = a_seated_plan()
    found = assess(plan, rotation_of(plan))
    assert (found.score.repeats, found.score.broken) == (0, 0)
    assert found.certificate
    assert found.certificate.is_best


def test_who_has_no_seat_in_a_round_is_counted_as_absent() -> None:
    plan = a_seated_plan()
    rotation = rotation_of(plan)
    gone = tuple(s for s in rotation.seats if (s.person_id, s.round_number) != ("person-22", 3))
    found = assess(plan, replace(rotation, seats=gone))
    assert found.score.uneven_sizes == 0


def test_nothing_is_proved_where_a_host_was_replaced_between_two_rounds() -> None:
    day = replan_day(on_day(a_seated_plan(), {"person-2"}, played=1))
    assert assess(day.plan, day.rotation).certificate is None


def test_one_table_for_everybody_repeats_every_meeting_and_breaks_no_rule_that_can_hold() -> None:
    rotation = a_rotation("person-1", "person-2", "person-3", hosts=("person-1",))
    found = assess(a_plan(**people_of_plan(3)), rotation)
    assert (found.score.repeats, found.score.tables_again) == (6, 0)


def two_tables(*people: tuple[str, ...]) -> RotationPlan:
    seats = tuple(
        Seat(round_number=1, table_number=table, person_id=person)
        for table, names in enumerate(people, start=1)
        for person in names
    )
    return RotationPlan(tables=len(people), rounds=1, seed=1, seats=seats)


def test_a_sector_in_equal_parts_is_even_and_one_at_a_single_table_is_not() -> None:
    values = {"a": "police", "b": "police", "c": "health", "d": "health", "e": ""}
    even = mix_of(two_tables(("a", "c"), ("b", "d", "e")), values)
    uneven = mix_of(two_tables(("a", "b", "c"), ("d", "e")), values)
    assert sorted(even, key=lambda share: share.value) == [
        Share(value="health", people=2, least=1, most=1, even=1),
        Share(value="police", people=2, least=1, most=1, even=1),
    ]
    assert {share.value: share.is_even for share in uneven} == {"police": False, "health": True}
