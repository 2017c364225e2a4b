"""Whether every objective has its sessions and every session its objective (DSN-03, REL-02), and the time each gets."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import SessionKind
from planner.domain.agenda_rules import WORKING
from planner.domain.finding import Finding, Place, Severity
from planner.domain.objectives import Objective
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow

LONGEST_QUOTED = 80
"""How much of an objective a finding repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveTime:
    """How much of the agenda serves an objective; a session that serves several counts in full for each of them."""

    objective: Objective
    sessions: int
    minutes: int
    small_group_minutes: int

    @property
    def small_group_share(self) -> int:
        """Whole per cent of its minutes that are in small groups."""
        return self.small_group_minutes * 100 // self.minutes if self.minutes else 0


def time_objectives(objectives: tuple[Objective, ...], run: RunOfShow) -> tuple[ObjectiveTime, ...]:
    """Return the time of each objective, in their order."""
    return tuple(_time_objective(objective, run) for objective in objectives)


def _time_objective(objective: Objective, run: RunOfShow) -> ObjectiveTime:
    serving = [timed.session for timed in run.sessions if objective.id in timed.session.objectives]
    in_groups = [each.minutes for each in serving if each.kind is SessionKind.SMALL_GROUPS]
    return ObjectiveTime(
        objective=objective,
        sessions=len(serving),
        minutes=sum(each.minutes for each in serving),
        small_group_minutes=sum(in_groups),
    )


def review_objectives(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Yield what is missing between objectives and sessions; nothing of an agenda that is still empty."""
    if not run.sessions:
        return
    if plan.objectives:
        yield from objective_without_session(plan, run)
        yield from sessions_without_objective(plan, run)
    else:
        yield Finding(rule="no_objectives", severity=Severity.NOTE, place=Place.AGENDA, source="GDE-13")


def objective_without_session(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Find objectives that nothing on the agenda serves."""
    for each in time_objectives(plan.objectives, run):
        if not each.sessions:
            text = each.objective.text
            yield Finding(
                rule="objective_without_session",
                severity=Severity.UNWISE,
                place=Place.AGENDA,
                record_id=each.objective.id,
                source="DSN-03",
                values={"objective": text if len(text) <= LONGEST_QUOTED else f"{text[: LONGEST_QUOTED - 1]}…"},
            )


def sessions_without_objective(plan: Plan, run: RunOfShow) -> Iterator[Finding]:
    """Tell of working sessions that serve no objective, all at once."""
    known = {objective.id for objective in plan.objectives}
    sessions = (timed.session for timed in run.sessions)
    bare = [each for each in sessions if each.kind in WORKING and not known.intersection(each.objectives)]
    if bare:
        yield Finding(
            rule="sessions_without_objective",
            severity=Severity.NOTE,
            place=Place.AGENDA,
            source="DSN-03",
            values={"sessions": tuple(each.title for each in bare)},
        )
