"""Fits what is authored to the number of people and the minutes given: groups, rounds, steps and materials."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from planner.domain.agenda import Activity, Material, Per, Session

SHORTEST_STEP = 1
IN_ROUNDS = frozenset({Per.ROUND, Per.BETWEEN_ROUNDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedActivity:
    """One step as it will be run; `round_number` is None outside rounds."""

    activity: Activity
    minutes: int
    round_number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMaterial:
    """A material with the quantity that this many people need."""

    name: str
    quantity: int


def count_groups(people: int, group_size: int) -> int:
    """Return how many groups of about `group_size` the people make; one plenary where the size is 0."""
    return max(1, -(-people // group_size)) if group_size else 1


def fit_activities(session: Session, activities: Sequence[Activity], people: int) -> tuple[FittedActivity, ...]:
    """Return the session's steps in order, rounds written out, with minutes that add up to the slot where they can.

    What the slot leaves over or lacks goes to the activities that stretch, in proportion, down to one minute each.
    """
    groups = count_groups(people, session.group_size)
    steps: list[FittedActivity] = []
    for in_rounds, run in groupby(activities, key=lambda activity: activity.per in IN_ROUNDS):
        alike = list(run)
        steps += (
            _write_out_rounds(alike, session.rounds) if in_rounds else [_count(one, groups, people) for one in alike]
        )
    return tuple(_stretch(steps, session.minutes - sum(step.minutes for step in steps)))


def count_materials(session: Session, materials: Sequence[Material], people: int) -> tuple[CountedMaterial, ...]:
    """Return what the session needs, counted for `people`."""
    groups = count_groups(people, session.group_size)
    counts = {Per.GROUP: groups, Per.PERSON: people, Per.ROUND: session.rounds, Per.BETWEEN_ROUNDS: session.rounds - 1}
    return tuple(
        CountedMaterial(name=material.name, quantity=material.quantity * counts.get(material.per, 1))
        for material in materials
    )


def _count(activity: Activity, groups: int, people: int) -> FittedActivity:
    times = {Per.GROUP: groups, Per.PERSON: people}.get(activity.per, 1)
    return FittedActivity(activity=activity, minutes=activity.minutes * times)


def _write_out_rounds(activities: list[Activity], rounds: int) -> list[FittedActivity]:
    return [
        FittedActivity(activity=activity, minutes=activity.minutes, round_number=number)
        for number in range(1, rounds + 1)
        for activity in activities
        if activity.per is Per.ROUND or number < rounds
    ]


def _stretch(steps: list[FittedActivity], spare: int) -> list[FittedActivity]:
    """Share `spare` minutes, which may be negative, among the steps that stretch; whole minutes, first come first."""
    elastic = [index for index, step in enumerate(steps) if step.activity.stretches]
    room = sum(steps[index].minutes for index in elastic)
    wanted = max(room + spare, SHORTEST_STEP * len(elastic))
    fitted = list(steps)
    for place, index in enumerate(elastic):
        left = len(elastic) - place - 1
        share = round(wanted * steps[index].minutes / room) if room else wanted // (left + 1)
        minutes = max(SHORTEST_STEP, min(share, wanted - SHORTEST_STEP * left)) if left else wanted
        fitted[index] = replace(steps[index], minutes=minutes)
        wanted, room = wanted - minutes, room - steps[index].minutes
    return fitted
