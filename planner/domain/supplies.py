"""What has to be brought: every session's materials counted by head, in one box for each room, with some to spare.

A single thing (one, needed once) goes on from session to session within its room; everything else is used up, so it is
counted for every session and ten per cent are added, rounded up (content B8). What is brought is what all boxes hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planner.domain.agenda import Material, Per
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.scaling import count_materials
from planner.domain.spelling import fold

SPARE_PER_CENT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """A thing with how many are needed, and how many to bring."""

    name: str
    needed: int
    brought: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSupplies:
    """What one session needs."""

    timed: TimedSession
    supplies: tuple[Supply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What goes to one room, together and by session; `room` is empty for sessions whose room nobody has named."""

    room: str
    supplies: tuple[Supply, ...]
    sessions: tuple[SessionSupplies, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """What one session needs of one thing."""

    name: str
    quantity: int
    is_single: bool


def pack_boxes(plan: Plan, run: RunOfShow) -> tuple[Box, ...]:
    """Return a box for each room in the order of the agenda; sessions that need nothing are left out."""
    materials: dict[str, list[Material]] = defaultdict(list)
    for material in plan.materials:
        materials[material.session_id].append(material)
    rooms: dict[str, list[TimedSession]] = defaultdict(list)
    for timed in run.sessions:
        if materials[timed.session.id]:
            rooms[fold(timed.session.room)].append(timed)
    people = plan.event.expected_participants
    return tuple(_pack(sessions, materials, people) for sessions in rooms.values())


def total_supplies(boxes: Iterable[Box]) -> tuple[Supply, ...]:
    """Return everything that all boxes hold, by name."""
    totals: dict[str, Supply] = {}
    for supply in (supply for box in boxes for supply in box.supplies):
        before = totals.get(fold(supply.name), Supply(name=supply.name, needed=0, brought=0))
        totals[fold(supply.name)] = Supply(
            name=before.name, needed=before.needed + supply.needed, brought=before.brought + supply.brought
        )
    return tuple(totals[key] for key in sorted(totals))


def with_spare(quantity: int) -> int:
    """Return a quantity with ten per cent to spare, rounded up."""
    return quantity + -(-quantity * SPARE_PER_CENT // 100)


def _pack(sessions: list[TimedSession], materials: dict[str, list[Material]], people: int) -> Box:
    uses = [(timed, [_use(timed, each, people) for each in materials[timed.session.id]]) for timed in sessions]
    return Box(
        room=sessions[0].session.room.strip(),
        supplies=tuple(_add_up([use for _, used in uses for use in used])),
        sessions=tuple(SessionSupplies(timed=timed, supplies=tuple(_add_up(used))) for timed, used in uses),
    )


def _use(timed: TimedSession, material: Material, people: int) -> _Use:
    (counted,) = count_materials(timed.session, [material], people)
    is_single = material.per is Per.ONCE and material.quantity == 1
    return _Use(name=counted.name, quantity=counted.quantity, is_single=is_single)


def _add_up(uses: Iterable[_Use]) -> Iterator[Supply]:
    by_name: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        if use.quantity:
            by_name[fold(use.name)].append(use)
    for alike in by_name.values():
        is_single = all(use.is_single for use in alike)
        needed = 1 if is_single else sum(use.quantity for use in alike)
        yield Supply(name=alike[0].name, needed=needed, brought=needed if is_single else with_spare(needed))
