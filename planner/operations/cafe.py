"""Seats the people of an event for its world café and keeps the rotation, before the day and on it."""

from dataclasses import dataclass, replace

from planner.domain.cafe import cafe_rounds, cafe_seats, person_traits, seatable_people
from planner.domain.cafe_needs import SeatingNeeds, cafe_task, note_needs
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import RotationQuality, measure
from planner.operations.actor import Actor
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan

FIRST_SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingWish:
    """How the café is to be seated; tables and rounds are suggested where they are None."""

    tables: int | None = None
    rounds: int | None = None
    seed: int = FIRST_SEED


@changes(Area.CAFE)
def seat(place: Workplace, actor: Actor, event_id: str, wish: SeatingWish, effort: Effort | None = None) -> Plan:
    """Seat everyone expected and store the rotation in place of the one before.

    `effort` can show better and better rotations and stop. Raises SeatingError.
    """
    from planner.domain.rotation.seating import seat_participants, suggest_tables

    def change(plan: Plan) -> Plan:
        people = seatable_people(plan)
        rounds = cafe_rounds(plan) if wish.rounds is None else wish.rounds
        suggested = suggest_tables(len(people) or 1, rounds, cafe_seats(plan))
        tables = suggested if wish.tables is None else wish.tables
        task = cafe_task(plan, tables=tables, rounds=rounds)
        seated = seat_participants(task, seed=wish.seed, effort=effort)
        return replace(plan, rotation=_in_place_of(plan.rotation, seated))

    return change_plan(place, actor, event_id, "seat", change)


@changes(Area.CAFE)
def improve_seats(place: Workplace, actor: Actor, event_id: str, effort: Effort) -> Plan:
    """Look for better seats at the same tables and keep the best; raises what `seek_better` raises.

    What is saved meanwhile elsewhere stays; only seats that were changed meanwhile raise ChangedElsewhereError.
    """
    from planner.domain.cafe_search import seek_better

    def change(plan: Plan) -> Plan:
        return replace(plan, rotation=seek_better(plan, effort))

    return change_plan(place, actor, event_id, "improve_seats", change)


@changes(Area.CAFE)
def replan_cafe(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Seat those who are here or awaited for the rounds that are not played, with the least changed seats.

    Raises what `replan_day` raises.
    """
    from planner.domain.cafe_day import replan_day

    return change_plan(place, actor, event_id, "replan_cafe", lambda plan: replan_day(plan).plan)


@changes(Area.CAFE)
def lock_rounds(place: Workplace, actor: Actor, event_id: str, played: int) -> Plan:
    """Say that the first `played` rounds are over, so that nothing changes them; raises NobodySeatedError."""
    from planner.domain import cafe_day

    return change_plan(place, actor, event_id, "lock_rounds", lambda plan: cafe_day.lock_rounds(plan, played))


@changes(Area.CAFE)
def exchange_seats(place: Workplace, actor: Actor, event_id: str, *, round_number: int, pair: tuple[str, str]) -> Plan:
    """Let two people exchange their seats in one round; raises what `exchange_by_hand` raises."""
    from planner.domain.cafe_day import exchange_by_hand

    def change(plan: Plan) -> Plan:
        return replace(plan, rotation=exchange_by_hand(plan, round_number=round_number, pair=pair))

    return change_plan(place, actor, event_id, "exchange_seats", change)


@changes(Area.CAFE)
def note_seating_needs(place: Workplace, actor: Actor, event_id: str, person_id: str, needs: SeatingNeeds) -> Plan:
    """Note which rounds somebody misses, and with whom he or she sits or does not; raises RecordNotFoundError."""
    return change_plan(place, actor, event_id, "note_seating_needs", lambda plan: note_needs(plan, person_id, needs))


def _in_place_of(old: RotationPlan | None, new: RotationPlan) -> RotationPlan:
    return replace(new, version=old.version) if old else new


def quality_of(plan: Plan) -> RotationQuality | None:
    """Return how good the rotation is, None where nobody is seated yet."""
    return measure(plan.rotation, person_traits(plan)) if plan.rotation else None
