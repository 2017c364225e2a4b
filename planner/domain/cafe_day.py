"""The café on the day: who is missing, who came unannounced, who moves, and two people who exchange seats by hand.

Rounds already played stay as they were, and a table whose host is missing has a stand-in who stays at it from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.domain.cafe import seatable_people
from planner.domain.cafe_needs import cafe_task
from planner.domain.plan import Plan
from planner.domain.rotation.exchange import exchange
from planner.domain.rotation.people import Seatable
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.replan import Move, replan
from planner.errors import PlannerError, sentence

FEWEST_A_TABLE = 2


class NobodySeatedError(PlannerError):
    """A café that has no seats yet."""

    template = sentence("Nobody is seated yet; seat everyone first.")


class NoRoundLeftError(PlannerError):
    """Rounds played that leave none to plan."""

    template = sentence("Rounds played: {played} of {rounds}. There is no round left to plan anew.")


class TablesTooEmptyError(PlannerError):
    """Fewer people here than the tables need."""

    template = sentence(
        "Too few people are left for the tables ({people} for {tables}); seat everyone again at fewer tables."
    )


class HostStaysError(PlannerError):
    """A host who would leave the table by hand."""

    template = sentence("A host stays at the table; choose two people who move.")


class NothingToExchangeError(PlannerError):
    """Two people who cannot exchange seats in a round."""

    template = sentence("In round {round_number} these two have no seats at different tables; choose two others.")


class RoundPlayedError(PlannerError):
    """Seats of a round that is over."""

    template = sentence("Round {round_number} is played. Choose a later round, or say that fewer rounds are played.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """Who hosts a table from the next round on, in place of a host who is missing."""

    table_number: int
    person_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """The plan for those who are here, and what is different: moves, newcomers, who has gone, and stand-ins."""

    plan: Plan
    rotation: RotationPlan
    moves: tuple[Move, ...]
    newcomers: tuple[str, ...]
    gone: tuple[str, ...]
    stand_ins: tuple[StandIn, ...]

    @property
    def is_different(self) -> bool:
        """Whether anything is."""
        return bool(self.moves or self.newcomers or self.gone or self.stand_ins)


def lock_rounds(plan: Plan, played: int) -> Plan:
    """Return the plan in which the first `played` rounds are over; raises NobodySeatedError or ValueError."""
    rotation = _rotation_of(plan)
    if not 0 <= played <= rotation.rounds:
        raise ValueError(played)
    return replace(plan, rotation=replace(rotation, played=played))


def replan_day(plan: Plan) -> DayPlan:
    """Seat those who are here or awaited, in the rounds that are not played, with the least changed seats.

    Raises NobodySeatedError, NoRoundLeftError or TablesTooEmptyError.
    """
    rotation = _rotation_of(plan)
    played, people = rotation.played, seatable_people(plan)
    if played >= rotation.rounds:
        raise NoRoundLeftError(played=played, rounds=rotation.rounds)
    if len(people) < FEWEST_A_TABLE * rotation.tables:
        raise TablesTooEmptyError(people=len(people), tables=rotation.tables)
    hosts, stand_ins = _hosts(rotation, people, played)
    task = cafe_task(plan, tables=rotation.tables, rounds=rotation.rounds)
    found = replan(task, _hosted(rotation, hosts, played), played=played).plan
    kept = tuple(seat for seat in rotation.seats if seat.round_number <= played)
    after = replace(rotation, seats=kept + _later(found, played))
    return _compare(replace(plan, rotation=after), rotation, played, stand_ins)


def exchange_by_hand(plan: Plan, *, round_number: int, pair: tuple[str, str]) -> RotationPlan:
    """Return the rotation in which two people sit in one round where the other sat.

    Raises NobodySeatedError, RoundPlayedError, HostStaysError or NothingToExchangeError.
    """
    rotation = _rotation_of(plan)
    if round_number <= rotation.played:
        raise RoundPlayedError(round_number=round_number)
    mine = [seat for seat in rotation.seats if seat.round_number == round_number and seat.person_id in pair]
    if any(seat.is_host for seat in mine):
        raise HostStaysError
    if len({seat.table_number for seat in mine}) != len(pair):
        raise NothingToExchangeError(round_number=round_number)
    task = cafe_task(plan, tables=rotation.tables, rounds=rotation.rounds)
    return exchange(task, rotation, round_number=round_number, pair=pair).plan


def _rotation_of(plan: Plan) -> RotationPlan:
    if plan.rotation is None:
        raise NobodySeatedError
    return plan.rotation


def _hosts(
    rotation: RotationPlan, people: tuple[Seatable, ...], played: int
) -> tuple[dict[str, int], tuple[StandIn, ...]]:
    """Return the table of each host from the next round on, and which of them stand in.

    A named host without a table comes first, then who is to sit at that table next anyway.
    """
    here = {person.person_id: person for person in people}
    following = [seat for seat in rotation.seats if seat.round_number == played + 1 and seat.person_id in here]
    hosts = {seat.person_id: seat.table_number for seat in following if seat.is_host}
    at = {seat.person_id: seat.table_number for seat in following}
    stand_ins = []
    for table in sorted(set(range(1, rotation.tables + 1)) - set(hosts.values())):
        free = [person for person in people if person.person_id not in hosts]
        chosen = min(
            free, key=lambda person: (not person.is_host, bool(person.absent), at.get(person.person_id) != table)
        ).person_id
        hosts[chosen] = table
        stand_ins.append(StandIn(table_number=table, person_id=chosen))
    return hosts, tuple(stand_ins)


def _hosted(rotation: RotationPlan, hosts: Mapping[str, int], played: int) -> RotationPlan:
    """Return the rotation in which these people, and no others, host their tables after the rounds played."""
    others = (replace(seat, is_host=False) for seat in rotation.seats if not _stays(seat, hosts, played))
    stays = (
        Seat(round_number=number, table_number=table, person_id=person_id, is_host=True)
        for person_id, table in hosts.items()
        for number in range(played + 1, rotation.rounds + 1)
    )
    return replace(rotation, seats=(*others, *stays))


def _stays(seat: Seat, hosts: Mapping[str, int], played: int) -> bool:
    return seat.round_number > played and seat.person_id in hosts


def _later(rotation: RotationPlan, played: int) -> tuple[Seat, ...]:
    return tuple(seat for seat in rotation.seats if seat.round_number > played)


def _compare(after: Plan, rotation: RotationPlan, played: int, stand_ins: tuple[StandIn, ...]) -> DayPlan:
    made = _rotation_of(after)
    was = {(seat.person_id, seat.round_number): seat.table_number for seat in _later(rotation, played)}
    now = {(seat.person_id, seat.round_number): seat.table_number for seat in _later(made, played)}
    moves = (
        Move(person_id=person_id, round_number=number, from_table=was[person_id, number], to_table=table)
        for (person_id, number), table in now.items()
        if was.get((person_id, number), table) != table
    )
    before, later = dict.fromkeys(person for person, _ in was), dict.fromkeys(person for person, _ in now)
    return DayPlan(
        plan=after,
        rotation=made,
        moves=tuple(moves),
        newcomers=tuple(person for person in later if person not in before),
        gone=tuple(person for person in before if person not in later),
        stand_ins=stand_ins,
    )
