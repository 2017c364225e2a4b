"""What must hold of the slips that send people from table to table."""

from dataclasses import replace

from planner.domain.people import Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.export.rotation_slips import list_slips
from tests.export.builders import a_cafe_plan


def rotation_of(plan: Plan) -> RotationPlan:
    assert plan.rotation is not None
    return plan.rotation


def test_everybody_who_sits_gets_one_slip_in_order_of_the_name() -> None:
    plan = a_cafe_plan(people=10)
    slips = list_slips(plan, rotation_of(plan))
    assert [slip.name.removeprefix("Education office, ") for slip in slips] == [
        "Berat",
        "Çorovodë",
        "Dibër",
        "Ersekë",
        "Fier",
        "Gjirokastër",
        "Has",
        "Korçë",
        "Kukës",
        "Lezhë",
    ]


def test_a_slip_tells_the_table_of_each_round() -> None:
    plan = a_cafe_plan(people=10, tables=3)
    (slip,) = (slip for slip in list_slips(plan, rotation_of(plan)) if slip.name == "Education office, Dibër")
    assert (slip.tables, slip.is_host) == ((2, 3, 1), False)


def test_a_host_keeps_the_table() -> None:
    plan = a_cafe_plan(people=10, tables=3)
    (slip,) = (slip for slip in list_slips(plan, rotation_of(plan)) if slip.name == "Education office, Kukës")
    assert (slip.tables, slip.is_host, slip.office) == ((1, 1, 1), True, "Regional social services")


def test_somebody_without_a_seat_gets_no_slip() -> None:
    plan = a_cafe_plan(people=4)
    late = replace(plan, persons=(*plan.persons, Person(id="late", name="Police directorate, Vlorë")))
    assert len(list_slips(late, rotation_of(late))) == 4


def test_an_office_that_stands_in_for_a_name_is_not_repeated() -> None:
    plan = a_cafe_plan(people=1, tables=1)
    named = replace(plan, persons=(Person(id="person-0", name="Regional social services", organisation_id="office-0"),))
    rotation = RotationPlan(
        tables=1, rounds=1, seed=1, seats=(Seat(round_number=1, table_number=1, person_id="person-0"),)
    )
    assert [slip.office for slip in list_slips(named, rotation)] == [""]


def test_who_came_late_has_no_table_in_the_round_that_was_missed() -> None:
    plan = a_cafe_plan(people=10, tables=3)
    seats = tuple(
        seat for seat in rotation_of(plan).seats if (seat.person_id, seat.round_number) != (plan.persons[-1].id, 1)
    )
    slips = list_slips(plan, replace(rotation_of(plan), seats=seats))
    assert [slip.tables[0] for slip in slips if slip.name == plan.persons[-1].name] == [None]
    assert [len(slip.tables) for slip in slips] == [3] * 10
