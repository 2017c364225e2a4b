"""How many people sit at each table: as even as the seats allow, and how many pairs must meet again."""

from collections.abc import Sequence


def even_sizes(people: int, seats: Sequence[int]) -> list[int]:
    """Return the number of people at each table, as even as possible where table t holds `seats[t]` at most.

    Raises ValueError where there are too few seats.
    """
    if people > sum(seats):
        raise ValueError(f"{people} people and {sum(seats)} seats")
    level = 0
    while level < max(seats) and sum(min(level + 1, each) for each in seats) <= people:
        level += 1
    sizes = [min(level, each) for each in seats]
    for table, most in enumerate(seats):
        if sum(sizes) < people and sizes[table] < most:
            sizes[table] += 1
    return sizes


def least_pairs(people: int, places: int) -> int:
    """Return how many pairs share a place, at the least, when so many people spread over so many places."""
    if places < 1:
        return people * (people - 1) // 2
    each, more = divmod(people, places)
    return (places - more) * (each * (each - 1) // 2) + more * (each * (each + 1) // 2)
