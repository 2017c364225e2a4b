"""Fits a method to a head count and to minutes, and says every reason why it does not fit (GDE-03, content B3.4).

With little time, what stretches becomes shorter by up to a half, then reports become shorter, then there are fewer
rounds, and only then does what stretches shrink to a minute. Steps that do none of this keep their minutes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.agenda import Method, MethodStep, Per, TimetableSession
from planner.domain.method_session import make_session
from planner.domain.scaling import (
    SHORTEST_STEP,
    CountedMaterial,
    FittedActivity,
    count_groups,
    count_materials,
    fit_activities,
)

REPORTS = frozenset({Per.GROUP, Per.PERSON})
MUCH_LONGER, MUCH_LONGER_MINUTES = 1.5, 15
"""Beyond both of these the step that stretches would no longer be what it is."""


class MisfitKind(StrEnum):
    """Why a method does not fit."""

    TOO_FEW_PEOPLE = "too_few_people"
    TOO_MANY_PEOPLE = "too_many_people"
    TOO_LITTLE_TIME = "too_little_time"
    TOO_MUCH_TIME = "too_much_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """One reason; `planner.wording.method_fits` says it, with the cure. `bound` is what the method wants instead."""

    kind: MisfitKind
    found: int
    bound: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFit:
    """What a method becomes for `people` in the minutes given.

    `template` makes the session; `report_minutes` are those of one group or person, None where nobody reports.
    """

    method: Method
    people: int
    template: TimetableSession
    groups: int
    rounds: int
    report_minutes: int | None
    steps: tuple[FittedActivity, ...]
    materials: tuple[CountedMaterial, ...]
    misfits: tuple[Misfit, ...]

    @property
    def minutes(self) -> int:
        """The minutes that the session has."""
        return self.template.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """How often a method goes round, and how long one report lasts at most."""

    rounds: int
    report: int


def fit_method(method: Method, people: int, minutes: int | None = None) -> MethodFit:
    """Return what the method becomes; without `minutes` it has its usual ones."""
    given = usual_minutes(method, people) if minutes is None else minutes
    shape = _choose_shape(method, people, given)
    reporting = [step for step in method.steps if step.per in REPORTS]
    template = TimetableSession(
        title=method.title,
        kind=method.kind,
        minutes=given,
        method=method.id,
        group_size=min(method.group_size, people),
        rounds=shape.rounds,
        step_minutes=tuple((step.title, min(step.minutes, shape.report)) for step in reporting),
    )
    made = make_session(template, method, method.id, 1, 0)
    return MethodFit(
        method=method,
        people=people,
        template=template,
        groups=count_groups(people, made.session.group_size),
        rounds=shape.rounds,
        report_minutes=shape.report if reporting else None,
        steps=fit_activities(made.session, made.activities, people),
        materials=count_materials(made.session, made.materials, people),
        misfits=tuple(_misfits(method, people, given)),
    )


def usual_minutes(method: Method, people: int) -> int:
    """Return what the steps take as they are written, for `people`."""
    return sum(step.minutes * _times(method, people, step, method.rounds) for step in method.steps)


def least_minutes(method: Method, people: int) -> int:
    """Return the fewest minutes in which the method can be run at all."""
    return _needs(method, people, list(_shapes(method))[-1], 0)


def longest_minutes(method: Method, people: int) -> int:
    """Return the most minutes that it should be given."""
    usual = usual_minutes(method, people)
    return max(round(usual * MUCH_LONGER), usual + MUCH_LONGER_MINUTES)


def head_count_fits(method: Method, people: int) -> bool:
    """Whether the method works for so many."""
    return method.least_people <= people <= (method.most_people or people)


def _misfits(method: Method, people: int, minutes: int) -> Iterator[Misfit]:
    least, longest = least_minutes(method, people), longest_minutes(method, people)
    if people < method.least_people:
        yield Misfit(kind=MisfitKind.TOO_FEW_PEOPLE, found=people, bound=method.least_people)
    if method.most_people and people > method.most_people:
        yield Misfit(kind=MisfitKind.TOO_MANY_PEOPLE, found=people, bound=method.most_people)
    if minutes < least:
        yield Misfit(kind=MisfitKind.TOO_LITTLE_TIME, found=minutes, bound=least)
    if minutes > longest:
        yield Misfit(kind=MisfitKind.TOO_MUCH_TIME, found=minutes, bound=usual_minutes(method, people))


def _choose_shape(method: Method, people: int, minutes: int) -> _Shape:
    shapes = list(_shapes(method))
    for part_kept in (0.5, 0):
        for shape in shapes:
            if _needs(method, people, shape, part_kept) <= minutes:
                return shape
    return shapes[-1]


def _shapes(method: Method) -> Iterator[_Shape]:
    """Yield how the method can be run, the fullest way first."""
    longest = max((step.minutes for step in method.steps if step.per in REPORTS), default=SHORTEST_STEP)
    for rounds in range(method.rounds, min(method.least_rounds, method.rounds) - 1, -1):
        for report in range(longest, SHORTEST_STEP - 1, -1) or (longest,):
            yield _Shape(rounds=rounds, report=report)


def _needs(method: Method, people: int, shape: _Shape, part_kept: float) -> int:
    """Return the minutes of all steps where those that stretch keep that part of theirs, one minute at least."""
    needed = 0
    for step in method.steps:
        times = _times(method, people, step, shape.rounds)
        if step.stretches:
            row = times if step.per in {Per.ROUND, Per.BETWEEN_ROUNDS} else 1
            needed += max(-int(-step.minutes * times * part_kept // 1), SHORTEST_STEP * row)
        else:
            needed += times * (min(step.minutes, shape.report) if step.per in REPORTS else step.minutes)
    return needed


def _times(method: Method, people: int, step: MethodStep, rounds: int) -> int:
    counted: Mapping[Per, int] = {
        Per.ROUND: rounds,
        Per.BETWEEN_ROUNDS: rounds - 1,
        Per.GROUP: count_groups(people, min(method.group_size, people)),
        Per.PERSON: people,
    }
    return counted.get(step.per, 1)
