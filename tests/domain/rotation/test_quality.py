"""Measuring a rotation: every figure against a slow count by hand."""

from collections import Counter
from math import ceil

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.quality import RotationQuality, itineraries, measure, people_at_tables
from tests.domain.rotation.builders import count_meetings, count_repeats, count_tables_again, rows_of, sizes_of


def a_rotation(*rows: str, hosts: str = "") -> RotationPlan:
    """Make a rotation of rows such as `ab cd`: the tables of one round, one letter a person."""
    seats = tuple(
        Seat(round_number=number, table_number=table, person_id=person, is_host=person in hosts)
        for number, row in enumerate(rows, start=1)
        for table, people in enumerate(row.split(), start=1)
        for person in people
    )
    return RotationPlan(tables=len(rows[0].split()), rounds=len(rows), seed=1, seats=seats)


def test_a_rotation_without_repeats() -> None:
    assert measure(a_rotation("ab cd", "ac bd", hosts="a"), {}) == RotationQuality(
        repeats=0,
        pairs_met=4,
        met_least=2,
        met_most=2,
        tables_again=1,
        smallest_table=2,
        largest_table=2,
        uneven={},
    )


def test_two_who_meet_in_all_three_rounds_are_two_repeats() -> None:
    quality = measure(a_rotation("ab cd", "ab dc", "ab ce"), {})
    assert (quality.repeats, quality.pairs_met, quality.met_least, quality.met_most) == (3, 3, 1, 2)


def test_a_host_who_stays_sees_no_table_again() -> None:
    staying = a_rotation("ab cd", "ad cb", hosts="ac")
    assert measure(staying, {}).tables_again == 0
    assert measure(a_rotation("ab cd", "ad cb"), {}).tables_again == 2


def test_places_beyond_the_even_share_of_a_trait_are_uneven() -> None:
    sectors = {"a": "police", "b": "police", "c": "health", "d": "health"}
    quality = measure(a_rotation("ab cd", "ac bd"), {"sector": sectors, "region": dict.fromkeys("abcd", "")})
    assert quality.uneven == {"sector": 2, "region": 0}


def test_somebody_without_a_value_counts_as_one_kind_of_their_own() -> None:
    assert measure(a_rotation("ab cd"), {"sector": {"a": "police", "b": "police"}}).uneven == {"sector": 2}


def test_a_rotation_without_seats_measures_nothing() -> None:
    quality = measure(RotationPlan(tables=3, rounds=3, seed=1), {"sector": {}})
    assert (quality.repeats, quality.met_least, quality.met_most, quality.largest_table) == (0, 0, 0, 0)
    assert quality.uneven == {"sector": 0}


def test_the_people_of_a_table_begin_with_its_host() -> None:
    assert people_at_tables(a_rotation("ab cd", "cb ad", hosts="bd")) == {
        (1, 1): ["b", "a"],
        (1, 2): ["d", "c"],
        (2, 1): ["b", "c"],
        (2, 2): ["d", "a"],
    }


def test_itineraries_name_the_tables_of_each_person_round_by_round() -> None:
    found = itineraries(a_rotation("ab cd", "cd ab", "ac bd"))
    assert found == {"a": (1, 2, 1), "b": (1, 2, 2), "c": (2, 1, 1), "d": (2, 1, 2)}


@st.composite
def rotations(draw: st.DrawFn) -> RotationPlan:
    """Draw any seating at all, sound or not, in which nobody is alone."""
    tables, rounds = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    people = [f"person-{number}" for number in range(draw(st.integers(2 * tables, 14)))]
    seats: list[Seat] = []
    for number in range(1, rounds + 1):
        order = draw(st.permutations(people))
        seats += [
            Seat(round_number=number, table_number=place % tables + 1, person_id=person, is_host=person == people[0])
            for place, person in enumerate(order)
        ]
    return RotationPlan(tables=tables, rounds=rounds, seed=0, seats=tuple(seats))


@given(rotations(), st.lists(st.sampled_from("xyz"), min_size=14, max_size=14))
def test_every_figure_is_the_one_that_counting_by_hand_gives(plan: RotationPlan, values: list[str]) -> None:
    trait = {f"person-{number}": value for number, value in enumerate(values)}
    quality = measure(plan, {"trait": trait})
    met = Counter(person for pair in count_meetings(plan) for person in pair)
    sizes = [size for row in sizes_of(plan) for size in row]
    assert quality == RotationQuality(
        repeats=count_repeats(plan),
        pairs_met=len(count_meetings(plan)),
        met_least=min(met.values()),
        met_most=max(met.values()),
        tables_again=count_tables_again(plan),
        smallest_table=min(sizes),
        largest_table=max(sizes),
        uneven={"trait": _unevenness(plan, trait)},
    )


def _unevenness(plan: RotationPlan, trait: dict[str, str]) -> int:
    """Count the places beyond ceil(share of the trait x size of the table), over all tables and rounds."""
    beyond = 0
    for row in rows_of(plan):
        for table in set(row.values()):
            there = [trait[person] for person in row if row[person] == table]
            for value in "xyz":
                of_it = sum(trait[person] == value for person in row)
                beyond += max(0, there.count(value) - ceil(of_it * len(there) / len(row)))
    return beyond
