"""People to seat, and a rotation counted by hand, the slow and plain way."""

from collections import Counter
from itertools import combinations

from planner.domain.rotation.people import Seatable
from planner.domain.rotation.plan import RotationPlan

SECTORS = ("government", "civil society", "international")


def people_to_seat(count: int, *, hosts: int = 0) -> tuple[Seatable, ...]:
    """Make people of three sectors and five regions; the last `hosts` of them are named as hosts."""
    return tuple(
        Seatable(
            person_id=f"person-{number}",
            traits=(SECTORS[number % 3], f"region {number * 7 % 5}"),
            is_host=number >= count - hosts,
        )
        for number in range(count)
    )


def rows_of(plan: RotationPlan) -> list[dict[str, int]]:
    """Return each person's table, round by round."""
    rounds = range(1, plan.rounds + 1)
    return [{seat.person_id: seat.table_number for seat in plan.seats if seat.round_number == each} for each in rounds]


def count_meetings(plan: RotationPlan) -> Counter[frozenset[str]]:
    """Count how often each two people share a table."""
    return Counter(
        frozenset(pair) for row in rows_of(plan) for pair in combinations(row, 2) if row[pair[0]] == row[pair[1]]
    )


def count_repeats(plan: RotationPlan) -> int:
    """Count the meetings beyond the first."""
    return sum(times - 1 for times in count_meetings(plan).values())


def count_tables_again(plan: RotationPlan) -> int:
    """Count how often somebody who is not a host comes to a table again."""
    travellers = {seat.person_id for seat in plan.seats if not seat.is_host}
    tables = {person: [row[person] for row in rows_of(plan)] for person in travellers}
    return sum(len(each) - len(set(each)) for each in tables.values())


def sizes_of(plan: RotationPlan) -> list[list[int]]:
    """Return the number of people at each table, round by round."""
    return [[list(row.values()).count(table) for table in range(1, plan.tables + 1)] for row in rows_of(plan)]
