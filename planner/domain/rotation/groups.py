"""Other ways to part people than a café: home groups, mixed groups, count-off, pairs, and rooms by preference.

Groups are tuples of person ids. Who sat together earlier in the event is parted where that is possible.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.people import Pair, RotationTask, Rules, Seatable

Groups = tuple[tuple[str, ...], ...]
EFFORT = Effort(seconds=0.3)


def home_groups(
    region_of: Mapping[str, str], joined: Sequence[Sequence[str]] = ()
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the people of each region, regions that are `joined` as one group, by the regions' names."""
    group_of = {region: tuple(regions) for regions in joined for region in regions}
    groups: dict[tuple[str, ...], tuple[str, ...]] = {}
    for person_id, region in region_of.items():
        key = group_of.get(region, (region,))
        groups[key] = (*groups.get(key, ()), person_id)
    return groups


def mixed_groups(people: Sequence[Seatable], count: int, *, met: Sequence[Pair] = (), seed: int = 1) -> Groups:
    """Return `count` groups as even and as mixed as people allow, of people who have not met.

    Raises ValueError where there are no people or no group.
    """
    plain = tuple(Seatable(person_id=person.person_id, traits=person.traits) for person in people)
    task = RotationTask(people=plain, tables=count, rounds=1, rules=Rules(met=tuple(met)))
    groups: list[list[str]] = [[] for _ in range(count)]
    for seat in rotate(task, seed=seed, effort=EFFORT).plan.seats:
        groups[seat.table_number - 1].append(seat.person_id)
    return tuple(map(tuple, groups))


def count_off(person_ids: Sequence[str], count: int) -> Groups:
    """Return `count` groups in the order of a room that counts off: one, two, three, one, two, three."""
    return tuple(tuple(person_ids[number::count]) for number in range(count))


def interview_pairs(people: Sequence[Seatable], *, met: Sequence[Pair] = (), seed: int = 1) -> Groups:
    """Return pairs of unlike people who have not met; with an odd number one group has three."""
    return mixed_groups(people, max(1, len(people) // 2), met=met, seed=seed)


def rooms_by_choice(wishes: Mapping[str, Sequence[int]], seats: Sequence[int]) -> Groups:
    """Return who goes to each room: each person's wishes are room numbers from 0, the dearest first.

    Wishes are granted so that as few and as small ones as possible are missed; people without a free wish take the
    emptiest room. Raises ValueError where there are too few seats.
    """
    if len(wishes) > sum(seats):
        raise ValueError(f"{len(wishes)} people and {sum(seats)} seats")
    room_of: dict[str, int] = {}
    for person_id in sorted(wishes, key=lambda each: len(wishes[each])):
        room_of |= _seat_by_chain(person_id, wishes, seats, room_of)
    return tuple(tuple(person_id for person_id in wishes if room_of[person_id] == room) for room in range(len(seats)))


def _seat_by_chain(
    person_id: str, wishes: Mapping[str, Sequence[int]], seats: Sequence[int], room_of: Mapping[str, int]
) -> dict[str, int]:
    """Return the seats that change so that `person_id` gets one: the chain of moves that costs least (Bellman-Ford)."""
    taken = [sum(room == number for room in room_of.values()) for number in range(len(seats))]
    ways = {room: (_regret(wishes[person_id], room, len(seats)), {person_id: room}) for room in range(len(seats))}
    for _ in seats:
        for mover, room in room_of.items():
            for other in range(len(seats)):
                price, chain_so_far = ways[room]
                step = _regret(wishes[mover], other, len(seats)) - _regret(wishes[mover], room, len(seats))
                if mover not in chain_so_far and price + step < ways[other][0]:
                    ways[other] = (price + step, {**chain_so_far, mover: other})
    free = [room for room in range(len(seats)) if taken[room] < seats[room]]
    return ways[min(free, key=lambda room: (ways[room][0], taken[room]))][1]


def _regret(wishes: Sequence[int], room: int, rooms: int) -> int:
    """Return how far down somebody's list a room is, squared; a room that is not on it comes after all."""
    place = wishes.index(room) if room in wishes else rooms
    return place * place


def pairs_of(groups: Groups) -> tuple[Pair, ...]:
    """Return the pairs who have met once these groups have sat together, for later groups to part."""
    return tuple(
        chain.from_iterable(
            ((one, other) for place, one in enumerate(group) for other in group[place + 1 :]) for group in groups
        )
    )
