"""The café of one event: who sits, what is asked, and whether rotation, list and agenda still agree."""

from dataclasses import replace
from itertools import chain

import pytest

from planner.domain.cafe import (
    cafe_questions,
    cafe_rounds,
    cafe_seats,
    person_traits,
    review_cafe,
    seatable_people,
    trait_weights,
)
from planner.domain.consultation.questions import Question, QuestionUse
from planner.domain.finding import Finding, Place, Severity
from planner.domain.origin import Origin
from planner.domain.people import Attendance, AttendanceStatus, Gender, Person, Role
from planner.domain.plan import Plan
from planner.domain.rotation.people import Seatable
from planner.domain.rotation.plan import RotationPlan, Seat
from tests.builders import (
    a_person,
    a_plan,
    a_rotation,
    a_session,
    an_attendance,
    an_event,
    an_organisation,
    people_of_plan,
)

SMALL = {"seating_one_table", "seating_too_few_for_cafe"}
"""What is wrong with each of the small cafés here, and told of by tests of its own."""


def found_in(plan: Plan) -> list[Finding]:
    return [each for each in review_cafe(plan) if each.rule not in SMALL]


def rules(plan: Plan) -> list[tuple[str, dict[str, object]]]:
    return [(each.rule, dict(each.values)) for each in found_in(plan)]


def a_host_and_a_guest() -> dict[str, tuple[Person, ...] | tuple[Attendance, ...]]:
    """Make two people of a list, the first of whom is to host a table."""
    host, guest = an_attendance(role=Role.HOST), an_attendance(id="attendance-2", position=1, person_id="person-2")
    return {"persons": (a_person(), a_person(id="person-2")), "attendances": (host, guest)}


def test_participants_presenters_and_hosts_sit_and_the_team_and_observers_do_not() -> None:
    plan = a_plan(
        persons=tuple(a_person(id=role) for role in Role),
        attendances=tuple(
            an_attendance(id=f"at-{role}", position=position, person_id=role, role=role)
            for position, role in enumerate(Role)
        ),
    )
    seated = {person.person_id: person.is_host for person in seatable_people(plan)}
    assert seated == {"participant": False, "presenter": False, "host": True}


@pytest.mark.parametrize(
    ("status", "sits"),
    [
        (AttendanceStatus.INVITED, True),
        (AttendanceStatus.CONFIRMED, True),
        (AttendanceStatus.PRESENT, True),
        (AttendanceStatus.DECLINED, False),
        (AttendanceStatus.ABSENT, False),
    ],
)
def test_only_who_may_still_come_sits(status: AttendanceStatus, *, sits: bool) -> None:
    plan = a_plan(persons=(a_person(),), attendances=(an_attendance(status=status),))
    assert bool(seatable_people(plan)) is sits


def test_people_sit_with_their_sector_region_and_organisation_to_be_mixed() -> None:
    plan = a_plan(
        organisations=(an_organisation(subsector="social services"),),
        persons=(
            a_person(),
            a_person(id="person-2", organisation_id=None),
            a_person(id="person-3", organisation_id="x"),
        ),
        attendances=(an_attendance(), an_attendance(id="attendance-2", person_id="person-2")),
    )
    assert seatable_people(plan) == (
        Seatable(person_id="person-1", traits=("social services", "Kukës", "Regional social services, Kukës")),
        Seatable(person_id="person-2", traits=("", "", "")),
    )
    assert person_traits(plan)["region"] == {"person-1": "Kukës", "person-2": "", "person-3": ""}


def test_what_people_state_of_themselves_is_mixed_too_and_counts_less_than_where_they_come_from() -> None:
    stated = a_plan(persons=(a_person(gender=Gender.WOMAN), a_person(id="person-2", language="sq")))

    assert {kind: person_traits(stated)[kind] for kind in ("gender", "language")} == {
        "gender": {"person-1": "woman", "person-2": ""},
        "language": {"person-1": "", "person-2": "sq"},
    }
    assert trait_weights(stated) == (2, 2, 2, 1, 1)
    assert list(person_traits(a_plan(persons=(a_person(),)))) == ["sector", "region", "organisation"]


def test_a_broad_sector_stands_in_where_no_narrow_one_is_known() -> None:
    plan = a_plan(organisations=(an_organisation(),), persons=(a_person(),))
    assert person_traits(plan)["sector"] == {"person-1": "government"}


def test_rounds_and_seats_are_those_of_the_agenda() -> None:
    plan = a_plan(sessions=(a_session(id="x", rounds=9), a_session(method="world_cafe", rounds=4, group_size=4)))
    assert (cafe_rounds(plan), cafe_seats(plan)) == (4, 4)


def test_an_agenda_without_a_cafe_leaves_three_rounds_and_five_seats() -> None:
    assert (cafe_rounds(a_plan()), cafe_seats(a_plan())) == (3, 5)
    assert cafe_seats(a_plan(sessions=(a_session(method="world_cafe", group_size=0),))) == 5


def test_the_questions_of_the_cafe_name_the_theme() -> None:
    asked = (
        Question(id="1", position=0, use=QuestionUse.CONSULTATION, text="What do you need?", origin=Origin.OWN),
        Question(id="2", position=1, use=QuestionUse.CAFE, text="What keeps {theme} alive?", origin=Origin.OWN),
        Question(id="3", position=2, use=QuestionUse.CAFE, text="What will {event} change?", origin=Origin.OWN),
    )
    plan = a_plan(event=an_event(theme="the work", title="the conference"), questions=asked)
    assert cafe_questions(plan) == ("What keeps the work alive?", "What will the conference change?")


def test_without_a_rotation_there_is_nothing_to_say() -> None:
    assert rules(a_plan(**people_of_plan(3))) == []


def test_a_rotation_that_fits_list_and_agenda_is_not_spoken_of() -> None:
    plan = a_plan(rotation=a_rotation("person-1", "person-2", hosts=("person-1",)), **a_host_and_a_guest())
    assert rules(plan) == []


def test_a_rotation_says_whom_it_misses_and_who_has_gone() -> None:
    rotation = a_rotation("person-1", "gone", "gone too", hosts=("person-1",))
    plan = a_plan(rotation=rotation, **a_host_and_a_guest())
    assert found_in(plan) == [
        Finding(
            rule="rotation_is_stale",
            severity=Severity.UNWISE,
            place=Place.CAFE,
            values={"missing": 1, "gone": 2},
        )
    ]


def test_hosts_whom_nobody_named_are_counted() -> None:
    plan = a_plan(rotation=a_rotation("person-1", "person-2", hosts=("person-1",)), **people_of_plan(2))
    assert rules(plan) == [("host_not_named", {"hosts": 1, "tables": 1})]


def test_a_rotation_with_other_rounds_than_the_agenda_says_both() -> None:
    plan = a_plan(rotation=a_rotation("person-1", hosts=("person-1",), rounds=4), **people_of_plan(1, role=Role.HOST))
    assert rules(plan) == [("rounds_differ", {"rounds": 4, "planned": 3})]


def seats(*tables: tuple[str, ...], round_number: int = 1) -> tuple[Seat, ...]:
    """Seat people at tables in one round, none of them as a host."""
    return tuple(
        Seat(round_number=round_number, table_number=table, person_id=person)
        for table, people in enumerate(tables, start=1)
        for person in people
    )


def review_of(rotation: RotationPlan) -> set[str]:
    """Return the rules that a rotation breaks, those of list and agenda left out."""
    return {rule for rule, _ in rules(a_plan(rotation=rotation)) if rule.startswith("seating_")}


def test_who_left_after_a_round_keeps_the_seats_there_and_is_not_missed() -> None:
    rotation = a_rotation("person-1", "gone", hosts=("person-1",))
    left = tuple(seat for seat in rotation.seats if seat.person_id != "gone" or seat.round_number == 1)
    plan = a_plan(rotation=replace(rotation, seats=left, played=1), **people_of_plan(1, role=Role.HOST))
    assert rules(plan) == []


def test_coming_back_to_a_table_is_found_and_changing_it_is_not() -> None:
    again = seats(("a",), ("b",)) + seats(("a",), ("b",), round_number=2)
    fresh = seats(("a",), ("b",)) + seats(("b",), ("a",), round_number=2)
    assert review_of(RotationPlan(tables=2, rounds=2, seed=1, seats=again)) == {"seating_table_again"}
    assert review_of(RotationPlan(tables=2, rounds=2, seed=1, seats=fresh)) == set()


def test_more_rounds_than_tables_are_found_once() -> None:
    rounds = (seats(("a",), ("b",), round_number=number) for number in (1, 2, 3))
    rotation = RotationPlan(tables=2, rounds=3, seed=1, seats=tuple(chain.from_iterable(rounds)))
    assert review_of(rotation) == {"seating_more_rounds_than_tables"}


def test_uneven_and_overfull_tables_are_found() -> None:
    uneven = RotationPlan(tables=2, rounds=1, seed=1, seats=seats(("a", "b", "c"), ("d",)))
    even = RotationPlan(tables=2, rounds=1, seed=1, seats=seats(("a", "b"), ("d",)))
    full = RotationPlan(tables=1, rounds=1, seed=1, seats=seats(tuple("abcdefg")))
    assert (review_of(uneven), review_of(even), review_of(full)) == (
        {"seating_uneven"},
        set(),
        {"seating_table_too_large"},
    )


def test_more_hosts_than_tables_are_found() -> None:
    rotation = a_rotation("person-1", "person-2", hosts=("person-1",))
    plan = a_plan(rotation=rotation, **people_of_plan(2, role=Role.HOST))
    assert rules(plan) == [("seating_more_hosts_than_tables", {"hosts": 2, "tables": 1})]


def a_cafe(people: int, *, rounds: int = 1, tables: int = 1, sector: str = "") -> Plan:
    """Seat people of one office in a row, a new table when one is full."""
    plan = people_of_plan(people)
    ids = [person.person_id for person in plan["attendances"] if isinstance(person, Attendance)]
    made = (seats(*(tuple(ids[table::tables]) for table in range(tables)), round_number=n + 1) for n in range(rounds))
    rotation = RotationPlan(tables=tables, rounds=rounds, seed=1, seats=tuple(chain.from_iterable(made)))
    office = an_organisation(sector=sector)
    persons = tuple(a_person(id=each, organisation_id=office.id) for each in ids)
    return a_plan(rotation=rotation, organisations=(office,), persons=persons, attendances=plan["attendances"])


@pytest.mark.parametrize(("people", "lacking"), [(11, [1]), (12, [])])
def test_fewer_people_than_a_cafe_needs_are_found_with_how_many_more_would_do(people: int, lacking: list[int]) -> None:
    found = [each.values["lacking"] for each in review_cafe(a_cafe(people)) if each.rule == "seating_too_few_for_cafe"]
    assert found == lacking


@pytest.mark.parametrize(("tables", "rounds", "is_found"), [(1, 2, True), (1, 1, False), (2, 2, False)])
def test_one_table_for_several_rounds_is_found(tables: int, rounds: int, *, is_found: bool) -> None:
    rules_found = {each.rule for each in review_cafe(a_cafe(12, tables=tables, rounds=rounds))}
    assert ("seating_one_table" in rules_found) is is_found
    assert "seating_more_rounds_than_tables" not in rules_found


@pytest.mark.parametrize(("sector", "is_found"), [("government", True), ("", False)])
def test_people_of_one_sector_leave_nothing_to_mix(sector: str, *, is_found: bool) -> None:
    found = {each.rule: each.severity for each in review_cafe(a_cafe(12, sector=sector))}
    assert (found.get("seating_nothing_to_mix") is Severity.NOTE) is is_found
